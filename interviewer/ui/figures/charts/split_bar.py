"""One bar for a score at one moment: those against at the left, those for at the right, the undecided astride."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from interviewer.domain.loyalty.nps import Band
from interviewer.ui.figures.ink import Ink, Side
from interviewer.ui.figures.sayings import percent
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

BAND_NAMES: dict[Band, str] = {
    "detractor": "Would not recommend",
    "passive": "On the fence",
    "promoter": "Would recommend",
}


@dataclass(frozen=True)
class SplitBar:
    """Counts of the three bands, n above 0; the middle of the undecided is the middle line."""

    detractor: int
    passive: int
    promoter: int

    def height(self, theme: Theme, width: float) -> int:
        """Bar, and two lines of words below."""
        return theme.px(116)

    def paint(self, painter: QPainter, room: QRectF, theme: Theme) -> None:
        """Draw the bar over the room's width."""
        ink = Ink(painter, theme)
        unit = room.width() / 2 / max(self.detractor + self.passive / 2, self.promoter + self.passive / 2)
        top, tall = room.top() + theme.px(16), theme.px(44)
        middle = room.center().x()
        left = middle - (self.detractor + self.passive / 2) * unit
        ink.line(QPointF(room.left(), top + tall), QPointF(room.right(), top + tall), "line")
        for band, size in self._pieces():
            if size:
                self._piece(ink, band, size, QRectF(left, top, size * unit, tall), room)
            left += size * unit
        ink.line(QPointF(middle, room.top() + 2), QPointF(middle, top + tall + theme.px(6)), "ink", 1.5)

    def _pieces(self) -> tuple[tuple[Band, int], ...]:
        return ("detractor", self.detractor), ("passive", self.passive), ("promoter", self.promoter)

    def _piece(self, ink: Ink, band: Band, size: int, piece: QRectF, room: QRectF) -> None:
        theme = ink.theme
        edge = theme.colour("passive_edge") if band == "passive" else None
        ink.rect(piece, theme.colour(band), edge)
        inside = "paper" if band != "passive" and not theme.palette.dark else "ink"
        tone = "desk" if theme.palette.dark else inside
        ink.say(QPointF(piece.left() + theme.px(10), piece.center().y()), str(size), Role.FIGURE, tone)
        of = self.detractor + self.passive + self.promoter
        self._below(ink, band, f"{size} of {of}, {percent(100 * size / of)}", piece, room)

    def _below(self, ink: Ink, band: Band, words: str, piece: QRectF, room: QRectF) -> None:
        """Words under a piece, flush with its outer side; each keeps inside the room and its own third."""
        theme, y = ink.theme, piece.bottom()
        side: Side = "right" if band == "detractor" else "left"
        x = piece.right() - theme.px(8) if band == "detractor" else piece.left() + theme.px(1)
        for line, (said, role, tone) in enumerate(
            ((BAND_NAMES[band], Role.SMALL_STRONG, "ink"), (words, Role.LEAST, "ink2"))
        ):
            width = ink.width(said, role)
            at = max(x, room.left() + width) if side == "right" else min(x, room.right() - width)
            ink.say(QPointF(at, y + theme.px(16 + 18 * line)), said, role, tone, side=side)
