"""Who stayed: retention of accounts and revenue, the guess against the fact, and why clients leave."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from interviewer.domain.loyalty.shares import Share

INTERNAL_CAUSES = frozenset(
    {"neglect", "effort", "attitude", "errors", "lack of skill", "broken promise", "own price rise"}
)
"""Causes the supplier made itself; its own price rises are among them (METHOD 3.8)."""
FEWEST_PER_CLASS = 5


@dataclass(frozen=True)
class Fact:
    """k of n where all are known, so there is no interval (DESIGN 10). `percent` is None for n = 0."""

    k: int
    n: int

    @property
    def percent(self) -> float | None:
        """k of n in percent."""
        return 100 * self.k / self.n if self.n else None


def logo_retention(at_start: int, still_active: int) -> Fact:
    """Accounts at the start that are still active (METHOD 3.8). ValueError if more than there were."""
    if not 0 <= still_active <= at_start:
        raise ValueError("the accounts still active are among those at the start")
    return Fact(still_active, at_start)


def revenue_retention(accounts: Iterable[tuple[int, int]]) -> float | None:
    """Percent of start revenue kept; rows are (start, now), minor units, `now` capped at `start`."""
    rows = list(accounts)
    start = sum(before for before, _ in rows)
    return retained_percent(start, sum(min(before, now) for before, now in rows))


def retained_percent(start: float, retained: float) -> float | None:
    """Percent retained of totals that are already capped; None when the start is 0."""
    return 100 * retained / start if start else None


def overestimate(guess_percent: float, actual_percent: float | None) -> float | None:
    """Guess minus actual retention, in points; plus means that more left than was believed (METHOD 3.8)."""
    return None if actual_percent is None else guess_percent - actual_percent


def internal_share(causes: Iterable[str]) -> Share:
    """Causes from within among all coded causes of leaving a supplier (METHOD 3.8)."""
    return Share.of(cause in INTERNAL_CAUSES for cause in causes)


@dataclass(frozen=True)
class Means:
    """Yearly revenue (minor units), hours and tenure (years) of the accounts of one class, in one order."""

    revenue: Sequence[int]
    hours: Sequence[float]
    tenure: Sequence[float]


@dataclass(frozen=True)
class Multiples:
    """Loyal against transactional: revenue and tenure as ratios, work in percent more (METHOD 3.8)."""

    revenue: float
    work_percent: float
    tenure: float


def multiples(loyal: Means, transactional: Means) -> Multiples | None:
    """The three comparisons; None unless each class has 5 accounts for each, and not all 0."""
    pairs = [
        (loyal.revenue, transactional.revenue),
        (loyal.hours, transactional.hours),
        (loyal.tenure, transactional.tenure),
    ]
    if any(min(len(one), len(two)) < FEWEST_PER_CLASS or not sum(two) for one, two in pairs):
        return None
    revenue, hours, tenure = ((sum(one) / len(one)) / (sum(two) / len(two)) for one, two in pairs)
    return Multiples(revenue, 100 * (hours - 1), tenure)
