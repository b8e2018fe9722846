"""Draws shapes and lines of text on one canvas, measured from the top left corner, in points."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from reportlab.lib.colors import HexColor

from interviewer.formats.pdf.glyph_drawing import draw_floating, draw_shaped
from interviewer.formats.pdf.shaping import Shaped
from interviewer.formats.pdf.text import Line, Segment

Late: TypeAlias = "Callable[[Pen], None]"
"""Draws what can only be drawn once all sheets are counted."""


class Pen:
    """Drawing on the current page of a canvas `height` points high.

    `sheets` is the number of the sheet on which each named page begins; it is filled when all are counted.
    """

    def __init__(self, canvas: Any, height: float) -> None:
        self._canvas = canvas
        self._height = height
        self._late: list[Late] = []
        self.sheets: Mapping[str, int] = {}
        self._colours: dict[str, Any] = {}
        self.new_page()

    def new_page(self) -> None:
        """Forget the state of the page before."""
        self._fill = self._stroke = ""

    def later(self, draw: Late) -> None:
        """Put off what needs the numbers of sheets, such as a list of contents."""
        self._late.append(draw)

    def put_off(self) -> tuple[Late, ...]:
        """What was put off on this sheet; forgotten here."""
        late, self._late = tuple(self._late), []
        return late

    def text(self, x: float, baseline: float, line: Line, *, width: float = 0.0, align: str = "left") -> None:
        """A line from `x`; with `width` it stands at the right edge, or in the middle, if so aligned."""
        spare = {"right": 1.0, "centre": 0.5}.get("right" if line.from_right and width else align, 0.0)
        x += (width - line.width) * spare
        y = self._height - baseline
        stretches = [(one, name, part) for one in line.segments for name, part in _stretches(one)]
        if len(stretches) == 1 and isinstance(stretches[0][2], str):
            segment, name, part = stretches[0]
            self._fill_with(segment.colour)
            self._canvas.setFont(name, segment.size)
            self._canvas.drawString(x, y, part)
        elif stretches:
            self._mixed(x, y, stretches)
            self._float(x, y, line.segments)

    def _mixed(self, x: float, y: float, stretches: list[tuple[Segment, str, str | Shaped]]) -> None:
        """A line of several fonts or colours as one text, so that it is found and copied as one."""
        text = self._canvas.beginText(x, y)
        for segment, name, part in stretches:
            text.setFont(name, segment.size)
            text.setFillColor(self._colour(segment.colour))
            if isinstance(part, str):
                text.textOut(part)
            else:
                draw_shaped(text, part)
        self._canvas.drawText(text)
        self._fill = ""

    def _float(self, x: float, y: float, segments: tuple[Segment, ...]) -> None:
        """The marks that stand off the line."""
        for segment in segments:
            if segment.shaped and segment.shaped.floating:
                self._fill_with(segment.colour)
                draw_floating(self._canvas, x, y, segment.shaped, segment.size)
            x += segment.width

    def rule(self, x: float, y: float, width: float, weight: float, colour: str) -> None:
        """A horizontal line."""
        self.line(x, y, x + width, y, weight, colour)

    def line(self, x: float, y: float, x2: float, y2: float, weight: float, colour: str) -> None:
        """A straight line."""
        self._stroke_with(colour, weight)
        self._canvas.line(x, self._height - y, x2, self._height - y2)

    def lines(self, ends: list[tuple[float, float, float, float]], weight: float, colour: str) -> None:
        """Many straight lines in one stroke."""
        self._stroke_with(colour, weight)
        tall = self._height
        self._canvas.lines([(x, tall - y, x2, tall - y2) for x, y, x2, y2 in ends])

    def dashed(self, ends: Sequence[tuple[float, float, float, float]], weight: float, colour: str) -> None:
        """Straight lines of short strokes."""
        self._canvas.setDash(2, 1.6)
        self.lines(list(ends), weight, colour)
        self._canvas.setDash()

    def box(
        self, x: float, y: float, width: float, height: float, fill: str = "", edge: str = "", weight: float = 0.9
    ) -> None:
        """A rectangle, `y` its top; filled, edged, or both."""
        if fill:
            self._fill_with(fill)
        if edge:
            self._stroke_with(edge, weight)
        self._canvas.rect(x, self._height - y - height, width, height, stroke=bool(edge), fill=bool(fill))

    def boxes(self, corners: Sequence[tuple[float, float, float, float]], fill: str) -> None:
        """Many filled rectangles (x, y, width, height) as one shape, so that no hairline shows between them."""
        self._fill_with(fill)
        path = self._canvas.beginPath()
        for x, y, width, height in corners:
            path.rect(x, self._height - y - height, width, height)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def link(self, x: float, y: float, width: float, height: float, name: str) -> None:
        """Makes an area lead to the page of this name; nothing when there is no such page."""
        if name in self.sheets:
            corners = (x, self._height - y - height, x + width, self._height - y)
            self._canvas.linkRect("", f"page-{name}", corners, relative=0, thickness=0)

    def stamp(self, name: str, x: float, y: float) -> None:
        """A form made before under this name, with its lower left corner at x, y."""
        self._canvas.saveState()
        self._canvas.translate(x, self._height - y)
        self._canvas.doForm(name)
        self._canvas.restoreState()

    def disc(self, x: float, y: float, radius: float, fill: str = "", edge: str = "", weight: float = 1) -> None:
        """A disc, or a ring when only an edge is given."""
        if fill:
            self._fill_with(fill)
        if edge:
            self._stroke_with(edge, weight)
        self._canvas.circle(x, self._height - y, radius, stroke=bool(edge), fill=bool(fill))

    def polygon(self, points: list[tuple[float, float]], fill: str, edge: str, weight: float) -> None:
        """A closed shape with an edge."""
        self._fill_with(fill)
        self._stroke_with(edge, weight)
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], self._height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self._height - y)
        path.close()
        self._canvas.drawPath(path, stroke=1, fill=1)

    def _fill_with(self, colour: str) -> None:
        if colour != self._fill:
            self._fill = colour
            self._canvas.setFillColor(self._colour(colour))

    def _stroke_with(self, colour: str, weight: float) -> None:
        wanted = f"{colour} {weight}"
        if wanted != self._stroke:
            self._stroke = wanted
            self._canvas.setStrokeColor(self._colour(colour))
            self._canvas.setLineWidth(weight)

    def _colour(self, colour: str) -> Any:
        if colour not in self._colours:
            self._colours[colour] = HexColor(colour)
        return self._colours[colour]


def _stretches(segment: Segment) -> Sequence[tuple[str, str | Shaped]]:
    """The stretches of a segment that one font can print, each with the font's name."""
    return [(segment.shaped.font, segment.shaped)] if segment.shaped else segment.face.split(segment.text)
