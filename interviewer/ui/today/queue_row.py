"""One row of the queue: number, who, one reason, the hour there, tries as discs."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter

from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import discs, put, put_two, two_lines

ROW, NARROW_ROW = 60, 78
NUMBER_AT, WHO_AT, WHO_WIDE = 20, 48, 218
REASON_GAP, HOUR_WIDE, TRIES_GAP = 12, 100, 20
NARROW = 640
"""Below this width, in px at 100 %, the reason goes under the account, over the whole width."""


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
        there = f"{self.hour} there" if self.hour else "their clock is not known"
        tries = f"{self.tries} of {self.ceiling} tries"
        parts = (self.name, self.where, f"number {self.number}", self.reason, there, self.hour_note, tries)
        return ". ".join(part.rstrip(".") for part in parts if part)

    @property
    def tip(self) -> str:
        """The reason may be cut off."""
        return self.reason

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Five columns, the reason between who and hour; in narrow rows it stands under the others."""
        px = theme.px
        ink, ink2 = ("on_soft", "on_soft") if held else ("ink", "ink2")
        narrow = room.width() < px(NARROW)
        upper = room.adjusted(0, 0, 0, -theme.pitch(Role.SMALL) - px(6)) if narrow else room
        number = QRect(room.left() + px(NUMBER_AT), upper.top(), px(WHO_AT - NUMBER_AT), upper.height())
        put(painter, number, str(self.number), Role.BODY, ink2, theme)
        right = QRect(room.left(), upper.top(), room.width() - px(20), upper.height())
        discs(painter, right, min(self.tries, self.ceiling), self.ceiling, ink2, theme)
        tries_wide = (self.ceiling - 1) * px(13) + px(8) + px(TRIES_GAP)
        hours = QRect(right.right() - tries_wide - px(HOUR_WIDE), upper.top(), px(HOUR_WIDE), upper.height())
        self._paint_hour(painter, hours, theme, ink, ink2)
        who_at = room.left() + px(WHO_AT)
        wide = hours.left() - who_at - px(REASON_GAP)
        who = QRect(who_at, upper.top(), wide if narrow else min(px(WHO_WIDE), wide), upper.height())
        name, where = two_lines(who, Role.STRONG, Role.SMALL, theme)
        put(painter, name, self.name, Role.STRONG, ink, theme)
        put(painter, where, self.where, Role.SMALL, ink2, theme)
        if narrow:
            below = QRect(who_at, where.bottom() + 1, right.right() - who_at, theme.pitch(Role.SMALL))
            put(painter, below, self.reason, Role.SMALL, ink, theme)
        else:
            start = who.right() + px(REASON_GAP)
            reason = QRect(start, room.top(), hours.left() - start - px(REASON_GAP), room.height())
            put_two(painter, reason, self.reason, Role.SMALL, ink, theme)

    def _paint_hour(self, painter: QPainter, room: QRect, theme: Theme, ink: str, ink2: str) -> None:
        upper, lower = two_lines(room, Role.SMALL, Role.SMALL, theme)
        if not self.hour:
            put(painter, upper, "their clock", Role.SMALL, ink2, theme)
            put(painter, lower, "is not known", Role.SMALL, ink2, theme)
            return
        used = put(painter, upper, self.hour, Role.SMALL_STRONG, ink, theme)
        space = QFontMetrics(theme.font(Role.SMALL)).horizontalAdvance(" ")
        put(painter, upper.adjusted(used + space, 0, 0, 0), "there", Role.SMALL, ink2, theme)
        put(painter, lower, self.hour_note, Role.SMALL, ink2, theme)
