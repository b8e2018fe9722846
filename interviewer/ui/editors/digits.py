"""Which digit a key means: by its character, or by its place in the top row."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ROW = (1, 2, 3, 4, 5, 6, 7, 8, 9, 0)
_MAC_KEYS = (18, 19, 20, 21, 23, 22, 26, 28, 25, 29)
_PLAIN = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier


def digit_of(event: QKeyEvent, platform: str = sys.platform) -> int | None:
    """The digit 0 to 9, or None. With Alt held the character may be missing, so the key itself counts.

    By place only without Shift: so a French row gives digits unshifted, and a US bracket stays a bracket.
    """
    modifiers = event.modifiers()
    if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    text = event.text()
    if len(text) == 1 and text in "0123456789":
        return int(text)
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return None
    by_place = _by_place(event.nativeScanCode(), event.nativeVirtualKey(), platform)
    if by_place is not None:
        return by_place
    if modifiers & Qt.KeyboardModifier.AltModifier and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return int(event.key()) - int(Qt.Key.Key_0)
    return None


def _by_place(scan: int, virtual: int, platform: str) -> int | None:
    if platform == "darwin":
        return _ROW[_MAC_KEYS.index(virtual)] if virtual in _MAC_KEYS else None
    first = 2 if platform == "win32" else 10
    return _ROW[scan - first] if first <= scan < first + len(_ROW) else None


def is_plain(event: QKeyEvent) -> bool:
    """Whether no Ctrl, Alt or Meta is held."""
    return not event.modifiers() & ~(_PLAIN | Qt.KeyboardModifier.ShiftModifier)
