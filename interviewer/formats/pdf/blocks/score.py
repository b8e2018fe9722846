"""One large number with words beside it and its line below."""

from dataclasses import replace

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cells import LINES_KEPT
from interviewer.formats.pdf.charts.number_line import number_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting, space, text_pieces
from interviewer.report.blocks import ScoreFigure


def lay_score(block: ScoreFigure, width: float, kit: Setting) -> Laid:
    """The number stands on the third line of its words."""
    number = kit.type.line(block.number, t.SCORE)
    indent = max(47.0, number.width + 14)
    lines = text_pieces(kit, block.words, t.DENSE, width - indent)
    words, more = lines[:LINES_KEPT], lines[LINES_KEPT:]
    height = max(70.0, 15 + sum(piece.height for piece in words) + 6)

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.text(x - 1, y + 57, number)
        top = y + 15
        for piece in words:
            piece.draw(pen, x + indent, top)
            top += piece.height

    figure = Piece(height, draw, stay=True)
    further = tuple(_moved(piece, indent) for piece in more)
    if block.line is None:
        return Laid((figure, *further))
    return Laid((figure, *further, space(6, stay=True), number_line(block.line, width, kit)))


def _moved(piece: Piece, indent: float) -> Piece:
    return replace(piece, draw=lambda pen, x, y: piece.draw(pen, x + indent, y))
