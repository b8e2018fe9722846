"""The recommendation score: bands, counts, what may be shown, and how it is printed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, TypeAlias

Band: TypeAlias = Literal["promoter", "passive", "detractor"]
Display: TypeAlias = Literal["none", "indicative", "full"]

BAND_WORDS: Mapping[Band, str] = {
    "promoter": "Would recommend",
    "passive": "On the fence: a problem is likely",
    "detractor": "Would not recommend",
}
BAND_STANCE: Mapping[Band, str] = {
    "promoter": "make an advocate",
    "passive": "find what is missing, now",
    "detractor": "assume they are looking elsewhere until asked; recover or let go, with care",
}
BAND_CODE: Mapping[Band, int] = {"promoter": 1, "passive": 0, "detractor": -1}

SCORE_FROM = 5
FULL_FROM = 10


def steady(value: float) -> float:
    """The value without the last-digit noise of floating point, so that a mean of exactly 7 compares as 7."""
    return round(value, 9)


def band(score: float) -> Band:
    """The band of a 0-10 answer or an unrounded mean of answers (METHOD 3.1).

    8.99 is passive, 6.99 detractor. Raises ValueError outside 0..10.
    """
    if not 0 <= score <= 10:
        raise ValueError("a recommendation score lies between 0 and 10")
    if steady(score) >= 9:
        return "promoter"
    return "passive" if steady(score) >= 7 else "detractor"


@dataclass(frozen=True)
class Counts:
    """How many answers, people or accounts fall in each band (METHOD 3.1). Never negative."""

    promoter: int
    passive: int
    detractor: int

    def __post_init__(self) -> None:
        if min(self.promoter, self.passive, self.detractor) < 0:
            raise ValueError("a count cannot be negative")

    @classmethod
    def of(cls, scores: Iterable[float]) -> "Counts":
        """Counts of 0-10 answers or account means; non-answers must be left out before."""
        bands = [band(score) for score in scores]
        return cls(bands.count("promoter"), bands.count("passive"), bands.count("detractor"))

    @property
    def n(self) -> int:
        """All answers counted."""
        return self.promoter + self.passive + self.detractor

    @property
    def net(self) -> int:
        """Promoters minus detractors."""
        return self.promoter - self.detractor

    @property
    def score(self) -> float | None:
        """The score on -100..+100; None (print "no score") when nobody answered."""
        return 100 * self.net / self.n if self.n else None

    @property
    def display(self) -> Display:
        """What may be shown for this many (METHOD 3.1)."""
        return display(self.n)


def display(n: int) -> Display:
    """none under 5 (dots only), indicative from 5 to 9, full from 10 (METHOD 3.1)."""
    if n < SCORE_FROM:
        return "none"
    return "indicative" if n < FULL_FROM else "full"


def whole(value: float) -> int:
    """The nearest whole number, half away from zero (METHOD 3, notation)."""
    return int(Decimal(repr(steady(value))).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def printed(score: float | None) -> str:
    """The score as printed: "+30", "0", "-12"; "no score" for None."""
    if score is None:
        return "no score"
    number = whole(score)
    return f"{number:+d}" if number else "0"
