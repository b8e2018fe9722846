"""The ways a try can end, sorted for the panel: not reached, again later, not again in this wave."""

from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.domain.programme.disposition import BY_HAND, KEYS, RESULT_WORDS, STANDING_OF

GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("Not reached", frozenset({"open"})),
    ("Later", frozenset({"agreed", "away", "held"})),
    ("Not again in this wave", frozenset({"closed"})),
)


@dataclass(frozen=True)
class TryResult:
    """One result: its word in the data, its key, and what a person reads."""

    result: str
    key: str
    words: str


def groups() -> Iterator[tuple[str, tuple[TryResult, ...]]]:
    """The heads with the results under each, in the order of the list noted by hand."""
    keys = {result: key for key, result in KEYS.items()}
    for title, standings in GROUPS:
        found = (result for result in BY_HAND if STANDING_OF[result] in standings)
        yield title, tuple(TryResult(result, keys[result].upper(), _begun(RESULT_WORDS[result])) for result in found)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
