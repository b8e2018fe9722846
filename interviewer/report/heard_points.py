"""What was heard from an account in at most three lines, safe for its attribution."""

import re
from collections.abc import Iterator

from interviewer.disclosure.quotes import excerpt
from interviewer.report.account_telling import AccountTelling
from interviewer.report.blocks import Rich
from interviewer.report.sections.said import line

MOST, LONGEST = 3, 105
_LEAD_IN = re.compile(r"^(?:the\s+)?(?:three|two|four|3|2|4)\s+(?:main\s+)?points[^:]{0,30}:\s*", re.IGNORECASE)


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
            bare = without_lead_in(point)
            if answer and bare:
                cut = excerpt(bare, longest)
                yield bare.casefold(), line(answer, cut) if answer.verbatim else cut[:1].upper() + cut[1:]


def without_lead_in(point: str) -> str:
    """The point without "Three points confirmed:" before it."""
    return _LEAD_IN.sub("", point.strip())
