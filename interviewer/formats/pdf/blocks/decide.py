"""Decide now: actions with owner and date, on the only ground of the papers."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cells import Cell, row
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.report.blocks import Action, Decide

_PAD = 12.0
_SPARE = 0.5
"""Points beside the widest date, so that rounding does not break its line."""
_STRONG = t.Type("sans-semibold", 10, 14)


def lay_decide(block: Decide, width: float, kit: Setting) -> Laid:
    """It moves as one; it comes apart between actions only when longer than a page."""
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
