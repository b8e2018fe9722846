"""One dot for each account from 0 to 10: nothing is hidden in a mean."""

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from interviewer.domain.loyalty.nps import Band, band
from interviewer.ui.figures.charts.split_bar import BAND_NAMES
from interviewer.ui.figures.hues import band_ground
from interviewer.ui.figures.ink import Ink, Scale
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

RADII = (5, 7.5, 10)
"""By revenue: the lower, middle and upper third of the list."""
SMALLEST = 0.1
"""Marks shrink down to this share when there are too many to stand over each other."""
EARLY = 0.2
"""The bands begin so much before 7 and 9, so that an exact 7 lies inside."""
SHORT: dict[Band, str] = {"detractor": "Would not", "passive": "Fence", "promoter": "Would rec."}


@dataclass(frozen=True)
class Dot:
    """One account: its mean 0-10, third of revenue 0..2, and the words beside it; a ring where nobody may be named."""

    value: float
    third: int = 1
    words: str = ""
    leader: str = ""
    """Set where a mean would hide something: drawn with a line from the band where the account counts."""
    named: bool = True


@dataclass(frozen=True)
class DotStrip:
    """All accounts heard."""

    dots: tuple[Dot, ...]

    def height(self, theme: Theme, width: float) -> int:
        """Grows with the labels that must stand over each other."""
        return theme.px(178)

    def paint(self, painter: QPainter, room: QRectF, theme: Theme) -> None:
        """Draw the strip over the room's width."""
        ink, px = Ink(painter, theme), theme.px
        scale = Scale(-0.2, 10.2, room.left(), room.right())
        base = room.bottom() - px(24)
        self._bands(ink, scale, QRectF(room.left(), room.top(), room.width(), base - room.top()))
        ink.line(QPointF(room.left(), base), QPointF(room.right(), base), "ink2", 1.2)
        for value in range(11):
            ink.line(QPointF(scale.x(value), base), QPointF(scale.x(value), base + px(4)), "ink2")
            ink.say(QPointF(scale.x(value), base + px(14)), str(value), Role.LEAST, side="middle")
        self._dots(ink, scale, base - px(3), room)

    def _bands(self, ink: Ink, scale: Scale, room: QRectF) -> None:
        px, edges = ink.theme.px, (-0.2, 7 - EARLY, 9 - EARLY, 10.2)
        bands: tuple[Band, ...] = ("detractor", "passive", "promoter")
        for place, name in enumerate(bands):
            left, right = scale.x(edges[place]), scale.x(edges[place + 1])
            ink.rect(QRectF(left, room.top(), right - left, room.height()), band_ground(name, ink.theme))
            if place:
                ink.line(QPointF(left, room.top()), QPointF(left, room.bottom()), "line")
            count = sum(band(dot.value) == name for dot in self.dots)
            most = right - left - px(8)
            said = BAND_NAMES[name] if ink.width(BAND_NAMES[name], Role.SMALL_STRONG) <= most else SHORT[name]
            ink.say(QPointF(left + px(5), room.top() + px(13)), said, Role.SMALL_STRONG, most=most)
            ink.say(QPointF(left + px(5), room.top() + px(30)), str(count), Role.SMALL, "ink2")

    def _dots(self, ink: Ink, scale: Scale, base: float, room: QRectF) -> None:
        """Accounts whose dots would touch stand over each other; the words are drawn last, each on a free line."""
        most, shrink = base - room.top() - ink.theme.px(52), 1.0
        placed = self._placed(scale, ink.theme, shrink)
        while max((up + radius for _, _, up, radius in placed), default=0.0) > most and shrink > SMALLEST:
            shrink *= 0.7
            placed = self._placed(scale, ink.theme, shrink)
        for dot, x, up, radius in placed:
            self._dot(ink, dot, QPointF(x, base - up), radius)
        self._labels(ink, [(dot, QPointF(x, base - up - radius)) for dot, x, up, radius in placed], room)

    def _placed(self, scale: Scale, theme: Theme, shrink: float) -> list[tuple[Dot, float, float, float]]:
        """Each dot with its place: across, up from the base, and radius."""
        placed: list[tuple[Dot, float, float, float]] = []
        ends: dict[int, float] = defaultdict(float)
        for dot in sorted(self.dots, key=lambda one: (one.value, -one.third)):
            radius, x = theme.px(RADII[dot.third]) * shrink, scale.x(dot.value)
            under = range(int((x - radius) // 2), int((x + radius) // 2) + 1)
            up = max(ends[cell] for cell in under) + radius
            for cell in under:
                ends[cell] = up + radius + 1
            placed.append((dot, x, up, radius))
        return placed

    def _dot(self, ink: Ink, dot: Dot, at: QPointF, radius: float) -> None:
        theme, where = ink.theme, band(dot.value)
        if not dot.named:
            ink.disc(at, radius, None, theme.colour("ink"), 1.5)
        elif where == "detractor":
            ink.square(at, radius, theme.colour("detractor"))
        else:
            edge = theme.colour("passive_edge") if where == "passive" else theme.colour("paper")
            ink.disc(at, radius, theme.colour(where), edge)

    def _labels(self, ink: Ink, tops: list[tuple[Dot, QPointF]], room: QRectF) -> None:
        px, taken = ink.theme.px, [-1.0] * 5
        written: list[tuple[QPointF, str]] = []
        for dot, top in tops:
            words = dot.leader or dot.words
            if not words:
                continue
            width = ink.width(words, Role.LEAST)
            middle = ink.theme.px(10) + room.left() + width / 2
            x = max(min(top.x(), room.right() - width / 2), middle)
            x = min(x, top.x() - width / 2 - px(8)) if dot.leader else x
            level = next((n for n, end in enumerate(taken) if x - width / 2 > end), len(taken) - 1)
            taken[level] = x + width / 2 + px(6)
            free = min(other.y() for _, other in tops if abs(other.x() - x) < width / 2 + px(10) or other is top)
            y = free - px(9) - level * px(15)
            if dot.leader:
                ink.line(QPointF(x + width / 2 + 2, y), QPointF(top.x(), y), "ink2")
                ink.line(QPointF(top.x(), y), top, "ink2")
            elif top.y() - y > px(14):
                ink.line(QPointF(top.x(), y + px(7)), top, "edge")
            written.append((QPointF(x, y), words))
        for at, words in written:
            ink.say_over(at, words, Role.LEAST, band_ground("detractor", ink.theme), side="middle")
