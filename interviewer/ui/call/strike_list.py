""""Can I take that back?": the passages, the last one under the ring; Space chooses, Enter strikes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interviewer.services.step import Passage
from interviewer.ui.call.overlay import Overlay
from interviewer.ui.call.passage_list import PassageList
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

SENTENCE = (
    "The words go everywhere: screen, papers, search. The number or choice stays unless you press N. "
    "It can be undone here until the talk is finished."
)


class StrikeList(Overlay):
    """F8. `struck` carries the questions and whether the values go too; `unstruck` those to put back."""

    struck = Signal(list, bool)
    unstruck = Signal(list)
    heard = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("“Can I take that back?”", SENTENCE, theme, parent)
        self._value_too = False
        self.passages = PassageList("Passages that can be taken back", theme, full=False, marks=True)
        self.passages.entered.connect(self._strike)
        self.passages.moved.connect(self.heard)
        self.foot = Line(theme, height=28)
        row = QHBoxLayout()
        row.addWidget(self.foot, 1)
        self.column.addWidget(self.passages, 1)
        self.column.addLayout(row)

    def open(self, passages: tuple[Passage, ...]) -> None:
        """Show what can be taken back."""
        self._value_too = False
        self.passages.show_passages(tuple(p for p in passages if p.words or p.value or p.state == "struck"))
        self._say("")
        self.show()
        self.raise_()
        self.passages.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say(self, missing: str) -> None:
        what = "the number stays" if not self._value_too else "the number goes too"
        pieces = [
            cap("Space"), Piece("chooses", gap=6), cap("Enter", 18), Piece("strikes what is chosen", gap=6),
            cap("N", 18), Piece(what, Role.SMALL_STRONG, "ink", gap=6), cap("Esc", 18), Piece("changes nothing", gap=6),
        ]  # fmt: skip
        if missing:
            pieces.insert(0, Piece(missing + "  ", Role.SMALL_STRONG, "error"))
        self.foot.show_pieces(pieces)

    def _strike(self) -> None:
        chosen = self.passages.chosen()
        if not chosen:
            self._say("Choose with Space first.")
            self.heard.emit("Choose with Space first.")
            return
        back = [p.question for p in chosen if p.state == "struck"]
        gone = [p.question for p in chosen if p.state != "struck"]
        self.left.emit()
        if gone:
            self.struck.emit(gone, self._value_too)
        if back:
            self.unstruck.emit(back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N:
            self._value_too = not self._value_too
            self._say("")
            self.heard.emit("The number goes too." if self._value_too else "The number stays.")
            return
        super().keyPressEvent(event)
