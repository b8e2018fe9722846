"""Revenue at risk: exposure by health, never a forecast. Money is whole minor units (pence, cents)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from interviewer.domain.loyalty.health import RED_REASONS, Colour
from interviewer.domain.loyalty.nps import band

RiskClass: TypeAlias = Literal["high", "medium", "not_heard", "low"]

RISK_OF: Mapping[Colour, RiskClass] = {"red": "high", "amber": "medium", "grey": "not_heard", "green": "low"}
RISK_CLASSES: tuple[RiskClass, ...] = ("high", "medium", "not_heard", "low")


@dataclass(frozen=True)
class Slice:
    """The revenue of one class: minor units, how many accounts, and the share 0..1 of the list's revenue."""

    amount: int
    accounts: int
    share: float


@dataclass(frozen=True)
class Exposure:
    """The list's revenue split by class (METHOD 3.7); the four amounts add up to `total` exactly."""

    total: int
    slices: Mapping[RiskClass, Slice]


def exposure(accounts: Iterable[tuple[int, Colour]]) -> Exposure:
    """Exposure of (revenue in minor units, health colour) for every account on the list.

    Every red account is high, every other amber one (all passives are) medium, grey not heard, green low.
    Shares are 0 when the list has no revenue. Raises ValueError for a negative revenue.
    """
    rows = [(revenue, RISK_OF[colour]) for revenue, colour in accounts]
    if any(revenue < 0 for revenue, _ in rows):
        raise ValueError("a revenue cannot be negative")
    total = sum(revenue for revenue, _ in rows)
    slices: dict[RiskClass, Slice] = {}
    for name in RISK_CLASSES:
        amounts = [revenue for revenue, risk in rows if risk == name]
        slices[name] = Slice(sum(amounts), len(amounts), sum(amounts) / total if total else 0.0)
    return Exposure(total, slices)


def expected_loss(found: Exposure, assumed: Mapping[RiskClass, Fraction]) -> Fraction:
    """The loss in minor units under the reader's own assumption, 0..1 per class (METHOD 3.7).

    Print it only as "expected loss under your assumption", with the assumption. ValueError outside 0..1.
    """
    if any(not 0 <= chance <= 1 for chance in assumed.values()):
        raise ValueError("a chance lies between 0 and 1")
    return sum((found.slices[name].amount * chance for name, chance in assumed.items()), Fraction(0))


def by_rule_alone(mean: float | None, reasons: Sequence[str]) -> bool:
    """Whether an account is red for nothing but its decision maker's 0-6, which its mean would hide (METHOD 3.6)."""
    red = [reason for reason in reasons if reason in RED_REASONS]
    return red == ["decision maker 0-6"] and mean is not None and band(mean) != "detractor"
