"""Decide now: actions with owner and date, on the only ground of the papers."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.blocks.heading import lay_heading
from interviewer.formats.pdf.cells import Cell, hairline_above, row
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.report.blocks import Action, Decide, Heading

_PAD = 12.0
_SPARE = 0.5
"""Points beside the widest date, so that rounding does not break its line."""
_INDENT = 30.0
_NUMBER = t.Type("serif", 20, 22)
_STRONG = t.Type("sans-semibold", 10, 14)


def lay_decide(block: Decide, width: float, kit: Setting) -> Laid:
    """It moves as one; it comes apart between actions only when longer than a page."""
    if not block.ground:
        return _plain(block, width, kit)
    dues = [kit.type.line(action.due, _STRONG).width for action in block.actions]
    due_width = min(max(dues, default=0.0) + _SPARE, width * 0.21)
    pieces = [_head(block, width, kit)]
    for index, action in enumerate(block.actions):
        pieces += _action(str(index + 1), action, width, due_width, kit)
    return Laid((*pieces, Piece(6, lambda pen, x, y: pen.box(x, y, width, 6, t.GROUND))))


def _head(block: Decide, width: float, kit: Setting) -> Piece:
    heading = kit.type.line(block.heading, t.DECIDE_HEADING)
    room = width - 2 * _PAD - heading.width - 16
    note = kit.type.lines(block.note, t.SMALL, max(room, 80))
    height = 27.5 + max(0, len(note) - 1) * t.SMALL.line

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.box(x, y, width, height + 0.5, t.GROUND)
        pen.rule(x, y, width, 1.25, t.INK)
        pen.text(x + _PAD, y + 18.6, heading)
        for index, line in enumerate(note):
            at = y + 17.6 + index * t.SMALL.line
            pen.text(x + _PAD, at, line, width=width - 2 * _PAD, align="right")

    return Piece(height, draw, stay=True)


def _action(number: str, action: Action, width: float, due_width: float, kit: Setting) -> tuple[Piece, ...]:
    inner = width - 2 * _PAD
    owner_start = inner * 0.645
    owner_width = inner - due_width - owner_start - 10
    what = kit.type.lines(action.what, t.BODY, owner_start - 18 - 26)
    cells = (
        Cell(_PAD, 16, kit.type.lines(number, _STRONG, 16), _STRONG),
        Cell(_PAD + 18, owner_start - 18, what, t.BODY),
        Cell(_PAD + owner_start, owner_width, kit.type.lines(action.owner, t.BODY, owner_width), t.BODY),
        Cell(
            _PAD + inner - due_width,
            due_width,
            kit.type.lines(action.due, _STRONG, due_width),
            _STRONG,
            "right",
        ),
    )

    def backdrop(pen: Pen, x: float, y: float, height: float, first: bool) -> None:
        pen.box(x, y, width, height + 0.5, t.GROUND)
        if first:
            pen.rule(x + _PAD, y, inner, t.HAIR, t.ACTION_RULE)

    return row(cells, 6.0, 5.6, backdrop)


def _plain(block: Decide, width: float, kit: Setting) -> Laid:
    """Large numbers between hairlines, owner and date at the right (ceo_1)."""
    heading = lay_heading(Heading(block.heading, aside=block.note), width, kit)
    dues = [kit.type.line(action.due, _STRONG).width for action in block.actions]
    due_width = min(max(dues, default=0.0) + _SPARE, width * 0.21)
    owner_start = width * 0.703
    owner_width = width - due_width - owner_start - 8
    pieces: list[Piece] = []
    for index, action in enumerate(block.actions):
        what = kit.type.lines(action.what, t.BODY, owner_start - _INDENT - 16)
        cells = (
            Cell(0, _INDENT, kit.type.lines(str(index + 1), _NUMBER, _INDENT), _NUMBER, down=0.0),
            Cell(_INDENT, owner_start, what, t.BODY),
            Cell(owner_start, owner_width, kit.type.lines(action.owner, t.BODY, owner_width), t.BODY),
            Cell(
                width - due_width, due_width, kit.type.lines(action.due, _STRONG, due_width), _STRONG, "right"
            ),
        )  # fmt: skip
        pieces += row(cells, 9.0, 10.0, hairline_above(width, t.ACTION_RULE, t.RULE))
    return Laid((*heading.pieces, *pieces))
