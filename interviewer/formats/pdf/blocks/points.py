"""Numbered points."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cells import Cell, hairline_above, row
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.report.blocks import Points


def lay_points(block: Points, width: float, kit: Setting) -> Laid:
    """Large serif numbers between hairlines, or small ones close together."""
    setting = t.DENSE if block.close else t.BODY
    figure = t.DENSE if block.close else t.POINT_NUMBER
    indent = 12.0 if block.close else 20.0
    indent = max(indent, kit.type.line(str(len(block.items)), figure).width + 6)
    pad = (0.0, 1.5) if block.close else (5.3, 5.3)
    pieces: list[Piece] = []
    for index, item in enumerate(block.items):
        number = kit.type.lines(str(index + 1), figure, indent)
        cells = (
            Cell(0, indent, number, figure, down=0.0 if block.close else 0.6),
            Cell(indent, width - indent, kit.type.lines(item, setting, width - indent), setting),
        )
        above = pad[0] if index else 0.0
        skip = block.close or index == 0
        pieces += row(cells, above, pad[1], hairline_above(width, t.HAIRLINE, t.HAIR, skip=skip))
    return Laid(tuple(pieces), flows=True)
