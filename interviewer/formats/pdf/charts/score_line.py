"""A score on its line from -100 to +100, with its interval and its hard bounds."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.report.blocks import ScoreLine

_TICK = t.Type("sans", 8, 11, t.INK2)
_LINE = 12.0
_END = 4.0
"""Room for half a disc at both ends."""


def lay_score_line(block: ScoreLine, width: float, kit: Setting) -> Laid:
    """Black bar: interval. Thin open bar: what no answer of the unheard can leave. Disc: the score."""
    ends = [kit.type.line(text, _TICK) for text in ("\u2212100", "0", "+100")]

    def at(value: float) -> float:
        return _END + (width - 2 * _END) * (min(max(value, -100.0), 100.0) + 100) / 200

    def draw(pen: Pen, x: float, y: float) -> None:
        middle = y + _LINE
        pen.rule(x, middle, width, t.RULE, t.PASSIVE)
        pen.line(x + width / 2, middle - 5, x + width / 2, middle + 5, 1, t.INK)
        if block.hard_low is not None and block.hard_high is not None:
            left = at(block.hard_low)
            pen.box(x + left, middle - 2.7, max(at(block.hard_high) - left, 0.5), 5.4, t.WHITE, t.INK, 0.6)
        if block.low is not None and block.high is not None:
            pen.box(x + at(block.low), middle - 1.5, max(at(block.high) - at(block.low), 0.5), 3, t.INK)
        pen.disc(x + at(block.score), middle, 4.6, t.WHITE)
        pen.disc(x + at(block.score), middle, 3.6, t.INK)
        for end, align in zip(ends, ("left", "centre", "right"), strict=True):
            pen.text(x, middle + 14, end, width=width, align=align)

    return Laid((Piece(t.FIGURE_TALL, draw),))
