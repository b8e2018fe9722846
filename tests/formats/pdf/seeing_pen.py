"""A pen that notes where it draws instead of drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from interviewer.formats.pdf.layouts import lay
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Block


@dataclass(frozen=True)
class Mark:
    """Something drawn: what it is, its edges in points from the top left corner, and its words."""

    kind: str
    left: float
    top: float
    right: float
    low: float
    words: str = ""

    def meets(self, other: "Mark", slack: float = 0.4) -> bool:
        """Whether both cover more than a hair of the same place."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.low, other.low) - max(self.top, other.top)
        return across > slack and down > slack


class SeeingPen(Pen):
    """Notes a mark for everything that is drawn."""

    def __init__(self) -> None:
        super().__init__(None, 0)
        self.marks: list[Mark] = []

    def _note(self, kind: str, xs: Sequence[float], ys: Sequence[float], words: str = "") -> None:
        self.marks.append(Mark(kind, min(xs), min(ys), max(xs), max(ys), words))

    def text(self, x: float, baseline: float, line: Line, *, width: float = 0.0, align: str = "left") -> None:
        """Words, as high as their capitals and as deep as half a descender."""
        if not line.segments:
            return
        at_right = line.from_right and width
        spare = 1.0 if at_right or align == "right" else 0.5 if align == "centre" else 0.0
        x += (width - line.width) * spare
        size = max(segment.size for segment in line.segments)
        words = "".join(segment.text for segment in line.segments)
        self._note("text", (x, x + line.width), (baseline - size * 0.68, baseline + size * 0.12), words)

    def line(self, x: float, y: float, x2: float, y2: float, weight: float, colour: str) -> None:
        """A straight line."""
        self._note("line", (x, x2), (y, y2))

    def lines(self, ends: list[tuple[float, float, float, float]], weight: float, colour: str) -> None:
        """Straight lines."""
        for x, y, x2, y2 in ends:
            self._note("line", (x, x2), (y, y2))

    def dashed(self, ends: Sequence[tuple[float, float, float, float]], weight: float, colour: str) -> None:
        """Dashed lines."""
        self.lines(list(ends), weight, colour)

    def box(
        self, x: float, y: float, width: float, height: float, fill: str = "", edge: str = "", weight: float = 0.9
    ) -> None:
        """A rectangle; it is never turned inside out."""
        assert width >= 0
        assert height >= 0
        self._note("box", (x, x + width), (y, y + height))

    def boxes(self, corners: Sequence[tuple[float, float, float, float]], fill: str) -> None:
        """Rectangles."""
        for x, y, width, height in corners:
            self.box(x, y, width, height)

    def disc(self, x: float, y: float, radius: float, fill: str = "", edge: str = "", weight: float = 1) -> None:
        """A disc."""
        assert radius > 0
        self._note("disc", (x - radius, x + radius), (y - radius, y + radius))

    def polygon(self, points: list[tuple[float, float]], fill: str, edge: str, weight: float) -> None:
        """A closed shape."""
        self._note("shape", [x for x, _ in points], [y for _, y in points])

    def later(self, draw: Any) -> None:
        """Draws at once."""
        draw(self)

    @property
    def texts(self) -> list[Mark]:
        """The words alone."""
        return [mark for mark in self.marks if mark.kind == "text"]


def seen(block: Block, width: float, kit: Setting) -> tuple[SeeingPen, float]:
    """What a block draws in a column `width` points wide, its pieces one below the other, and their height."""
    pen = SeeingPen()
    y = 0.0
    for piece in lay(block, width, kit).pieces:
        piece.draw(pen, 0.0, y)
        y += piece.height
    return pen, y
