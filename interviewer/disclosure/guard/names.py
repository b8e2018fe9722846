"""Full names of many people in many texts, in one walk over the words of each."""

import re
from collections.abc import Iterable, Iterator, Mapping

from interviewer.disclosure.guard.people import HONORIFICS, Known
from interviewer.disclosure.guard.plain import plain, plain_words, unspaced, words

Variants = Mapping[str, tuple[tuple[tuple[str, ...], Known], ...]]


class NameIndex:
    """Finds people by their full name: as listed, family name first, and without the names in the middle."""

    def __init__(self, people: Iterable[Known]) -> None:
        found: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
        self._unspaced: dict[str, Known] = {}
        for one in people:
            if unspaced(one.name):
                self._unspaced[plain(one.name).replace(" ", "")] = one
            for variant in _variants(one.name):
                found.setdefault(variant[0], []).append((variant, one))
        listed = sorted(self._unspaced, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, listed))) if listed else None
        self._by_first: Variants = {first: tuple(these) for first, these in found.items()}

    def found(self, text: str) -> Iterator[tuple[str, Known]]:
        """The names in the text as they stand there, each with its person."""
        there = words(text)
        for at, word in enumerate(there):
            for variant, one in self._by_first.get(word.plain, ()):
                if tuple(w.plain for w in there[at : at + len(variant)]) == variant:
                    yield text[word.start : there[at + len(variant) - 1].end], one
        if self._pattern:
            yield from ((m[0], self._unspaced[m[0]]) for m in self._pattern.finditer(text))


def _variants(name: str) -> set[tuple[str, ...]]:
    """The ways a name of several words is written; a single word is no full name."""
    parts = tuple(part for part in plain_words(name) if part not in HONORIFICS)
    if len(parts) < 2:
        return set()
    return {parts, (*parts[1:], parts[0]), (parts[-1], *parts[:-1]), (parts[0], parts[-1])}
