"""A key that is held down, or stuck, does its deed once; only writing and moving go on."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_PRESS, _RELEASE, _OVERRIDE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_ONCE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})
_MOVING = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace, Qt.Key.Key_Delete,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
})  # fmt: skip
_GOES_ON = frozenset({Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus})
"""With Ctrl: typing taken back, and the size of the text."""
IN_PAIRS = "xcb"
"""On this platform a held key comes as releases and presses of one moment. A busy program is handed them one by one,
and then Qt takes each for a press of its own."""


class StuckKeys(QObject):
    """Stands before one window: what may not go on reaches neither a shortcut nor a widget."""

    def __init__(self, window: QWindow, *, in_pairs: bool | None = None) -> None:
        super().__init__(window)
        self._in_pairs = QGuiApplication.platformName() == IN_PAIRS if in_pairs is None else in_pairs
        self._released = (0, -1)
        """The key that was let go last, and when."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (_PRESS, _RELEASE, _OVERRIDE) or not isinstance(event, QKeyEvent):
            return False
        if kind is _RELEASE:
            self._released = (event.key(), event.timestamp())
            return False
        if not self._is_again(event) or may_go_on(event):
            return False
        event.accept()  # no shortcut is looked up for it then
        return True

    def _is_again(self, event: QKeyEvent) -> bool:
        return event.isAutoRepeat() or (self._in_pairs and (event.key(), event.timestamp()) == self._released)


def may_go_on(event: QKeyEvent) -> bool:
    """Whether this key may act again and again while it is held down."""
    key, held = Qt.Key(event.key()), event.modifiers()
    if key in _ONCE or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return False
    if held & _ALT:
        return key in _MOVING
    return not held & _CTRL or key in _MOVING or key in _GOES_ON
