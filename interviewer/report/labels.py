"""Short names of questions and options on paper, in English; the catalog translates them."""

from interviewer.domain.loyalty.dimensions import DIMENSION_IDS, dimension
from interviewer.kit.i18n import Catalog

LABELS = {
    "b_role": "Role, and where you come in",
    "b_decision": "Part in the decision",
    "b_tenure": "Years as a client",
    "nps": "On the number",
    "nps_why": "The main reason",
    "nps_ladder": "Why that matters",
    "adv_story": "One occasion",
    "adv_fall": "What would lower the number",
    "pas_ten": "What would make it a nine or a ten",
    "pas_one": "If only one thing, and by when",
    "pas_doubt": "Sure to be here in a year",
    "det_trouble": "Points of trouble",
    "det_effect": "What it has cost",
    "det_raised": "Had told you",
    "det_ten": "What would make it a nine or a ten",
    "det_alt": "Looking at other ways",
    "det_urgency": "Needs attention",
    "det_callback": "On a call",
    "perf_open": "How you perform, in the client’s own words",
    "sat": "Satisfaction",
    "product": "The product or service itself",
    "expect": "Against what was expected",
    "wow": "Last time beyond expectation",
    "dim_most": "What counts most",
    "dim_lowest_open": "Behind the lowest number",
    "personal_need": "What this person needs from a supplier",
    "comm_freq": "Hears from you",
    "comm_right": "Finds that",
    "value_recall": "Value heard",
    "value_told": "How the value is shown",
    "ask_or_sell": "In talks you",
    "stay_reason": "What keeps this client",
    "next_time": "Would come back next time",
    "alt_now": "Looking at other ways",
    "alt_who": "Which other ways",
    "comp_contact": "Approached by others",
    "comp_hear": "Would hear another supplier out",
    "comp_better": "What others do better",
    "prev_left": "What ended the last supplier",
    "ssc_start": "Start",
    "ssc_stop": "Stop",
    "ssc_continue": "Keep doing",
    "tough": "The hard thing",
    "ideas": "A new idea",
    "ref_past": "Recommended you in the past year",
    "ref_asked": "Asked to, or unasked",
    "ref_comfort": "At ease introducing you",
    "adv_referral": "Would introduce you",
    "adv_testimonial": "Would put it in writing",
    "adv_quote": "May be quoted",
    "adv_reference": "Takes reference calls",
    "adv_guide": "Wants the note on how to help",
    "fut_needs": "Needs in the next twelve months",
    "fut_open": "More work with you",
    "fut_pass": "May be talked about with you",
    "j_else": "What else should have been asked",
    "j_readback": "The points read back",
}

OPTIONS = {
    "decision": "takes the decision",
    "influencer": "is asked about the decision",
    "user": "uses the result",
    "none": "has no part in the decision",
    "very_dissatisfied": "very dissatisfied",
    "dissatisfied": "dissatisfied",
    "neither": "neither",
    "satisfied": "satisfied",
    "very_satisfied": "very satisfied",
    "actively_evaluating": "yes, others are being evaluated",
    "thinking_about_it": "thinking about it",
    "decided_to_leave": "has decided to leave",
    "below": "below",
    "level": "about met",
    "above": "above",
    "weekly_or_more": "weekly or more",
    "less_often": "less than quarterly",
    "only_invoices": "only with invoices",
    "mostly_ask": "mostly ask what is needed",
    "balance": "ask and tell in balance",
    "mostly_sell": "mostly tell what you sell",
    "no_alternative_seen": "no other way seen",
    "name_title_company": "yes, with name, title and company",
    "company_only": "yes, company only",
    "industry_only": "yes, industry only",
    "draft_for_me": "yes, from a draft",
    "yes_will_introduce": "yes, in person",
    "yes_with_points": "yes, with these points",
    "yes_call_only": "yes, only to a call",
    "in_house": "doing it in-house",
    "do_without": "doing without",
    "other_field": "a supplier from another field",
    "competitor": "another supplier",
    "advised_against": "advised against you",
    "not_comfortable": "not at ease",
    "comfortable": "at ease",
    "depends": "it depends",
    "not_now": "not now",
    "dont_know": "did not know",
    "prefer_not_say": "preferred not to say",
    "not_applicable": "does not apply",
    "skipped_by_interviewer": "not asked",
    "not_asked_time": "not asked for want of time",
}


OF_A_DIMENSION = {
    "open": "{name}: what was in mind",
    "low": "{name}: what would put it right",
    "high": "{name}: at its best",
}
"""Names of the questions that follow the rating of a dimension."""


def label(words: Catalog, question: str, asked: str) -> str:
    """The short name of a question in the language of the paper, else what was asked."""
    if question in LABELS:
        return words.t(LABELS[question])
    name, _, part = question.removeprefix("dim_").rpartition("_")
    if name in DIMENSION_IDS and part in OF_A_DIMENSION:
        return words.t(OF_A_DIMENSION[part], name=words.t(dimension(name).name))
    return asked


def option(chosen: object) -> str:
    """An option in words."""
    return OPTIONS.get(str(chosen), str(chosen).replace("_", " "))
