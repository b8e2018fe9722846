"""When unattributed answers may be in a figure (METHOD 3.15.1, 2, 4), and when a cell of a table may be shown.

A figure hands over the unattributed answers it would hold, by kind; the gate lets all of them in or none. It
remembers what it let in, so that no two figures, of this release or of earlier ones, can be subtracted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from interviewer.disclosure.releases import Held, cuts_small, one_sided, unanimous, unit
from interviewer.domain.loyalty.nps import band, steady
from interviewer.domain.programme.programme import SMALLEST_CELL


@dataclass(frozen=True)
class Part:
    """One account's unattributed share of a figure, of one kind of answer."""

    account: str
    mark: str
    """Which answers these are."""
    side: str
    """Where they stand: a band, `low`, `middle`, `high`, `yes`, `no`."""
    own_side: str = ""
    """Where the unattributed answers alone stand, when others of the account count too."""

    @property
    def unit(self) -> str:
        """Account and mark as one text."""
        return unit(self.account, self.mark)


def band_side(score: float) -> str:
    """The band of a recommendation score."""
    return band(score)


def scale_side(rating: float) -> str:
    """The end of a 0-10 scale: `high` from 9, `low` under 7, otherwise `middle`."""
    if steady(rating) >= 9:
        return "high"
    return "low" if steady(rating) < 7 else "middle"


def satisfied_side(sat: float) -> str:
    """The end of the 1-5 scale: `high` from 4, `low` up to 2, otherwise `middle`."""
    if steady(sat) >= 4:
        return "high"
    return "low" if steady(sat) <= 2 else "middle"


class Gate:
    """Lets unattributed answers into the figures of one release, figure by figure, in a fixed order."""

    def __init__(self, min_cell: int, earlier: Sequence[Held] = ()) -> None:
        """`min_cell` under 3 counts as 3 (METHOD 3.15.1); `earlier` is what all earlier releases held."""
        self.min_cell = max(min_cell, SMALLEST_CELL)
        self._held: list[Held] = list(earlier)
        self._from = len(self._held)
        self.held_back = False
        """Whether any figure had to do without its unattributed answers."""

    @property
    def held(self) -> tuple[Held, ...]:
        """What this release holds, to be remembered."""
        return tuple(self._held[self._from :])

    def lets_in(self, kinds: Mapping[str, Sequence[Part]]) -> bool:
        """Whether a figure may hold these unattributed answers, given by kind of answer; all or none.

        Each kind needs `min_cell` accounts of its own. False when there are none at all: the figure is then of
        attributable answers alone.
        """
        given = {kind: parts for kind, parts in kinds.items() if parts}
        if not given:
            return False
        fits = all(len({part.account for part in parts}) >= self.min_cell for parts in given.values())
        if fits:
            refused = [self._refused(kind, parts) for kind, parts in given.items()]
            fits = not any(refused)
        if fits:
            self._held += [_held(kind, parts) for kind, parts in given.items()]
        self.held_back |= not fits
        return fits

    def _refused(self, kind: str, parts: Sequence[Part]) -> bool:
        """Whether these may not be in; what was refused for being all on one side is remembered as such."""
        known = [held for held in self._held if held.kind == kind]
        earlier = [held for held in known if not held.barred]
        units, sides = frozenset(p.unit for p in parts), {p.unit: p.side for p in parts}
        if cuts_small(units, earlier, self.min_cell) or any(held.barred and held.units & units for held in known):
            return True
        alike = unanimous(sides.values()) or unanimous(p.own_side or p.side for p in parts)
        same = units if alike else one_sided(units, sides, earlier)
        if same:
            self._held.append(Held(kind, same, barred=True))
        return bool(same)


def _held(kind: str, parts: Sequence[Part]) -> Held:
    tally: dict[str, int] = {}
    for part in parts:
        tally[part.side] = tally.get(part.side, 0) + 1
    return Held(kind, frozenset(part.unit for part in parts), tally)


@dataclass(frozen=True)
class Cell:
    """One cell of a breakdown: its count, and the accounts whose unattributed answers are in it."""

    count: int
    unattributed: frozenset[str] = frozenset()


def breakdown(cells: Mapping[str, Cell], min_cell: int) -> Mapping[str, int | None] | None:
    """The counts that may be shown beside their total, None in a withheld cell (METHOD 3.15.3).

    A cell is withheld when it holds unattributed answers of fewer than `min_cell` accounts. It takes the smallest
    other cells with it until there are two, and enough accounts in them together; None when no cell could stay.
    """
    least = max(min_cell, SMALLEST_CELL)
    hidden = {name for name, cell in cells.items() if 0 < len(cell.unattributed) < least}
    rest = sorted(cells.keys() - hidden, key=lambda name: (cells[name].count, name))
    while hidden and rest and not _safe_together([cells[name] for name in hidden], least):
        hidden.add(rest.pop(0))
    if hidden and not rest:
        return None
    return {name: None if name in hidden else cell.count for name, cell in cells.items()}


def _safe_together(hidden: Sequence[Cell], least: int) -> bool:
    accounts = frozenset[str]().union(*(cell.unattributed for cell in hidden))
    return len(hidden) >= 2 and len(accounts) >= least
