"""A text as a square code, drawn as shapes, with its caption and the text itself beside it."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.formats.square_code import dark_modules
from interviewer.report.blocks import QrCode

_MODULE = 2.0
_QUIET = 4
"""Modules left white around the code, as the standard asks."""
_BESIDE = 12.0


def lay_qr_code(block: QrCode, width: float, kit: Setting) -> Laid:
    """The code at the left in squares of two points, smaller only where the column is narrow."""
    dark = dark_modules(block.text)
    across = len(dark)
    module = min(_MODULE, width * 0.5 / (across + _QUIET)) if across else 0.0
    side = across * module
    start = side + _BESIDE if across else 0.0
    caption = kit.type.lines(block.caption, t.DENSE, width - start)
    text = kit.type.lines(block.text, t.LEAST, width - start)
    words = len(caption) * t.DENSE.line + len(text) * t.LEAST.line + 3
    squares = _runs(dark)

    def draw(pen: Pen, x: float, y: float) -> None:
        top = y + 4
        boxes = [(x + left * module, top + row * module, count * module, module) for row, left, count in squares]
        if boxes:
            pen.boxes(boxes, t.INK)
        at = top + 9
        for line in caption:
            pen.text(x + start, at, line)
            at += t.DENSE.line
        for line in text:
            pen.text(x + start, at + 1, line)
            at += t.LEAST.line

    return Laid((Piece(max(side, words) + 4 + _QUIET * module, draw),))


def _runs(dark: list[list[bool]]) -> list[tuple[int, int, int]]:
    """Neighbouring dark modules of a row as one: row, first column, how many."""
    found: list[tuple[int, int, int]] = []
    for row, cells in enumerate(dark):
        column = 0
        while column < len(cells):
            count = 0
            while column + count < len(cells) and cells[column + count]:
                count += 1
            if count:
                found.append((row, column, count))
            column += count + 1
    return found
