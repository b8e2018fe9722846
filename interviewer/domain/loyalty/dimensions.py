"""The six dimensions: names, levels, gaps between team and client, and when something must be done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Literal, TypeAlias

from interviewer.domain.loyalty.nps import steady

Level: TypeAlias = Literal["strong", "adequate", "weak"]
GapClass: TypeAlias = Literal["aligned", "watch", "watch (under-rated)", "blind spot", "hidden strength"]

FEWEST_ACCOUNTS = 3
"""Fewer accounts than this give dots, no mean, no gap (METHOD 3.5)."""


@dataclass(frozen=True)
class Dimension:
    """One of the six: its id, the term on paper, and the plain phrase under it (LOOKS 10)."""

    id: str
    name: str
    phrase: str


DIMENSIONS: tuple[Dimension, ...] = (
    Dimension("integrity", "Integrity", "keeps its promises"),
    Dimension("competency", "Competency", "able to deliver"),
    Dimension("recognition", "Recognition", "our business matters"),
    Dimension("proactivity", "Proactivity", "spares us surprises"),
    Dimension("savvy", "Savvy", "helps us succeed"),
    Dimension("chemistry", "Chemistry", "good to work with"),
)
DIMENSION_IDS: tuple[str, ...] = tuple(dimension.id for dimension in DIMENSIONS)


def dimension(name: str) -> Dimension:
    """The dimension with this id; KeyError when there is none."""
    for known in DIMENSIONS:
        if known.id == name:
            return known
    raise KeyError(name)


def level(mean: float) -> Level:
    """strong from 9, adequate from 7, weak under 7; of a client mean 0-10 (METHOD 3.5)."""
    if steady(mean) >= 9:
        return "strong"
    return "adequate" if steady(mean) >= 7 else "weak"


def gap_class(gap: float) -> GapClass:
    """The class of team minus client, in points of the 0-10 scale (METHOD 3.5).

    Plus: the team thinks better of itself than the client does. Minus: the client thinks better of the team.
    """
    size = abs(steady(gap))
    if size < 1:
        return "aligned"
    if gap > 0:
        return "blind spot" if size >= 2 else "watch"
    return "hidden strength" if size >= 2 else "watch (under-rated)"


def must_act(client: float | None, team: float | None = None, mirror: float | None = None) -> bool:
    """Whether client, team, or the team's view of the client's side (`*_m`) is under 7 (METHOD 3.5)."""
    return any(value is not None and steady(value) < 7 for value in (client, team, mirror))


def weakest(ratings: Mapping[str, float]) -> str | None:
    """The id of the lowest dimension, the first in script order when equal; None without ratings.

    The weakest link gives the colour, never the mean (METHOD 3.5).
    """
    rated = [name for name in DIMENSION_IDS if name in ratings]
    return min(rated, key=lambda name: ratings[name]) if rated else None


def relationship_index(means: Mapping[str, float]) -> float | None:
    """The mean of the six client means, 0-10; None unless all six are there (METHOD 3.5). Shown small."""
    if not all(name in means for name in DIMENSION_IDS):
        return None
    return fmean(means[name] for name in DIMENSION_IDS)


@dataclass(frozen=True)
class AccountRating:
    """One account's rating of one dimension: client mean, team rating, and the team's mirror rating, 0-10."""

    client: float | None
    team: float | None = None
    mirror: float | None = None

    @property
    def must_act(self) -> bool:
        """Whether anything in this account is under 7."""
        return must_act(self.client, self.team, self.mirror)


@dataclass(frozen=True)
class DimensionFigures:
    """One dimension over a programme (METHOD 3.5, DESIGN 10).

    Means and gap are None with fewer than 3 accounts. `n` counts accounts with a client mean, `team_n` those
    with both; `gap` and `team_mean` are over the latter.
    """

    n: int
    client_mean: float | None
    team_n: int
    team_mean: float | None
    mirror_mean: float | None
    gap: float | None
    accounts_must_act: int

    @property
    def gap_class(self) -> GapClass | None:
        """The class of the gap, or None without one."""
        return None if self.gap is None else gap_class(self.gap)

    @property
    def level(self) -> Level | None:
        """The level of the client mean, or None without one."""
        return None if self.client_mean is None else level(self.client_mean)

    @property
    def must_act(self) -> bool:
        """Whether any of the three programme means is under 7."""
        return must_act(self.client_mean, self.team_mean, self.mirror_mean)


def programme(ratings: Iterable[AccountRating]) -> DimensionFigures:
    """One dimension over all accounts heard, each account counting once."""
    heard = [(row, row.client) for row in ratings if row.client is not None]
    both = [(row, row.team, client) for row, client in heard if row.team is not None]
    return DimensionFigures(
        n=len(heard),
        client_mean=_mean([client for _, client in heard]),
        team_n=len(both),
        team_mean=_mean([team for _, team, _ in both]),
        mirror_mean=_mean([row.mirror for row, _, _ in both if row.mirror is not None]),
        gap=_mean([team - client for _, team, client in both]),
        accounts_must_act=sum(row.must_act for row, _ in heard),
    )


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if len(values) >= FEWEST_ACCOUNTS else None
