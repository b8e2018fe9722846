"""Two waves compared: as independent samples, or the same accounts before and after."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from interviewer.domain.loyalty.intervals import Z95, adjusted_wald, two_sided_p
from interviewer.domain.loyalty.nps import BAND_CODE, Counts, band

SIGNIFICANT = 0.05


@dataclass(frozen=True)
class Change:
    """The change between two independent waves (METHOD 3.4), in points. `raw` is the printed one."""

    raw: float
    adjusted: float
    se: float
    z: float
    p: float
    lo: float
    hi: float

    @property
    def significant(self) -> bool:
        """Whether the change is more than chance at 5%; if not, the words are "no clear change"."""
        return self.p < SIGNIFICANT


def compare(first: Counts, second: Counts) -> Change | None:
    """The change from `first` to `second`, adjusted Wald on each; None when either wave heard nobody."""
    one, two = adjusted_wald(first), adjusted_wald(second)
    if one is None or two is None:
        return None
    raw = 100 * second.net / second.n - 100 * first.net / first.n
    adjusted, se = two.centre - one.centre, math.hypot(one.se, two.se)
    z = adjusted / se
    return Change(raw, adjusted, se, z, two_sided_p(z), adjusted - Z95 * se, adjusted + Z95 * se)


@dataclass(frozen=True)
class Matched:
    """The same accounts in two waves (METHOD 3.4): band changes -2..+2, and the exact sign-flip p.

    `mean_change` and `se` are in points; `se` is None for fewer than two accounts.
    """

    changes: tuple[int, ...]
    nps_before: float
    nps_after: float
    mean_change: float
    se: float | None
    exact_p: Fraction

    @property
    def improved(self) -> int:
        """Accounts that moved up at least one band."""
        return sum(change > 0 for change in self.changes)

    @property
    def same(self) -> int:
        """Accounts in the same band."""
        return sum(change == 0 for change in self.changes)

    @property
    def worse(self) -> int:
        """Accounts that moved down at least one band."""
        return sum(change < 0 for change in self.changes)

    @property
    def significant(self) -> bool:
        """Whether the change is more than chance at 5%. Not asked when both waves heard everyone."""
        return self.exact_p < SIGNIFICANT


def matched(before: Sequence[float], after: Sequence[float]) -> Matched | None:
    """The change of the same accounts in the same order, by 0-10 scores or means; None for no account.

    Raises ValueError when the two differ in length.
    """
    if len(before) != len(after):
        raise ValueError("each account needs a score before and after")
    if not before:
        return None
    codes = [(BAND_CODE[band(b)], BAND_CODE[band(a)]) for b, a in zip(before, after, strict=True)]
    changes, k = tuple(a - b for b, a in codes), len(codes)
    mean = sum(changes) / k
    spread = sum((change - mean) ** 2 for change in changes)
    return Matched(
        changes,
        nps_before=100 * sum(b for b, _ in codes) / k,
        nps_after=100 * sum(a for _, a in codes) / k,
        mean_change=100 * mean,
        se=100 * math.sqrt(spread / (k - 1) / k) if k > 1 else None,
        exact_p=sign_flip_p(changes),
    )


def sign_flip_p(changes: Sequence[int]) -> Fraction:
    """Exact share of sign patterns at least as extreme as the observed sum; 1 when nothing changed.

    By convolution, so hundreds of accounts cost next to nothing and nothing is sampled.
    """
    sizes = [abs(change) for change in changes if change]
    ways: dict[int, int] = {0: 1}
    for size in sizes:
        grown: dict[int, int] = {}
        for total, count in ways.items():
            grown[total + size] = grown.get(total + size, 0) + count
            grown[total - size] = grown.get(total - size, 0) + count
        ways = grown
    seen = abs(sum(changes))
    return Fraction(sum(count for total, count in ways.items() if abs(total) >= seen), 2 ** len(sizes))
