"""Which line of the team's list a client's line is: said by the interviewer after the talk, never by software.

Points of trouble are matched with what the team foresaw, value named unasked with what the team lists (METHOD 3.8).
A verdict is a number: a line of the team's list from 1, or one of the three below. No words are copied.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TypeGuard

from interviewer.domain.errors import UserError
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.severity import TROUBLE, lines_of

NOBODY, NO_POINT, OPEN = 0, -1, -2
"""Nobody on the team has it on the list; it is no point of trouble at all; not yet looked at."""
FORESEEN, VALUE = "s_trouble", "s_value"
TEAM_LIST: Mapping[str, str] = {TROUBLE: FORESEEN, "ssc_stop": FORESEEN, "ssc_start": FORESEEN, "value_recall": VALUE}
"""The client's lists, each with the team's list it is matched with (the scripts' `pairs_with`)."""
MARK = 16


def list_mark(lines: Sequence[str]) -> str:
    """A short mark of a team's list, so that a verdict never counts for another list than it was made on."""
    told = json.dumps(list(lines), ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:MARK]


def matched(question: str, answer: Answer | None, raw: object) -> tuple[int, ...]:
    """The verdicts on an answer's lines, one for each line.

    UserError "not_matched": another question, no lines, too many verdicts, or one that is none.
    """
    if question not in TEAM_LIST:
        raise UserError("not_matched", f"Nothing on the team's form is matched with {question}.")
    lines = lines_of(answer)
    if not lines:
        raise UserError("not_matched", f"{question} has no lines, so there is nothing to match.")
    if not _are_verdicts(raw):
        raise UserError("not_matched", f"A match of {question} is the number of a line of the team, or nobody.")
    if len(raw) > len(lines):
        raise UserError("not_matched", f"{question} has {len(lines)} lines, and {len(raw)} matches were given.")
    return tuple(raw) + (OPEN,) * (len(lines) - len(raw))


def verdicts_on(answer: Answer | None, team: Sequence[str]) -> tuple[int, ...]:
    """The verdicts on an answer's lines against this list of the team; open where made on another one."""
    lines = lines_of(answer)
    if answer is None or not answer.matches or answer.matched_list not in {"", list_mark(team)}:
        return (OPEN,) * len(lines)
    return tuple(one if one <= len(team) else OPEN for one in answer.matches)


def _are_verdicts(raw: object) -> TypeGuard[Sequence[int]]:
    if not isinstance(raw, Sequence) or isinstance(raw, str):
        return False
    return all(isinstance(one, int) and not isinstance(one, bool) and one >= OPEN for one in raw)


def carried_matches(before: Answer | None, now: Answer) -> tuple[int, ...]:
    """The verdicts on lines that stand as they were in the answer before; a line that is new is open."""
    if before is None or not before.matches:
        return ()
    known = dict(zip(lines_of(before), before.matches, strict=False))
    kept = tuple(known.get(line, OPEN) for line in lines_of(now))
    return kept if any(one != OPEN for one in kept) else ()
