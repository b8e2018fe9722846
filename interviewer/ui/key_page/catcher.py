"""The line that waits for a key: while it has the focus every key comes here and does nothing else."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


class Catcher(Text):
    """`pressed` carries Qt's key and modifiers, once for each press."""

    pressed = Signal(int, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", Role.STRONG, theme, wraps=True, parent=parent)

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Say what is waited for, or why a key was refused."""
        self.set_tone("error" if wrong else "ink")
        self.say(words)
        self.setAccessibleName(words)

    def catch(self) -> None:
        """Take the focus and every key from now on."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def release(self) -> None:
        """Take no key any more."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def is_catching(self) -> bool:
        """Whether the next key comes here."""
        return self.focusPolicy() == Qt.FocusPolicy.StrongFocus

    def ring_rect(self) -> QRect:
        """The ring stands off from the words."""
        return self.rect().adjusted(-6, -4, 6, 2)

    def focusNextPrevChild(self, _on: bool) -> bool:
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.is_catching:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if not event.isAutoRepeat():
            self.pressed.emit(event.key(), event.modifiers())
