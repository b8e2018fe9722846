"""The words of an answer: a writing box that can mark a passage as vague."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from interviewer.ui.editors.writing import WritingBox
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

Spans = tuple[tuple[int, int], ...]


def qt_offset(text: str, place: int) -> int:
    """The place in Qt's counting, where a character beyond the basic plane counts twice."""
    return place + sum(ord(letter) > 0xFFFF for letter in text[:place])


class WordsBox(WritingBox):
    """Serif while the words are the respondent's, sans while they are the interviewer's."""

    def __init__(self, theme: Theme, name: str = "Words", parent: QWidget | None = None) -> None:
        self._spans: Spans = ()
        super().__init__(name, Role.WORDS, theme, parent)

    def set_spans(self, spans: Spans) -> None:
        """Mark passages (start, end) of `words()` by ground and underline; none takes the marks away."""
        if not spans and not self._spans:
            return
        self._spans = spans
        self._mark()
        said = f"{len(spans)} vague" if spans else ""
        self.setAccessibleDescription(said)

    def restyle(self, theme: Theme) -> None:
        super().restyle(theme)
        self._mark()

    def _cursors(self) -> list[QTextCursor]:
        text, last = self.words(), self.document().characterCount() - 1
        cursors = []
        for start, end in self._spans:
            cursor = self.textCursor()
            cursor.setPosition(min(qt_offset(text, start), last))
            cursor.setPosition(min(qt_offset(text, end), last), QTextCursor.MoveMode.KeepAnchor)
            if cursor.hasSelection():
                cursors.append(cursor)
        return cursors

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("nudge"))
        selections = []
        for cursor in self._cursors():
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor  # type: ignore[misc,assignment,unused-ignore]
            selection.format = look  # type: ignore[misc,assignment,unused-ignore]
            selections.append(selection)
        self.setExtraSelections(selections)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._spans:
            self._underline()

    def _underline(self) -> None:
        painter = QPainter(self.viewport())
        width = max(2, self._theme.ring)
        painter.setPen(QPen(self._theme.colour("nudge_edge"), width))
        for cursor in self._cursors():
            block = self.document().findBlock(cursor.selectionStart())
            while block.isValid() and block.position() < cursor.selectionEnd():
                top = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
                layout = block.layout()
                for number in range(layout.lineCount()):
                    line = layout.lineAt(number)
                    first = max(cursor.selectionStart() - block.position(), line.textStart())
                    last = min(cursor.selectionEnd() - block.position(), line.textStart() + line.textLength())
                    if first < last:
                        y = top.y() + line.y() + line.height() - width / 2
                        left, right = (_x(line.cursorToX(place)) for place in (first, last))
                        painter.drawLine(QPointF(top.x() + left, y), QPointF(top.x() + right, y))
                block = block.next()


def _x(found: object) -> float:
    """Qt gives the place alone or with the cursor it belongs to."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
