"""A note of the interviewer's own: one line over the words box, for the interviewer alone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.fields import Field
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.theme import Theme, restyle_children

MOST = 10_000
TOO_LONG = f"One note holds {MOST:,} signs. What was more than that is not in it."


class NoteLine(QWidget):
    """Enter keeps the note, Esc closes it; what was typed waits for the next time."""

    noted = Signal(str)
    left = Signal()
    edited = Signal(str)
    """The note in the making."""
    overfull = Signal(str)
    """What was too much for one note."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        pieces = [
            Piece("Note of my own", Role.SMALL_STRONG, "ink"), Piece(" · it never leaves"),
            cap("Enter", 16), Piece("keeps it", gap=6), cap("Esc", 12), Piece("closes", gap=6),
        ]  # fmt: skip
        self.field = Field("Note of my own", theme)
        self.field.setMaxLength(MOST)
        self.field.inputRejected.connect(lambda: self.overfull.emit(TOO_LONG))
        self.field.returnPressed.connect(self._keep)
        self.field.textEdited.connect(self.edited)
        self.state = Line(theme, right=True, height=22)
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(Line(theme, pieces, height=22), 1)
        head.addWidget(self.state)
        self._column.addLayout(head)
        self._column.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle(theme)
        self.hide()

    def open(self) -> None:
        """Show it with the caret behind what was typed before; nothing is marked, or a letter would replace it."""
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)

    def begin(self, words: str) -> None:
        """Show a note that was begun before a crash, when it is opened."""
        if words and not self.field.text():
            self.field.setText(words)

    def show_state(self, words: str) -> None:
        """Whether it is on disk."""
        self.state.show_pieces([Piece(words)])

    def emptied(self) -> None:
        """The note is on disk."""
        self.field.clear()

    def _keep(self) -> None:
        if self.field.text().strip():
            self.noted.emit(self.field.text())
        else:
            self.left.emit()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._column.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(12))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        box(pen_for(self), self.rect(), theme.colour("sunk"), theme.colour("edge"), radius=CARD_RADIUS)
