"""An answer taken apart: its words, which of them carry content, and where listed phrases stand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from interviewer.domain.interview.vagueness.lists import WordLists

Span: TypeAlias = tuple[int, int]

LONGEST = 4_000
"""Only this many characters are looked at, far more than a vague answer has: 20 pages cost no more."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['-][^\W_]+)*")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-"})
_FINISHED = frozenset('.!?…:\n\r"“”«»')


def plain(words: str) -> str:
    """The words in lower case with straight apostrophes, each letter where it was."""
    straight = words[:LONGEST].translate(_STRAIGHT)
    lower = straight.lower()
    if len(lower) == len(straight):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in straight)


def spans(patterns: Iterable[re.Pattern[str]], text: str) -> tuple[Span, ...]:
    """Where the patterns match; of a pattern with a group `m`, where that group stands."""
    found = (match for pattern in patterns for match in pattern.finditer(text))
    return tuple(match.span("m") if "m" in match.re.groupindex else match.span() for match in found)


def blanked(text: str, holes: Sequence[Span]) -> str:
    """The text with the letters of each hole replaced, so that nothing listed is found there."""
    for start, end in holes:
        text = text[:start] + re.sub(r"\w", "¤", text[start:end]) + text[end:]
    return text


@dataclass(frozen=True)
class Word:
    """One word: where it stands, and the word in lower case."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Reading:
    """One answer against the lists of one language; the vendor's own name is no substance."""

    words: str
    vendor: str
    lists: WordLists

    @cached_property
    def text(self) -> str:
        """The plain text, letter for letter as long as the part of the answer that is looked at."""
        return plain(self.words)

    @cached_property
    def tokens(self) -> tuple[Word, ...]:
        """All words in order."""
        return tuple(Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(self.text))

    @cached_property
    def look_alikes(self) -> tuple[Span, ...]:
        """Where words look vague and are not."""
        return spans(self.lists.look_alikes, self.text)

    @cached_property
    def masked(self) -> str:
        """The text without look-alikes."""
        return blanked(self.text, self.look_alikes)

    @cached_property
    def negative(self) -> bool:
        """Whether something is said not to be good."""
        calm = spans((self.lists.no_negation,), self.masked)
        return self.lists.negation.search(blanked(self.masked, calm)) is not None

    @cached_property
    def flat(self) -> tuple[Span, ...]:
        """Where list A matches."""
        return spans((self.lists.flat,), self.masked)

    @cached_property
    def warm(self) -> tuple[Span, ...]:
        """Where list B matches."""
        return spans((self.lists.warm,), self.masked)

    @cached_property
    def shut(self) -> tuple[Span, ...]:
        """Where list C matches."""
        return spans(self.lists.shut, self.masked)

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The words that carry content: neither hollow nor part of a listed phrase (METHOD 3.10, step 5)."""
        taken = _Cover((*self.flat, *self.warm, *self.shut))
        return tuple(w for w in self.tokens if w.text not in self.lists.hollow and not taken.holds(w.start))

    @cached_property
    def names(self) -> tuple[Word, ...]:
        """Words with a capital in mid-sentence that are neither the vendor, a day, nor a listed phrase."""
        known = {match.group() for match in _WORD.finditer(plain(self.vendor))} | self.lists.never_names
        days = _Cover(spans((self.lists.moment,), self.text))
        if self.lists.named is not None:
            shown = _Cover(spans((self.lists.named,), self.words[:LONGEST]))
            return tuple(w for w in self.content if shown.holds(w.start) and w.text not in known and not self._shouted)
        return tuple(w for w in self.content if self._named(w) and w.text not in known and not days.holds(w.start))

    def _named(self, word: Word) -> bool:
        if not self.words[word.start].isupper() or self._shouted:
            return False
        before = self.words[max(0, word.start - 3) : word.start].rstrip(" \t")
        return bool(before) and before[-1] not in _FINISHED

    @cached_property
    def _shouted(self) -> bool:
        letters = [letter for letter in self.words[:LONGEST] if letter.isalpha()]
        return sum(map(str.isupper, letters)) * 2 > len(letters)


class _Cover:
    """Whether a place lies in any of many spans, without asking each span for each place."""

    def __init__(self, found: Iterable[Span]) -> None:
        self._places = frozenset(place for start, end in found for place in range(start, end))

    def holds(self, place: int) -> bool:
        return place in self._places
