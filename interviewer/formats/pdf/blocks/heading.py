"""The heading of a block, with its note, its aside and the key of its chart."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.marks import key_mark
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting, baseline, block_of, space, text_pieces
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Heading, Key

_AFTER = 4.0


def lay_heading(block: Heading, width: float, kit: Setting) -> Laid:
    """The heading stays with what it opens."""
    aside = kit.type.line(block.aside, t.SMALL)
    keys = [(key, kit.type.line(key.words, t.SMALL)) for key in block.keys]
    right = aside.width + sum(line.width + 26 for _, line in keys)
    words = text_pieces(kit, block.text, t.HEADING, width - right - 8 if right else width)
    note = text_pieces(kit, block.note, t.SMALL, width - 8)
    body = block_of((*words, *((space(2.5),) if note else ()), *note, space(_AFTER)))

    def draw(pen: Pen, x: float, y: float) -> None:
        body.draw(pen, x, y)
        middle = y + baseline(t.HEADING)
        pen.text(x, middle, aside, width=width, align="right")
        _draw_keys(pen, x + width - aside.width, middle, keys)

    return Laid((Piece(body.height, draw, stay=True),))


def _draw_keys(pen: Pen, right: float, y: float, keys: list[tuple[Key, Line]]) -> None:
    for key, line in reversed(keys):
        right -= line.width
        pen.text(right, y, line)
        key_mark(pen, right - 10, y - 2.8, key.mark)
        right -= 26
