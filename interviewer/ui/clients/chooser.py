"""One of several words on a button: Left and Right step through them, Enter opens the list."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.metrics import DENSE_TARGET, TARGET, Role
from interviewer.ui.theme import Theme

Options: TypeAlias = Sequence[tuple[str, str]]
"""Pairs of an id and the words shown for it."""


class Chooser(QAbstractButton):
    """`changed` carries the id of another choice made by hand."""

    changed = Signal(str)
    steps = True
    """Whether Left and Right step through the choices; else they are left alone."""

    def __init__(
        self, name: str, options: Options, theme: Theme, *, dense: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._options = tuple(options)
        self._at = 0
        self._theme = theme
        self._dense = dense
        self.menu = QMenu(self)
        self.menu.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        self._tell()

    @property
    def current(self) -> str:
        """The id of the choice that holds; empty without options."""
        return self._options[self._at][0] if self._options else ""

    def offer(self, options: Options, current: str) -> None:
        """Offer these choices; `current` holds, without telling anybody."""
        self._options = tuple(options)
        self.show_choice(current)

    def show_choice(self, option: str) -> None:
        """Let this choice hold without telling anybody; an unknown one is shown by its id."""
        ids = [key for key, _ in self._options]
        if option not in ids:
            self._options = (*self._options, (option, option))
            ids.append(option)
        self._at = ids.index(option)
        self._tell()

    def choose(self, option: str) -> None:
        """Choose by hand."""
        if option != self.current:
            self.show_choice(option)
            self.changed.emit(option)

    def _tell(self) -> None:
        words = self._options[self._at][1] if self._options else ""
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def _open(self) -> None:
        self.menu.clear()
        for key, words in self._options:
            self._add(key, words)
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self.menu.setActiveAction(self.menu.actions()[self._at])

    def _add(self, key: str, words: str) -> None:
        action = QAction(words.replace("&", "&&"), self.menu)
        action.triggered.connect(lambda _checked=False, it=key: self.choose(it))
        self.menu.addAction(action)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.menu.setFont(theme.font(Role.SMALL))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self._options and self.steps:
            self.choose(self._options[(self._at + steps[Qt.Key(event.key())]) % len(self._options)][0])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def _role(self) -> Role:
        return Role.SMALL if self._dense else Role.BODY

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(self._role()))
        widest = max((metrics.horizontalAdvance(words) for _, words in self._options), default=0)
        tall = self._theme.px(DENSE_TARGET if self._dense else TARGET)
        return QSize(min(widest, self._theme.px(260)) + self._theme.px(40), tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(90)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        usable = self.isEnabled()
        box(painter, self.rect(), theme.colour("paper" if usable else "sunk"), theme.colour("edge"))
        font = theme.font(self._role())
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if usable else "ink3"))
        room = QRectF(self.rect()).adjusted(theme.px(9), 0, -theme.px(26), 0)
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        half, middle = theme.px(5), QPointF(self.width() - theme.px(14), self.height() / 2 - theme.px(2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink2" if usable else "ink3"))
        corners = (QPointF(-half, 0), QPointF(half, 0), QPointF(0, half * 1.1))
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
