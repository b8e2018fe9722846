"""The accounts of a whole programme side by side: what each one's people add up to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from interviewer.domain.loyalty.accounts import AccountFlag, account_dims, account_flags, account_mean
from interviewer.domain.loyalty.classes import LoyaltyClass, account_class
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS, FEWEST_ACCOUNTS, dimension
from interviewer.domain.loyalty.health import Health, account_health
from interviewer.domain.loyalty.nps import Band, band, steady
from interviewer.domain.loyalty.person import PersonAnswers

REVENUE_SHARE = Fraction(1, 5)
"""An issue of fewer accounts becomes the company's when they bring this share of revenue (METHOD 3.12)."""


@dataclass(frozen=True)
class AccountFigures:
    """One account as heard (METHOD 3.6, 3.11, 3.13). `mean` is 0-10 and unrounded, None without a score."""

    people: int
    mean: float | None
    flags: tuple[AccountFlag, ...]
    health: Health
    loyalty: LoyaltyClass

    @property
    def band(self) -> Band | None:
        """The band of the mean."""
        return None if self.mean is None else band(self.mean)


def account_figures(
    people: Sequence[PersonAnswers],
    team: Mapping[str, float] | None = None,
    revenue: int | None = None,
    median: Fraction | None = None,
) -> AccountFigures:
    """The figures of one account; `team` are its team's ratings, revenues are in one unit (the median: of the list)."""
    return AccountFigures(
        people=len(people),
        mean=account_mean(people),
        flags=account_flags(people, revenue, median),
        health=account_health(people, account_gaps(people, team or {})),
        loyalty=account_class(people),
    )


def account_gaps(people: Sequence[PersonAnswers], team: Mapping[str, float]) -> Mapping[str, float]:
    """Team minus client by dimension, where both have rated (METHOD 3.5)."""
    if not team:
        return {}
    return {name: team[name] - mean for name, mean in account_dims(people).items() if name in team}


@dataclass(frozen=True)
class CompanyIssue:
    """A weakness that is no single account's (METHOD 3.12, outer loop). `share` is of the list's revenue, 0..1."""

    dimension: str
    accounts: tuple[str, ...]
    share: Fraction

    @property
    def words(self) -> str:
        """The issue in words."""
        return f"{dimension(self.dimension).name} under 7"


def weak_points(
    accounts: Iterable[tuple[str, int, Sequence[PersonAnswers]]], total_revenue: int
) -> tuple[CompanyIssue, ...]:
    """Dimensions under 7 in any account, in script order; rows: id, revenue, people."""
    rows = [(name, revenue, account_dims(people)) for name, revenue, people in accounts]
    found = []
    for name in DIMENSION_IDS:
        weak = [(account, revenue) for account, revenue, dims in rows if steady(dims.get(name, 10)) < 7]
        money = sum(revenue for _, revenue in weak)
        share = Fraction(money, total_revenue) if total_revenue else Fraction(0)
        if weak:
            found.append(CompanyIssue(name, tuple(account for account, _ in weak), share))
    return tuple(found)


def company_issues(
    accounts: Iterable[tuple[str, int, Sequence[PersonAnswers]]], total_revenue: int
) -> tuple[CompanyIssue, ...]:
    """Dimensions under 7 in 3 or more accounts, or in accounts with 20% of revenue; rows: id, revenue, people.

    Each gets an executive owner and 90 days. Trouble points join once the interviewer has matched them.
    """
    found = weak_points(accounts, total_revenue)
    return tuple(one for one in found if len(one.accounts) >= FEWEST_ACCOUNTS or one.share >= REVENUE_SHARE)
