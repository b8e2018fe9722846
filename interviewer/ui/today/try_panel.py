"""Notes how a try without a talk ended: one key for each result, in plain words."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.fields import Segments
from interviewer.ui.keycaps import cap_size, paint_cap
from interviewer.ui.metrics import DENSE_TARGET, Role
from interviewer.ui.pieces import Card, Heading, Pair
from interviewer.ui.text import KeyText, Text
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import put
from interviewer.ui.today.try_results import TryResult, groups

WAYS = (("phone", "By phone"), ("video", "By video"), ("in_person", "In person"), ("email", "By mail"))
WIDE, NARROW = 720, 440
"""From here three columns stand side by side, from here two; in px at 100 %."""
FOOT = "A letter notes the try at once; {take_back} takes it back. Esc leaves without noting anything."


class ResultRow(QAbstractButton):
    """A key cap and what it means; the whole row is the target."""

    def __init__(self, result: TryResult, theme: Theme) -> None:
        super().__init__()
        self.result = result
        self._theme = theme
        self.setText(result.words)
        self.setAccessibleName(f"{result.words}, key {result.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(DENSE_TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(DENSE_TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.colour("desk"))
        cap = cap_size(self.result.key, theme)
        left = theme.px(4)
        place = QRectF(left, (self.height() - cap.height()) / 2, theme.px(22), cap.height())
        paint_cap(painter, place, self.result.key, theme)
        room = self.rect().adjusted(left + theme.px(30), 0, 0, 0)
        put(painter, room, self.text(), Role.SMALL, "ink", theme)


class TryPanel(Card):
    """`chosen` carries the result and the way of trying; `left` asks for it to be closed."""

    chosen = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Log a try without talk", theme)
        self.way = Segments("How", WAYS, theme, dense=True)
        self._title = Heading("", theme, wraps=True)
        self.back = Button("Leave it", theme, Weight.QUIET, key="Esc", dense=True)
        self.back.clicked.connect(self.left)
        self.rows: dict[str, ResultRow] = {}
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(20)
        self._first_two = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first_two.setSpacing(12)
        reached, later, closed = (self._column(title, results) for title, results in groups())
        self._first_two.addLayout(reached, 1)
        self._first_two.addLayout(later, 1)
        self._columns.addLayout(self._first_two, 8)
        self._columns.addLayout(closed, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 10)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addLayout(self._columns)
        column.addStretch(1)
        column.addWidget(Pair(self._foot(), self.back))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title, 1)
        head.addWidget(self.way, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _foot(self) -> Text:
        foot = KeyText(FOOT, Role.SMALL, self._theme, tone="ink2")
        foot.setMinimumWidth(self._theme.px(100))
        foot.setToolTip(foot.text())
        return foot

    def _column(self, title: str, results: tuple[TryResult, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Text(title, Role.SMALL_STRONG, self._theme, tone="ink2"))
        column.addSpacing(2)
        for result in results:
            row = ResultRow(result, self._theme)
            row.clicked.connect(lambda _checked=False, it=result: self._choose(it))
            self.rows[result.key] = row
            column.addWidget(row)
        column.addStretch(1)
        return column

    def begin(self, name: str, way: str = "phone") -> None:
        """Ask about a try with this person; the first result has the focus."""
        self._title.say(f"How did the try with {name} end?")
        self.way.choose(way)
        self.setAccessibleName(self._title.text())
        next(iter(self.rows.values())).setFocus()

    def _choose(self, result: TryResult) -> None:
        self.chosen.emit(result.result, self.way.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        row = self.rows.get(event.text().upper())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if row is not None and plain and not event.isAutoRepeat():
            row.setFocus()
            row.click()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        under, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        stacked = self.width() < self._theme.px(WIDE)
        self._first_two.setDirection(under if stacked else beside)
        self._columns.setStretch(0, 5 if stacked else 8)
        self._columns.setDirection(under if self.width() < self._theme.px(NARROW) else beside)
        super().resizeEvent(event)
