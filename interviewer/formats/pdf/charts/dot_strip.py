"""Every account as one dot at its mean, over the three bands."""

from dataclasses import dataclass

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.dot_places import Place, piled
from interviewer.formats.pdf.charts.strip_words import Words, placed_words
from interviewer.formats.pdf.cutting import cut, cut_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import DotStrip

_WORD = t.Type("sans-semibold", 8.5, 11)
_COUNT = t.Type("sans", 8.5, 11, t.INK2)
_TICK = t.Type("sans", 8.5, 11)
_TINTS = (t.STRIP_LOW, t.STRIP_MID, t.STRIP_HIGH)
_PAD = 10.0
_KEY = 18.0
_LEAST = 100.0
_SIDE = 5.5
EDGES = (7 - 0.2, 9 - 0.2)
"""Where the second and the third band begin, so that an exact 7.0 lies inside."""


@dataclass(frozen=True)
class _Band:
    left: float
    right: float
    words: tuple[Line, ...]
    count: Line


def lay_dot_strip(block: DotStrip, width: float, kit: Setting) -> Laid:
    """The strip moves as one; it grows with its highest pile and with the names that need their own line."""
    unit = (width - 2 * _PAD) / 10
    bands = _bands(block, width, unit, kit)
    dots = piled([(_PAD + min(max(dot.value, 0), 10) * unit, dot) for dot in block.dots])
    limits = [(band.left, band.right) for band in bands]
    words = placed_words(dots, limits, width, kit)
    head = 7 + max(len(band.words) for band in bands) * _WORD.line + _COUNT.line + 6
    tall = max(_LEAST, head + words.height)
    top = _KEY if block.sizes else 0.0
    key = _key(block, width, kit)
    ticks = [kit.type.line(str(number), _TICK) for number in range(11)]

    def draw(pen: Pen, x: float, y: float) -> None:
        for at, line, radius in key:
            if radius:
                pen.disc(x + at, y + 7.4, radius, edge=t.INK2, weight=0.8)
            else:
                pen.text(x + at, y + 10.4, line)
        _draw_bands(pen, x, y + top, bands, tall)
        low = y + top + tall
        _draw_words(pen, x, low, words)
        for place in dots:
            _draw_dot(pen, x + place.x, low - place.up, place)
        pen.rule(x, low, width, 1, t.INK)
        for number, tick in enumerate(ticks):
            at = x + _PAD + number * unit
            pen.line(at, low, at, low + 3.5, 0.75, t.INK)
            pen.text(at, low + 13, tick, align="centre")

    return Laid((Piece(top + tall + 18, draw),))


def _bands(block: DotStrip, width: float, unit: float, kit: Setting) -> list[_Band]:
    edges = (0.0, _PAD + EDGES[0] * unit, _PAD + EDGES[1] * unit, width)
    bands = []
    for index, (words, count) in enumerate(block.bands):
        left, right = edges[index], edges[index + 1]
        side = min(_SIDE, (right - left) * 0.05)
        bands.append(
            _Band(
                left, right,
                cut(kit, words, _WORD, right - left - 2 * side, 3),
                (cut(kit, count, _COUNT, right - left - 2 * side) or (Line((), 0.0),))[0],
            )
        )  # fmt: skip
    return bands


def _draw_bands(pen: Pen, x: float, y: float, bands: list[_Band], tall: float) -> None:
    for band, tint in zip(bands, _TINTS, strict=True):
        pen.box(x + band.left, y, band.right - band.left, tall, tint)
        if band.left:
            pen.line(x + band.left, y, x + band.left, y + tall, 1, t.WHITE)
        side = min(_SIDE, (band.right - band.left) * 0.05)
        for index, line in enumerate((*band.words, band.count)):
            pen.text(x + band.left + side, y + 11.5 + index * _WORD.line, line)


def _draw_dot(pen: Pen, x: float, y: float, place: Place) -> None:
    """Square under 7, edged grey disc under 9, blue disc from 9; only an edge when not attributable."""
    value, radius, ring = place.dot.value, place.radius, place.dot.ring
    if value < 7:
        half = radius * 0.9
        colour = t.DETRACTOR
        pen.box(x - half, y - half, 2 * half, 2 * half, "" if ring else colour, colour if ring else "", 1.2)
    elif value < 9:
        pen.disc(x, y, radius - 0.5, "" if ring else t.PASSIVE, t.PASSIVE_EDGE, 1)
    else:
        pen.disc(x, y, radius - (0.6 if ring else 0), "" if ring else t.PROMOTER, t.PROMOTER if ring else "", 1.2)


def _draw_words(pen: Pen, x: float, low: float, words: Words) -> None:
    for line in words.leaders:
        pen.line(x + line.x, low - line.up, x + line.x2, low - line.up2, 0.6, t.INK)
    for label in words.labels:
        pen.text(x + label.left, low - label.base, label.line)


def _key(block: DotStrip, width: float, kit: Setting) -> list[tuple[float, Line, float]]:
    """The three sizes at the right above the strip: words, and rings with their radius."""
    found: list[tuple[float, Line, float]] = []
    right = width
    if not block.sizes:
        return found
    for size, words in reversed(list(enumerate(block.sizes[:3]))):
        line = cut_line(kit, words, t.SMALL, width / 4)
        radius = (4.0, 6.0, 7.2)[size]
        found += [(right - line.width, line, 0.0), (right - line.width - radius - 4, line, radius)]
        right -= line.width + 2 * radius + 14
    head = kit.type.line(block.sizes_head, t.SMALL)
    return [*found, (right - head.width, head, 0.0)] if head.width <= right else found
