"""What each release to a reader held of unattributed answers, so that two releases cannot be subtracted.

Remembered are which answers went into which kind of figure, by account and by the event that gave them, never
what they said; the tally is of totals that the reader already has.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

SEPARATOR = "\x1f"


def unit(account: str, mark: str) -> str:
    """One account's unattributed share of a figure; another answer gives another mark."""
    return f"{account}{SEPARATOR}{mark}"


def accounts_of(units: Iterable[str]) -> frozenset[str]:
    """The accounts behind these units."""
    return frozenset(one.partition(SEPARATOR)[0] for one in units)


@dataclass(frozen=True)
class Held:
    """The unattributed answers of one kind (such as `nps`) that one figure held."""

    kind: str
    units: frozenset[str]
    tally: Mapping[str, int] = field(default_factory=dict)
    """How many accounts were on each side (a band, an end of a scale)."""
    barred: bool = False
    """Not held but left out, because all were on one side: whoever saw that may not see them in a later sum."""


@dataclass(frozen=True)
class Release:
    """One release of a wave's figures to a reader; numbers count from 1 within the programme."""

    number: int
    reader: str
    wave: str
    held: tuple[Held, ...] = ()


def to_text(held: Iterable[Held]) -> str:
    """What a release held, as JSON."""
    return json.dumps(
        [{"kind": h.kind, "units": sorted(h.units), "tally": dict(h.tally), "barred": h.barred} for h in held]
    )


def from_text(text: str) -> tuple[Held, ...]:
    """What a release held, out of its JSON."""
    return tuple(Held(h["kind"], frozenset(h["units"]), h["tally"], h["barred"]) for h in json.loads(text))


def unanimous(sides: Iterable[str]) -> bool:
    """Whether all stand in one band or at one end (METHOD 3.15.2): saying so would name them.

    The middle of a scale is no end, and "" no side.
    """
    found = set(sides)
    return len(found) == 1 and not found & {"middle", ""}


def cuts_small(new: frozenset[str], earlier: Iterable[Held], min_cell: int) -> bool:
    """Whether adding and subtracting these sets would leave fewer than `min_cell` accounts (METHOD 3.15.4).

    The earlier sets split all answers into pieces that any sums of them keep together; `new` must take each piece
    whole, leave it, or cut it into parts of at least `min_cell` accounts, and bring none or that many.
    """
    sets = {held.units for held in earlier}
    if not sets:
        return False
    known = frozenset().union(*sets)
    pieces: dict[frozenset[frozenset[str]], set[str]] = {}
    for one in known:
        pieces.setdefault(frozenset(group for group in sets if one in group), set()).add(one)
    cut = (
        _too_few(part, min_cell)
        for piece in pieces.values()
        if piece & new and piece - new
        for part in (piece & new, piece - new)
    )
    return _too_few(new - known, min_cell) or any(cut)


def _too_few(units: Iterable[str], min_cell: int) -> bool:
    return 0 < len(accounts_of(units)) < min_cell


def one_sided(new: frozenset[str], sides: Mapping[str, str], earlier: Iterable[Held]) -> frozenset[str]:
    """The units of `new` that a difference to an earlier release would show all on one side, or none.

    METHOD 3.15.2 applied to 3.15.4. When what is gone since then was all on one side, that is all of `new`.
    """
    for held in earlier:
        added = new - held.units
        if unanimous(sides[one] for one in added):
            return added
        if held.units - new and unanimous(_gone(new, sides, held)):
            return new
    return frozenset()


def _gone(new: frozenset[str], sides: Mapping[str, str], held: Held) -> list[str]:
    """The sides of what an earlier release held and `new` does not."""
    left = Counter(held.tally)
    left.subtract(Counter(sides[one] for one in new & held.units))
    return [side for side, count in left.items() if count > 0]
