"""The appointments of today, their clock first, and the way into the interviewer's own calendar."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Hairline, Heading, Pair
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import put, two_lines
from interviewer.ui.today.painted_list import PaintedList

ROW = 55
CLOCKS_WIDE = 150
MOST_SHOWN = 3
NONE_TODAY = "Nothing is agreed for today. A time agreed while logging a try stands here."


@dataclass(frozen=True)
class AgreedRow:
    """One appointment ready to be shown."""

    contact: str
    hour: str
    clocks: str
    name: str
    note: str

    @property
    def spoken(self) -> str:
        """Name first, then their clock, then the interviewer's."""
        return ", ".join(part for part in (self.name, self.hour, self.clocks.replace(" · ", ", "), self.note) if part)

    @property
    def tip(self) -> str:
        """The note may be cut off."""
        return self.note

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Hour over both clocks at the left, name over note at the right."""
        tones = ("on_soft", "on_soft") if held else ("ink", "ink2")
        inner = room.adjusted(20, 0, -20, 0)
        left = QRect(inner.left(), inner.top(), min(theme.px(CLOCKS_WIDE), inner.width() // 2), inner.height())
        right = QRect(left.right() + 9, inner.top(), inner.right() - left.right() - 9, inner.height())
        upper, lower = two_lines(left, Role.HEADING, Role.SMALL, theme)
        put(painter, upper, self.hour, Role.HEADING, tones[0], theme)
        put(painter, lower, self.clocks, Role.SMALL, tones[1], theme)
        beside = QRect(right.left(), upper.top(), right.width(), upper.height())
        put(painter, beside, self.name, Role.STRONG, tones[0], theme)
        below = QRect(right.left(), lower.top(), right.width(), lower.height())
        put(painter, below, self.note, Role.SMALL, tones[1], theme)


class AppointmentsCard(Card):
    """`person_chosen` carries a contact; `calendar_requested` asks for a file."""

    person_chosen = Signal(str)
    calendar_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Appointments", theme)
        self._rows: tuple[AgreedRow, ...] = ()
        self.list = PaintedList("Appointments", theme, ROW)
        self.list.inset = 20
        self._hint = Text("their clock first", Role.SMALL, theme, tone="ink2")
        self._none = Text(NONE_TODAY, Role.BODY, theme, tone="ink2", wraps=True)
        self._later = Text("", Role.SMALL, theme, tone="ink2")
        self.calendar = Button("Put them in my calendar", theme, Weight.QUIET, dense=True)
        self.calendar.clicked.connect(self.calendar_requested)
        self.list.picked.connect(lambda number: self.person_chosen.emit(self._rows[number].contact))
        self._build()
        self.show_rows((), "")

    def _build(self) -> None:
        self._rule = Hairline(self._theme)
        head = QVBoxLayout()
        head.setContentsMargins(20, 12, 20, 0)
        head.setSpacing(8)
        head.addWidget(Pair(Heading("Appointments", self._theme), self._hint))
        head.addWidget(self._rule)
        head.addWidget(self._none)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 4, 20, 8)
        foot.setSpacing(8)
        foot.addWidget(self._later)
        foot.addWidget(self.calendar)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addLayout(foot)
        column.addStretch(1)

    def show_rows(self, rows: Sequence[AgreedRow], later: str) -> None:
        """Show today's appointments in the order of time; `later` tells what tomorrow brings."""
        self._rows = tuple(rows)
        self.list.show_rows(len(self._rows), lambda number: self._rows[number])
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._hint.setVisible(bool(rows))
        self._later.say(later)
        self._later.setVisible(bool(later))
        self.calendar.setVisible(bool(rows or later))
        self._fit()

    def _fit(self) -> None:
        shown = min(len(self._rows), MOST_SHOWN)
        self.list.setFixedHeight(max(1, shown * self.list.row_height))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        super().restyle(theme)
        self._fit()
