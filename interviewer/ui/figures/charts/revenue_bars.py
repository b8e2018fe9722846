"""Accounts by a year's revenue, each with the symbol and word of its health: which money, not how much colour."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from interviewer.domain.loyalty.health import WORDS, Colour
from interviewer.ui.figures.hues import bar_hue
from interviewer.ui.figures.ink import Ink
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

ROW = 26
MOST = 24
"""So many accounts are drawn; the table has all."""


@dataclass(frozen=True)
class RevenueRow:
    """One account: its revenue, the amount in words, its health."""

    name: str
    revenue: float
    amount: str
    health: Colour


@dataclass(frozen=True)
class RevenueBars:
    """Rows, the largest first."""

    rows: tuple[RevenueRow, ...]

    def height(self, theme: Theme, width: float) -> int:
        """One row each, and one that says how many are left out."""
        return theme.px(ROW) * (min(len(self.rows), MOST) + (len(self.rows) > MOST)) + theme.px(4)

    def paint(self, painter: QPainter, room: QRectF, theme: Theme) -> None:
        """Draw the rows over the room's width."""
        ink, px, shown = Ink(painter, theme), theme.px, self.rows[:MOST]
        names = min(max(ink.width(row.name, Role.SMALL) for row in shown) + 4, room.width() * 0.3)
        words = max(ink.width(self._after(row), Role.SMALL) for row in shown)
        left = room.left() + px(22) + names + px(10)
        most, largest = room.right() - left - words - px(10), max(row.revenue for row in shown) or 1
        for place, row in enumerate(shown):
            y = room.top() + px(ROW) * (place + 0.5)
            ink.health(QPointF(room.left() + px(8), y), px(6), row.health)
            ink.say(QPointF(room.left() + px(22), y), row.name, Role.SMALL, most=names)
            bar = QRectF(left, y - px(7), max(2.0, most * row.revenue / largest), px(14))
            self._bar(ink, row.health, bar)
            ink.say(QPointF(bar.right() + px(8), y), self._after(row), Role.SMALL, "ink2")
        if len(self.rows) > MOST:
            words_left = f"and {len(self.rows) - MOST:,} more in the table"
            ink.say(QPointF(room.left() + px(22), room.top() + px(ROW) * (MOST + 0.5)), words_left, Role.SMALL, "ink2")

    def _after(self, row: RevenueRow) -> str:
        return f"{row.amount} · {WORDS[row.health].lower()}"

    def _bar(self, ink: Ink, health: Colour, bar: QRectF) -> None:
        hue = bar_hue(health, ink.theme)
        ink.rect(bar, hue.ground)
        if hue.hatched:
            ink.hatch(bar, hue.line, ink.theme.px(5))
        ink.rect(bar, None, hue.line, dashed=health == "grey")
