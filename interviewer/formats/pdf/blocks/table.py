"""Tables: hairlines only, numbers right, the head repeated on every page."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cells import Backdrop, Cell, hairline_above, row
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting, block_of
from interviewer.report.blocks import Align, Rich, Table

_BETWEEN = 10.0
BOX, BOX_STEP = 9.5, 15.0
"""An open square to tick, and the way to the next."""
ROOMY = 6.0


def lay_table(block: Table, width: float, kit: Setting) -> Laid:
    """Rows of any number, each measured once."""
    places = _places(block, width)
    head = block_of(_row(block, tuple(column.head for column in block.columns), places, kit, width, t.SMALL))
    kept = Piece(head.height, head.draw, stay=True)
    pieces: list[Piece] = []
    for cells in block.rows:
        pieces += _row(block, cells, places, kit, width, t.DENSE)
    if block.roomy:
        pieces.append(Piece(1, lambda pen, x, y: pen.rule(x, y, width, t.HAIR, t.HAIRLINE)))
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
    head = setting is t.SMALL
    boxes = [() if head else column.boxes for column in block.columns]
    cells = tuple(
        _cell(text, place, column.align, len(marks) * BOX_STEP, setting, kit)
        for text, place, column, marks in zip(texts, places, block.columns, boxes, strict=True)
    )
    rule = hairline_above(width, t.HAIRLINE, t.HAIR, skip=head)
    drawn = [(*place, column.align, marks) for place, column, marks in zip(places, block.columns, boxes, strict=True)]
    above = 1.0 if head else ROOMY if block.roomy else 4.2
    return row(cells, above, 4.0 if not block.roomy or head else 5.0, _with_boxes(rule, drawn, above, kit))


def _cell(
    text: Rich, place: tuple[float, float], align: Align, taken: float, setting: t.Type, kit: Setting
) -> Cell:
    """A cell beside its boxes: they stand at the end the text is aligned to."""
    x, wide = place
    room = max(wide - taken, 1.0)
    shown = text or " "
    return Cell(x if align == "right" else x + taken, room, kit.type.lines(shown, setting, room), setting, align)


def _with_boxes(
    rule: Backdrop, columns: list[tuple[float, float, Align, tuple[str, ...]]], above: float, kit: Setting
) -> Backdrop:
    """The hairline of a row and the boxes of its cells."""
    if not any(marks for _, _, _, marks in columns):
        return rule

    def draw(pen: Pen, x: float, y: float, height: float, first: bool) -> None:
        rule(pen, x, y, height, first)
        for left, wide, align, marks in columns if first else ():
            at = x + left + (wide - len(marks) * BOX_STEP + BOX_STEP - BOX if align == "right" else 0)
            for mark in marks:
                pen.box(at, y + above + 1.6, BOX, BOX, edge=t.INK, weight=0.8)
                pen.text(at, y + above + 8.8, kit.type.line(mark, t.LEAST), width=BOX, align="centre")
                at += BOX_STEP

    return draw
