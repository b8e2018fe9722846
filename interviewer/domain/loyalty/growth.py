"""Where more work may come from, and what loyal clients are worth against transactional ones (METHOD 3.8, 4b P9)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import fmean

from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.loyalty.retention import FEWEST_PER_CLASS, Means, Multiples, multiples

COMPARED = ("loyal", "transactional")
LARGEST = 5


def opening(people: Sequence[PersonAnswers]) -> bool:
    """Whether anyone at the account is open to more work and lets the vendor talk about it."""
    return any(person.fut_open == "open" and person.fut_pass == "yes" for person in people)


def counts_most(people: Sequence[PersonAnswers], dimensions: Sequence[str]) -> Mapping[str, int]:
    """How many people said of each dimension that it counts most."""
    said = [person.dim_most for person in people]
    return {name: said.count(name) for name in dimensions}


@dataclass(frozen=True)
class Worth:
    """One account in the comparison: its class, a year's revenue in minor units, hours spent, years as a client."""

    loyalty: str
    revenue: int
    hours: float | None
    tenure: float | None


def years(people: Sequence[PersonAnswers]) -> float | None:
    """Years as a client, the mean of what its people said; None when nobody did."""
    said = [person.tenure for person in people if person.tenure is not None]
    return fmean(said) if said else None


def comparison(accounts: Sequence[Worth]) -> Multiples | None:
    """Loyal against transactional accounts; None unless each class has 5 accounts for each measure (METHOD 3.8)."""
    loyal, transactional = (_means([one for one in accounts if one.loyalty == name]) for name in COMPARED)
    return multiples(loyal, transactional)


def enough_of_each(accounts: Sequence[Worth]) -> bool:
    """Whether both classes have 5 accounts at all."""
    names = [one.loyalty for one in accounts]
    return all(names.count(name) >= FEWEST_PER_CLASS for name in COMPARED)


def _means(accounts: Sequence[Worth]) -> Means:
    return Means(
        [one.revenue for one in accounts],
        [one.hours for one in accounts if one.hours is not None],
        [one.tenure for one in accounts if one.tenure is not None],
    )


@dataclass(frozen=True)
class Concentration:
    """The largest accounts of the list and the share 0..1 of its revenue that they bring."""

    accounts: tuple[str, ...]
    amount: int
    share: float


def concentration(revenues: Mapping[str, int], largest: int = LARGEST) -> Concentration:
    """How much the largest accounts bring; revenues in minor units by account id. Share 0 without revenue."""
    top = sorted(revenues, key=lambda name: -revenues[name])[:largest]
    amount, total = sum(revenues[name] for name in top), sum(revenues.values())
    return Concentration(tuple(top), amount, float(Fraction(amount, total)) if total else 0.0)
