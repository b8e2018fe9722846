"""Rows with the same columns; Enter goes from cell to cell, on an empty row it goes on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from interviewer.domain.script.values import Cell, Value
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.digits import is_plain
from interviewer.ui.editors.editor import ENTER, Editor
from interviewer.ui.editors.option_words import option_words
from interviewer.ui.editors.typed import shown
from interviewer.ui.fields import Field
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


class TableEditor(Editor):
    """One empty row always waits below the filled ones. No row at all is an answer too: there are none."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(asked, theme, parent)
        self._rows: list[list[Field]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._heads = asked.field_words or tuple(map(option_words, asked.fields))
        for place, words in enumerate(self._heads):
            self._grid.addWidget(Text(words, Role.SMALL, theme, tone="ink2"), 0, place)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._add_row()
        if self._rows[0]:
            self.setFocusProxy(self._rows[0][0])

    def value(self) -> tuple[dict[str, Cell], ...]:
        rows = [self._cells(row) for row in self._rows]
        return tuple(row for row in rows if row)

    def _cells(self, row: list[Field]) -> dict[str, Cell]:
        typed = {name: cell.text().strip() for name, cell in zip(self._asked.fields, row, strict=True)}
        return {name: text for name, text in typed.items() if text}

    def set_value(self, value: Value | None) -> None:
        rows = [row for row in value if isinstance(row, dict)] if isinstance(value, tuple) else []
        while len(self._rows) < len(rows) + 1:
            self._add_row()
        for number, cells in enumerate(self._rows):
            given = rows[number] if number < len(rows) else {}
            for name, cell in zip(self._asked.fields, cells, strict=True):
                cell.setText(shown(given.get(name)))
        self._speak()

    def hint(self) -> str:
        return "Enter on an empty row goes on."

    def spoken_state(self) -> str:
        count = len(self.value())
        return "No rows." if not count else f"{count} rows."

    def accepts_key(self, event: QKeyEvent) -> bool:
        own = event.key() in ENTER or event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return is_plain(event) and (own or bool(event.text().strip()))

    def take_key(self, event: QKeyEvent) -> None:
        line, place = self._where()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = line + (1 if event.key() == Qt.Key.Key_Down else -1)
            self._rows[min(max(to, 0), len(self._rows) - 1)][place].setFocus()
        elif event.key() in ENTER:
            self._go_on(line, place)
        else:
            self._rows[line][place].setFocus()
            self._rows[line][place].insert(event.text())

    def _go_on(self, line: int, place: int) -> None:
        if not any(cell.text().strip() for cell in self._rows[line]):
            self.committed.emit()
        elif place + 1 < len(self._asked.fields):
            self._rows[line][place + 1].setFocus()
        else:
            self._rows[line + 1][0].setFocus()

    def _where(self) -> tuple[int, int]:
        for line, row in enumerate(self._rows):
            for place, cell in enumerate(row):
                if cell.hasFocus():
                    return line, place
        return 0, 0

    def _add_row(self) -> None:
        line = len(self._rows) + 1
        row = [Field(f"{words}, row {line}", self._theme) for words in self._heads]
        for place, cell in enumerate(row):
            cell.textEdited.connect(self._on_edited)
            self._grid.addWidget(cell, line, place)
            cell.setVisible(True)
        self._rows.append(row)

    def _on_edited(self) -> None:
        if any(cell.text() for cell in self._rows[-1]):
            self._add_row()
        self._tell()
