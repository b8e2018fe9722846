"""The transcript so far, to read; it changes nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from interviewer.services.step import Passage
from interviewer.ui.call.overlay import Overlay
from interviewer.ui.call.passage_list import PASSAGE, PassageList
from interviewer.ui.theme import Theme


class SoFar(Overlay):
    """What was said until now. Enter goes to the question under the ring."""

    picked = Signal(str)
    heard = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        sentence = "Arrows move, Enter goes to that question, Esc goes back. Nothing is changed by looking."
        super().__init__("The talk so far", sentence, theme, parent)
        self.passages = PassageList("The talk so far", theme, full=True, marks=False)
        self.passages.entered.connect(self._pick)
        self.passages.moved.connect(self.heard)
        self.column.addWidget(self.passages, 1)

    def open(self, passages: tuple[Passage, ...]) -> None:
        """Show what was said, the end in sight."""
        self.passages.show_passages(passages)
        self.show()
        self.raise_()
        self.passages.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _pick(self) -> None:
        item = self.passages.currentItem()
        if item is not None:
            passage: Passage = item.data(PASSAGE)
            self.picked.emit(passage.question)
