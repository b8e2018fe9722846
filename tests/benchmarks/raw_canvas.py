"""What a paper draws, recorded, and the same strings and shapes drawn again on a bare canvas."""

import io
import time
from collections.abc import Callable
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

Call = tuple[str, tuple[Any, ...], dict[str, Any]]
SHAPES = ("line", "lines", "rect", "circle", "drawPath", "setFillColor", "setStrokeColor", "setLineWidth", "setDash")


class Recording:
    """The calls of every sheet, in their order."""

    def __init__(self) -> None:
        self.sheets: list[list[Call]] = [[]]

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        """Record what canvases are told while the patch lasts."""
        one, out, shown = Canvas.drawString, PDFTextObject.textOut, Canvas.showPage
        for name in SHAPES:
            patch.setattr(Canvas, name, self._recorder(name, getattr(Canvas, name)))

        def draw_string(canvas: Any, x: float, y: float, text: str, *more: Any) -> None:
            self._font(canvas)
            self._keep("drawString", (x, y, text), {})
            one(canvas, x, y, text, *more)

        def text_out(piece: Any, text: str, *more: Any) -> None:
            self._font(piece)
            self._keep("drawString", (piece.getX(), piece.getY(), text), {})
            out(piece, text, *more)

        def show(canvas: Any) -> None:
            self.sheets.append([])
            shown(canvas)

        patch.setattr(Canvas, "drawString", draw_string)
        patch.setattr(PDFTextObject, "textOut", text_out)
        patch.setattr(Canvas, "showPage", show)

    def _font(self, thing: Any) -> None:
        self._keep("setFont", (thing._fontname, thing._fontsize), {})

    def _keep(self, name: str, arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
        self.sheets[-1].append((name, arguments, named))

    def _recorder(self, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        def recorded(canvas: Any, *arguments: Any, **named: Any) -> Any:
            self._keep(name, arguments, named)
            return method(canvas, *arguments, **named)

        return recorded

    def bare(self) -> bytes:
        """The same drawn without measuring, laying out or deciding anything."""
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=(595.28, 841.89), invariant=1, pageCompression=1)
        for calls in self.sheets[:-1]:
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
