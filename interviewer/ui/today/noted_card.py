"""After a try was noted: what to bear in mind about it, and "never again" where it belongs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


class NotedCard(Card):
    """`left` closes it; `never_again` asks to mark the person for good."""

    left = Signal()
    never_again = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Noted", theme)
        self._title = Heading("", theme, wraps=True)
        self._sentence = Text("", Role.BODY, theme, wraps=True)
        self.on = Button("Go on", theme, Weight.FILLED)
        self.never = Button("Never call this person again", theme)
        self.on.clicked.connect(self.left)
        self.never.clicked.connect(self.never_again)
        deeds = QHBoxLayout()
        deeds.setSpacing(12)
        deeds.addWidget(self.on)
        deeds.addWidget(self.never)
        deeds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addStretch(1)
        column.addLayout(deeds)

    def begin(self, noted: str, sentence: str, *, may_bar: bool) -> None:
        """Say what was noted and what to bear in mind."""
        self._title.say(noted)
        self._sentence.say(sentence)
        self.never.setVisible(may_bar)
        self.setAccessibleName(noted)
        self.on.setAccessibleDescription(f"{noted} {sentence}")
        self.on.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
