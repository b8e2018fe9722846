"""Two marks on one line: what was expected, and what is."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.marks import client_disc, team_diamond
from interviewer.formats.pdf.charts.spread import fits, spread
from interviewer.formats.pdf.cutting import cut_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import TwoDots

_LABEL = t.Type("sans-semibold", 9, 12)
_TICK = t.Type("sans", 8, 11, t.INK2)
_END = 10.0
_GAP = 12.0


def lay_two_dots(block: TwoDots, width: float, kit: Setting) -> Laid:
    """Both labels above their marks, moved apart as far as they would meet; on two lines where they are too long."""

    def at(value: float) -> float:
        reach = (block.high - block.low) or 1.0
        return _END + (width - 2 * _END) * (min(max(value, block.low), block.high) - block.low) / reach

    marks = [(at(block.client), block.client_label), (at(block.team), block.team_label)]
    marks.sort(key=lambda mark: mark[0])
    lines = [cut_line(kit, words, _LABEL, width) for _, words in marks]
    places = _places([place for place, _ in marks], lines, width)
    ticks = _ticks(block, width, kit)
    middle = 25.0 + (_LABEL.line if places[0][1] != places[1][1] else 0.0)

    def draw(pen: Pen, x: float, y: float) -> None:
        low = y + middle
        pen.rule(x + _END, low, width - 2 * _END, t.RULE, t.PASSIVE)
        for value, start, line in ticks:
            pen.line(x + at(value), low - 4, x + at(value), low + 4, t.RULE, t.PASSIVE_EDGE)
            pen.text(x + start, low + 17, line)
        pen.line(x + at(block.client), low, x + at(block.team), low, 1.6, t.INK)
        client_disc(pen, x + at(block.client), low)
        team_diamond(pen, x + at(block.team), low)
        for line, (start, up) in zip(lines, places, strict=True):
            pen.text(x + start, low - 12 - up, line)

    return Laid((Piece(middle + 23, draw),))


def _places(marks: list[float], lines: list[Line], width: float) -> list[tuple[float, float]]:
    """Left edge and extra height of each label."""
    sizes = [line.width for line in lines]
    wanted = [mark - size / 2 for mark, size in zip(marks, sizes, strict=True)]
    if fits(sizes, width, _GAP):
        return [(start, 0.0) for start in spread(wanted, sizes, 0.0, width, _GAP)]
    inside = [max(0.0, min(start, width - size)) for start, size in zip(wanted, sizes, strict=True)]
    return [(inside[0], _LABEL.line), (inside[1], 0.0)]


def _ticks(block: TwoDots, width: float, kit: Setting) -> list[tuple[float, float, Line]]:
    """Value, left edge and words of every tick: both ends, and those between that leave room."""
    reach = (block.high - block.low) or 1.0
    found: list[tuple[float, float, Line]] = []
    for value, words in ((block.low, block.low_label), *block.ticks, (block.high, block.high_label)):
        line = kit.type.line(words, _TICK)
        middle = _END + (width - 2 * _END) * (value - block.low) / reach
        found.append((value, max(0.0, min(middle - line.width / 2, width - line.width)), line))
    last = found[-1]
    kept = [found[0]]
    for tick in found[1:-1]:
        if kept[-1][1] + kept[-1][2].width + 6 < tick[1] and tick[1] + tick[2].width + 6 < last[1]:
            kept.append(tick)
    return [*kept, last]
