"""What every answer editor has in common: a value, its signals, and which keys are its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from interviewer.domain.script.values import Value
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.digits import is_plain
from interviewer.ui.theme import Theme, restyle_children

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
"""What goes on while its key is held down."""
ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class Editor(QWidget):
    """One widget for one answer. `chosen` carries the new value or None; `committed` means Enter: go on.

    A key that is not the editor's own (see `accepts_key`) goes up to the parent, so that a letter
    typed on a scale can be written in the words box.
    """

    chosen = Signal(object)
    committed = Signal()

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = asked
        self._theme = theme

    @property
    def asked(self) -> Asked:
        """The question this editor edits."""
        return self._asked

    def value(self) -> Value | None:
        """The answer as it stands, or None."""
        raise NotImplementedError

    def set_value(self, value: Value | None) -> None:
        """Show an answer without telling anybody."""
        raise NotImplementedError

    def clear(self) -> None:
        """Take the uncommitted answer away without telling anybody."""
        self.set_value(None)

    def hint(self) -> str:
        """A few words to stand under the editor now; may be empty."""
        return ""

    def spoken_state(self) -> str:
        """What a screen reader is told of the answer as it stands."""
        return ""

    def accepts_key(self, event: QKeyEvent) -> bool:
        """Whether this key is the editor's own. Changes nothing."""
        return is_plain(event) and event.key() in ENTER

    def take_key(self, event: QKeyEvent) -> None:
        """Act on one of the editor's own keys."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.committed.emit()

    def take_digit(self, digit: int) -> None:
        """Choose by digit from elsewhere (Alt and a digit within the words); nothing by default."""

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.accepts_key(event):
            if not event.isAutoRepeat() or event.key() in MOVES:
                self.take_key(event)
        else:
            event.ignore()

    def _tell(self) -> None:
        """Say the new state to screen readers and the new value to whoever listens."""
        self._speak()
        self.chosen.emit(self.value())

    def _speak(self) -> None:
        self.setAccessibleDescription(self.spoken_state())
