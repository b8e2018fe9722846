"""The heading of a block, with its note, its aside and the key of its chart."""

from dataclasses import replace
from functools import partial

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.marks import health_symbol, key_mark
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting, baseline, block_of, space, text_pieces
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Heading, Key

_AFTER = 4.0
_INDENT = 24.0
_STEP = t.Type("sans-semibold", 10.5, 14)


def lay_heading(block: Heading, width: float, kit: Setting) -> Laid:
    """The heading stays with what it opens."""
    aside = kit.type.line(block.aside, t.SMALL)
    keys = [(key, kit.type.line(key.words, t.SMALL)) for key in block.keys]
    right = aside.width + sum(line.width + 26 for _, line in keys)
    if block.number:
        return _step(block, width, kit)
    before = 14.0 if block.health else 0.0
    words = _moved(text_pieces(kit, block.text, t.HEADING, width - before - (right + 8 if right else 0)), before)
    note = text_pieces(kit, block.note, t.SMALL, width - 8)
    body = block_of((*words, *((space(2.5),) if note else ()), *note, space(_AFTER)))

    def draw(pen: Pen, x: float, y: float) -> None:
        body.draw(pen, x, y)
        middle = y + baseline(t.HEADING)
        if block.health:
            health_symbol(pen, x + 4.5, middle - 3.3, block.health, 8.5)
        pen.text(x, middle, aside, width=width, align="right")
        _draw_keys(pen, x + width - aside.width, middle, keys)

    return Laid((Piece(body.height, draw, stay=True),))


def _moved(pieces: tuple[Piece, ...], by: float) -> tuple[Piece, ...]:
    return tuple(replace(piece, draw=partial(_draw_moved, piece, by)) for piece in pieces) if by else pieces


def _draw_moved(piece: Piece, by: float, pen: Pen, x: float, y: float) -> None:
    piece.draw(pen, x + by, y)


def _step(block: Heading, width: float, kit: Setting) -> Laid:
    """A step of a worksheet: large serif number, its words, and the note in the same line where it fits."""
    number = kit.type.line(block.number, t.POINT_NUMBER)
    words = kit.type.line(block.text, _STEP)
    start = _INDENT + (words.width + 8 if block.text else 0)
    note = kit.type.lines(block.note, t.SMALL, max(width - start, width / 3))
    below = start + max((line.width for line in note), default=0.0) > width + 0.1
    height = 20.0 + (len(note) - (0 if below else 1)) * t.SMALL.line if note else 20.0

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.text(x, y + 14.5, number)
        pen.text(x + _INDENT, y + 14, words)
        for index, line in enumerate(note, int(below)):
            pen.text(x + (_INDENT if below else start), y + 14 + index * t.SMALL.line, line)

    return Laid((Piece(height + _AFTER, draw, stay=True),))


def _draw_keys(pen: Pen, right: float, y: float, keys: list[tuple[Key, Line]]) -> None:
    for key, line in reversed(keys):
        right -= line.width
        pen.text(right, y, line)
        key_mark(pen, right - 10, y - 2.8, key.mark)
        right -= 26
