"""Accounts from one wave to the next, each a line between two scales from 0 to 10."""

from collections.abc import Callable, Sequence

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.spread import spread
from interviewer.formats.pdf.cutting import cut_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Slope, SlopeLines

_NAME = t.Type("sans", 8.5, 10.5, t.INK2)
_NAME_STRONG = t.Type("sans-semibold", 8.5, 10.5)
_HEAD = t.Type("sans-semibold", 9, 12)
_TOP = 20.0
_TALL, _STEP = 230.0, 10.5
_TOGETHER = 40
"""So many accounts in one drawing; more go into a further one."""


def lay_slope_lines(block: SlopeLines, width: float, kit: Setting) -> Laid:
    """Names at the right, spread so that none covers another; numbers at both ends."""
    lines = sorted(block.lines, key=lambda line: (-line.after, -line.before, line.name))
    parts = [lines[start : start + _TOGETHER] for start in range(0, len(lines), _TOGETHER)] or [[]]
    return Laid(tuple(_drawing(part, block, width, kit) for part in parts), flows=len(parts) > 1)


def _drawing(lines: Sequence[Slope], block: SlopeLines, width: float, kit: Setting) -> Piece:
    tall = max(_TALL if width > 300 else 150.0, len(lines) * _STEP)
    left, right = 44.0, width * 0.62
    low = _foot(lines)
    heads = (cut_line(kit, block.before, _HEAD, right - left + 28), cut_line(kit, block.after, _HEAD, width - right))
    names = [_name(line, width - right - 15, kit, block.decimal) for line in lines]
    befores = sorted({line.before for line in lines}, reverse=True)
    numbers = {value: kit.type.line(_number(value, block.decimal), _NAME) for value in befores}

    def level(value: float) -> float:
        return _TOP + tall * (10 - min(max(value, low), 10)) / (10 - low)

    def tops(values: Sequence[float]) -> list[float]:
        """Where the words for these levels, from high to low, begin."""
        wanted = [level(value) - _STEP / 2 for value in values]
        return spread(wanted, [_STEP] * len(values), _TOP - 6, _TOP + tall + 6)

    right_tops = tops([line.after for line in lines])
    left_tops = tops(befores)

    def draw(pen: Pen, x: float, y: float) -> None:
        _scales(pen, (x + left, x + right), y, low, level)
        pen.text(x + left - 36, y + 8, heads[0])
        pen.text(x + right, y + 8, heads[1])
        for value, top in zip(befores, left_tops, strict=True):
            pen.line(x + left - 12, y + top + _STEP / 2, x + left - 4, y + level(value), 0.4, t.FOOT_RULE)
            pen.text(x, y + top + 8.2, numbers[value], width=left - 14, align="right")
        for line in sorted(lines, key=lambda line: line.moved):
            _slope(pen, (x + left, y + level(line.before)), (x + right, y + level(line.after)), line)
        for line, name, top in zip(lines, names, right_tops, strict=True):
            pen.line(x + right + 5, y + level(line.after), x + right + 13, y + top + _STEP / 2, 0.4, t.FOOT_RULE)
            pen.text(x + right + 15, y + top + 8.2, name)

    return Piece(_TOP + tall + 12, draw)


def _name(line: Slope, width: float, kit: Setting, mark: str) -> Line:
    setting = _NAME_STRONG if line.moved else _NAME
    return cut_line(kit, f"{_number(line.after, mark)}  {line.name}", setting, width)


def _foot(lines: Sequence[Slope]) -> int:
    """Where the scales begin: a whole number below the lowest value."""
    lowest = min((min(line.before, line.after) for line in lines), default=0.0)
    return max(0, min(int(lowest) - 1, 6))


def _scales(pen: Pen, sides: tuple[float, float], y: float, low: int, level: Callable[[float], float]) -> None:
    """Both scales with a stroke at every whole number, the three bands between them as tints."""
    left, right = sides
    for bottom, high, tint in ((low, 6.8, t.STRIP_LOW), (6.8, 8.8, t.STRIP_MID), (8.8, 10, t.STRIP_HIGH)):
        pen.box(left, y + level(high), right - left, level(bottom) - level(high), tint)
        if high < 10:
            pen.rule(left, y + level(high), right - left, 1, t.WHITE)
    for side in sides:
        pen.line(side, y + level(10), side, y + level(low), 0.75, t.INK2)
    pen.lines([(left, y + level(n), left + 3, y + level(n)) for n in range(low, 11)], 0.5, t.INK2)


def _slope(pen: Pen, start: tuple[float, float], end: tuple[float, float], line: Slope) -> None:
    """Grey and thin without a change of band; blue with discs upwards, orange with squares downwards."""
    up = line.after > line.before
    colour = (t.PROMOTER if up else t.DETRACTOR) if line.moved else t.PASSIVE_EDGE
    pen.line(*start, *end, 1.8 if line.moved else 0.8, colour)
    for x, y in (start, end):
        if not line.moved:
            pen.disc(x, y, 1.8, t.PASSIVE_EDGE)
        elif up:
            pen.disc(x, y, 3, colour)
        else:
            pen.box(x - 2.8, y - 2.8, 5.6, 5.6, colour)


def _number(value: float, mark: str) -> str:
    return f"{value:g}" if value == int(value) else f"{value:.1f}".replace(".", mark)
