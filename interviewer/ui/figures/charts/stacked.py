"""Charts under each other in one card."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from interviewer.ui.figures.content import Chart
from interviewer.ui.theme import Theme


@dataclass(frozen=True)
class Stacked:
    """Draws each chart below the one before."""

    charts: tuple[Chart, ...]

    def height(self, theme: Theme, width: float) -> int:
        """The heights together."""
        return sum(chart.height(theme, width) for chart in self.charts)

    def paint(self, painter: QPainter, room: QRectF, theme: Theme) -> None:
        """Draw all over the room's width."""
        top = room.top()
        for chart in self.charts:
            tall = chart.height(theme, room.width())
            chart.paint(painter, QRectF(room.left(), top, room.width(), tall), theme)
            top += tall
