"""A card that takes the right side of the room for a while: a heading, its content, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Hairline, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


class SideCard(Card):
    """`left` on Esc or on its button."""

    left = Signal()

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self.back = Button("Back to the paper", theme, Weight.QUIET, key="Esc", dense=True)
        self.back.setAccessibleName("Back to the paper")
        self.back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(Heading(name, theme), 1)
        head.addWidget(self.back)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, theme.px(13), 20, 18)
        self.column.setSpacing(theme.px(8))
        self.column.addLayout(head)
        self.column.addWidget(Hairline(theme))

    def add_row(self, words: str, control: QWidget) -> None:
        """One line: what it is, and the control at the right."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        row.addWidget(Text(words, Role.BODY, self._theme), 1)
        row.addWidget(control)
        self.column.addLayout(row)

    def add_words(self, words: str = "", tone: str = "ink2") -> Text:
        """Small words over the whole width."""
        text = Text(words, Role.SMALL, self._theme, tone=tone, wraps=True)
        self.column.addWidget(text)
        return text

    def say_in(self, text: Text, words: str) -> None:
        """Show words, or nothing and take no room."""
        text.say(words)
        text.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
