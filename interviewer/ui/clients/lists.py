"""The three lists of the Clients page; arrows choose, letters look for an account."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.clients.rows import ACCOUNT_ROW, HEADS, NUMBERS, columns
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import put
from interviewer.ui.today.painted_list import PaintedList, Sketch

HEAD = 30


class ChoosingList(PaintedList):
    """`moved` carries the number of the row come to; `picked` on Enter. Letters are told as `typed`."""

    moved = Signal(int)
    typed = Signal(str)
    always_held = True
    _quiet = True

    def __init__(self, name: str, theme: Theme, row_px: int) -> None:
        super().__init__(name, theme, row_px)
        self._rows: tuple[Sketch, ...] = ()
        self.setAccessibleName(name)

    def show_sketches(self, rows: Sequence[Sketch], at: int = 0) -> None:
        """Show these rows with one of them chosen, without telling anybody."""
        self._quiet = True
        self._rows = tuple(rows)
        self.show_rows(len(self._rows), self._rows.__getitem__)
        if self._rows:
            self.setCurrentIndex(self.rows.index(min(max(at, 0), len(self._rows) - 1)))
        self._quiet = False

    def change_row(self, number: int, row: Sketch) -> None:
        """Show another state of one row."""
        rows = (*self._rows[:number], row, *self._rows[number + 1 :])
        self._rows = rows
        self.show_sketches(rows, number)

    @property
    def at(self) -> int:
        """The number of the chosen row; -1 for none."""
        return self.currentIndex().row()

    def go_to(self, number: int) -> None:
        """Choose a row as arrows do."""
        self.setCurrentIndex(self.rows.index(number))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override,unused-ignore]
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid():
            self.moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
            return
        super().keyPressEvent(event)


class ColumnHeads(QWidget):
    """The names of the columns over the accounts, in secondary ink."""

    def __init__(self, theme: Theme, beside: Callable[[], int]) -> None:
        super().__init__()
        self._theme = theme
        self._beside = beside
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setFixedHeight(theme.px(HEAD))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        room = self.rect().adjusted(0, 0, -self._beside(), 0)
        for number, (words, cell) in enumerate(zip(HEADS, columns(room, theme), strict=True)):
            if cell.width():
                put(painter, cell, words, Role.LEAST, "ink2", theme, right=number == NUMBERS)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))


class AccountTable(ChoosingList):
    """Accounts, one row each."""

    seen = 14

    def __init__(self, theme: Theme) -> None:
        super().__init__("Accounts", theme, ACCOUNT_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def bar_width(self) -> int:
        """What the scroll bar takes away from the rows."""
        return self.width() - self.viewport().width()
