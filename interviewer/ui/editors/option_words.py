"""The words an option is shown with; scripts and logs keep the ids."""

from interviewer.domain.script.script import Question

OPTION_WORDS: dict[str, str] = {
    "go_ahead": "go ahead",
    "short_version": "only the short version",
    "reschedule": "another time",
    "declines": "declines",
    "named": "with the name",
    "company": "as the company, without the name",
    "anonymous": "unattributed, mixed with others",
    "decision": "decides: signs or can stop it",
    "influencer": "is asked, or recommends",
    "user": "uses the result",
    "none": "none of these",
    "prefer_not_say": "prefers not to say",
    "dont_know": "does not know",
    "no": "no",
    "yes": "yes",
    "actively_evaluating": "actively evaluating others",
    "thinking_about_it": "thinking about it",
    "decided_to_leave": "decided to leave",
    "too_late": "it is too late",
    "yes_with_points": "yes, and pass on the points",
    "yes_call_only": "yes, only the call",
    "neither": "neither",
    "below": "below what was expected",
    "level": "level with it",
    "above": "above it",
    "integrity": "Integrity: keeps its promises",
    "competency": "Competency: able to deliver",
    "recognition": "Recognition: our business matters",
    "proactivity": "Proactivity: spares us surprises",
    "savvy": "Savvy: helps us succeed",
    "chemistry": "Chemistry: good to work with",
    "only_invoices": "only invoices",
    "balance": "a balance of both",
    "habit_or_familiarity": "habit, or being used to it",
    "effort_of_switching": "the effort of changing",
    "no_alternative_seen": "no alternative seen",
    "other": "something else",
    "yes_will_introduce": "yes, will introduce",
    "draft_for_me": "yes, with a draft to change",
    "name_title_company": "with name, title and company",
    "company_only": "with the company only",
    "industry_only": "with the industry only",
    "not_now": "not now",
    "depends": "it depends",
    "leave_something_out": "leave something out",
    "clarify_only": "only to clarify",
    "next_year_only": "only next year",
}


def option_words(option_id: str) -> str:
    """The readable words for an option id; an id without an entry loses its underscores."""
    return OPTION_WORDS.get(option_id, option_id.replace("_", " "))


def words_of(question: Question, option_id: str) -> str:
    """The words the question's own script has for an option or a part, else the usual ones."""
    return question.option_words.get(option_id) or option_words(option_id)
