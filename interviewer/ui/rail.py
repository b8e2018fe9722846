"""The rail at the left: the places of the program, each an icon over its word."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.icons import Icons
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.keys.keymap import BY_NAME
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme, restyle_children


@dataclass(frozen=True)
class Place:
    """One stop of the rail; the id is also the name of its icon."""

    id: str
    words: str


PLACES = (
    Place("today", "Today"),
    Place("clients", "Clients"),
    Place("call", "Call"),
    Place("papers", "Papers"),
    Place("figures", "Figures"),
    Place("search", "Search"),
    Place("actions", "Actions"),
    Place("scripts", "Scripts"),
    Place("settings", "Safe"),
)
LOCK = Place("lock", "Lock")


class _Stop(QAbstractButton):
    """One place: icon, word, and a petrol bar at the left when we are there."""

    def __init__(self, place: Place, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self.place = place
        self._icons = icons
        self._theme = theme
        self._here = False
        self._note = ""
        self.setText(place.words)
        self.setAccessibleName(place.words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_here(self, here: bool) -> None:
        self._here = here
        self._speak()

    def set_note(self, note: str) -> None:
        self._note = note
        self._speak()

    def _speak(self) -> None:
        self.setAccessibleName(", ".join(filter(None, (self.place.words, "here" if self._here else "", self._note))))
        self.update()

    def _tell_key(self) -> None:
        deed = self.place.id if self.place.id == "lock" else f"go_{self.place.id}"
        self.setToolTip(self._theme.keys.first(deed) if deed in BY_NAME else "")
        self.setAccessibleDescription(self.toolTip())

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self._tell_key()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(83), self._theme.px(64))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.half(60), self._theme.half(46))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        ink = theme.colour("ink2")
        if self._here:
            painter.fillRect(self.rect(), theme.colour("soft"))
            painter.fillRect(0, 0, 4, self.height(), theme.colour("accent"))
            ink = theme.colour("on_soft" if theme.palette.name == "contrast" else "accent")
        letters = theme.pitch(Role.SMALL)
        side = min(theme.px(22), self.height() - letters - theme.half(6))
        top = (self.height() - side - letters - theme.half(4)) / 2
        self._icons.paint(painter, self.place.id, QRectF((self.width() - side) / 2, top, side, side), ink)
        painter.setFont(theme.font(Role.SMALL_STRONG if self._here else Role.SMALL))
        painter.setPen(ink)
        word = QRectF(0, top + side + theme.half(2), self.width(), letters)
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._note:
            painter.setFont(theme.font(Role.LEAST))
            painter.setPen(theme.colour("accent"))
            under = QRectF(0, word.bottom() - theme.px(3), self.width(), theme.px(14))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._note)


class Rail(QWidget):
    """Shows the places in `available`, Lock at the foot. Up and down move, Enter goes there."""

    chosen = Signal(str)
    lock_requested = Signal()

    def __init__(
        self, available: tuple[str, ...], icons: Icons, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stops = [_Stop(place, icons, theme) for place in PLACES if place.id in available]
        self._lock = _Stop(LOCK, icons, theme)
        self._lock.clicked.connect(self.lock_requested)
        self.setAccessibleName("Places")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 1, 10)
        column.setSpacing(0)
        for stop in self._stops:
            stop.clicked.connect(lambda checked=False, place=stop.place: self.chosen.emit(place.id))
            column.addWidget(stop)
        column.addStretch(1)
        column.addWidget(self._lock)
        self.restyle(theme)

    def hear_keys_of(self, page: QWidget) -> None:
        """Let a page that has this rail at its left listen to the keys of the places, but for those it uses itself."""
        own = {name for bindings in page.findChildren(Bindings) for name in bindings.actions}
        deeds = {f"go_{stop.place.id}": stop.click for stop in self._stops if f"go_{stop.place.id}" in BY_NAME}
        deeds["lock"] = self._lock.click
        Bindings(page, self._theme.keys, {name: deed for name, deed in deeds.items() if name not in own})

    def set_current(self, place_id: str) -> None:
        """Mark where we are."""
        for stop in self._stops:
            stop.set_here(stop.place.id == place_id)

    def note_papers(self, note: str) -> None:
        """Say under Papers what goes on there without anybody looking; empty: nothing."""
        for stop in self._stops:
            if stop.place.id == "papers":
                stop.set_note(note)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setFixedWidth(theme.half(84))
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.colour("line"))
