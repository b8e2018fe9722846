"""The answers of a form: plain values by question id, words where a question takes words."""

from collections.abc import Container

from interviewer.domain.errors import UserError
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question, Script
from interviewer.domain.script.values import Value


def form_answer(raw: object, question: Question, script: Script) -> Value | None:
    """An answer out of a file or a screen; None when there is none. UserError "bad_answer"."""
    if isinstance(raw, str) and raw in script.non_answers:
        return raw
    if raw is None:
        return None
    kind = KINDS[question.kind]
    if not kind.opens_in_words:
        return kind.read(raw, question)
    if not isinstance(raw, str) or not raw.strip():
        raise UserError("bad_answer", f"This is not an answer to {question.id}. It takes words in quotes.")
    return raw.strip()


def still_missing(answers: Container[str], script: Script) -> tuple[str, ...]:
    """The required questions of the form that have no answer."""
    return tuple(one.id for one in script.by_id.values() if one.required and one.id not in answers)
