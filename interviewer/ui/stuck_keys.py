"""A key that is held down, or stuck, does its deed once; only writing and moving go on."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow

_KEY_PRESS = QEvent.Type.KeyPress
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_ONCE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})
_MOVING = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace, Qt.Key.Key_Delete,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
})  # fmt: skip
_UNDOING = frozenset({Qt.Key.Key_Z, Qt.Key.Key_Y})


class StuckKeys(QObject):
    """Stands before one window: what may not go on never reaches a widget."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not _KEY_PRESS or not isinstance(event, QKeyEvent):
            return False
        return event.isAutoRepeat() and not may_go_on(event)


def may_go_on(event: QKeyEvent) -> bool:
    """Whether this key may act again and again while it is held down."""
    key, held = Qt.Key(event.key()), event.modifiers()
    if key in _ONCE or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return False
    if held & (_CTRL | _ALT):
        return key in _MOVING or (key in _UNDOING and not held & _ALT)
    return True
