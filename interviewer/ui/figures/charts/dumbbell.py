"""Six rows of two joined marks on one line from 0 to 10: what clients say and what the team believes."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from interviewer.ui.figures.charts.number_line import draw_mark
from interviewer.ui.figures.ink import Ink, Scale
from interviewer.ui.figures.sayings import one
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

ROW, TALLEST, HEAD, FOOT = 54, 70, 26, 26
NAMES, GAPS, BEYOND = 128, 104, 42
"""Room for the names, for the gaps, and for the value of a mark at ten."""
MUST_ACT = 7


@dataclass(frozen=True)
class DumbbellRow:
    """One dimension: its name, the plain phrase, the means 0-10 where they are given, and each account's own."""

    name: str
    phrase: str
    client: float | None
    team: float | None
    gap: str
    gap_words: str
    dots: tuple[float, ...] = ()


@dataclass(frozen=True)
class Dumbbell:
    """Rows in the order they are drawn."""

    rows: tuple[DumbbellRow, ...]

    def height(self, theme: Theme, width: float) -> int:
        """So many px for each row, and the axis."""
        return theme.px(HEAD + FOOT + ROW * len(self.rows))

    def paint(self, painter: QPainter, room: QRectF, theme: Theme) -> None:
        """Draw all rows over the room's width."""
        ink, px = Ink(painter, theme), theme.px
        left, right = room.left() + px(NAMES) + px(10), room.right() - px(GAPS) - px(BEYOND)
        scale = Scale(0, 10, left, right)
        top, tall = room.top() + px(HEAD), self._row_height(room, theme)
        bottom = top + tall * len(self.rows)
        hatched = QRectF(left, top, scale.x(MUST_ACT) - left, bottom - top)
        ink.hatch(hatched, QColor("#3A4449") if theme.palette.dark else QColor("#DAD7CF"), px(9))
        ink.say(QPointF(scale.x(MUST_ACT) - px(4), top - px(12)), "below 7: must act", Role.LEAST, "ink2", side="right")
        ink.say(QPointF(room.right() - px(GAPS), top - px(12)), "Gap", Role.LEAST, "ink2")
        ink.line(QPointF(scale.x(MUST_ACT), top - px(4)), QPointF(scale.x(MUST_ACT), bottom), "ink2")
        for place, row in enumerate(self.rows):
            at = QRectF(room.left(), top + place * tall, room.width(), tall)
            if place:
                ink.line(at.topLeft(), at.topRight(), "line")
            self._row(ink, row, at, scale)
        self._axis(ink, scale, bottom)

    def _row_height(self, room: QRectF, theme: Theme) -> float:
        """Rows take the room there is, within reason."""
        spare = (room.height() - theme.px(HEAD + FOOT)) / max(1, len(self.rows))
        return min(max(spare, theme.px(ROW)), theme.px(TALLEST))

    def _axis(self, ink: Ink, scale: Scale, y: float) -> None:
        ink.line(QPointF(scale.left, y), QPointF(scale.right, y), "ink2", 1.2)
        for value in range(11):
            x = scale.x(value)
            ink.line(QPointF(x, y), QPointF(x, y + ink.theme.px(4)), "ink2")
            ink.say(QPointF(x, y + ink.theme.px(14)), str(value), Role.LEAST, "ink", side="middle")

    def _row(self, ink: Ink, row: DumbbellRow, room: QRectF, scale: Scale) -> None:
        px, theme = ink.theme.px, ink.theme
        y = room.top() + px(22)
        ink.say(QPointF(room.left(), y), row.name, Role.STRONG, most=px(NAMES))
        ink.say(QPointF(room.left(), y + px(18)), row.phrase, Role.LEAST, "ink2", most=px(NAMES))
        gap_left = room.right() - px(GAPS)
        ink.say(QPointF(gap_left, y), row.gap, Role.STRONG, most=px(GAPS))
        ink.say(QPointF(gap_left, y + px(18)), row.gap_words, Role.LEAST, "ink", most=px(GAPS))
        self._accounts(ink, row, room.bottom() - px(8), scale)
        pair = [value for value in (row.client, row.team) if value is not None]
        if len(pair) == 2:
            ink.line(QPointF(scale.x(pair[0]), y), QPointF(scale.x(pair[1]), y), "ink", max(2.0, theme.px(20) / 10))
        if row.client is not None:
            draw_mark(ink, "disc", QPointF(scale.x(row.client), y), px(7))
        if row.team is not None:
            draw_mark(ink, "diamond", QPointF(scale.x(row.team), y), px(7))
        self._values(ink, row, y, scale)

    def _values(self, ink: Ink, row: DumbbellRow, y: float, scale: Scale) -> None:
        """The values stand outside the pair."""
        away = ink.theme.px(13)
        pair = sorted(value for value in (row.client, row.team) if value is not None)
        if len(pair) == 2:
            at, paper = QPointF(scale.x(pair[0]) - away, y), ink.theme.colour("paper")
            ink.say_over(at, one(pair[0]), Role.SMALL_STRONG, paper, side="right")
        if pair:
            ink.say(QPointF(scale.x(pair[-1]) + away, y), one(pair[-1]), Role.SMALL_STRONG)

    def _accounts(self, ink: Ink, row: DumbbellRow, y: float, scale: Scale) -> None:
        """Equal values stand side by side around their place."""
        step = ink.theme.px(6)
        for value, number in sorted(Counter(round(dot, 1) for dot in row.dots).items()):
            most = max(1, int((scale.x(1) - scale.x(0)) / step)) if number > 4 else number
            for place in range(min(number, most)):
                x = scale.x(value) + (place - (min(number, most) - 1) / 2) * step
                draw_mark(ink, "ring", QPointF(x, y), ink.theme.px(5))
