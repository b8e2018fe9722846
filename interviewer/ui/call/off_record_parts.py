"""What the off-the-record view is made of: the shut box, its own button, cards with figures."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.domain.interview.events import Event, OffRecordBegun, OffRecordEnded
from interviewer.ui.brush import box, pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.call.overlay import Card
from interviewer.ui.call.pieces import Line, Piece, paint_pieces, width_of
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


def on_off(theme: Theme) -> QColor:
    """The ink on the purple ground."""
    return theme.colour("off_ground") if theme.palette.dark else QColor(Qt.GlobalColor.white)


def earlier_spans(events: tuple[Event, ...]) -> tuple[int, float]:
    """How often this talk was off the record before, and for how many seconds in all."""
    begun: datetime | None = None
    times, seconds = 0, 0.0
    for event in events:
        match event.happening:
            case OffRecordBegun():
                begun = event.at
            case OffRecordEnded() if begun is not None:
                times, seconds = times + 1, seconds + (event.at - begun).total_seconds()
                begun = None
    return times, seconds


class Shut(QWidget):
    """The hatched, shut words box."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.card = Card(theme, edge="off", parent=self)
        self.title = Text("The words box is shut", Role.STRONG, theme, parent=self.card)
        self.words = Text("", Role.BODY, theme, tone="ink2", wraps=True, parent=self.card)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 18, 24, 18)
        column.addWidget(self.title)
        column.addWidget(self.words)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.card.restyle(theme)
        self._place()

    def _place(self) -> None:
        width = min(self._theme.px(460), self.width() - 24)
        layout = self.card.layout()
        height = layout.heightForWidth(width) if layout else 0
        self.card.setVisible(height + 8 <= self.height())
        self.card.setGeometry((self.width() - width) // 2, max(4, (self.height() - height) // 2), width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        box(painter, self.rect(), theme.colour("off_ground"))
        painter.setClipRect(self.rect().adjusted(2, 2, -2, -2))
        soft = QColor(theme.colour("off"))
        soft.setAlpha(70)
        painter.setPen(QPen(soft, 1.5))
        for start in range(-self.height(), self.width(), 15):
            painter.drawLine(QPointF(start, self.height()), QPointF(start + self.height(), 0))
        painter.setClipping(False)
        box(painter, self.rect(), None, theme.colour("off"), width=2)


class PurpleButton(Button):
    """The one filled button of this view, in the view's own colour."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__(words, theme, Weight.FILLED)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        box(painter, self.rect(), theme.colour("off"))
        painter.setPen(on_off(theme))
        painter.setFont(theme.font(Role.STRONG))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Pair(Line):
    """A name at the left, a figure at the right."""

    def __init__(self, name: str, theme: Theme, role: Role = Role.BODY) -> None:
        super().__init__(theme, [Piece(name, role, "ink")], height=24)
        self._figure = Piece("", Role.STRONG if role is Role.BODY else Role.SMALL_STRONG, "ink")

    def say(self, figure: str) -> None:
        """Show another figure."""
        self._figure = Piece(figure, self._figure.role, "ink")
        self.setAccessibleName(f"{self.words} {figure}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        width = width_of(self._figure, self._theme)
        room = QRectF(self.width() - width - 1, 0, width + 2, self.height())
        paint_pieces(pen_for(self), [self._figure], self._theme, room)


def card_of(parts: tuple[QWidget, ...], theme: Theme) -> Card:
    """A card with these under each other."""
    card = Card(theme)
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 14, 20, 14)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    return card
