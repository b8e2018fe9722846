"""The card "Then": the rest of the queue, who rests, and whose team has not sealed its prediction."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Hairline, Heading, Pair, Picture
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.painted_list import PaintedList, Read, Sketch
from interviewer.ui.today.queue_row import NARROW, NARROW_ROW, ROW

NEARLY_ALL = 10_000
"""A share beside which the rest is no pixel until the widget has all it may have."""
ROWS_BESIDE, ROWS_ALONE, MANY = 3, 5, 100
"""Rows that ask for room beside and above the other column; and more than any screen is tall enough for."""
NOBODY_AFTER = "Nobody after that for now."


class FootLine(QWidget):
    """One line on the desk's ground at the foot of the card."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 11, 20, 11)
        row.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def words(self) -> str:
        """What is said."""
        return self._text.text()

    def say(self, words: str) -> None:
        """Say who is not in the queue and why; empty hides the line."""
        self._text.say(words)
        self.setVisible(bool(words))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.fillRect(QRectF(1, 0, self.width() - 2, self.height()), self._theme.colour("desk"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))


class WarningLine(QWidget):
    """A triangle and a sentence: what would be lost by calling now."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._text = Text("", Role.SMALL, theme, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 11, 20, 11)
        row.setSpacing(10)
        row.addWidget(Picture(icons, "warning", theme, tone="team_edge", size=18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def words(self) -> str:
        """What is said."""
        return self._text.text()

    def say(self, words: str) -> None:
        """Say it, or nothing when empty."""
        self._text.say(words)
        self.setVisible(bool(words))
        self.setAccessibleName(words)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)


class QueueCard(Card):
    """`picked` carries the number of a row, from 0."""

    picked = Signal(int)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__("Then", theme)
        self.list = PaintedList("Then, the queue", theme, ROW)
        self.list.picked.connect(self.picked)
        self._hint = Text("", Role.SMALL, theme, tone="ink2")
        self._none = Text(NOBODY_AFTER, Role.BODY, theme, tone="ink2", wraps=True)
        self._none.setContentsMargins(0, 0, 0, 0)
        self.resting = FootLine(theme)
        self.warning = WarningLine(theme, icons)
        head = QVBoxLayout()
        head.setContentsMargins(20, 10, 20, 10)
        head.addWidget(Pair(Heading("Then", theme), self._hint))
        empty = QVBoxLayout()
        empty.setContentsMargins(20, 14, 20, 14)
        empty.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        column.addLayout(empty)
        column.addWidget(self.list, NEARLY_ALL)
        column.addWidget(self.resting)
        column.addWidget(self.warning)
        column.addStretch(1)
        self._empty = empty
        self._alone = False
        self.show_rows(0, _nobody, 0)

    def show_rows(self, count: int, read: Read, ceiling: int) -> None:
        """Show the queue after the person called next; `ceiling` is how often somebody is tried."""
        self.list.show_rows(count, read)
        self.list.setVisible(bool(count))
        self._none.setVisible(not count)
        side = 14 if not count else 0
        self._empty.setContentsMargins(20, side, 20, side)
        self._hint.say(f"hour in their clock, and tries out of {in_words(ceiling)}" if count else "")
        self._fit()

    def tell(self, resting: str, warning: str) -> None:
        """Say who is not in the queue, and what would be lost by calling; empty says nothing."""
        self.resting.say(resting)
        self.warning.say(warning)
        self._fit()

    def keep_rows(self, alone: bool) -> None:
        """With `alone`, the columns stand under each other and the list keeps room for more rows."""
        self._alone = alone
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.list.set_row(NARROW_ROW if self.width() < self._theme.px(NARROW) else ROW)
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        rows, high = min(self.list.rows.rowCount(), MANY), self.list.row_height
        self.list.seen = ROWS_ALONE if self._alone else ROWS_BESIDE
        self.list.setMaximumHeight(max(1, rows * high))
        rest = (rows - min(rows, self.list.seen)) * high
        natural = self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setMaximumHeight(natural + rest)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        super().restyle(theme)
        self._fit()


def _nobody(number: int) -> Sketch:
    raise IndexError(number)


def in_words(number: int) -> str:
    """Small numbers in words."""
    words = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return words[number] if 0 <= number < len(words) else str(number)
