"""One row of the queue: number, who, one reason, the hour there, tries as discs."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter

from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import discs, put, put_two

ROW = 60
NUMBER_AT, WHO_AT, WHO_WIDE = 20, 48, 218
REASON_GAP, HOUR_WIDE, TRIES_GAP = 12, 100, 20
NARROW = 640
"""Below this width, in px at 100 %, the reason goes under the name instead of the account."""


@dataclass(frozen=True)
class QueueRow:
    """A person of the queue, ready to be shown."""

    number: int
    name: str
    where: str
    reason: str
    hour: str
    hour_note: str
    tries: int
    ceiling: int

    @property
    def spoken(self) -> str:
        """Name first."""
        tries = f"{self.tries} of {self.ceiling} tries"
        parts = (
            self.name,
            self.where,
            f"number {self.number}",
            self.reason,
            f"{self.hour} there",
            self.hour_note,
            tries,
        )
        return ". ".join(part.rstrip(".") for part in parts if part)

    @property
    def tip(self) -> str:
        """The reason may be cut off."""
        return self.reason

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Five columns; the reason takes what is left."""
        px = theme.px
        ink, ink2 = ("on_soft", "on_soft") if held else ("ink", "ink2")
        half = (room.height() - px(14)) // 2
        top = QRect(room.left(), room.top() + px(8), room.width(), half)
        number = QRect(room.left() + px(NUMBER_AT), room.top(), px(WHO_AT - NUMBER_AT), room.height())
        put(painter, number, str(self.number), Role.BODY, ink2, theme)
        right = QRect(room.left(), room.top(), room.width() - px(20), room.height())
        discs(painter, right, min(self.tries, self.ceiling), self.ceiling, ink2, theme)
        tries_wide = (self.ceiling - 1) * px(13) + px(8) + px(TRIES_GAP)
        hours = QRect(right.right() - tries_wide - px(HOUR_WIDE), top.top(), px(HOUR_WIDE), half)
        self._paint_hour(painter, hours, theme, ink, ink2)
        who_at, narrow = room.left() + px(WHO_AT), room.width() < px(NARROW)
        wide = hours.left() - who_at - px(REASON_GAP)
        who = QRect(who_at, top.top(), wide if narrow else min(px(WHO_WIDE), wide), half)
        put(painter, who, self.name, Role.STRONG, ink, theme)
        second = f"{self.where}. {self.reason}" if narrow else self.where
        put(painter, who.translated(0, half), second, Role.SMALL, ink2, theme)
        if not narrow:
            start = who.right() + px(REASON_GAP)
            reason = QRect(start, room.top(), hours.left() - start - px(REASON_GAP), room.height())
            put_two(painter, reason, self.reason, Role.SMALL, ink, theme)

    def _paint_hour(self, painter: QPainter, room: QRect, theme: Theme, ink: str, ink2: str) -> None:
        used = put(painter, room, self.hour, Role.SMALL_STRONG, ink, theme)
        space = QFontMetrics(theme.font(Role.SMALL)).horizontalAdvance(" ")
        put(painter, room.adjusted(used + space, 0, 0, 0), "there", Role.SMALL, ink2, theme)
        put(painter, room.translated(0, room.height()), self.hour_note, Role.SMALL, ink2, theme)
