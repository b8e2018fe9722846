"""Places rows on sheets: what does not fit goes to the next sheet, long words flow over."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.layouts import lay
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Piece, Setting, space
from interviewer.report.blocks import Heading, Row

_BELOW_RULE = 4.2
_BETWEEN_BLOCKS = 9.0
_KEPT_WHOLE = 0.3
"""Words that flow on are not broken either when they take no more than this part of a sheet."""


@dataclass(frozen=True)
class LaidColumn:
    """A column of pieces: its left edge and width in points; `head` is repeated on the next sheet.

    What is shown of it are the pieces from `start` to before `stop`, after those of `again`. `ends` are the lower
    edges of all pieces, so that a column of many sheets is cut without being counted anew for each.
    """

    x: float
    width: float
    pieces: tuple[Piece, ...]
    ends: tuple[float, ...]
    stop: int
    start: int = 0
    again: tuple[Piece, ...] = ()
    head: Piece | None = None

    @property
    def height(self) -> float:
        """The height of what is shown, in points."""
        if self.start >= self.stop:
            return 0.0
        return sum(piece.height for piece in self.again) + self._upto(self.stop) - self._upto(self.start)

    @property
    def empty(self) -> bool:
        """Whether nothing is shown."""
        return self.start >= self.stop

    def shown(self) -> Iterator[Piece]:
        """The pieces that are shown, from above."""
        if not self.empty:
            yield from self.again
            for index in range(self.start, self.stop):
                yield self.pieces[index]

    def cut(self, room: float) -> int:
        """Before which piece this column is cut, so that it fits into `room` points: one piece goes at least."""
        room -= sum(piece.height for piece in self.again)
        cut = min(bisect_right(self.ends, self._upto(self.start) + room + 0.01), self.stop)
        if cut >= self.stop:
            return self.stop
        kept = cut
        while kept > self.start and self.pieces[kept - 1].stay:
            kept -= 1
        if kept > self.start:
            return kept
        loose = next((i + 1 for i in range(self.start, self.stop) if not self.pieces[i].stay), self.stop)
        return max(cut, loose)

    def _upto(self, index: int) -> float:
        return self.ends[index - 1] if index else 0.0


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
        ends = tuple(accumulate(piece.height for piece in pieces))
        columns.append(LaidColumn(x, width, tuple(pieces), ends, len(pieces), head=head))
        start += column.span
    return LaidRow(tuple(columns), row.rule, flows)


def fill(rows: Iterable[LaidRow], room: Callable[[int], float]) -> Iterator[Body]:
    """Distribute rows over sheets, one sheet after the other; there is one at least.

    `room(n)` is the height of the body on the n-th sheet, from 0.
    """
    here: list[LaidRow] = []
    used = 0.0
    number = 0
    source = iter(rows)
    rest: LaidRow | None = None
    while (row := rest or next(source, None)) is not None:
        left = room(number) - used - (t.GAP_LEAST if here else 0.0)
        if row.height <= left:
            used += row.height + (t.GAP_LEAST if here else 0.0)
            here.append(row)
            rest = None
            continue
        whole_elsewhere = row.height <= room(number + 1) * (_KEPT_WHOLE if row.flows else 1)
        if here and (left < t.LAST or whole_elsewhere):
            rest = row
        else:
            first, rest = _split(row, left)
            here.append(first)
        yield _body(here, room(number))
        here, used, number = [], 0.0, number + 1
    if here or number == 0:
        yield _body(here, room(number))


def _body(rows: list[LaidRow], room: float) -> Body:
    spare = room - sum(row.height for row in rows)
    return Body(tuple(rows), max(t.GAP_LEAST, min(t.GAP_MOST, spare / max(1, len(rows)))))


def _split(row: LaidRow, room: float) -> tuple[LaidRow, LaidRow | None]:
    """As many pieces as fit, at least one a column, and the rest under its rule again."""
    firsts, rests = [], []
    for column in row.columns:
        cut = column.cut(room)
        firsts.append(replace(column, stop=cut))
        ruled = () if row.rule == "none" else (space(_BELOW_RULE, stay=True),)
        head = (column.head,) if column.head else ()
        rests.append(replace(column, start=cut, again=(*ruled, *head)))
    first = replace(row, columns=tuple(firsts))
    if all(column.empty for column in rests):
        return first, None
    return first, replace(row, columns=tuple(rests))


def draw_body(pen: Pen, body: Body, x: float, y: float) -> None:
    """Draw the rows of one sheet from the top left corner of its body."""
    for row in body.rows:
        if row.rule == "row":
            pen.rule(x, y, t.TEXT_WIDTH, t.RULE, t.INK2)
        for column in row.columns:
            if row.rule == "columns" and not column.empty:
                pen.rule(x + column.x, y, column.width, t.RULE, t.INK2)
            at = y
            for piece in column.shown():
                piece.draw(pen, x + column.x, at)
                at += piece.height
        y += row.height + body.gap
