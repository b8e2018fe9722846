"""What lies on top of the call screen: one sheet at a time, between top bar and foot; Esc closes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class Card(QWidget):
    """A sheet of paper on the desk."""

    def __init__(self, theme: Theme, *, edge: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edge = edge

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        box(pen_for(self), self.rect(), theme.colour("paper"), theme.colour(self._edge), radius=CARD_RADIUS)


class Overlay(QWidget):
    """A titled sheet. `left` asks for it to be closed."""

    left = Signal()

    def __init__(self, title: str, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._frame = QVBoxLayout(self)
        self.card = Card(theme)
        self._frame.addWidget(self.card)
        self.column = QVBoxLayout(self.card)
        self.column.setSpacing(10)
        self.column.addWidget(Text(title, Role.TITLE, theme))
        self.sentence = Text(sentence, Role.SMALL, theme, tone="ink2", wraps=True)
        self.column.addWidget(self.sentence)
        self.hide()
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        outer = 12 if self._theme.wide_text else px(16)
        self._frame.setContentsMargins(outer, outer, outer, outer)
        inner = 16 if self._theme.wide_text else px(28)
        self.column.setContentsMargins(inner, px(16), inner, px(16))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.card.restyle(theme)
        self._fit()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
