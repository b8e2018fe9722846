"""Words that were copied in this window leave the clipboard again: after a time, at the lock, and at the end.

Only what is still ours is cleared: when something else was copied since, it stays. A program that keeps a history of
the clipboard has its own copy, which no one can take from it.
"""

import hashlib
import secrets
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

MINUTE_MS = 60_000


class CopiedWords(QObject):
    """Remembers by a digest, never by its words, what was copied while this program was in front."""

    def __init__(self, clipboard: QClipboard, minutes: int, parent: QObject | None = None) -> None:
        """`minutes` 0: not by the clock."""
        super().__init__(parent)
        self._clipboard = clipboard
        self._salt = secrets.token_bytes(16)
        self._ours: dict[QClipboard.Mode, bytes] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self._minutes = minutes
        clipboard.changed.connect(self._on_changed)

    def wait(self, minutes: int) -> None:
        """Clear after so many minutes from now on; what was copied before waits as long."""
        self._minutes = minutes
        self._timer.stop()
        self._wind_up()

    def clear(self) -> None:
        """Take away what was copied here, where it is still there."""
        self._timer.stop()
        for mode in self._still_ours():
            self._clipboard.clear(mode)
        self._ours = {}

    def _still_ours(self) -> Iterator[QClipboard.Mode]:
        for mode, digest in list(self._ours.items()):
            if self._owns(mode) or self._digest(mode) == digest:
                yield mode

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        if self._digest(mode) == self._digest_of(""):
            self._ours.pop(mode, None)
        elif self._owns(mode) or _in_front():
            self._ours[mode] = self._digest(mode)
            self._wind_up()
        else:
            self._ours.pop(mode, None)

    def _wind_up(self) -> None:
        if self._minutes and self._ours:
            self._timer.start(self._minutes * MINUTE_MS)

    def _owns(self, mode: QClipboard.Mode) -> bool:
        if mode == QClipboard.Mode.Selection:
            return self._clipboard.ownsSelection()
        return mode == QClipboard.Mode.Clipboard and self._clipboard.ownsClipboard()

    def _digest(self, mode: QClipboard.Mode) -> bytes:
        return self._digest_of(self._clipboard.text(mode))

    def _digest_of(self, words: str) -> bytes:
        return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), salt=self._salt).digest()


def _in_front() -> bool:
    return QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
