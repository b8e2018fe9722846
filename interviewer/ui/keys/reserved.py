"""Keys that nothing else may be put on: those that write, move the caret, or mean one thing everywhere."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from interviewer.ui.keys.deed import Deed

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EDITING = {
    *(f"Ctrl+{letter}" for letter in "ACVXZYDEHKUWQ"), "Ctrl+Shift+U", "Ctrl+Shift+Z", "Ctrl+Ins", "Shift+Ins",
    "Shift+Del", "Ctrl+Backspace", "Ctrl+Del", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Alt+F4",
}  # fmt: skip
_PLAIN_KEYS = {
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Space,
    Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left,
    Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip
_MODIFIERS = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Hyper_L,
    Qt.Key.Key_Hyper_R, Qt.Key.Key_Multi_key, Qt.Key.Key_unknown,
}  # fmt: skip
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ALT, _META = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier


def key_words(key: int, modifiers: Qt.KeyboardModifier) -> str:
    """A key press in Qt's portable words, `Ctrl+Shift+K`; empty while only Shift, Control or the like is down.

    A sign that takes Shift to be typed is named without it, since another keyboard may not need it.
    """
    known = _known(key)
    if known in _MODIFIERS or Qt.Key.Key_Dead_Grave <= key <= Qt.Key.Key_Dead_Longsolidusoverlay:
        return ""
    held = modifiers & (_SHIFT | _CTRL | _ALT | _META)
    if known == Qt.Key.Key_Backtab:
        known, held = Qt.Key.Key_Tab, held | _SHIFT
    sign = 0x20 < key < 0x1000000 and not (0x30 <= key <= 0x39) and chr(key).upper() == chr(key).lower()
    if sign:
        held &= ~_SHIFT
    text = QKeySequence(QKeyCombination(held, known)).toString(QKeySequence.SequenceFormat.PortableText)
    return text if text.isprintable() else ""


def _known(key: int) -> Qt.Key:
    try:
        return Qt.Key(key)
    except ValueError:
        return Qt.Key.Key_unknown


def why_not(key: str, deed: Deed) -> str:
    """Why a deed cannot have this key, as a sentence; empty when nothing speaks against it."""
    if deed.fixed:
        return f"{deed.keys[0]} stays as it is, so that the hand always finds it."
    if deed.letter and len(key) == 1 and key in _LETTERS:
        return ""
    if not key or _one(key) is None:
        return "That is no key the program can hear. Press another one."
    if writes(key):
        return f"{key} writes. Take a function key, or hold Ctrl or Alt with it."
    if _is_kept(key):
        return f"{key} keeps its meaning everywhere. Press another key."
    return ""


def writes(key: str) -> bool:
    """Whether the key alone, or with Shift, writes a character."""
    pressed = _one(key)
    if pressed is None:
        return False
    return not pressed.keyboardModifiers() & ~_SHIFT and 0x20 < pressed.key() < 0x1000000


def _is_kept(key: str) -> bool:
    pressed = _one(key)
    if pressed is None or key in _EDITING:
        return True
    held = pressed.keyboardModifiers()
    if (held & _CTRL and held & _ALT) or held & _META:
        return True
    return pressed.key() in _PLAIN_KEYS and not held & ~_SHIFT


def _one(key: str) -> QKeyCombination | None:
    """The one key press these words stand for; None for none or several."""
    sequence = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1 or sequence.toString() != key:
        return None
    found: QKeyCombination = sequence[0]  # type: ignore[index,unused-ignore]
    return None if found.key() == Qt.Key.Key_unknown else found
