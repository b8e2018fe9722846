"""Finds people by a few letters: one line to type, what was found right under it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.fields import Field
from interviewer.ui.keycaps import cap_size, paint_cap
from interviewer.ui.metrics import CARD_RADIUS, DENSE_TARGET, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import put, two_lines
from interviewer.ui.today.painted_list import PaintedList

PAUSE_MS = 120
"""Typing rests so long before anything is looked for."""
ROW = 48
MOST = 8
KEY = "{find}"


@dataclass(frozen=True)
class FoundPerson:
    """One person found, ready to be shown."""

    contact: str
    name: str
    where: str

    @property
    def spoken(self) -> str:
        """Name and account."""
        return f"{self.name}, {self.where}"

    @property
    def tip(self) -> str:
        """Nothing: the row is wide enough for most names."""
        return ""

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Name over account."""
        upper, lower = two_lines(room.adjusted(theme.px(10), 0, -theme.px(10), 0), Role.STRONG, Role.SMALL, theme)
        tones = ("on_soft", "on_soft") if held else ("ink", "ink2")
        put(painter, upper, self.name, Role.STRONG, tones[0], theme)
        put(painter, lower, self.where, Role.SMALL, tones[1], theme)


Finder: TypeAlias = Callable[[str, Callable[[Sequence[FoundPerson]], None]], None]
"""Letters, and whom to tell what was found; that may come later, and out of order."""


class FoundPanel(QWidget):
    """What was found, or a sentence that nothing was."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = PaintedList("People found", theme, ROW)
        self.list.always_held = True
        self.list.open_end = True
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = Text("Nobody here is called that. Try fewer letters.", Role.SMALL, theme, tone="ink2", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 6)
        column.addWidget(self._none)
        column.addWidget(self.list)
        self._none.setContentsMargins(8, 8, 8, 8)
        self.setAccessibleName("Found")
        self.hide()

    def show_people(self, people: Sequence[FoundPerson]) -> None:
        """Show these, the first one held."""
        self.list.show_rows(len(people), lambda number: people[number])
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVisible(bool(people))
        self._none.setVisible(not people)
        self.setAccessibleName(f"Found: {people[0].spoken}" if people else self._none.text())

    def fit(self, corner: QPoint, width: int) -> None:
        """Stand under the field, its right end at `corner`."""
        rows = self.list.rows.rowCount()
        height = rows * self.list.row_height + 14 if rows else self._theme.px(56)
        wide = max(width, self._theme.px(320))
        self.setGeometry(max(4, corner.x() - wide), corner.y() + 4, wide, height)
        self.raise_()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.list.restyle(theme)
        self._none.restyle(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        box(pen_for(self), self.rect(), self._theme.colour("paper"), self._theme.colour("edge"), radius=CARD_RADIUS)


class FindField(Field):
    """Type letters, Up and Down move, Enter picks, Esc leaves. `picked` carries a FoundPerson."""

    picked = Signal(object)
    given_up = Signal()

    def __init__(self, finder: Finder, theme: Theme, page: QWidget) -> None:
        super().__init__("Find a person", theme, hint="Find a person")
        self._finder = finder
        self._people: tuple[FoundPerson, ...] = ()
        self._looked = ""
        self._pick = False
        self._page = page
        self.panel = FoundPanel(theme, page)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE_MS)
        self._rest.timeout.connect(self.look)
        self.textEdited.connect(self._on_edited)
        self.left.connect(self.close_panel)
        self.panel.list.picked.connect(self._on_picked)
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        super().restyle(theme)
        self.setAccessibleDescription(theme.keys.filled(f"{KEY} comes here"))
        self.setFont(theme.font(Role.SMALL))
        self.setFixedHeight(theme.px(DENSE_TARGET + 2))
        hint = f" QLineEdit {{ placeholder-text-color: {theme.palette.ink3}; }}"
        self.setStyleSheet(self.styleSheet() + hint)
        if hasattr(self, "panel"):
            self.panel.restyle(theme)

    def take_width(self, at_most: int) -> None:
        """240 px at 100 %, or less where there is no room."""
        self.setFixedWidth(min(self._theme.px(240), at_most))

    def look(self) -> None:
        """Look for what stands in the field now."""
        self._rest.stop()
        letters = self._looked = self.text().strip()
        if not letters:
            self.close_panel()
            return
        self._finder(letters, lambda people: self._on_found(letters, people))

    def _on_found(self, letters: str, people: Sequence[FoundPerson]) -> None:
        if letters != self._looked:
            return
        self._looked = ""
        self._people = tuple(people)[:MOST]
        if self._pick and self._people:
            self._on_picked(0)
            return
        self._pick = False
        self.panel.show_people(self._people)
        self._stand()
        self.panel.show()

    def close_panel(self) -> None:
        """Take away what was found, and what is still looked for."""
        self._rest.stop()
        self._looked, self._pick = "", False
        self.panel.hide()

    def _on_edited(self) -> None:
        if self.text().strip():
            self._pick = False
            self._rest.start()
        else:
            self.close_panel()

    def _stand(self) -> None:
        corner = self.mapTo(self._page, QPoint(self.width(), self.height()))
        self.panel.fit(corner, self.width())

    def _on_picked(self, number: int) -> None:
        person = self._people[number]
        self.clear()
        self.close_panel()
        self.picked.emit(person)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        elif key == Qt.Key.Key_Escape:
            self._on_escape()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.panel.isVisible():
            self._move(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        if self._rest.isActive() or self._looked:
            self._pick = True
            if self._rest.isActive():
                self.look()
        elif self.panel.isVisible() and self._people:
            self._on_picked(self.panel.list.currentIndex().row())

    def _on_escape(self) -> None:
        if not self.text() and not self.panel.isVisible():
            self.given_up.emit()
        self.clear()
        self.close_panel()

    def _move(self, by: int) -> None:
        view = self.panel.list
        row = min(max(view.currentIndex().row() + by, 0), len(self._people) - 1)
        if self._people:
            view.setCurrentIndex(view.rows.index(row))
            self.panel.setAccessibleName(f"Found: {self._people[row].spoken}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.panel.isVisible():
            self._stand()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        size = cap_size(KEY, self._theme)
        hint = self.fontMetrics().horizontalAdvance(self.placeholderText())
        if hint + size.width() + self._theme.px(30) > self.width():
            return
        left, top = self.width() - size.width() - self._theme.px(10), (self.height() - size.height()) / 2
        paint_cap(pen_for(self), QRectF(left, top, size.width(), size.height()), KEY, self._theme)
