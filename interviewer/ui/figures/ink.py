"""What all charts are drawn with: words at a point, marks, hatching, and a scale from values to px."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from interviewer.domain.loyalty.health import Colour
from interviewer.ui.figures.hues import mark_hue
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

Side: TypeAlias = Literal["left", "middle", "right"]


@dataclass(frozen=True)
class Scale:
    """Places values of `low`..`high` between `left` and `right`, in px."""

    low: float
    high: float
    left: float
    right: float

    def x(self, value: float) -> float:
        """Where the value stands; held at the ends."""
        held = min(max(value, self.low), self.high)
        return self.left + (held - self.low) / (self.high - self.low) * (self.right - self.left)


@dataclass(frozen=True)
class Ink:
    """One painter with one theme."""

    painter: QPainter
    theme: Theme

    def width(self, words: str, role: Role) -> float:
        """How wide the words are, in px."""
        return QFontMetricsF(self.theme.font(role)).horizontalAdvance(words)

    def say(
        self, at: QPointF, words: str, role: Role, tone: str = "ink", *, side: Side = "left", most: float = 0.0
    ) -> float:
        """Write one line whose middle height is at `at`; `most` cuts it off. Gives the width."""
        metrics = QFontMetricsF(self.theme.font(role))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, most) if most else words
        width = metrics.horizontalAdvance(shown)
        left = at.x() - {"left": 0.0, "middle": width / 2, "right": width}[side]
        self.painter.setFont(self.theme.font(role))
        self.painter.setPen(self.theme.colour(tone))
        self.painter.drawText(QPointF(left, at.y() + (metrics.ascent() - metrics.descent()) / 2), shown)
        return width

    def say_over(self, at: QPointF, words: str, role: Role, ground: QColor, *, side: Side = "left") -> None:
        """Write one line on a patch of ground, where lines of the chart would cross it."""
        width, tall = self.width(words, role), self.theme.pitch(role)
        left = at.x() - {"left": 0.0, "middle": width / 2, "right": width}[side]
        self.rect(QRectF(left - 2, at.y() - tall / 2 + 1, width + 4, tall - 2), ground)
        self.say(at, words, role, side=side)

    def line(self, start: QPointF, end: QPointF, tone: str, width: float = 1.0, *, dashed: bool = False) -> None:
        """A straight line."""
        pen = QPen(self.theme.colour(tone), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashed:
            pen.setDashPattern([3.0, 2.5])
        self.painter.setPen(pen)
        self.painter.drawLine(start, end)

    def rect(self, room: QRectF, fill: QColor | None, edge: QColor | None = None, *, dashed: bool = False) -> None:
        """A rectangle whose edge lies inside."""
        pen = QPen(edge, 1.0) if edge else QPen(Qt.PenStyle.NoPen)
        if dashed:
            pen.setDashPattern([3.0, 2.0])
        self.painter.setPen(pen)
        self.painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
        self.painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5) if edge else room)

    def hatch(self, room: QRectF, colour: QColor, step: float) -> None:
        """Slanted lines over a rectangle."""
        self.painter.save()
        self.painter.setClipRect(room)
        self.painter.setPen(QPen(colour, 1.0))
        at = room.left() - room.height()
        while at < room.right():
            self.painter.drawLine(QPointF(at, room.bottom()), QPointF(at + room.height(), room.top()))
            at += step
        self.painter.restore()

    def disc(
        self, centre: QPointF, radius: float, fill: QColor | None, edge: QColor | None, width: float = 1.0
    ) -> None:
        """A disc, or a ring when it has no fill."""
        self._outline(fill, edge, width)
        self.painter.drawEllipse(centre, radius, radius)

    def diamond(self, centre: QPointF, radius: float, fill: QColor | None, edge: QColor, width: float = 1.2) -> None:
        """A square on its point."""
        self._outline(fill, edge, width)
        steps = ((0.0, -radius), (radius, 0.0), (0.0, radius), (-radius, 0.0))
        self.painter.drawPolygon(QPolygonF([centre + QPointF(*step) for step in steps]))

    def square(self, centre: QPointF, radius: float, fill: QColor, edge: QColor | None = None) -> None:
        """A square of the size of a disc of this radius."""
        self._outline(fill, edge, 1.0)
        side = radius * 1.8
        self.painter.drawRect(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))

    def triangle(self, centre: QPointF, radius: float, fill: QColor, edge: QColor) -> None:
        """A triangle standing on its side."""
        self._outline(fill, edge, 1.2)
        steps = ((0.0, -radius), (radius * 1.05, radius * 0.85), (-radius * 1.05, radius * 0.85))
        self.painter.drawPolygon(QPolygonF([centre + QPointF(*step) for step in steps]))

    def health(self, centre: QPointF, radius: float, health: Colour) -> None:
        """Square, triangle, disc or ring: the shape says the same as the colour."""
        hue = mark_hue(health, self.theme)
        if health == "red":
            self.square(centre, radius, hue.ground)
        elif health == "amber":
            self.triangle(centre, radius, hue.ground, hue.line)
        else:
            self.disc(centre, radius * 0.92, None if health == "grey" else hue.ground, hue.line, 1.5)

    def _outline(self, fill: QColor | None, edge: QColor | None, width: float) -> None:
        self.painter.setPen(QPen(edge, width) if edge else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
