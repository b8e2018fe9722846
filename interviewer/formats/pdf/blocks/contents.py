"""The list of contents: titles, the sheets they stand on, and the way there."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cells import Cell, row
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting, baseline
from interviewer.report.blocks import Contents, Entry

_NUMBER_WIDTH = 34.0
_ABOVE, _BELOW = 4.2, 4.0


def lay_contents(block: Contents, width: float, kit: Setting) -> Laid:
    """A row an entry; its number is drawn when all sheets are counted."""
    pieces: list[Piece] = []
    for entry in block.entries:
        pieces += _row(entry, width, kit)
    return Laid(tuple(pieces), flows=True)


def _row(entry: Entry, width: float, kit: Setting) -> tuple[Piece, ...]:
    lines = kit.type.lines(entry.words, t.DENSE, width - _NUMBER_WIDTH)

    def number(pen: Pen, x: float, y: float, height: float) -> None:
        pen.link(x, y, width, height, entry.page)
        if entry.page in pen.sheets:
            words = kit.type.line(str(pen.sheets[entry.page]), t.DENSE)
            pen.text(x, y + _ABOVE + baseline(t.DENSE), words, width=width, align="right")

    def backdrop(pen: Pen, x: float, y: float, height: float, first: bool) -> None:
        if not first:
            return
        pen.rule(x, y, width, t.HAIR, t.HAIRLINE)
        pen.later(lambda late: number(late, x, y, height))

    return row((Cell(0, width - _NUMBER_WIDTH, lines, t.DENSE),), _ABOVE, _BELOW, backdrop)
