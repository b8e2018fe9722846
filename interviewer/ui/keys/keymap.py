"""Which keys do what for one person: the table as it comes, with what the person changed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from interviewer.ui.keys.call_deeds import CALL_DEEDS
from interviewer.ui.keys.deed import Deed
from interviewer.ui.keys.room_deeds import ROOM_DEEDS

DEEDS: tuple[Deed, ...] = (*CALL_DEEDS, *ROOM_DEEDS)
"""Everything that one key does, on any page."""
BY_NAME: Mapping[str, Deed] = {deed.name: deed for deed in DEEDS}
FAMILIES = ("number_", "probe_", "standing_")
"""Deeds that are numbered: together they are called by this."""
_NAMED = re.compile(r"\{([a-z_0-9]+)\}")
Ways = tuple[str, ...]
"""The keys of one deed, the first is shown on caps."""


@dataclass(frozen=True)
class Keymap:
    """The keys of every deed. `changed` holds those that differ from the table, in no order."""

    changed: tuple[tuple[str, Ways], ...] = ()
    _own: dict[str, Ways] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._own.update(self.changed)

    def of(self, name: str) -> Ways:
        """Every key of a deed. KeyError when there is no such deed."""
        return self._own.get(name) or BY_NAME[name].keys

    def first(self, name: str) -> str:
        """The key that caps show for a deed."""
        return self.of(name)[0]

    def knows(self, key: str) -> bool:
        """Whether any deed has this key, on any page."""
        return any(key in self.of(deed.name) for deed in DEEDS)

    def is_changed(self, name: str) -> bool:
        """Whether a deed has other keys than at first."""
        return name in self._own

    def filled(self, words: str) -> str:
        """The words with the key of a deed wherever its name, or a family's, stands in braces: `{undo}`."""
        if "{" not in words:
            return words
        return _NAMED.sub(lambda found: self._key_of(found[1]) or found[0], words)

    def _key_of(self, name: str) -> str:
        if name in FAMILIES:
            return self.span(name)
        return self.first(name) if name in BY_NAME else ""

    def spoken(self, words: str) -> str:
        """`filled`, as a screen reader says it."""
        return self.filled(words).replace("Ctrl+", "Control ")

    def with_ways(self, name: str, ways: Ways) -> "Keymap":
        """The same keys but for one deed."""
        others = {known: keys for known, keys in self.changed if known != name}
        if ways != BY_NAME[name].keys:
            others[name] = ways
        return Keymap(tuple(sorted(others.items())))

    def holders(self, wanting: Deed, key: str) -> tuple[Deed, ...]:
        """The other deeds that have this key on a page where `wanting` acts too."""
        return tuple(
            deed for deed in DEEDS if deed.name != wanting.name and deed.meets(wanting) and key in self.of(deed.name)
        )

    def clashes(self) -> list[tuple[str, Deed, Deed]]:
        """Keys that do two things on one page: the key and both deeds."""
        found = []
        for place, deed in enumerate(DEEDS):
            for key in self.of(deed.name):
                found += [(key, deed, other) for other in self.holders(deed, key) if DEEDS.index(other) > place]
        return found

    def span(self, family: str) -> str:
        """The keys of numbered deeds on one cap: `Alt+0–9`, or those at both ends when they follow no order."""
        names = [deed.name for deed in DEEDS if deed.name.startswith(family)]
        first, last = self.first(names[0]), self.first(names[-1])
        stem = first[:-1]
        in_order = all(self.first(name) == f"{stem}{int(first[-1:]) + n}" for n, name in enumerate(names)) if (
            first[-1:].isdigit()
        ) else False  # fmt: skip
        return f"{stem}{first[-1]}–{last[-1]}" if in_order else f"{first} ... {last}"
