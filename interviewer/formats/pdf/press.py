"""Prints sheet after sheet, keeping of each only its compressed strokes; what needs all sheets counted comes last."""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from interviewer.formats.pdf.pen import Late, Pen


@dataclass(frozen=True)
class Strokes:
    """Part of a sheet: what is drawn, compressed, and the forms it stamps."""

    packed: bytes
    forms: tuple[str, ...]


class SheetCanvas(Canvas):  # type: ignore[misc]
    """A canvas whose sheets can be taken off half drawn and be finished later, in the same order.

    Straight lines and rectangles are written without the library's slower way of rounding numbers.
    """

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """One straight line."""
        self._code.append(f"n {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def lines(self, linelist: Sequence[tuple[float, float, float, float]]) -> None:
        """Many straight lines in one stroke."""
        strokes = " ".join(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l" for x1, y1, x2, y2 in linelist)
        self._code.append(f"n {strokes} S")

    def rect(self, x: float, y: float, width: float, height: float, stroke: int = 1, fill: int = 0) -> None:
        """A rectangle with its lower left corner at x, y."""
        how = "B" if stroke and fill else "f" if fill else "S" if stroke else "n"
        self._code.append(f"n {x:.2f} {y:.2f} {width:.2f} {height:.2f} re {how}")

    def take(self) -> Strokes:
        """What was drawn so far; the sheet is then empty again."""
        taken = Strokes(zlib.compress("\n".join(self._code).encode("latin-1")), tuple(self._formsinuse))
        self._code.clear()
        self._formsinuse.clear()
        self.init_graphics_state()
        return taken

    def show(self, parts: Sequence[Strokes]) -> None:
        """Close the empty sheet as one of these parts, taken before, one after the other."""
        self._formsinuse.extend(dict.fromkeys(form for part in parts for form in part.forms))
        self.showPage()
        page: Any = self._doc.Pages.pages[-1]
        streams = [PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode")}), part.packed) for part in parts]
        page.Contents = PDFArray([self._doc.Reference(stream) for stream in streams])


@dataclass(frozen=True)
class _Printed:
    """A sheet drawn but for what waits. `bookmark` and `name` when a page begins on it."""

    strokes: Strokes
    late: tuple[Late, ...]
    bookmark: str
    name: str


class Press:
    """Draws the sheets of one paper on one canvas, each as soon as it is laid out."""

    def __init__(self, canvas: SheetCanvas, pen: Pen) -> None:
        self._canvas = canvas
        self._pen = pen
        self._sheets: list[_Printed] = []

    @property
    def count(self) -> int:
        """How many sheets there are by now."""
        return len(self._sheets)

    def sheet(self, draw: Callable[[Pen], None], bookmark: str = "", name: str = "") -> None:
        """Draw one sheet. What `draw` puts off with `pen.later` is drawn by `finish`."""
        self._pen.new_page()
        draw(self._pen)
        self._sheets.append(_Printed(self._canvas.take(), self._pen.put_off(), bookmark, name))

    def finish(self, last: Callable[[Pen, int, int], None]) -> bytes:
        """The file. `last` draws on every sheet, with its number and the number of sheets, what only now is known."""
        numbers = {sheet.name: index for index, sheet in reversed(list(enumerate(self._sheets, 1))) if sheet.name}
        self._pen.sheets = numbers
        for number, sheet in enumerate(self._sheets, 1):
            self._pen.new_page()
            if sheet.bookmark:
                self._canvas.bookmarkPage(f"sheet-{number}")
                self._canvas.addOutlineEntry(sheet.bookmark, f"sheet-{number}")
            if numbers.get(sheet.name) == number:
                self._canvas.bookmarkPage(f"page-{sheet.name}")
            for late in sheet.late:
                late(self._pen)
            last(self._pen, number, len(self._sheets))
            self._canvas.show((sheet.strokes, self._canvas.take()))
        data: bytes = self._canvas.getpdfdata()
        return data
