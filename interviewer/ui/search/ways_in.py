"""The keys that lead to the search from any page which does not use them itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEYS = ("Ctrl+F", "Ctrl+Shift+F")
"""Where a page finds within itself by Ctrl+F, the longer one leads to all talks."""


class WaysIn(QObject):
    """`go` is called on a key; the page shown has the first right to it."""

    def __init__(self, window: QWidget, go: Callable[[], None]) -> None:
        super().__init__(window)
        self._shortcuts = [QShortcut(QKeySequence(key), window) for key in KEYS]
        for shortcut in self._shortcuts:
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(go)

    def follow(self, page: QWidget) -> None:
        """Another page is shown: its own keys stay its own."""
        own = [shortcut.key() for shortcut in page.findChildren(QShortcut)]
        for shortcut in self._shortcuts:
            shortcut.setEnabled(shortcut.key() not in own)
