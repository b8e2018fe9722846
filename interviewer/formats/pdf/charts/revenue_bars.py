"""Accounts by revenue: sign, name, bar, amount, and why."""

from dataclasses import dataclass
from itertools import pairwise

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cells import Cell, row
from interviewer.formats.pdf.charts.marks import health_symbol
from interviewer.formats.pdf.charts.revenue import health_bar
from interviewer.formats.pdf.cutting import cut, cut_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Health, RevenueBar, RevenueBars

_NAME = t.Type("sans", 9, 11)
_NAME_STRONG = t.Type("sans-semibold", 9, 11)
_LABEL = t.Type("sans", 8.5, 11)
_LABEL_STRONG = t.Type("sans-semibold", 8.5, 11)
_NOTE = t.Type("sans", 8.3, 11)
_ROW, _BAR = 17.6, 10.0
_SIGN = 16.0
_NAME_LINES = 2
_LABEL_SHARE = 0.6
"""An amount takes so much at most of the room it shares with its bar."""


@dataclass(frozen=True)
class _Plan:
    """Where the columns stand; `unit` is points for one unit of money."""

    width: float
    bar: float
    note: float
    label: float
    unit: float


def lay_revenue_bars(block: RevenueBars, width: float, kit: Setting) -> Laid:
    """Rows of 17.6 points, higher only for a name or a reason of two lines."""
    plan = _plan(block, width, kit)
    head = _head(block, plan, kit)
    pieces: list[Piece] = [head] if head else []
    for index, entry in enumerate(block.rows):
        pieces += _row(entry, plan, kit, ruled=bool(index or head))
    return Laid(tuple(pieces), flows=True, head=head)


def _plan(block: RevenueBars, width: float, kit: Setting) -> _Plan:
    bar = width * (0.3067 if width > 300 else 0.42)
    noted = any(entry.note for entry in block.rows)
    note = width * 0.707 if noted else width
    free = note - bar - (12 if noted else 0)
    widest = max((kit.type.line(entry.label, _LABEL_STRONG).width for entry in block.rows), default=0.0)
    label = min(widest, free * _LABEL_SHARE)
    room = free - label - 5
    most = max((entry.amount for entry in block.rows), default=0.0)
    return _Plan(width, bar, note, label, room / most if most > 1e-9 else 0.0)


def _head(block: RevenueBars, plan: _Plan, kit: Setting) -> Piece | None:
    if not any(block.heads):
        return None
    starts = (0.0, plan.bar, plan.note, plan.width + 8)
    rooms = [end - start - 8 for start, end in pairwise(starts)]
    lines = [cut_line(kit, text, t.SMALL, room) for text, room in zip(block.heads, rooms, strict=True) if room > 8]

    def draw(pen: Pen, x: float, y: float) -> None:
        for at, line in zip(starts, lines, strict=False):
            pen.text(x + at, y + 9, line)

    return Piece(15, draw, stay=True)


def _row(entry: RevenueBar, plan: _Plan, kit: Setting, *, ruled: bool) -> tuple[Piece, ...]:
    loud = entry.health is Health.AT_RISK
    setting = _NAME_STRONG if loud else _NAME
    name = cut(kit, entry.name, setting, plan.bar - _SIGN - 8, _NAME_LINES)
    note = kit.type.lines(entry.note, _NOTE, max(plan.width - plan.note, 1)) if entry.note else ()
    label = cut_line(kit, entry.label, _LABEL_STRONG if loud else _LABEL, plan.label)
    cells = (Cell(_SIGN, plan.bar - _SIGN - 8, name, setting), Cell(plan.note, plan.width - plan.note, note, _NOTE))

    def backdrop(pen: Pen, x: float, y: float, height: float, first: bool) -> None:
        if first:
            if ruled:
                pen.rule(x, y, plan.width, t.HAIR, t.HAIRLINE)
            _draw_bar(pen, x, y + _ROW / 2, entry, plan, label)

    return row(cells, 3.3, 3.3, backdrop, _ROW)


def _draw_bar(pen: Pen, x: float, y: float, entry: RevenueBar, plan: _Plan, label: Line) -> None:
    wide = max(entry.amount, 0.0) * plan.unit
    health_symbol(pen, x + 4.7, y, entry.health, 8.0)
    health_bar(pen, x + plan.bar, y - _BAR / 2, wide, _BAR, entry.health)
    pen.text(x + plan.bar + wide + 5, y + 3.1, label)
