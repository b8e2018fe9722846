"""Short names for questions and answers, as people say them."""

from interviewer.domain.interview.values import Value
from interviewer.domain.script.script import Question, Script

LABELS = {
    "a_open": "Good moment",
    "a_participate": "Taking part",
    "a_record": "Recording",
    "a_record_confirm": "Recording, said again",
    "a_attribution": "Passed on as",
    "a_offrecord": "Off the record, explained",
    "b_role": "Role",
    "b_decision": "Part in the decision",
    "b_tenure": "Years as a client",
    "nps": "How likely to recommend",
    "nps_why": "Main reason for that number",
    "nps_ladder": "Why that matters",
    "adv_story": "One occasion",
    "adv_fall": "What would lower it",
    "pas_ten": "What a nine or ten takes",
    "pas_one": "Only one of them, by when",
    "pas_doubt": "Sure of a year from now",
    "det_trouble": "What troubles them",
    "det_effect": "What effect it had",
    "det_raised": "Told the vendor",
    "det_ten": "What a nine or ten takes",
    "det_alt": "Looking elsewhere",
    "det_urgency": "How soon",
    "det_callback": "A call from the executive",
    "perf_open": "How they perform",
    "sat": "Satisfaction",
    "product": "The product itself",
    "expect": "Against expectation",
    "wow": "Last beyond expectation",
    "e_intro": "Six statements",
    "dim_most": "What counts most",
    "dim_lowest_open": "Behind the lowest",
    "personal_need": "Needed for own work",
    "comm_freq": "How often they hear",
    "comm_right": "Too much, too little",
    "value_recall": "Value had",
    "value_told": "How value is shown",
    "ask_or_sell": "Ask or sell",
    "stay_reason": "What keeps them",
    "next_time": "Next time",
    "alt_now": "Looking elsewhere",
    "alt_who": "Who or what",
    "comp_contact": "Approached by others",
    "comp_hear": "Would hear others out",
    "comp_better": "What others do better",
    "prev_left": "Last supplier left",
    "ssc_start": "Start",
    "ssc_stop": "Stop",
    "ssc_continue": "Continue",
    "tough": "The hard question",
    "ideas": "New ideas",
    "i_intro": "Recommending, announced",
    "ref_past": "Recommended lately",
    "ref_asked": "Asked or unasked",
    "ref_comfort": "Comfortable introducing",
    "adv_referral": "An introduction",
    "adv_testimonial": "In writing",
    "adv_quote": "May be quoted",
    "adv_reference": "Reference calls",
    "adv_guide": "A note on helping",
    "fut_needs": "Help needed ahead",
    "fut_open": "Open to more",
    "fut_pass": "May be passed on",
    "j_else": "Not asked",
    "j_readback": "Three points read back",
    "j_confirm": "Passed on as, confirmed",
    "j_again": "May come back",
    "j_outside": "Asked by outsiders",
    "j_thanks": "Thank you",
}
"""Names of the measuring questions, which keep their ids in every script; others go by their first words."""

FOLLOW_UPS = {"open": "why", "low": "put right", "high": "example"}
"""What a question about a dimension adds to its name."""

SECTION_TITLES = {
    "The recommendation question": "Recommendation",
    "Communication and value received": "Contact and value",
    "Staying and alternatives": "Staying, alternatives",
    "Staying and changing": "Staying, changing",
    "Recommending and future work": "Recommending, future",
}
"""Shorter titles for narrow places."""


def section_title(title: str) -> str:
    """A section's title without its remark in brackets, short enough for the map."""
    bare = title.split(" (", maxsplit=1)[0]
    return SECTION_TITLES.get(bare, bare)


def label(script: Script, question: Question) -> str:
    """A name of at most about 50 letters: the dimension, a fixed name, or the question's first words."""
    group = script.group_by_question.get(question.id)
    if group:
        more = FOLLOW_UPS.get(question.id.removeprefix(f"dim_{group}_"))
        return f"{group.capitalize()}, {more}" if more else group.capitalize()
    return LABELS.get(question.id) or shortened(question.text)


def shortened(text: str, most: int = 50) -> str:
    """The first sentence without placeholders, cut at a word."""
    plain = " ".join(text.replace("{", "").replace("}", "").replace("_", " ").split())
    first = plain.split("? ")[0].split(". ")[0].rstrip("?.:")
    if len(first) <= most:
        return first
    return first[:most].rsplit(" ", 1)[0] + "..."


def option_words(option: str) -> str:
    """An option id as words: `very_satisfied` reads "very satisfied"."""
    return option.replace("_", " ")


def value_words(value: Value | None) -> str | None:
    """A value as a person reads it; None for no value."""
    match value:
        case None:
            return None
        case str():
            return option_words(value)
        case bool() | int():
            return str(value)
        case float():
            return f"{value:g}"
        case tuple():
            return "\n".join(option_words(line) if isinstance(line, str) else _row(line) for line in value)
        case _:
            return _row(value)


def _row(row: object) -> str:
    return ", ".join(f"{k.replace('_', ' ')} {v}" for k, v in row.items()) if isinstance(row, dict) else str(row)
