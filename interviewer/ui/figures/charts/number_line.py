"""One line with marks on it: a score with its interval, or what was expected against what was said."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from interviewer.ui.figures.content import Shape
from interviewer.ui.figures.ink import Ink, Scale
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme


@dataclass(frozen=True)
class LineMark:
    """A mark at a value, with the words beside it."""

    shape: Shape
    value: float
    words: str


@dataclass(frozen=True)
class NumberLine:
    """Marks on `low`..`high`; `inner` is drawn as a black bar, `outer` as a thin open one around it."""

    low: float
    high: float
    marks: tuple[LineMark, ...]
    ticks: tuple[tuple[float, str], ...]
    inner: tuple[float, float] | None = None
    outer: tuple[float, float] | None = None
    inner_words: str = ""
    outer_words: str = ""

    def height(self, theme: Theme, width: float) -> int:
        """Words over each mark, the line, the numbers below it, and what the bars are."""
        return theme.px(22 * len(self.marks) + 56 + 20 * (bool(self.inner) + bool(self.outer)))

    def paint(self, painter: QPainter, room: QRectF, theme: Theme) -> None:
        """Draw the line over the room's width."""
        ink, px, pad = Ink(painter, theme), theme.px, theme.px(16)
        scale = Scale(self.low, self.high, room.left() + pad, room.right() - pad)
        y = room.top() + theme.px(22 * len(self.marks) + 14)
        self._axis(ink, scale, y)
        self._bars(ink, scale, y)
        ordered = sorted(self.marks, key=lambda one: one.value)
        for level, mark in enumerate(ordered):
            x = scale.x(mark.value)
            ink.line(QPointF(x, y - px(22 * (level + 1) - 8)), QPointF(x, y), "line" if level else "edge")
        for level, mark in enumerate(ordered):
            self._words(ink, mark, QPointF(scale.x(mark.value), y - px(22 * (level + 1))), room)
        for mark in self.marks:
            draw_mark(ink, mark.shape, QPointF(scale.x(mark.value), y), theme.px(7))
        self._what_bars_are(ink, room, y)

    def _axis(self, ink: Ink, scale: Scale, y: float) -> None:
        ink.line(QPointF(scale.left, y), QPointF(scale.right, y), "edge")
        for value, words in self.ticks:
            x = scale.x(value)
            ink.line(QPointF(x, y - 3), QPointF(x, y + ink.theme.px(7)), "edge")
            ink.say(QPointF(x, y + ink.theme.px(18)), words, Role.LEAST, "ink2", side="middle")

    def _bars(self, ink: Ink, scale: Scale, y: float) -> None:
        theme = ink.theme
        if self.outer:
            left, right, half = scale.x(self.outer[0]), scale.x(self.outer[1]), theme.px(10) / 2
            ink.rect(QRectF(left, y - half, right - left, 2 * half), theme.colour("paper"), theme.colour("edge"))
        if self.inner:
            left, right, half = scale.x(self.inner[0]), scale.x(self.inner[1]), theme.px(3) / 2
            ink.rect(QRectF(left, y - half, right - left, 2 * half), theme.colour("ink"))

    def _words(self, ink: Ink, mark: LineMark, at: QPointF, room: QRectF) -> None:
        """Each mark has a line of its own, the lowest value nearest, joined by a thin line."""
        width = ink.width(mark.words, Role.SMALL_STRONG)
        left = min(max(at.x() - ink.theme.px(6), room.left()), room.right() - width)
        ink.say_over(QPointF(left, at.y()), mark.words, Role.SMALL_STRONG, ink.theme.colour("paper"))

    def _what_bars_are(self, ink: Ink, room: QRectF, y: float) -> None:
        theme, at = ink.theme, y + ink.theme.px(42)
        for shape, words in (("bar", self.inner_words if self.inner else ""), ("thin bar", self.outer_words)):
            if not words or (shape == "thin bar" and not self.outer):
                continue
            draw_mark(
                ink, "bar" if shape == "bar" else "thin bar", QPointF(room.left() + theme.px(11), at), theme.px(7)
            )
            ink.say(
                QPointF(room.left() + theme.px(28), at), words, Role.SMALL, "ink2", most=room.width() - theme.px(28)
            )
            at += theme.px(20)


def draw_mark(ink: Ink, shape: Shape, centre: QPointF, radius: float, tone: str = "promoter") -> None:
    """A mark of a chart or of its key: disc and ring are clients, diamonds the team."""
    theme = ink.theme
    if shape == "disc":
        ink.disc(centre, radius, theme.colour(tone), theme.colour("paper"), 1.2)
    elif shape == "ring":
        ink.disc(centre, radius * 0.45, None, theme.colour("ink2"), 1.0)
    elif shape in ("diamond", "hollow diamond"):
        fill = theme.colour("team") if shape == "diamond" else theme.colour("paper")
        ink.diamond(centre, radius * 1.2, fill, theme.colour("team_edge"), 1.3)
    else:
        half = radius * 0.25 if shape == "bar" else radius * 0.7
        bar = QRectF(centre.x() - radius * 1.4, centre.y() - half, radius * 2.8, half * 2)
        solid = shape == "bar"
        ink.rect(bar, theme.colour("ink" if solid else "paper"), None if solid else theme.colour("edge"))
