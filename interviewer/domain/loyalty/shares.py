"""A share said in full: k of n, percent, and how sure it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from interviewer.domain.loyalty.intervals import Bounds, wilson
from interviewer.domain.loyalty.nps import whole


@dataclass(frozen=True)
class Share:
    """k of n. `percent` is 0..100, `wilson` its 95% interval in percent; both None for n = 0 (METHOD 3.2).

    Raises ValueError when k is not in 0..n.
    """

    k: int
    n: int

    def __post_init__(self) -> None:
        if not 0 <= self.k <= self.n:
            raise ValueError("k must lie between 0 and n")

    @classmethod
    def of(cls, tests: Iterable[bool]) -> "Share":
        """The share of tests that hold."""
        held = list(tests)
        return cls(sum(held), len(held))

    @property
    def percent(self) -> float | None:
        """k of n in percent, unrounded."""
        return 100 * self.k / self.n if self.n else None

    @property
    def wilson(self) -> Bounds | None:
        """The Wilson interval in percent."""
        return wilson(self.k, self.n)

    @property
    def words(self) -> str:
        """As printed: "3 of 15, 20%"; the counts stay beside the percentage (METHOD 3)."""
        return f"{self.k} of {self.n}" + ("" if self.percent is None else f", {whole(self.percent)}%")
