"""Writes out short forms while somebody types; Backspace or Ctrl+Z right after brings the short form back."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from interviewer.domain.programme.glossary import ENDS, LONGEST, Glossary

_KEEP = QTextCursor.MoveMode.KeepAnchor
_LOOKED_AT = 2 * LONGEST
"""So many signs before the caret are looked at."""
_NEITHER = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})


@dataclass(frozen=True)
class _Done:
    """What was written out last: where it begins, in Qt's counting, and where the caret stood after it."""

    start: int
    caret: int
    short: str
    long: str


class WritingOut:
    """Serves one box. `done` is called with what was written."""

    def __init__(self, box: QPlainTextEdit, glossary: Glossary) -> None:
        self._box = box
        self.glossary = glossary
        self._done: _Done | None = None
        self._left = -1
        """Where a short form begins that was brought back: it is left alone."""

    def forget(self) -> None:
        """Other words stand in the box."""
        self._done, self._left = None, -1

    def takes_back(self, event: QKeyEvent) -> bool:
        """Whether this key brings back what was just written out; any other key lets it stand."""
        if event.key() in _NEITHER:
            return False
        done, self._done = self._done, None
        cursor = self._box.textCursor()
        backspace = event.key() == Qt.Key.Key_Backspace and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if done is None or not backspace or cursor.hasSelection() or cursor.position() != done.caret:
            return False
        self._replace(done.start, done.start + _units(done.long), done.short)
        self._left = done.start
        return True

    def after(self, text: str) -> str:
        """A sign was typed: write out the word before it. What was written, or nothing."""
        return self._write(len(text)) if text and text in ENDS else ""

    def before_enter(self) -> str:
        """Enter ends a word as well."""
        return self._write(0)

    def _write(self, behind: int) -> str:
        cursor = self._box.textCursor()
        end = cursor.position() - behind
        found = None if cursor.hasSelection() or end < 0 else self.glossary.written_out(self._before(end))
        if found is None:
            return ""
        short, long = found
        start = end - _units(short)
        if start == self._left:
            return ""
        self._replace(start, end, long)
        self._done = _Done(start, start + _units(long) + behind, short, long)
        return long

    def _before(self, end: int) -> str:
        cursor = QTextCursor(self._box.document())
        cursor.setPosition(end)
        cursor.setPosition(max(cursor.block().position(), end - _LOOKED_AT), _KEEP)
        return cursor.selectedText().replace("\u2028", "\n")

    def _replace(self, start: int, end: int, text: str) -> None:
        cursor = QTextCursor(self._box.document())
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        cursor.insertText(text)


def _units(text: str) -> int:
    """Length in Qt's counting, where a sign beyond the basic plane counts twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
