"""Places rows on sheets: what does not fit goes to the next sheet, long words flow over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.layouts import lay
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Piece, Setting, space
from interviewer.report.blocks import Heading, Row

_BELOW_RULE = 4.2
_BETWEEN_BLOCKS = 9.0


@dataclass(frozen=True)
class LaidColumn:
    """A column of pieces: its left edge and width in points; `head` is repeated on the next sheet."""

    x: float
    width: float
    pieces: tuple[Piece, ...]
    head: Piece | None = None

    @property
    def height(self) -> float:
        """The height of all pieces, in points."""
        return sum(piece.height for piece in self.pieces)


@dataclass(frozen=True)
class LaidRow:
    """Columns side by side under their rule."""

    columns: tuple[LaidColumn, ...]
    rule: str
    flows: bool

    @property
    def height(self) -> float:
        """The height of the tallest column, in points."""
        return max((column.height for column in self.columns), default=0.0)


@dataclass(frozen=True)
class Body:
    """The rows of one sheet and the gap between them, in points."""

    rows: tuple[LaidRow, ...]
    gap: float


def lay_row(row: Row, kit: Setting) -> LaidRow:
    """Measure a row over the twelve columns of the grid."""
    columns: list[LaidColumn] = []
    start, flows = 0, False
    for column in row.columns:
        x = start * (t.GRID_COLUMN + t.GUTTER)
        width = column.span * (t.GRID_COLUMN + t.GUTTER) - t.GUTTER
        pieces = [] if row.rule == "none" else [space(_BELOW_RULE, stay=True)]
        head: Piece | None = None
        for index, block in enumerate(column.blocks):
            laid = lay(block, width, kit)
            if index and not isinstance(column.blocks[index - 1], Heading):
                pieces.append(space(_BETWEEN_BLOCKS))
            pieces += laid.pieces
            flows = flows or laid.flows
            head = laid.head
        columns.append(LaidColumn(x, width, tuple(pieces), head))
        start += column.span
    return LaidRow(tuple(columns), row.rule, flows)


def fill(rows: Sequence[LaidRow], room: Callable[[int], float]) -> list[Body]:
    """Distribute rows over sheets; `room(n)` is the height of the body on the n-th sheet, from 0."""
    bodies: list[Body] = []
    here: list[LaidRow] = []
    used = 0.0
    waiting = list(reversed(rows))
    while waiting:
        row = waiting.pop()
        left = room(len(bodies)) - used - (t.GAP_LEAST if here else 0.0)
        if row.height <= left:
            used += row.height + (t.GAP_LEAST if here else 0.0)
            here.append(row)
            continue
        whole_elsewhere = not row.flows and row.height <= room(len(bodies) + 1)
        if here and (left < t.LAST or whole_elsewhere):
            waiting.append(row)
        else:
            first, rest = _split(row, left)
            here.append(first)
            if rest:
                waiting.append(rest)
        bodies.append(_body(here, room(len(bodies))))
        here, used = [], 0.0
    return [*bodies, _body(here, room(len(bodies)))] if here or not bodies else bodies


def _body(rows: list[LaidRow], room: float) -> Body:
    spare = room - sum(row.height for row in rows)
    return Body(tuple(rows), max(t.GAP_LEAST, min(t.GAP_MOST, spare / max(1, len(rows)))))


def _split(row: LaidRow, room: float) -> tuple[LaidRow, LaidRow | None]:
    """As many pieces as fit, at least one a column, and the rest under its rule again."""
    firsts, rests = [], []
    for column in row.columns:
        cut = _cut(column.pieces, room)
        firsts.append(replace(column, pieces=column.pieces[:cut]))
        rest = column.pieces[cut:]
        if rest and column.head:
            rest = (column.head, *rest)
        if rest and row.rule != "none":
            rest = (space(_BELOW_RULE, stay=True), *rest)
        rests.append(replace(column, pieces=rest))
    first = replace(row, columns=tuple(firsts))
    if not any(column.pieces for column in rests):
        return first, None
    return first, replace(row, columns=tuple(rests))


def _cut(pieces: Sequence[Piece], room: float) -> int:
    used, cut = 0.0, 0
    for piece in pieces:
        if used + piece.height > room + 0.01:
            break
        used += piece.height
        cut += 1
    if cut == len(pieces):
        return cut
    kept = cut
    while kept and pieces[kept - 1].stay:
        kept -= 1
    return kept or max(cut, next((i + 1 for i, piece in enumerate(pieces) if not piece.stay), len(pieces)))


def draw_body(pen: Pen, body: Body, x: float, y: float) -> None:
    """Draw the rows of one sheet from the top left corner of its body."""
    for row in body.rows:
        if row.rule == "row":
            pen.rule(x, y, t.TEXT_WIDTH, t.RULE, t.INK2)
        for column in row.columns:
            if row.rule == "columns" and column.pieces:
                pen.rule(x + column.x, y, column.width, t.RULE, t.INK2)
            at = y
            for piece in column.pieces:
                piece.draw(pen, x + column.x, at)
                at += piece.height
        y += row.height + body.gap
