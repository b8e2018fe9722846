"""How sure a score is: intervals for large lists, small client lists and single shares."""

import math
from dataclasses import dataclass
from statistics import NormalDist

from interviewer.domain.loyalty.nps import Counts

Z95 = 1.959964
"""The 95% point of the normal distribution, as METHOD 3 states it."""

PROMOTERS_ADDED = 0.75
PEOPLE_ADDED = 3.0


@dataclass(frozen=True)
class Interval:
    """A 95% interval on -100..+100 with its centre and standard error (points)."""

    centre: float
    se: float
    lo: float
    hi: float


@dataclass(frozen=True)
class Bounds:
    """Lowest and highest value."""

    lo: float
    hi: float


def _clipped(value: float, lo: float = -100.0, hi: float = 100.0) -> float:
    return min(max(value, lo), hi)


def _variance(plus: float, minus: float, n: float) -> float:
    p, d = plus / n, minus / n
    return max(p + d - (p - d) ** 2, 0.0)


def _around(centre: float, se: float) -> Interval:
    return Interval(centre, se, _clipped(centre - Z95 * se), _clipped(centre + Z95 * se))


def wald(counts: Counts) -> Interval | None:
    """The plain Wald interval (METHOD 3.2), for reference only; None when nobody answered."""
    if not counts.n:
        return None
    se = 100 * math.sqrt(_variance(counts.promoter, counts.detractor, counts.n) / counts.n)
    return _around(100 * counts.net / counts.n, se)


def adjusted_wald(counts: Counts) -> Interval | None:
    """The adjusted Wald interval (METHOD 3.2), default for a list of unknown or very large size.

    Three imaginary people are added. The printed score stays the observed one; None when nobody answered.
    """
    if not counts.n:
        return None
    more = counts.n + PEOPLE_ADDED
    return _around(100 * counts.net / more, 100 * math.sqrt(_adjusted_variance(counts) / more))


def _adjusted_variance(counts: Counts) -> float:
    return _variance(counts.promoter + PROMOTERS_ADDED, counts.detractor + PROMOTERS_ADDED, counts.n + PEOPLE_ADDED)


def score_interval(counts: Counts) -> Bounds | None:
    """The score interval (METHOD 3.2, Tango) as a cross-check; None when nobody answered."""
    if not counts.n:
        return None
    at = counts.net / counts.n
    return Bounds(100 * _edge(counts, at, -1.0), 100 * _edge(counts, at, 1.0))


def _edge(counts: Counts, inside: float, outside: float) -> float:
    """The last change between `inside` and `outside` that the data do not rule out, by halving."""
    if _agrees(counts, outside):
        return outside
    for _ in range(60):
        middle = (inside + outside) / 2
        if _agrees(counts, middle):
            inside = middle
        else:
            outside = middle
    return inside


def _agrees(counts: Counts, t: float) -> bool:
    n = counts.n
    b = counts.promoter * (1 - t) - 2 * counts.passive * t + counts.detractor * (1 - 3 * t)
    c = -counts.detractor * t * (1 - t)
    d = (b + math.sqrt(max(b * b - 8 * n * c, 0.0))) / (4 * n)
    spread = math.sqrt(max(n * (2 * d + t - t * t), 0.0))
    return abs(counts.net - n * t) <= Z95 * spread + 1e-12


def hard_bounds(counts: Counts, list_size: int) -> Bounds:
    """Lowest and highest score of the whole list, whatever those not heard would say (METHOD 3.3).

    Raises ValueError when the list is empty or shorter than the number heard.
    """
    unheard = _unheard(counts, list_size)
    return Bounds(100 * (counts.net - unheard) / list_size, 100 * (counts.net + unheard) / list_size)


def _unheard(counts: Counts, list_size: int) -> int:
    if list_size < 1 or list_size < counts.n:
        raise ValueError("the list must hold at least everyone who was heard")
    return list_size - counts.n


def seen_plus_unseen(counts: Counts, list_size: int) -> Interval | None:
    """The default interval for a client list of known size (METHOD 3.3), clipped to the hard bounds.

    It is the score itself when all were heard, and assumes that those not heard resemble those heard.
    None when nobody was heard. Raises ValueError as `hard_bounds` does.
    """
    unheard = _unheard(counts, list_size)
    if not counts.n:
        return None
    if not unheard:
        score = 100 * counts.net / counts.n
        return Interval(score, 0.0, score, score)
    weight = unheard / list_size
    centre = 100 * (counts.net / list_size + weight * counts.net / (counts.n + PEOPLE_ADDED))
    more = 1 / (counts.n + PEOPLE_ADDED) + 1 / unheard
    se = 100 * weight * math.sqrt(_adjusted_variance(counts) * more)
    hard = hard_bounds(counts, list_size)
    return Interval(
        centre,
        se,
        _clipped(centre - Z95 * se, hard.lo, hard.hi),
        _clipped(centre + Z95 * se, hard.lo, hard.hi),
    )


def fpc(n: int, list_size: int) -> float:
    """The plain finite population correction, 0..1 (METHOD 3.3): for the data file, not for the interval."""
    if list_size <= 1 or n >= list_size:
        return 0.0
    return math.sqrt((list_size - n) / (list_size - 1))


def wilson(k: int, n: int) -> Bounds | None:
    """The Wilson interval of k of n in percent, 0..100 (METHOD 3.2); None for n = 0.

    Raises ValueError when k is not in 0..n.
    """
    if not 0 <= k <= n:
        raise ValueError("k must lie between 0 and n")
    if not n:
        return None
    share, square = k / n, Z95 * Z95
    centre = (share + square / (2 * n)) / (1 + square / n)
    half = Z95 / (1 + square / n) * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    lo = 0.0 if k == 0 else 100 * (centre - half)
    return Bounds(lo, 100.0 if k == n else 100 * (centre + half))


def half_width(n: int) -> float:
    """Half the adjusted Wald width for n answers near 50% promoters, 20% detractors (METHOD 3.4), in points.

    For planning. Raises ValueError for n under 1.
    """
    if n < 1:
        raise ValueError("at least one answer is needed")
    promoter, detractor = round(n * 0.5), round(n * 0.2)
    interval = adjusted_wald(Counts(promoter, n - promoter - detractor, detractor))
    return Z95 * interval.se if interval else 0.0


def two_sided_p(z: float) -> float:
    """The two-sided p of a normal deviate, 0..1."""
    return 2 * (1 - NormalDist().cdf(abs(z)))
