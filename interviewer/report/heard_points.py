"""What was heard from an account in at most three lines, safe for its attribution."""

import re
from collections.abc import Iterator

from interviewer.disclosure.quotes import excerpt, sentences
from interviewer.kit.i18n import opened_large
from interviewer.report.account_telling import AccountTelling
from interviewer.report.blocks import Rich
from interviewer.report.phrases import unquoted
from interviewer.report.sections.said import line

MOST, LONGEST = 3, 72
_LEAD_IN = re.compile(r"^(?:the\s+)?(?:three|two|four|3|2|4)\s+(?:main\s+)?points[^:]{0,30}:\s*", re.IGNORECASE)
_REMARK = re.compile(
    r"^(?:agreed|confirmed|corrected|changed|added)\b|\b(?:he|she|him|her|his|hers|the client|the person)\b"
    r"|^(?:bestätigt|einverstanden|berichtigt|ergänzt)\b|\b(?:er|ihm|ihn|der kunde)\b",
    re.IGNORECASE,
)
"""What the interviewer notes about the reading back is not a point: "She put the last one first." """


def heard_points(account: AccountTelling, longest: int = LONGEST) -> tuple[Rich, ...]:
    """Points of trouble first, then the points read back, the worst talk first; each once."""
    found: dict[str, Rich] = {}
    for key, point in (*_troubles(account, longest), *_read_back(account, longest)):
        found.setdefault(key, point)
    return tuple(found.values())[:MOST]


def _troubles(account: AccountTelling, longest: int) -> Iterator[tuple[str, Rich]]:
    for answer, said in account.lines("det_trouble"):
        yield said.casefold(), line(answer, excerpt(said, longest))


def _read_back(account: AccountTelling, longest: int) -> Iterator[tuple[str, Rich]]:
    for talk in account.talks:
        answer = talk.answer("j_readback")
        for point in talk.points if answer else ():
            bare = alone(point)
            if answer and bare:
                cut = excerpt(bare, longest)
                yield bare.casefold(), line(answer, cut) if answer.verbatim else opened_large(unquoted(cut))


def alone(point: str) -> str:
    """The point without "Three points confirmed:" before it, and without remarks on how it was corrected."""
    bare = _LEAD_IN.sub("", point.strip())
    return " ".join(one for one in sentences(bare) if not _REMARK.search(one))
