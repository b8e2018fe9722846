"""From people to accounts: weighted means, flags that averages would hide, and the other scores."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias, cast

from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.domain.loyalty.nps import BAND_CODE, Counts, band
from interviewer.domain.loyalty.person import ROLES, PersonAnswers, Role

AccountFlag: TypeAlias = Literal["decision_maker_override", "split_account", "single_voice"]

ROLE_WEIGHTS: Mapping[Role, int] = {"decision": 3, "influencer": 2, "user": 1, "none": 1}
SPLIT_FROM = 4
EFFECTIVE_N_FOR_INTERVAL = 5


def weighted_mean(
    ratings: Iterable[tuple[float | None, Role]], weights: Mapping[Role, int] = ROLE_WEIGHTS
) -> float | None:
    """The role-weighted mean of ratings, unrounded; None values are left out; None when nothing is left."""
    given: list[tuple[float, int]] = []
    total, plain = 0, cast("float", 0)
    for value, role in ratings:
        if value is not None:
            weight = weights[role]
            given.append((value, weight))
            total += weight
            plain += value * weight
    if not total:
        return None
    if len(given) == 1:
        return float(given[0][0])
    if isinstance(plain, int):
        return plain / total
    return float(sum(Fraction(value) * weight for value, weight in given) / total)


def account_mean(people: Sequence[PersonAnswers], weights: Mapping[Role, int] = ROLE_WEIGHTS) -> float | None:
    """The account's score 0-10 (METHOD 3.6), unrounded; None when nobody gave one."""
    if len(people) == 1:
        return _as_float(people[0].nps)
    return weighted_mean(((person.nps, person.role) for person in people), weights)


def account_sat(people: Sequence[PersonAnswers], weights: Mapping[Role, int] = ROLE_WEIGHTS) -> float | None:
    """The account's satisfaction 1-5, role-weighted (DESIGN 10); None when nobody gave one."""
    if len(people) == 1:
        return _as_float(people[0].sat)
    return weighted_mean(((person.sat, person.role) for person in people), weights)


def account_dims(people: Sequence[PersonAnswers], weights: Mapping[Role, int] = ROLE_WEIGHTS) -> Mapping[str, float]:
    """The account's mean of each dimension that anyone rated, 0-10, role-weighted (METHOD 3.5)."""
    if len(people) == 1:
        own = people[0].dims
        return {name: float(own[name]) for name in DIMENSION_IDS if name in own}
    means = {
        name: weighted_mean(((person.dims.get(name), person.role) for person in people), weights)
        for name in DIMENSION_IDS
    }
    return {name: mean for name, mean in means.items() if mean is not None}


def _as_float(value: float | None) -> float | None:
    return None if value is None else float(value)


def decision_maker_first(people: Sequence[PersonAnswers]) -> float | None:
    """The plain mean of the answers of the highest role that answered (METHOD 3.6); None without answers."""
    for role in ROLES:
        scores = [Fraction(p.nps) for p in people if p.role == role and p.nps is not None]
        if scores:
            return float(sum(scores) / len(scores))
    return None


def has_override(people: Sequence[PersonAnswers]) -> bool:
    """Whether any decision maker answered 0-6 (METHOD 3.6): red, whatever the mean."""
    return any(p.role == "decision" and p.nps is not None and p.nps < 7 for p in people)


def account_flags(
    people: Sequence[PersonAnswers], revenue: int | None = None, median: Fraction | None = None
) -> tuple[AccountFlag, ...]:
    """What the mean would hide (METHOD 3.6).

    `revenue` and `median` are in the same unit, the median being that of the whole list.
    """
    scores = [person.nps for person in people if person.nps is not None]
    flags: list[AccountFlag] = []
    if has_override(people):
        flags.append("decision_maker_override")
    if scores and max(scores) - min(scores) >= SPLIT_FROM:
        flags.append("split_account")
    if len(people) == 1 and revenue is not None and median is not None and revenue > median:
        flags.append("single_voice")
    return tuple(flags)


def median_revenue(revenues: Sequence[int]) -> Fraction | None:
    """The exact median of the revenues on the list, minor units; None for an empty list."""
    ordered, half = sorted(revenues), len(revenues) // 2
    if not ordered:
        return None
    if len(ordered) % 2:
        return Fraction(ordered[half])
    return Fraction(ordered[half - 1] + ordered[half], 2)


def account_counts(scores: Iterable[float | None]) -> Counts:
    """Bands of account scores, each account once; accounts without a score are left out."""
    return Counts.of(score for score in scores if score is not None)


@dataclass(frozen=True)
class Weighted:
    """The revenue-weighted score, -100..+100 (METHOD 3.6), with Kish's effective number.

    It has no interval.
    """

    score: float
    effective_n: float
    accounts: int

    @property
    def too_few(self) -> bool:
        """Whether the effective number is under 5."""
        return self.effective_n < EFFECTIVE_N_FOR_INTERVAL


def revenue_weighted(rows: Iterable[tuple[int, float]]) -> Weighted | None:
    """The score weighted by revenue; rows are (revenue in minor units, account score), attributable only.

    Accounts without revenue carry no weight. None when no revenue is left.
    """
    weighed = [(revenue, BAND_CODE[band(score)]) for revenue, score in rows if revenue > 0]
    total = sum(revenue for revenue, _ in weighed)
    if not total:
        return None
    net = sum(revenue * code for revenue, code in weighed)
    return Weighted(100 * net / total, total * total / sum(r * r for r, _ in weighed), len(weighed))
