"""An open question: nothing to choose, the words box is the editor."""

from PySide6.QtWidgets import QWidget

from interviewer.domain.script.values import Value
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.editor import Editor
from interviewer.ui.theme import Theme


class OpenEditor(Editor):
    """Takes no room, no focus and has no value; the words are the answer."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(asked, theme, parent)
        self.setFixedHeight(0)
        self.setAccessibleName("Answer in words")

    def value(self) -> Value | None:
        return None

    def set_value(self, value: Value | None) -> None:
        """There is nothing to show: the words box has it."""
