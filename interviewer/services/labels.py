"""Short names for questions and answers, as people say them."""

from interviewer.domain.interview.values import Value
from interviewer.domain.script.script import Question, Script

LABELS = {
    "nps": "How likely to recommend",
    "nps_why": "Main reason for that number",
    "sat": "Satisfaction",
    "a_open": "Good moment",
    "a_participate": "Taking part",
    "a_record": "Recording",
    "a_record_confirm": "Recording, said again",
    "a_attribution": "Passed on as",
    "a_offrecord": "Off the record, explained",
    "tough": "The hard question",
    "j_confirm": "Passed on as, confirmed",
    "j_readback": "Three points read back",
    "j_thanks": "Thank you",
}
"""Names of the questions that have one of their own; others go by their first words."""


def label(script: Script, question: Question) -> str:
    """A name of at most about 50 letters: the dimension, a fixed name, or the question's first words."""
    group = script.section_by_question[question.id].group_of(question.id)
    if group and question.id == f"dim_{group}":
        return group.capitalize()
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
