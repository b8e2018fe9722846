"""Figures as plain values with their names in files: shares, intervals, money."""

from collections.abc import Mapping
from typing import TypeAlias

from interviewer.domain.loyalty.intervals import Bounds, Interval
from interviewer.domain.loyalty.nps import Counts
from interviewer.domain.loyalty.retention import Fact
from interviewer.domain.loyalty.shares import Share
from interviewer.domain.programme.money import places

Plain: TypeAlias = dict[str, object]
DIGITS = 4


def rounded(value: float | None) -> float | None:
    """Four digits are kept; None stays."""
    return None if value is None else round(value, DIGITS)


def pair(bounds: Bounds | Interval | None) -> list[float | None] | None:
    """Lowest and highest value."""
    return None if bounds is None else [rounded(bounds.lo), rounded(bounds.hi)]


def share(found: Share) -> Plain:
    """k of n in percent, with its interval; without n the percent is null, and why."""
    told: Plain = {"k": found.k, "n": found.n, "percent": rounded(found.percent), "wilson": pair(found.wilson)}
    return told if found.n else told | {"why": "nobody this could be counted of"}


def fact(found: Fact) -> Plain:
    """k of n in percent, where all are known."""
    return {"k": found.k, "n": found.n, "percent": rounded(found.percent)}


def counts(found: Counts) -> Plain:
    """The bands of a score."""
    return {
        "promoter": found.promoter,
        "passive": found.passive,
        "detractor": found.detractor,
        "n": found.n,
    }


def money(minor: int, currency: str) -> float | int:
    """Minor units as an amount in whole units of the currency."""
    unit = int(10 ** places(currency))
    return minor / unit if minor % unit else minor // unit


def with_why(told: Plain, *reasons: tuple[str, str]) -> Plain:
    """The object, with the reason of the first of these keys that is null."""
    why = next((reason for key, reason in reasons if told.get(key) is None), None)
    return told | {"why": why} if why else told


def number(answers: Mapping[str, object], name: str) -> float | int | None:
    """A number out of a form's answers; None for anything else."""
    value = answers.get(name)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
