"""What questions, answers and times are called on the end page."""

from datetime import datetime

from interviewer.domain.interview.answer import Answer
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question
from interviewer.services.conducting import Conducting
from interviewer.services.labels import LABELS, label, shortened, value_words
from interviewer.services.step import Step
from interviewer.ui.editors.option_words import option_words, words_of

LEVELS = {"named": "named", "company": "company", "anonymous": "unattributed"}
NON_ANSWERS = {
    "dont_know": "Does not know.",
    "prefer_not_say": "Would not say.",
    "not_applicable": "Does not apply.",
    "skipped_by_interviewer": "Left out by the interviewer.",
    "not_asked_time": "Not asked: no time.",
}
CHOSEN = frozenset({"choice", "multi"})


def title_of(conducting: Conducting, step: Step, question: Question, *, short: bool = False) -> str:
    """A short name: the one it has, else its first words as they are spoken in this talk.

    With `short`, a question about one of the dimensions has that one's name alone.
    """
    group = step.script.section_by_question[question.id].group_of(question.id)
    if group and short:
        return group.capitalize()
    if group or question.id in LABELS:
        return label(step.script, question)
    return shortened(conducting.peek(question.id).spoken)


def within(name: str) -> str:
    """A name inside a sentence: the fixed ones lose their capital, dimensions and first words keep it."""
    return name[0].lower() + name[1:] if name in LABELS.values() else name


def answer_words(question: Question, answer: Answer) -> str | None:
    """The value of an answer in words; None when it has none."""
    if answer.skipped:
        return NON_ANSWERS.get(answer.skipped, option_words(answer.skipped))
    if KINDS[question.kind].shape in CHOSEN:
        given = answer.value if isinstance(answer.value, tuple) else (answer.value,)
        return ", ".join(words_of(question, one) for one in given if isinstance(one, str)) or None
    return value_words(answer.value)


def clock(at: datetime) -> str:
    """The time of day where the interviewer sits."""
    return f"{at.astimezone():%H:%M}"


def counted(count: int, one: str, many: str) -> str:
    """A count with its noun; numbers under five in words."""
    words = {1: "one", 2: "two", 3: "three", 4: "four"}
    return f"{words.get(count, count)} {one if count == 1 else many}"


def capital(words: str) -> str:
    """The words with a capital at the start."""
    return words[:1].upper() + words[1:]
