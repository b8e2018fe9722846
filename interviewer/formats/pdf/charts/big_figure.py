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
_FIRST_BASE = 8.0
_NARROW = 60.0
"""Small words beside the number want so much room, else they stand below it."""


def lay_big_figure(block: BigFigure, width: float, kit: Setting) -> Laid:
    """The number in 36 points, in 20 where it is `small`, less where the column is too narrow for it."""
    natural = kit.type.line(block.number, t.BIG)
    size = _SMALL if block.small else t.BIG.size
    if natural.width * size / t.BIG.size > width:
        size = max(_LEAST, size * width / natural.width * 0.995)
    setting = replace(t.BIG, size=size, line=size * t.BIG.line / t.BIG.size)
    numbers = kit.type.lines(block.number, setting, width)
    beside = (numbers[-1].width if numbers else 0.0) + _BESIDE
    fits = len(numbers) == 1 and width - beside >= min(_NARROW, kit.type.line(block.aside, t.DENSE).width)
    aside = cut(kit, block.aside, t.DENSE, width - beside if fits else width, 2)
    height = len(numbers) * setting.line
    under = height - setting.line * 0.21 - (len(aside) - 1) * t.DENSE.line
    low = max(under, _FIRST_BASE) if fits else height + t.DENSE.line * 0.7
    left = beside if fits else 0.0

    def draw(pen: Pen, x: float, y: float) -> None:
        for index, number in enumerate(numbers):
            pen.text(x - 0.5, y + index * setting.line + setting.line * 0.79, number)
        for index, line in enumerate(aside):
            pen.text(x + left, y + low + index * t.DENSE.line, line)

    if aside:
        height = max(height, low + (len(aside) - 1) * t.DENSE.line + 3)
    return Laid((Piece(height, draw, stay=True),))
