"""A list in the respondent's words: one numbered line for each item."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interviewer.domain.script.values import Value
from interviewer.ui.brush import pen_for
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.digits import is_plain
from interviewer.ui.editors.editor import Editor
from interviewer.ui.editors.writing import WritingBox, cleaned
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

_SOFT = "\u2028"


class _Numbers(QWidget):
    """Paints the number of each item beside its first line."""

    def __init__(self, lines: "LinesBox", theme: Theme) -> None:
        super().__init__(lines)
        self._lines = lines
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.setFont(self.theme.font(Role.STRONG))
        painter.setPen(self.theme.colour("ink2"))
        for number, top, height in self._lines.item_places():
            room = QRectF(0, top, self.width() - self.theme.px(10), height)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))


class LinesBox(WritingBox):
    """Enter begins the next item, on an empty item it goes on; Shift+Enter breaks the line within an item."""

    def __init__(self, name: str, theme: Theme) -> None:
        self._numbers: _Numbers | None = None
        super().__init__(name, Role.WORDS, theme)
        self._numbers = _Numbers(self, theme)
        self.updateRequest.connect(lambda: self._numbers and self._numbers.update())

    def gutter(self) -> int:
        return self._theme.half(28)

    def restyle(self, theme: Theme) -> None:
        super().restyle(theme)
        if self._numbers is not None:
            self._numbers.theme = theme
            self._place_numbers()

    def items(self) -> tuple[str, ...]:
        """The items in order; empty ones are left out."""
        texts = []
        block = self.document().firstBlock()
        while block.isValid():
            texts.append(cleaned(block.text()).strip())
            block = block.next()
        return tuple(text for text in texts if text)

    def set_items(self, items: tuple[str, ...]) -> None:
        """Show items without telling anybody."""
        self._quiet = True
        self.clear()
        cursor = self.textCursor()
        for place, item in enumerate(items):
            if place:
                cursor.insertBlock()
            cursor.insertText(cleaned(item).replace("\n", _SOFT))
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._quiet = False

    def item_places(self) -> list[tuple[int, float, int]]:
        """Number, top and height of the first line of each visible item, in px within the box."""
        places: list[tuple[int, float, int]] = []
        block = self.firstVisibleBlock()
        shift = self.viewport().y()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            if top > self.viewport().height():
                break
            places.append((block.blockNumber() + 1, top + shift, self.line_height()))
            block = block.next()
        return places

    def take_enter(self) -> None:
        cursor = self.textCursor()
        if not cursor.block().text().strip():
            if cursor.block().blockNumber() and cursor.atEnd():
                cursor.deletePreviousChar()
            self.committed.emit()
        elif cursor.block().next().isValid() and cursor.atBlockEnd():
            self.moveCursor(QTextCursor.MoveOperation.NextBlock)
            self.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock()
            self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def take_break(self) -> None:
        self.end_word()
        self.textCursor().insertText(_SOFT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_numbers()

    def _place_numbers(self) -> None:
        if self._numbers is not None:
            self._numbers.setGeometry(1, 1, self.viewport().x() - 1, self.height() - 2)
            self._numbers.update()


class ListEditor(Editor):
    """The items are typed; opens with the caret in the list."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(asked, theme, parent)
        self.box = LinesBox("List, one line for each item", theme)
        self.box.edited.connect(self._tell)
        self.box.committed.connect(self.committed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._speak()

    def value(self) -> tuple[str, ...] | None:
        return self.box.items() or None

    def set_value(self, value: Value | None) -> None:
        given = value if isinstance(value, tuple) else ()
        self.box.set_items(tuple(item for item in given if isinstance(item, str)))
        self._speak()

    def hint(self) -> str:
        return "Enter: next item. Enter on an empty item goes on."

    def spoken_state(self) -> str:
        count = len(self.box.items())
        return "No items." if not count else f"{count} item{'s' if count > 1 else ''}. {self.hint()}"

    def accepts_key(self, event: QKeyEvent) -> bool:
        return super().accepts_key(event) or (is_plain(event) and bool(event.text()) and event.text().isprintable())

    def take_key(self, event: QKeyEvent) -> None:
        self.box.setFocus()
        self.box.keyPressEvent(event)

    def _speak(self) -> None:
        self.box.setAccessibleDescription(self.spoken_state())
