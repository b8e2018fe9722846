"""One line for each account heard in both waves, from its score then to its score now."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from interviewer.ui.figures.ink import Ink
from interviewer.ui.figures.sayings import one
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

LABEL = 19
MOST = 24
"""More lines than this get no names; the table has all."""


@dataclass(frozen=True)
class Slope:
    """One account: its mean then and now, 0-10, and how many bands it moved, -2..+2."""

    name: str
    before: float
    after: float
    bands: int

    @property
    def words(self) -> str:
        """Name, score now, and the way it went."""
        way = {1: "up", -1: "down"}.get((self.bands > 0) - (self.bands < 0), "same band")
        return f"{one(self.after)}  {self.name}, {way}"


@dataclass(frozen=True)
class Slopes:
    """Matched accounts only. A change that may be chance is never coloured."""

    lines: tuple[Slope, ...]
    then: str
    now: str
    coloured: bool

    def height(self, theme: Theme, width: float) -> int:
        """Room for a label each."""
        return theme.px(max(190, LABEL * min(len(self.lines), MOST) + 60))

    def paint(self, painter: QPainter, room: QRectF, theme: Theme) -> None:
        """Draw the lines over the room's width."""
        ink, px = Ink(painter, theme), theme.px
        named = len(self.lines) <= MOST
        labels = max((ink.width(line.words, Role.SMALL) for line in self.lines), default=0.0) if named else px(60.0)
        left, right = room.left() + px(46), room.right() - min(labels + px(18), room.width() * 0.6)
        top, bottom = room.top() + px(34), room.bottom() - px(14)
        low = min(min(line.before, line.after) for line in self.lines)
        high = max(max(line.before, line.after) for line in self.lines)
        tall = (bottom - top) / max(high - low, 1.0)
        for x, words in ((left, self.then), (right, self.now)):
            ink.say(QPointF(x, room.top() + px(12)), words, Role.SMALL_STRONG, "ink2", side="middle", most=px(150))
            ink.line(QPointF(x, top - px(8)), QPointF(x, bottom + px(8)), "edge")

        def y_of(value: float) -> float:
            return top + (high - value) * tall

        for line in self.lines:
            self._line(ink, line, QPointF(left, y_of(line.before)), QPointF(right, y_of(line.after)))
        if named:
            self._names(ink, left, right, y_of, room)

    def _line(self, ink: Ink, line: Slope, start: QPointF, end: QPointF) -> None:
        tone, width = ("edge", 1.5) if not line.bands else ("ink", 2.5)
        if self.coloured and line.bands:
            tone = "promoter" if line.bands > 0 else "detractor"
        ink.line(start, end, tone, width, dashed=line.bands < 0)
        for at in (start, end):
            ink.disc(at, ink.theme.px(4), ink.theme.colour(tone), ink.theme.colour("paper"))

    def _names(self, ink: Ink, left: float, right: float, y_of: Callable[[float], float], room: QRectF) -> None:
        """Labels that would lie on each other are pushed down, highest first; a score then is written once."""
        px, last = ink.theme.px, -1e9
        for line in sorted(self.lines, key=lambda one_line: -one_line.after):
            last = max(y_of(line.after), last + px(LABEL))
            ink.say(QPointF(right + px(12), last), line.words, Role.SMALL, most=room.right() - right - px(12))
        last = -1e9
        for value in sorted({line.before for line in self.lines}, reverse=True):
            if y_of(value) >= last + px(LABEL) - px(3):
                last = y_of(value)
                ink.say(QPointF(left - px(10), last), one(value), Role.SMALL, side="right")
