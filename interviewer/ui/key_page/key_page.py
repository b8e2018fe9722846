"""The page of keys, on top of whatever is shown: all of them, and another one for whoever wants it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.fields import Field
from interviewer.ui.key_page.catcher import Catcher
from interviewer.ui.key_page.key_row import ROW_PX, KeyRow, key_rows
from interviewer.ui.keys.keymap import DEEDS, Keymap
from interviewer.ui.keys.reserved import key_words
from interviewer.ui.keys.taking import Refused, at_first, taken
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.painted_list import PaintedList

HOW = "Arrows choose, Enter takes another key. Type to search."
WAITS = "Press the new key for: {}. Esc leaves it as it is, Backspace brings back {}."
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
NO_KEY = "No key does that. Other letters may."


class KeyPage(QWidget):
    """`changed` carries the keys after each change, `left` asks for the page to go."""

    changed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[KeyRow, ...] = ()
        self._waiting = ""
        self._swap: Keymap | None = None
        self._before: QWidget | None = None
        self.card = Card("Keys", theme)
        self.search = Field("Find what a key does", theme, hint="Search: strike, probe, F4 ...")
        self.list = PaintedList("Keys", theme, ROW_PX)
        self.list.always_held = True
        self.line = Catcher(theme)
        self.back = Button("Back", theme, Weight.PLAIN, key="Esc")
        self.all_back = Button("All keys as at first", theme, Weight.QUIET)
        self.setAccessibleName("Keys")
        self._build()
        self.search.textChanged.connect(self._show)
        self.search.installEventFilter(self)
        self.list.picked.connect(self._wait)
        self.line.pressed.connect(self._on_pressed)
        self.back.clicked.connect(self.close_page)
        self.all_back.clicked.connect(lambda: self._take(Keymap(), "All keys are as they were at first."))
        parent.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        self._title = Text("Keys", Role.TITLE, self._theme)
        self._how = Text(HOW, Role.SMALL, self._theme, tone="ink2", wraps=True)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.all_back)
        self._column = column = QVBoxLayout(self.card)
        column.setSpacing(8)
        for part in (self._title, self._how, self.search):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.line)
        column.addLayout(foot)
        self._frame = QVBoxLayout(self)
        self._frame.addWidget(self.card)
        self._fit()

    def _fit(self) -> None:
        px, wide = self._theme.px, self._theme.wide_text
        outer, inner = (8, 14) if wide else (px(16), px(28))
        self._frame.setContentsMargins(outer, outer, outer, outer)
        self._column.setContentsMargins(inner, px(8 if wide else 16), inner, px(8 if wide else 16))
        self.line.setFixedHeight(2 * self._theme.pitch(Role.STRONG))
        self._how.setVisible(not wide)

    # opening and closing

    def open_over(self, before: QWidget | None) -> None:
        """Show the page; `before` gets the focus back."""
        self._before = before
        self._stop()
        self.search.clear()
        self._show()
        self._cover()
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_page(self) -> None:
        """Go, and give the focus back."""
        self._stop()
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.left.emit()

    def _cover(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())

    # the list

    def _show(self) -> None:
        keys, sought = self._theme.keys, self.search.text().casefold().strip()
        deeds = tuple(
            deed for deed in DEEDS if sought in f"{deed.title} {' '.join(keys.of(deed.name))} {deed.group}".casefold()
        )
        before = [one.deed for one in self._shown]
        self._shown = key_rows(deeds, keys)
        row = self.list.currentIndex().row() if before == [one.deed for one in self._shown] else 0
        self.list.show_rows(len(deeds), self._shown.__getitem__)
        self.list.setCurrentIndex(self.list.rows.index(max(row, 0)))
        self.line.tell("" if deeds else NO_KEY)

    def _current(self) -> KeyRow | None:
        row = self.list.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    # taking another key

    def _wait(self, _row: int = 0) -> None:
        chosen = self._current()
        if chosen is None:
            return
        deed, self._swap = chosen.deed, None
        if deed.fixed:
            self.line.tell(f"{deed.keys[0]} stays as it is, so that the hand always finds it.", wrong=True)
            return
        self._waiting = deed.name
        self.line.tell(WAITS.format(deed.short, deed.keys[0]))
        self.line.catch()

    def _stop(self) -> None:
        catching, self._waiting, self._swap = self.line.is_catching, "", None
        self.line.release()
        self.line.tell("")
        if catching:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pressed(self, key: int, modifiers: Qt.KeyboardModifier) -> None:
        name, keys = self._waiting, self._theme.keys
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if key == Qt.Key.Key_Escape:
            self._stop()
        elif key in _ENTER and self._swap is not None:
            self._take(self._swap, "")
        elif key == Qt.Key.Key_Backspace and plain:
            self._try(at_first(keys, name))
        elif words := key_words(key, modifiers):
            self._try(taken(keys, name, words))

    def _try(self, found: Keymap | Refused) -> None:
        if isinstance(found, Refused):
            self._swap = found.swap
            self.line.tell(found.sentence, wrong=True)
        else:
            self._take(found, "")

    def _take(self, keys: Keymap, told: str) -> None:
        name = self._waiting
        self._stop()
        self.changed.emit(keys)
        said = told or f"{keys.first(name)} does it from now on."
        self._show()
        self.line.tell(said)

    # Qt

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._fit()
        self._show()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._cover()
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            self._wait()
        elif event.key() in _STEPS:
            self.list.keyPressEvent(event)
        else:
            return False
        return True

    def focusNextPrevChild(self, on: bool) -> bool:
        """Tab stays on this page: what lies under it is not to be reached."""
        stops: list[QWidget] = [self.search, self.back, self.all_back]
        here = self.focusWidget()
        at = stops.index(here) if here in stops else 0
        reason = Qt.FocusReason.TabFocusReason if on else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if on else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.close_page()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
