"""Chooses the programme and wave that is looked at: one button with a menu."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.metrics import DENSE_TARGET, Role
from interviewer.ui.theme import Theme

WIDEST = 320
"""Longer names are cut off, in px at 100 %."""


@dataclass(frozen=True)
class WaveChoice:
    """One wave of one programme, both by name."""

    programme: str
    wave: str

    @property
    def words(self) -> str:
        """As it stands on the button."""
        return " · ".join(part for part in (self.programme, self.wave) if part)


class WaveChooser(QAbstractButton):
    """Shows the wave held; Enter, Space, Down or a click open the list. `chosen` carries programme and wave."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: tuple[WaveChoice, ...] = ()
        self._current = WaveChoice("", "")
        self.menu = QMenu(self)
        self.menu.setAccessibleName("Waves")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        self.show_choices((), self._current)

    def show_choices(self, choices: Sequence[WaveChoice], current: WaveChoice) -> None:
        """Offer these waves; `current` is the one shown."""
        self._choices, self._current = tuple(choices), current
        self.setText(current.words or "No wave yet")
        self.setAccessibleName(f"Wave: {self.text()}")
        self.setEnabled(bool(self._choices))
        self.menu.clear()
        for choice in self._choices:
            self._add(choice)
        self.updateGeometry()
        self.update()

    def _add(self, choice: WaveChoice) -> None:
        action = QAction(choice.words.replace("&", "&&"), self.menu)
        action.setCheckable(True)
        action.setChecked(choice == self._current)
        action.triggered.connect(lambda _checked=False, it=choice: self._on_chosen(it))
        self.menu.addAction(action)

    def _on_chosen(self, choice: WaveChoice) -> None:
        if choice != self._current:
            self.chosen.emit(choice.programme, choice.wave)

    def _open(self) -> None:
        held = next((a for a in self.menu.actions() if a.isChecked()), None)
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        if held is not None:
            self.menu.setActiveAction(held)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.menu.setFont(theme.font(Role.SMALL))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.font(Role.SMALL)).horizontalAdvance(self.text())
        return QSize(min(width, self._theme.px(WIDEST)) + self._theme.px(40), self._theme.px(DENSE_TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.half(140)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        box(painter, self.rect(), theme.colour("paper" if self.isEnabled() else "sunk"), theme.colour("edge"))
        font = theme.font(Role.SMALL)
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if self.isEnabled() else "ink3"))
        room = QRectF(self.rect()).adjusted(theme.px(10), 0, -theme.px(28), 0)
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        half, middle = theme.px(5), QPointF(self.width() - theme.px(15), self.height() / 2 - theme.px(2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink2"))
        corners = (QPointF(-half, 0), QPointF(half, 0), QPointF(0, half * 1.1))
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
