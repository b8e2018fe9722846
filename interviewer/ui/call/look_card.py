"""Another question, only looked at: what was asked and answered there. It changes nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.services.labels import value_words
from interviewer.services.step import AskedNow
from interviewer.ui.brush import pen_for
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class LookCard(QWidget):
    """Covers the middle. Enter goes there, Esc goes back, a letter goes back and is written there."""

    entered = Signal()
    left = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading = Line(theme, height=20)
        self._spoken = Text("", Role.PITCH, theme, tone="ink2", wraps=True)
        self._value = Text("", Role.FIGURE, theme, wraps=True)
        self._words = Text("", Role.WORDS, theme, wraps=True)
        keys = [
            Piece("Only looked at; nothing is changed. ", Role.SMALL_STRONG, "ink"),
            cap("Enter", 8), Piece("goes there to change it", gap=6), cap("Esc", 14), Piece("back", gap=6),
        ]  # fmt: skip
        self._keys = Line(theme, keys, height=28)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        for part in (self._heading, self._spoken, self._value, self._words, self._keys):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.restyle(theme)
        self.hide()

    @property
    def spoken(self) -> str:
        """The sentence looked at."""
        return self._spoken.text()

    def show_asked(self, asked: AskedNow) -> None:
        """Show a question with the answer it has."""
        name = asked.group.capitalize() if asked.group else asked.section_title
        self._heading.show_pieces([Piece(f"{asked.section_id} · {name}", Role.SMALL_STRONG, "ink")])
        self._spoken.say(asked.spoken)
        answer = asked.answer or asked.volunteered
        value = "" if answer is None else answer.skipped or value_words(answer.value) or ""
        self._value.say("Not asked yet." if answer is None else value.replace("_", " "))
        self._words.say((answer.words or "") if answer else "")
        self.setAccessibleName(f"Looked at: {asked.spoken} {self._value.text()} {self._words.text()}")
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        px = theme.px
        self._column.setContentsMargins(px(32), px(24), px(32), px(16))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif text.strip() and text.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.typed.emit(text)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("paper"))
