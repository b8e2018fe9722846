"""A large number that opens a block."""

from dataclasses import replace

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cutting import cut
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.report.blocks import BigFigure

_BESIDE = 12.0
_SMALL = 20.0
_LEAST = 12.0


def lay_big_figure(block: BigFigure, width: float, kit: Setting) -> Laid:
    """The number in 36 points, in 20 where it is `small`, less where the column is too narrow for it."""
    natural = kit.type.line(block.number, t.BIG)
    size = _SMALL if block.small else t.BIG.size
    if natural.width * size / t.BIG.size > width:
        size = max(_LEAST, size * width / natural.width * 0.995)
    setting = replace(t.BIG, size=size, line=size * t.BIG.line / t.BIG.size)
    numbers = kit.type.lines(block.number, setting, width)
    beside = (numbers[-1].width if numbers else 0.0) + _BESIDE
    aside = cut(kit, block.aside, t.DENSE, max(width - beside, 60.0), 2)
    height = len(numbers) * setting.line

    def draw(pen: Pen, x: float, y: float) -> None:
        for index, number in enumerate(numbers):
            pen.text(x - 0.5, y + index * setting.line + setting.line * 0.79, number)
        low = y + height - setting.line * 0.21 - (len(aside) - 1) * t.DENSE.line
        for index, line in enumerate(aside):
            pen.text(x + beside, low + index * t.DENSE.line, line)

    return Laid((Piece(height, draw, stay=True),))
