"""Plain bars with their counts written after them, and a whisker for the interval of a share."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from interviewer.ui.figures.ink import Ink
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

ROW, TALLEST = 32, 46


@dataclass(frozen=True)
class BarRow:
    """One bar: `value` of `most`, what it counts in words, and the interval in the same unit."""

    name: str
    value: float
    words: str
    interval: tuple[float, float] | None = None


@dataclass(frozen=True)
class Bars:
    """Bars on one scale from 0 to `most`."""

    rows: tuple[BarRow, ...]
    most: float

    def height(self, theme: Theme, width: float) -> int:
        """One row each."""
        return theme.px(ROW) * len(self.rows) + theme.px(4)

    def paint(self, painter: QPainter, room: QRectF, theme: Theme) -> None:
        """Draw the rows over the room's width."""
        ink, px = Ink(painter, theme), theme.px
        names = min(max(ink.width(row.name, Role.SMALL) for row in self.rows) + 4, room.width() * 0.42)
        words = max(ink.width(row.words, Role.SMALL_STRONG) for row in self.rows) + 4
        left = room.left() + names + px(12)
        wide = room.right() - left - words - px(12)
        tall = min(max(room.height() / len(self.rows), px(ROW)), px(TALLEST))
        for place, row in enumerate(self.rows):
            y = room.top() + tall * (place + 0.5)
            ink.say(QPointF(room.left(), y), row.name, Role.SMALL, most=names)
            track = QRectF(left, y - px(7), wide, px(14))
            self._bar(ink, row, track)
            ink.say(QPointF(track.right() + px(12), y), row.words, Role.SMALL_STRONG)

    def _bar(self, ink: Ink, row: BarRow, track: QRectF) -> None:
        theme = ink.theme
        edge = theme.colour("line") if theme.palette.name == "contrast" else None
        ink.rect(track, theme.colour("sunk"), edge)
        unit = track.width() / self.most if self.most else 0.0
        ink.rect(QRectF(track.left(), track.top(), row.value * unit, track.height()), theme.colour("promoter"))
        if row.interval:
            low, high = (track.left() + end * unit for end in row.interval)
            y = track.center().y()
            ink.line(QPointF(low, y), QPointF(high, y), "ink", 2.0)
            for x in (low, high):
                ink.line(QPointF(x, y - theme.px(5)), QPointF(x, y + theme.px(5)), "ink", 2.0)
