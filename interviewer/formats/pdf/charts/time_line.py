"""Days on a line, each an open square to tick."""

from itertools import pairwise

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.spread import fits, spread
from interviewer.formats.pdf.cutting import cut, cut_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Stop, TimeLine

_HEAD = t.Type("sans-semibold", 8.5, 11)
_WORDS = t.Type("sans", 8, 10.5)
_WHEN = t.Type("sans", 8, 10.5, t.INK2)
_SQUARE = 8.0
_END = 10.0
_BETWEEN = 8.0


def lay_time_line(block: TimeLine, width: float, kit: Setting) -> Laid:
    """One line; stops too many for it go on to further lines."""
    stops = sorted(block.stops, key=lambda stop: stop.at)
    most = max(1, int(width / 46))
    parts = [stops[start : start + most] for start in range(0, len(stops), most)]
    return Laid(tuple(_line_of(part, width, kit) for part in parts), flows=len(parts) > 1)


def _line_of(stops: list[Stop], width: float, kit: Setting) -> Piece:
    places = _places(stops, width)
    share = width / max(len(stops), 1) - _BETWEEN
    most = max(share, min((right - left for left, right in pairwise(places)), default=width) - _BETWEEN)
    columns = [_column(stop, most, kit) for stop in stops]
    sizes = [max(line.width for line in column) for column in columns]
    if not fits(sizes, width, _BETWEEN):
        columns = [_column(stop, share, kit) for stop in stops]
        sizes = [max(line.width for line in column) for column in columns]
    wanted = [place - size / 2 for place, size in zip(places, sizes, strict=True)]
    starts = spread(wanted, sizes, 4.0 if len(stops) > 1 else 0.0, width, _BETWEEN)
    tall = max((len(column) for column in columns), default=1)

    def draw(pen: Pen, x: float, y: float) -> None:
        if len(places) > 1:
            pen.line(x + places[0], y + 20, x + places[-1], y + 20, 1.1, t.INK)
        for index, (place, start, size) in enumerate(zip(places, starts, sizes, strict=True)):
            pen.box(x + place - _SQUARE / 2, y + 20 - _SQUARE / 2, _SQUARE, _SQUARE, t.WHITE, t.INK, 1.1)
            align = "left" if index == 0 and len(places) > 1 else "right" if index == len(places) - 1 > 0 else "centre"
            for down, line in enumerate(columns[index]):
                at = 10.0 if down == 0 else 36 + (down - 1) * _WORDS.line
                pen.text(x + start, y + at, line, width=size, align=align)

    return Piece(34 + (tall - 1) * _WORDS.line + 6, draw)


def _places(stops: list[Stop], width: float) -> list[float]:
    """Middles of the squares at their days, never on top of each other."""
    if len(stops) < 2:
        return [width / 2 if stops else 0.0] * len(stops)
    first, last = stops[0].at, stops[-1].at
    unit = (width - 2 * _END) / (last - first) if last > first else 0.0
    wanted = [_END + (stop.at - first) * unit - _SQUARE / 2 for stop in stops]
    starts = spread(wanted, [_SQUARE] * len(stops), _END - _SQUARE / 2, width - _END + _SQUARE / 2, 6.0)
    return [start + _SQUARE / 2 for start in starts]


def _column(stop: Stop, width: float, kit: Setting) -> list[Line]:
    """Head, then words on two lines at most, then the day."""
    lines = [cut_line(kit, stop.head, _HEAD, width), *cut(kit, stop.words, _WORDS, width, 2)]
    return [*lines, cut_line(kit, stop.when, _WHEN, width)] if stop.when else lines
