"""What the window shows in the moment before its first page is ready: the two grounds of the start page."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.theme import Theme

PANEL = 520


class Curtain(QWidget):
    """Colours only, so that nothing jumps when the start page takes its place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Opening")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        painter.fillRect(0, 0, PANEL, self.height(), self._theme.colour("panel"))
