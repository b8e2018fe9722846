"""Names and notes of a dot strip, where they touch neither a dot nor each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.dot_places import Place
from interviewer.formats.pdf.cutting import cut_line
from interviewer.formats.pdf.pieces import Setting
from interviewer.formats.pdf.text import Line

_LABEL = t.Type("sans", 8.5, 10.5)
_ASCENT, _DESCENT = 7.0, 2.2
_STEP = 10.5
_LONGEST = 110.0
_TRIED = 150
"""Places that are tried for a name before its lines may be crossed."""


@dataclass(frozen=True)
class Label:
    """A line of text from `left`, its baseline `base` above the axis."""

    left: float
    base: float
    line: Line

    @property
    def box(self) -> "Box":
        """The room it takes."""
        return Box(self.left, self.base - _DESCENT, self.left + self.line.width, self.base + _ASCENT)


@dataclass(frozen=True)
class Box:
    """A rectangle over the axis: left, low, right, high, in points; also the room of a line or a dot."""

    left: float
    low: float
    right: float
    high: float

    def touches(self, other: "Box") -> bool:
        """Whether both cover a point."""
        across = self.left < other.right and other.left < self.right
        return across and self.low < other.high and other.low < self.high


@dataclass(frozen=True)
class Leader:
    """A straight line that leads from words to their dot."""

    x: float
    up: float
    x2: float
    up2: float

    @property
    def box(self) -> Box:
        """The room it takes, half a point on each side."""
        left, right = sorted((self.x, self.x2))
        low, high = sorted((self.up, self.up2))
        return Box(left - 0.5, low - 0.5, right + 0.5, high + 0.5)


@dataclass(frozen=True)
class Words:
    """All words of a strip, their leaders, and how high above the axis dots and words reach."""

    labels: tuple[Label, ...]
    leaders: tuple[Leader, ...]
    height: float


def placed_words(dots: Sequence[Place], bands: Sequence[tuple[float, float]], width: float, kit: Setting) -> Words:
    """Every name and note placed. Names first, beside their dots; notes on lines of their own above them."""
    labels: list[Label] = []
    leaders: list[Leader] = []
    round_dots = [Box(p.x - p.radius, p.up - p.radius, p.x + p.radius, p.up + p.radius) for p in dots]
    named = sorted((place for place in dots if place.dot.label), key=lambda place: (place.up, place.x))
    lines = [_shaft(place) for place in dots if place.dot.note]
    for place in named:
        line = cut_line(kit, place.dot.label, _LABEL, min(_LONGEST, width))
        label, leader = _near(place, line, round_dots, [found.box for found in labels], lines, width)
        labels.append(label)
        if leader:
            leaders.append(leader)
            lines.append(leader.box)
    high = max((box.high for box in (*round_dots, *(found.box for found in labels))), default=0.0)
    notes = sorted((place for place in dots if place.dot.note), key=lambda place: place.x)
    for place in notes:
        high += _STEP + 2
        label, led = _note(place, high, bands, width, kit)
        labels.append(label)
        leaders += led
    return Words(tuple(labels), tuple(leaders), high + (_ASCENT + 2 if notes else 2))


def _shaft(place: Place) -> Box:
    """What is kept free above a noted dot for its leader."""
    return Box(place.x - 2, place.up, place.x + 2, 1e6)


def _near(
    place: Place, line: Line, dots: Sequence[Box], texts: Sequence[Box], lines: Sequence[Box], width: float
) -> tuple[Label, Leader | None]:
    """The first free place: above, at the right, at the left, then ever higher on a leader.

    A name lies on no dot and on no other words. Where too many are close, lines may pass behind words.
    """
    tries = ((texts, [*dots, *texts, *lines]), (texts, [*dots, *texts]), ((), [*dots, *texts]))
    for led_past, kept_off in tries[:-1]:
        for label, leader in islice(_places(place, line, width), _TRIED):
            if _free(label.box, kept_off) and (leader is None or _free(leader.box, led_past)):
                return label, leader
    return next(found for found in _places(place, line, width) if _free(found[0].box, tries[-1][1]))


def _free(box: Box, others: Sequence[Box]) -> bool:
    return not any(box.touches(other) for other in others)


def _places(place: Place, line: Line, width: float) -> Iterator[tuple[Label, Leader | None]]:
    middle = _inside(place.x - line.width / 2, line.width, width)
    above = place.up + place.radius + _DESCENT + 1
    yield Label(middle, above, line), None
    beside = place.up - 2.8
    if place.x + place.radius + 3 + line.width <= width:
        yield Label(place.x + place.radius + 3, beside, line), None
    if place.x - place.radius - 3 - line.width >= 0:
        yield Label(place.x - place.radius - 3 - line.width, beside, line), None
    base = above
    while True:
        base += _STEP / 2
        for left in (middle, place.x + 3, place.x - 3 - line.width):
            start = _inside(left, line.width, width)
            yield Label(start, base, line), Leader(place.x, place.up + place.radius, place.x, base - _DESCENT)


def _inside(left: float, wide: float, width: float) -> float:
    return max(0.0, min(left, width - wide))


def _note(
    place: Place, base: float, bands: Sequence[tuple[float, float]], width: float, kit: Setting
) -> tuple[Label, list[Leader]]:
    """The note stands in the band where the account counts; its leader goes along and down to the dot."""
    line = cut_line(kit, place.dot.note, _LABEL, width * 0.6)
    counts = place.dot.counts_as
    left, right = bands[counts] if counts is not None else (place.x - line.width - 12, place.x)
    if (left + right) / 2 <= place.x:
        start = _inside(min(right, place.x) - line.width - 6, line.width, width)
        edge = start + line.width + 2
    else:
        start = _inside(max(left, place.x) + 6, line.width, width)
        edge = start - 2
    middle = base + 2.8
    along = Leader(edge, middle, place.x, middle)
    return Label(start, base, line), [along, Leader(place.x, middle, place.x, place.up + place.radius)]
