"""Shows one chart; a screen reader hears its title sentence."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.figures.content import Chart
from interviewer.ui.theme import Theme


class ChartView(QWidget):
    """Draws a chart over its width, as tall as the chart needs at that width."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart: Chart | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chart(self, chart: Chart | None, name: str, sentence: str) -> None:
        """Show another chart; `name` and `sentence` are its name and description for a screen reader."""
        self._chart = chart
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._chart.height(self._theme, width) if self._chart else 0

    def sizeHint(self) -> QSize:
        width = self._theme.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.heightForWidth(max(self.width(), self._theme.px(200))))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is not None:
            painter = pen_for(self)
            self._chart.paint(painter, QRectF(self.rect()), self._theme)
            painter.end()
