"""How bad a point of trouble is, 1 to 3, ticked by the interviewer afterwards (script, `det_trouble`; METHOD 4a)."""

from collections.abc import Sequence
from typing import TypeGuard

from interviewer.domain.errors import UserError
from interviewer.domain.interview.answer import Answer

TROUBLE = "det_trouble"
"""The question whose lines are weighed; it keeps its id in every script."""
WORST = 3
NOT_WEIGHED = 0


def lines_of(answer: Answer | None) -> tuple[str, ...]:
    """The lines of a list; none when there is no such answer, or it was taken back."""
    value = answer.value if answer is not None and answer.given and not answer.struck else None
    return tuple(line for line in value if isinstance(line, str)) if isinstance(value, tuple) else ()


def weighed(question: str, answer: Answer | None, raw: object) -> tuple[int, ...]:
    """The severities of an answer's lines, from 0 to 3 and one for each line.

    UserError "not_weighed": another question, no lines, too many numbers, or one that is none of 0 to 3.
    """
    if question != TROUBLE:
        raise UserError("not_weighed", f"Only the lines of {TROUBLE} have a severity, not those of {question}.")
    lines = lines_of(answer)
    if not lines:
        raise UserError("not_weighed", f"{question} has no lines yet, so none can have a severity.")
    if not _are_severities(raw):
        raise UserError("not_weighed", f"A severity of {question} is a number from 1 to {WORST}, or 0 for none.")
    if len(raw) > len(lines):
        raise UserError("not_weighed", f"{question} has {len(lines)} lines, and {len(raw)} severities were given.")
    return tuple(raw) + (NOT_WEIGHED,) * (len(lines) - len(raw))


def _are_severities(raw: object) -> TypeGuard[Sequence[int]]:
    if not isinstance(raw, Sequence) or isinstance(raw, str):
        return False
    return all(isinstance(one, int) and not isinstance(one, bool) and 0 <= one <= WORST for one in raw)


def carried(before: Answer | None, now: Answer) -> tuple[int, ...]:
    """The severities of lines that stand as they were in the answer before; a line that is new has none."""
    if before is None or not before.severities:
        return ()
    known = dict(zip(lines_of(before), before.severities, strict=False))
    kept = tuple(known.get(line, NOT_WEIGHED) for line in lines_of(now))
    return kept if any(kept) else ()
