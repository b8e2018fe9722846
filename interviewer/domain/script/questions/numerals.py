"""Numbers as people and files write them."""

import re

DECIMAL = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?", re.ASCII)
LARGEST = 1e15


def read_number(raw: object) -> int | float | None:
    """A finite number from a number or its digits; None for anything else. A whole one comes as int."""
    if isinstance(raw, str) and DECIMAL.fullmatch(raw.strip()):
        raw = float(raw)
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return None
    if not abs(raw) <= LARGEST:
        return None
    return int(raw) if raw == int(raw) else raw


def read_whole(raw: object) -> int | None:
    """A whole number from a number or its digits; None for anything else, also for 7.5 and for yes or no."""
    if isinstance(raw, str) and "." in raw:
        return None
    number = read_number(raw)
    return number if isinstance(number, int) else None


def within(number: float, bounds: tuple[float, float] | None) -> bool:
    """Whether a number lies between the bounds, both included; no bounds take every number."""
    return bounds is None or bounds[0] <= number <= bounds[1]


def in_words(bounds: tuple[float, float] | None) -> str:
    """`a number from 0 to 80`, or `a number` when there are no bounds."""
    return "a number" if bounds is None else f"a number from {bounds[0]:g} to {bounds[1]:g}"


def bounds_complaints(bounds: tuple[float, float] | None) -> list[str]:
    """A complaint when the lowest number is not below the highest."""
    wrong = bounds is not None and not bounds[0] < bounds[1]
    return ["the lowest number must be below the highest"] if wrong else []
