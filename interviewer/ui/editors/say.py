"""A text that is read aloud: Enter says that it was read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interviewer.domain.script.values import Value
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.digits import is_plain
from interviewer.ui.editors.editor import ENTER, Editor
from interviewer.ui.keycaps import KeyCap
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

SAID = "said"


class SayEditor(Editor):
    """Nothing to choose: the one state is that the text was read aloud."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(asked, theme, parent)
        self._said = False
        self._cap = KeyCap("Enter", theme)
        self._words = Text("", Role.BODY, theme, tone="ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        row.addWidget(self._cap)
        row.addWidget(self._words)
        row.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Read this aloud")
        self.set_value(None)

    def value(self) -> str | None:
        return SAID if self._said else None

    def set_value(self, value: Value | None) -> None:
        self._said = value == SAID
        self._words.say("Read aloud." if self._said else "when it was read aloud to the end")
        self._speak()

    def spoken_state(self) -> str:
        return "Read aloud. Enter goes on." if self._said else "Enter says that it was read."

    def accepts_key(self, event: QKeyEvent) -> bool:
        return is_plain(event) and (event.key() in ENTER or event.key() == Qt.Key.Key_Space)

    def take_key(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        self.set_value(SAID)
        self._tell()
        self.committed.emit()
