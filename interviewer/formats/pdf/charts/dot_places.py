"""Where the dots of a strip lie: each exactly at its value, as low as the others let it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from interviewer.report.blocks import StripDot

RADII = {1: 4.0, 2: 6.0, 3: 8.0}
HIGHEST = 300.0
"""Piles higher than this, in points, are drawn closer."""
_FLOOR, _BETWEEN = 2.0, 0.6
_SMALLEST = 0.4


@dataclass(frozen=True)
class Place:
    """A dot with its middle `x` from the left and `up` from the axis, in points."""

    x: float
    up: float
    radius: float
    dot: StripDot


def piled(dots: Sequence[tuple[float, StripDot]]) -> list[Place]:
    """The dots without overlap; a noted one lies on top of its equals. Very many are drawn smaller."""
    scale = 1.0
    while True:
        places = _pile(dots, scale)
        tallest = max((place.up + place.radius for place in places), default=0.0)
        if tallest <= HIGHEST:
            return places
        if scale <= _SMALLEST:
            return [replace(place, up=place.up * HIGHEST / tallest) for place in places]
        scale = max(_SMALLEST, scale * 0.85)


def _pile(dots: Sequence[tuple[float, StripDot]], scale: float) -> list[Place]:
    order = sorted(dots, key=lambda pair: (bool(pair[1].note), bool(pair[1].label), -pair[1].size, pair[0]))
    places: list[Place] = []
    for x, dot in order:
        radius = RADII[min(max(dot.size, 1), 3)] * scale
        places.append(Place(x, _lowest(x, radius, places), radius, dot))
    return places


def _lowest(x: float, radius: float, placed: Sequence[Place]) -> float:
    """The lowest free height for a dot at `x`, tried at the floor and on top of each neighbour."""
    near = [place for place in placed if abs(place.x - x) < place.radius + radius + _BETWEEN]
    blocked = []
    for place in near:
        reach = place.radius + radius + _BETWEEN
        half = (reach * reach - (place.x - x) ** 2) ** 0.5
        blocked.append((place.up - half, place.up + half))
    up = _FLOOR + radius
    for low, high in sorted(blocked):
        if low < up < high:
            up = high
    return up
