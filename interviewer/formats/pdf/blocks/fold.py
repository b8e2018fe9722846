"""Where a sheet is folded."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cutting import cut_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.report.blocks import Fold


def lay_fold(block: Fold, width: float, kit: Setting) -> Laid:
    """A dashed line across with its words in the middle."""
    words = cut_line(kit, block.words, t.SMALL, width - 40)
    free = (width - words.width) / 2 - (8 if words.width else 0)

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.dashed([(x, y + 8, x + free, y + 8), (x + width - free, y + 8, x + width, y + 8)], t.RULE, t.INK)
        pen.text(x, y + 10.8, words, width=width, align="centre")

    return Laid((Piece(16, draw),))
