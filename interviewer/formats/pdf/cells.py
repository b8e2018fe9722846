"""Rows of text cells side by side; a row too long for a page comes apart between its lines."""

from collections.abc import Callable
from dataclasses import dataclass

from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Piece, baseline
from interviewer.formats.pdf.text import Line
from interviewer.formats.pdf.tokens import Type

LINES_KEPT = 24
"""A row of so many lines stays whole."""

Backdrop = Callable[[Pen, float, float, float, bool], None]
"""Draws behind one slab of a row: pen, x, y, height, and whether it is the first slab."""


@dataclass(frozen=True)
class Cell:
    """Lines at `x` from the left of the block, `down` points lower than the row's padding."""

    x: float
    width: float
    lines: tuple[Line, ...]
    setting: Type
    align: str = "left"
    down: float = 0.0


def row(
    cells: tuple[Cell, ...], above: float, below: float, backdrop: Backdrop, least: float = 0.0
) -> tuple[Piece, ...]:
    """The pieces of one row, with padding in points above its first and below its last line."""
    longest = max((len(cell.lines) for cell in cells), default=0)
    starts = range(0, max(longest, 1), LINES_KEPT)
    return tuple(
        _slab(cells, start, above if start == 0 else 0.0, below if start == starts[-1] else 0.0, backdrop, least)
        for start in starts
    )


def _slab(cells: tuple[Cell, ...], start: int, above: float, below: float, backdrop: Backdrop, least: float) -> Piece:
    first = start == 0
    shown = [(cell, cell.lines[start : start + LINES_KEPT]) for cell in cells]
    tall = max((len(lines) * cell.setting.line + cell.down * first for cell, lines in shown), default=0.0)
    height = max(above + tall + below, least if first else 0.0)

    def draw(pen: Pen, x: float, y: float) -> None:
        backdrop(pen, x, y, height, first)
        for cell, lines in shown:
            at = y + above + cell.down * first + baseline(cell.setting)
            for line in lines:
                pen.text(x + cell.x, at, line, width=cell.width, align=cell.align)
                at += cell.setting.line

    return Piece(height, draw)


def hairline_above(width: float, colour: str, weight: float, *, skip: bool = False) -> Backdrop:
    """A hairline over a row, except on slabs that carry it on; `skip` for the first row."""

    def draw(pen: Pen, x: float, y: float, height: float, first: bool) -> None:
        if first and not skip:
            pen.rule(x, y, width, weight, colour)

    return draw
