"""A box for writing: plain text only, grows with the words, Enter goes on, Tab leaves."""

import re

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from interviewer.domain.programme.glossary import Glossary
from interviewer.ui.editors.writing_out import WritingOut
from interviewer.ui.keys.bindings import key_of
from interviewer.ui.metrics import RADIUS, Role
from interviewer.ui.theme import Theme

_PARAGRAPH, _LINE = "\u2029", "\u2028"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""All control characters but the newline and the tab."""
MOST = 100_000
"""So many signs are pasted into one box at most: two hours of talk, and each key is still answered at once."""
TOO_LONG = "That is {count:,} signs; one answer holds {most:,}. Nothing was pasted, it is still on the clipboard."


def cleaned(text: str) -> str:
    """The text without control characters and lone surrogates; line ends become one newline each."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = whole.replace("\r\n", "\n").replace("\r", "\n").replace(_PARAGRAPH, "\n").replace(_LINE, "\n")
    return _CONTROL.sub("", lines)


class WritingBox(QPlainTextEdit):
    """Plain text in one role. `edited` after each change by hand; `committed` on Enter."""

    edited = Signal()
    committed = Signal()
    overfull = Signal(str)
    """Why nothing was pasted, as a sentence."""
    wrote_out = Signal(str)
    """What a short form became."""

    def __init__(self, name: str, role: Role, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._theme = theme
        self._quiet = False
        self._writing_out: WritingOut | None = None
        self._least_lines = 2
        self._hoped_lines = 4
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursorWidth(2)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setPalette(theme.qpalette())
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.palette.paper}; color: {theme.palette.ink};"
            f" border: 1px solid {theme.palette.edge}; border-radius: {RADIUS}px;"
            f" selection-background-color: {theme.palette.soft}; selection-color: {theme.palette.on_soft}; }}"
        )
        self.setFont(theme.font(self._role))
        self.document().setDocumentMargin(0)
        self._set_margins()
        self.updateGeometry()
        self.viewport().update()

    def set_role(self, role: Role) -> None:
        """Write in another type."""
        self._role = role
        self.restyle(self._theme)

    def set_lines(self, least: int, hoped: int) -> None:
        """How many lines the box keeps at least, and how many it asks for when empty."""
        self._least_lines = least
        self._hoped_lines = hoped
        self.updateGeometry()

    def write_out(self, glossary: Glossary) -> None:
        """Write out these short forms from now on."""
        self._writing_out = WritingOut(self, glossary) if glossary else None

    def words(self) -> str:
        """What was written, newlines as typed."""
        return cleaned(self.document().toRawText())

    def set_words(self, words: str) -> None:
        """Show words without telling anybody; the caret stands at their end."""
        if not words and self._is_fresh():
            return
        self._quiet = True
        if self._writing_out is not None:
            self._writing_out.forget()
        self.setPlainText(cleaned(words))
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._quiet = False

    def _is_fresh(self) -> bool:
        """Whether nothing stands in it, and no typing could be taken back."""
        document = self.document()
        return document.isEmpty() and not (document.isUndoAvailable() or document.isRedoAvailable())

    def type_text(self, text: str) -> None:
        """Write at the caret as if typed, for a letter that arrived elsewhere; takes the focus."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.textCursor().insertText(text)

    def line_height(self) -> int:
        """Height of one line of writing in px."""
        return QFontMetrics(self.font()).lineSpacing()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._room_for(max(self._hoped_lines, self._written_lines())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._room_for(self._least_lines))

    def _written_lines(self) -> int:
        return int(self.document().size().height())

    def _room_for(self, lines: int) -> int:
        return lines * self.line_height() + 2 * self._theme.half(10) + 4

    def _set_margins(self) -> None:
        side, top = self._theme.half(14), self._theme.half(10)
        self.setViewportMargins(side + self.gutter(), top, side, top)

    def gutter(self) -> int:
        """Room left of the writing, for numbers, in px."""
        return 0

    def ring_rect(self) -> QRect:
        """The ring goes around the whole box."""
        return self.rect()

    def _on_text_changed(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def event(self, event: QEvent) -> bool:
        """A key with a deed of its own is left to it, even where it would edit: Ctrl+End leads to the end of a talk."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._has_deed(event):
            event.ignore()
            return True
        return super().event(event)

    def _has_deed(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        return bool(held) and self._theme.keys.knows(key_of(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        other = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if self._writing_out is not None and self._writing_out.takes_back(event):
            return
        if enter and other:
            event.ignore()
        elif enter and shift:
            self.take_break()
        elif enter:
            if not event.isAutoRepeat() and not self.is_composing:
                self.end_word()
                self.take_enter()
        else:
            super().keyPressEvent(event)
            if self._writing_out is not None and (written := self._writing_out.after(event.text())):
                self.wrote_out.emit(written)

    def end_word(self) -> None:
        """Enter ends the word before the caret as a blank does."""
        if self._writing_out is not None and (written := self._writing_out.before_enter()):
            self.wrote_out.emit(written)

    def take_break(self) -> None:
        """What Shift+Enter does: a new line."""
        self.end_word()
        self.textCursor().insertText("\n")
        self.ensureCursorVisible()

    @property
    def is_composing(self) -> bool:
        """Whether an input method has letters at the caret that are no words yet."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def take_enter(self) -> None:
        """What Enter does: go on."""
        self.committed.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasText():
            return
        text, cursor = cleaned(source.text()), self.textCursor()
        held = self.document().characterCount() - (cursor.selectionEnd() - cursor.selectionStart())
        if len(text) > max(0, MOST - held):
            self.overfull.emit(TOO_LONG.format(count=len(text), most=MOST))
            return
        cursor.insertText(text)
        self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()
