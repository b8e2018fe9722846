"""Space to write by hand."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting, block_of, space, text_pieces
from interviewer.report.blocks import Write

LINE = 17.0
"""From one ruled line to the next: room for a hand."""
_SHORT = 30.0


def lay_write(block: Write, width: float, kit: Setting) -> Laid:
    """The label stays with its first line; more lines flow on."""
    opening = _beside(block, width, kit) if block.beside or block.after else _above(block, width, kit)
    ruled = Piece(LINE, lambda pen, x, y: pen.rule(x, y + LINE, width, t.RULE, t.PASSIVE_EDGE))
    return Laid((opening, *[ruled] * (max(block.lines, 1) - 1), space(1)), flows=True)


def _above(block: Write, width: float, kit: Setting) -> Piece:
    label = block_of(text_pieces(kit, block.label, t.SMALL, width))
    height = label.height + LINE

    def draw(pen: Pen, x: float, y: float) -> None:
        label.draw(pen, x, y)
        pen.rule(x, y + height, width, t.RULE, t.PASSIVE_EDGE)

    return Piece(height, draw)


def _beside(block: Write, width: float, kit: Setting) -> Piece:
    """The label, then the line; a short one when words stand behind it."""
    labels = kit.type.lines(block.label, t.DENSE, width * 0.6)
    after = kit.type.lines(block.after, t.DENSE, width * 0.25)[:1]
    start = labels[-1].width + 5 if labels else 0.0
    end = min(start + _SHORT, width - after[0].width - 4) if after else width
    low = max(LINE - 3.5, len(labels) * t.DENSE.line)

    def draw(pen: Pen, x: float, y: float) -> None:
        for index, line in enumerate(labels, 1 - len(labels)):
            pen.text(x, y + low - 2 + index * t.DENSE.line, line)
        pen.rule(x + start, y + low, end - start, t.RULE, t.PASSIVE_EDGE)
        for line in after:
            pen.text(x + end + 4, y + low - 2, line)

    return Piece(low + 3.5, draw)
