"""Open squares to tick, each before its word."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Ticks

SQUARE = 8.5
_LABEL = t.Type("sans-semibold", 9, 12.5)
_BESIDE = 4.5
_BETWEEN = 14.0
_LINE = 16.0


def lay_ticks(block: Ticks, width: float, kit: Setting) -> Laid:
    """Label and squares in one line where they fit, else on as many as they need."""
    label = kit.type.lines(block.label, _LABEL, width)
    x = label[-1].width + _BETWEEN if label else 0.0
    y = max(0, len(label) - 1) * _LABEL.line
    placed: list[tuple[float, float, tuple[Line, ...]]] = []
    for option in block.options:
        lines = kit.type.lines(option, t.DENSE, width - SQUARE - _BESIDE)
        wide = SQUARE + _BESIDE + max((line.width for line in lines), default=0.0)
        if x and x + wide > width + 0.01:
            x, y = 0.0, y + _LINE
        placed.append((x, y, lines))
        x += wide + _BETWEEN
        y += max(0, len(lines) - 1) * t.DENSE.line

    def draw(pen: Pen, left: float, top: float) -> None:
        for index, line in enumerate(label):
            pen.text(left, top + 11 + index * _LABEL.line, line)
        for right, down, lines in placed:
            pen.box(left + right, top + down + 3.2, SQUARE, SQUARE, edge=t.INK, weight=0.9)
            for index, line in enumerate(lines):
                pen.text(left + right + SQUARE + _BESIDE, top + down + 11 + index * t.DENSE.line, line)

    return Laid((Piece(y + _LINE, draw),))
