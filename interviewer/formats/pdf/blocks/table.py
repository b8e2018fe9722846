"""Tables: hairlines only, numbers right, the head repeated on every page."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cells import Cell, hairline_above, row
from interviewer.formats.pdf.pieces import Laid, Piece, Setting, block_of
from interviewer.report.blocks import Rich, Table

_BETWEEN = 10.0


def lay_table(block: Table, width: float, kit: Setting) -> Laid:
    """Rows of any number, each measured once."""
    places = _places(block, width)
    head = block_of(_row(block, tuple(column.head for column in block.columns), places, kit, width, t.SMALL))
    kept = Piece(head.height, head.draw, stay=True)
    pieces: list[Piece] = []
    for cells in block.rows:
        pieces += _row(block, cells, places, kit, width, t.DENSE)
    return Laid((kept, *pieces), flows=True, head=kept)


def _places(block: Table, width: float) -> list[tuple[float, float]]:
    """Start and width of each column, in points."""
    free = width - _BETWEEN * (len(block.columns) - 1)
    whole = sum(column.share for column in block.columns)
    places: list[tuple[float, float]] = []
    x = 0.0
    for column in block.columns:
        wide = free * column.share / whole
        places.append((x, wide))
        x += wide + _BETWEEN
    return places


def _row(
    block: Table,
    texts: tuple[Rich, ...],
    places: list[tuple[float, float]],
    kit: Setting,
    width: float,
    setting: t.Type,
) -> tuple[Piece, ...]:
    cells = tuple(
        Cell(x, wide, kit.type.lines(text, setting, wide), setting, column.align)
        for text, (x, wide), column in zip(texts, places, block.columns, strict=True)
    )
    skip = setting is t.SMALL
    return row(cells, 1.0 if skip else 4.2, 4.0, hairline_above(width, t.HAIRLINE, t.HAIR, skip=skip))
