"""When two names are likely one person's: spelling, accents, order and titles aside.

Two names are similar when, in this plain form, each word has the same first and last letter as its partner and
they are equal but for one word that is 93 % alike (rapidfuzz ratio). Short given names therefore never pass for
each other (Jan and Jana, Peter and Petra, Karin and Karen), and a slip in a long name does (Fassbender, Fasbender).
"""

import re
from collections.abc import Callable
from functools import lru_cache

from interviewer.services.contact_list.letters import folded

ALIKE_PERCENT = 93
MOST_WORDS = 20_000
_APOSTROPHES = re.compile("['’ʼ`´]")
_BETWEEN = re.compile(r"[\W_]+")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_UMLAUTS = re.compile(r"(?<=[aou])e")
_HONORIFICS = (
    "mr mrs ms miss mx dr prof professor ing dipl mag msc bsc phd mba sir dame herr frau hr fr mme mlle monsieur madame"
    " sr sra srta senor senora sig signor signora dott dottssa dhr mevr mw pan pani"
)
_PARTICLES = "de da do dos das del della di van von der den ter ten zu zum la le of the"
PASSED_OVER = frozenset((_HONORIFICS + " " + _PARTICLES).split())
"""Words that do not tell people apart."""

NameKey = tuple[str, ...]
"""The words of a name in plain form, in alphabetical order."""


class NameKeys:
    """Takes names apart, each word once: the same words stand in many names of a list."""

    def __init__(self) -> None:
        self._plain = lru_cache(maxsize=MOST_WORDS)(_plain)

    def of(self, name: str) -> NameKey:
        """A name as it compares."""
        return name_key(name, self._plain)


def name_key(name: str, plain: Callable[[str], str] | None = None) -> NameKey:
    """A name as it compares. Never empty for a name that is not."""
    reduced = plain or _plain
    words = [word for word in _BETWEEN.split(_APOSTROPHES.sub("", folded(name))) if word]
    kept = [word for word in words if word not in PASSED_OVER] or words
    long = [word for word in kept if len(word) > 1 or not word.isascii()]
    chosen = long if len(long) > 1 else kept
    return tuple(sorted(map(reduced, chosen))) or (name.strip().casefold(),)


def _plain(word: str) -> str:
    return _DOUBLED.sub(r"\1", _UMLAUTS.sub("", word))


def outline(key: NameKey) -> NameKey:
    """The first and last letter of every word; names that are similar have the same outline."""
    return tuple(word if _is_exact(word) else word[0] + word[-1] for word in key)


def similar(one: NameKey, other: NameKey) -> bool:
    """Whether two names of one outline differ by no more than a slip in one long word."""
    from rapidfuzz.fuzz import ratio

    different = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if not different:
        return True
    if len(different) > 1:
        return False
    ((a, b),) = different
    return not _is_exact(a) and ratio(a, b) >= ALIKE_PERCENT


def _is_exact(word: str) -> bool:
    """Words that must be equal: with figures in them, or too short to slip in."""
    return len(word) < 4 or not word.isalpha()
