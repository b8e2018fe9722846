"""The talk rests: the clock stands still, everything is kept."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class PausedPage(QWidget):
    """One sentence and two buttons; keys go nowhere."""

    resumed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Text("Paused", Role.TITLE, theme)
        self._words = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self.go_on = Button("Go on with the talk", theme, Weight.FILLED, key="{pause}")
        self.leave = Button("Leave it for now", theme)
        self.go_on.clicked.connect(self.resumed)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.go_on)
        row.addWidget(self.leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(96, 0, 96, 0)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(3)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Paused")

    def show_since(self, since: datetime) -> None:
        """Say since when."""
        self._title.say(f"Paused since {since.astimezone():%H:%M}")
        self._words.say(
            "The clock of the talk stands still. Everything said and typed is kept; it goes on where it stopped, "
            "also on another day."
        )
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
