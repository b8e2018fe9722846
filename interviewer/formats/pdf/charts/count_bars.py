"""Themes and how often they came up, as bars with their counts."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cells import Cell, row
from interviewer.formats.pdf.cutting import cut
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.report.blocks import CountBar, CountBars

_NAME = t.Type("sans", 9, 11)
_LABEL = t.Type("sans-semibold", 8.5, 11)
_ROW, _BAR = 17.6, 9.0


def lay_count_bars(block: CountBars, width: float, kit: Setting) -> Laid:
    """Name, bar, count. A share stands on a pale track as long as its whole."""
    start = width * (0.36 if width > 300 else 0.44)
    widest = max((kit.type.line(entry.label, _LABEL).width for entry in block.rows), default=0.0)
    most = max((max(entry.count, entry.of or 0) for entry in block.rows), default=0.0)
    unit = max(width - start - widest - 6, 20.0) / most if most > 1e-9 else 0.0
    pieces: list[Piece] = []
    for index, entry in enumerate(block.rows):
        pieces += _row(entry, width, start, unit, kit, ruled=index > 0)
    return Laid(tuple(pieces), flows=True)


def _row(
    entry: CountBar, width: float, start: float, unit: float, kit: Setting, *, ruled: bool
) -> tuple[Piece, ...]:
    name = cut(kit, entry.name, _NAME, start - 10, 3)
    label = kit.type.line(entry.label, _LABEL)
    bar, track = max(entry.count, 0.0) * unit, max(entry.of or 0.0, 0.0) * unit

    def backdrop(pen: Pen, x: float, y: float, height: float, first: bool) -> None:
        if not first:
            return
        if ruled:
            pen.rule(x, y, width, t.HAIR, t.HAIRLINE)
        top = y + (_ROW - _BAR) / 2
        if track:
            pen.box(x + start, top, track, _BAR, t.SUNK)
        if bar:
            pen.box(x + start, top, bar, _BAR, t.THEME)
        pen.text(x + start + max(bar, track) + 5, y + _ROW / 2 + 3.1, label)

    return row((Cell(0, start - 10, name, _NAME),), 3.3, 3.3, backdrop, _ROW)
