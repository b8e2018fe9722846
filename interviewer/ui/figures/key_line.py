"""The marks of a chart with their words, on one line."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.figures.charts.number_line import draw_mark
from interviewer.ui.figures.content import Key
from interviewer.ui.figures.ink import Ink
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme


class KeyLine(QWidget):
    """Small, never focused; the table says the same in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._keys: tuple[Key, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_keys(self, keys: tuple[Key, ...]) -> None:
        """Show these marks."""
        self._keys = keys
        self.setVisible(bool(keys))
        self.updateGeometry()
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics, px = QFontMetrics(self._theme.font(Role.SMALL)), self._theme.px
        width = sum(metrics.horizontalAdvance(key.words) + px(34) for key in self._keys)
        return QSize(width, self._theme.pitch(Role.SMALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        ink, px = Ink(painter, self._theme), self._theme.px
        x, y = 0.0, self.height() / 2
        for key in self._keys:
            draw_mark(ink, key.shape, QPointF(x + px(8), y), px(6), key.tone)
            x += px(20) + ink.say(QPointF(x + px(20), y), key.words, Role.SMALL) + px(14)
        painter.end()
