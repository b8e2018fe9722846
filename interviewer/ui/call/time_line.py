"""“I only have ten minutes”: type them, see what is dropped and when it ends, Enter agrees."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.fields import Field
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

_TYPED = re.compile(r"(?P<sign>[+-]?)(?P<minutes>\d{1,3})(?:\s*m\w*)?")


class TimeLine(QWidget):
    """The first Enter shows what would be dropped, the second agrees; +5 or -5 changes what was agreed."""

    tried = Signal(int, bool)
    """Minutes, and whether they come on top of what was agreed."""
    agreed = Signal(int, bool)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[int, bool] | None = None
        pieces = [
            Piece("Only so many minutes", Role.SMALL_STRONG, "ink"), Piece(" · +5 asks for five more"),
            cap("Enter", 16), Piece("shows what is dropped, again: agrees", gap=6),
            cap("Esc", 12), Piece("closes", gap=6),
        ]  # fmt: skip
        self.field = Field("Minutes that are left", theme)
        self.field.setMaxLength(8)
        self.field.returnPressed.connect(self._entered)
        self.field.textEdited.connect(self._forget)
        self.found = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Line(theme, pieces, height=22))
        self._column.addWidget(self.field)
        self._column.addWidget(self.found)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle(theme)
        self.hide()

    def open(self) -> None:
        """Show it, empty, with the caret in it."""
        self.field.clear()
        self._forget()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_found(self, words: str, *, agreeable: bool) -> None:
        """What would be kept and dropped, or why that cannot be."""
        self.found.setText(words)
        self.field.setAccessibleDescription(words)
        if not agreeable:
            self._shown = None

    def _forget(self) -> None:
        self._shown = None
        self.field.mark_wrong(False)
        self.found.setText("Type the minutes that are left.")

    def _entered(self) -> None:
        typed = _TYPED.fullmatch(self.field.text().strip())
        if typed is None:
            self.field.mark_wrong(True)
            self.found.setText("Type a number of minutes, such as 10, or +5 for five more.")
            return
        minutes, more = int(typed["sign"].replace("+", "") + typed["minutes"]), bool(typed["sign"])
        if self._shown == (minutes, more):
            self.agreed.emit(minutes, more)
            return
        self._shown = (minutes, more)
        self.tried.emit(minutes, more)

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
