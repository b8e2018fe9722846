"""What a paper draws, recorded, and the same strings and shapes drawn again on a bare canvas."""

import io
import time
from collections.abc import Callable
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from interviewer.formats.pdf.press import SheetCanvas, Strokes

Call = tuple[str, tuple[Any, ...], dict[str, Any]]
SHAPES = ("line", "lines", "rect", "circle", "drawPath", "setFillColor", "setStrokeColor", "setLineWidth", "setDash")


class Recording:
    """The calls of every sheet, in their order: all sheets are drawn first, then all feet."""

    def __init__(self) -> None:
        self._taken: list[list[Call]] = [[]]

    @property
    def sheets(self) -> list[list[Call]]:
        """What was drawn on each sheet."""
        count = len(self._taken) // 2
        return [self._taken[index] + self._taken[count + index] for index in range(count)]

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        """Record what canvases are told while the patch lasts."""
        one, out, taken = SheetCanvas.drawString, PDFTextObject.textOut, SheetCanvas.take
        for name in SHAPES:
            patch.setattr(SheetCanvas, name, self._recorder(name, getattr(SheetCanvas, name)))

        def draw_string(canvas: Any, x: float, y: float, text: str, *more: Any) -> None:
            self._font(canvas)
            self._keep("drawString", (x, y, text), {})
            one(canvas, x, y, text, *more)

        def text_out(piece: Any, text: str, *more: Any) -> None:
            self._font(piece)
            self._keep("drawString", (piece.getX(), piece.getY(), text), {})
            out(piece, text, *more)

        def take(canvas: SheetCanvas) -> Strokes:
            self._taken.append([])
            return taken(canvas)

        patch.setattr(SheetCanvas, "drawString", draw_string)
        patch.setattr(PDFTextObject, "textOut", text_out)
        patch.setattr(SheetCanvas, "take", take)

    def _font(self, thing: Any) -> None:
        self._keep("setFont", (thing._fontname, thing._fontsize), {})

    def _keep(self, name: str, arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
        self._taken[-1].append((name, arguments, named))

    def _recorder(self, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        def recorded(canvas: Any, *arguments: Any, **named: Any) -> Any:
            self._keep(name, arguments, named)
            return method(canvas, *arguments, **named)

        return recorded

    def bare(self) -> bytes:
        """The same drawn without measuring, laying out or deciding anything."""
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=(595.28, 841.89), invariant=1, pageCompression=1)
        for calls in self.sheets:
            for name, arguments, named in calls:
                getattr(canvas, name)(*arguments, **named)
            canvas.showPage()
        canvas.save()
        return out.getvalue()


def seconds(action: Callable[[], object], rounds: int = 5) -> float:
    """The least processor time of some rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)
