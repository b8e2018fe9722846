"""Draws shaped stretches: their glyphs as text, and the marks that float off the line as outlines."""

from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfmetrics

from interviewer.formats.pdf.shaping import Glyph, Shaped

Point = tuple[float, float]


def draw_shaped(text: Any, shaped: Shaped) -> None:
    """Glyphs, and around them how they read where they alone would read otherwise."""
    if shaped.reads_otherwise:
        text._code.append(f"/Span <</ActualText <FEFF{shaped.text.encode('utf-16-be').hex().upper()}>>> BDC")
    for plain, group in groupby(shaped.glyphs, key=lambda glyph: not (glyph.x or glyph.y or glyph.back)):
        if plain:
            text.textOut("".join(glyph.code for glyph in group))
        else:
            for glyph in group:
                _draw_moved(text, glyph)
    if shaped.reads_otherwise:
        text._code.append("EMC")


def _draw_moved(text: Any, glyph: Glyph) -> None:
    """A glyph off its line or its width: an accent on its letter, a pair set closer."""
    if glyph.y:
        text._code.append(f"{glyph.y * text._fontsize / 1000:.3f} Ts")
    if glyph.x:
        text._code.append(f"[{-glyph.x:.2f}] TJ")
    text.textOut(glyph.code)
    if glyph.x + glyph.back:
        text._code.append(f"[{glyph.x + glyph.back:.2f}] TJ")
    if glyph.y:
        text._code.append("0 Ts")


def draw_floating(canvas: Any, x: float, y: float, shaped: Shaped, size: float) -> None:
    """The marks of a stretch that begins at x, y."""
    font = pdfmetrics.getFont(shaped.font)
    scale = size * font.per_mille / 1000
    for mark in shaped.floating:
        outline = _Outline(canvas.beginPath(), x + mark.x * size / 1000, y + mark.y * size / 1000, scale)
        font.shaped_by.draw_glyph_with_pen(mark.glyph, outline)
        canvas.drawPath(outline.path, stroke=0, fill=1)


class _Outline:
    """A path in the units of the page, drawn by the calls that font tools make."""

    def __init__(self, path: Any, x: float, y: float, scale: float) -> None:
        self.path = path
        self._x, self._y, self._scale = x, y, scale
        self._last: Point = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:  # noqa: N802
        self._last = point
        self.path.moveTo(*self._on_page(point))

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self._last = point
        self.path.lineTo(*self._on_page(point))

    def qCurveTo(self, bend: Point, point: Point) -> None:  # noqa: N802
        """A curve with one bend, as TrueType has it, in the two bends that a PDF has."""
        bends = [tuple((end[i] + 2 * bend[i]) / 3 for i in (0, 1)) for end in (self._last, point)]
        self.curveTo((bends[0][0], bends[0][1]), (bends[1][0], bends[1][1]), point)

    def curveTo(self, first: Point, second: Point, point: Point) -> None:  # noqa: N802
        self._last = point
        self.path.curveTo(*self._on_page(first), *self._on_page(second), *self._on_page(point))

    def closePath(self) -> None:  # noqa: N802
        self.path.close()

    def _on_page(self, point: Point) -> Point:
        return self._x + point[0] * self._scale, self._y + point[1] * self._scale
