"""One painted line made of words in several weights and key caps."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.keycaps import cap_size, paint_cap
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme


@dataclass(frozen=True)
class Piece:
    """Words in one weight and tone, or a key cap; `gap` before it and a cap's `least` width in px at 100 %."""

    text: str
    role: Role = Role.SMALL
    tone: str = "ink2"
    cap: bool = False
    gap: int = 0
    least: int = 0


def cap(key: str, gap: int = 0, least: int = 0) -> Piece:
    """A key cap."""
    return Piece(key, cap=True, gap=gap, least=least)


def _cap_width(piece: Piece, theme: Theme) -> int:
    return max(cap_size(piece.text, theme).width(), theme.px(piece.least))


def width_of(piece: Piece, theme: Theme) -> float:
    """Room one piece takes, its gap included."""
    if piece.cap:
        return theme.px(piece.gap) + _cap_width(piece, theme)
    return theme.px(piece.gap) + QFontMetricsF(theme.font(piece.role)).horizontalAdvance(piece.text)


def paint_pieces(painter: QPainter, pieces: Sequence[Piece], theme: Theme, room: QRectF) -> float:
    """Draw the pieces on one baseline, centred in height; what does not fit is left out. The right end."""
    left = room.left()
    tallest = max((p.role.value.px for p in pieces if not p.cap), default=13)
    role = next((p.role for p in pieces if not p.cap and p.role.value.px == tallest), Role.SMALL)
    metrics = QFontMetricsF(theme.font(role))
    baseline = room.center().y() + (metrics.ascent() - metrics.descent()) / 2
    for number, piece in enumerate(pieces):
        width = width_of(piece, theme)
        if left + width > room.right() + 1 and not _is_last_text(pieces, number):
            break
        left += theme.px(piece.gap)
        if piece.cap:
            height = cap_size(piece.text, theme).height()
            top = baseline - (metrics.ascent() - metrics.descent()) / 2 - height / 2
            room_of_cap = QRectF(round(left), round(top), _cap_width(piece, theme), height)
            paint_cap(painter, room_of_cap, piece.text, theme)
        else:
            font = theme.font(piece.role)
            painter.setFont(font)
            painter.setPen(theme.colour(piece.tone))
            words = QFontMetricsF(font).elidedText(piece.text, Qt.TextElideMode.ElideRight, room.right() - left + 1)
            painter.drawText(QPointF(left, baseline), words)
        left += width - theme.px(piece.gap)
    return left


def _is_last_text(pieces: Sequence[Piece], number: int) -> bool:
    return number == len(pieces) - 1 and not pieces[number].cap and number <= 3


class Line(QWidget):
    """A line of pieces; `whole` is never cut short. It cannot have the focus."""

    def __init__(
        self, theme: Theme, pieces: Sequence[Piece] = (), *, right: bool = False, whole: bool = False, height: int = 18,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._pieces = tuple(pieces)
        self._right = right
        self._whole = right or whole
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def words(self) -> str:
        """Everything on the line as one text."""
        return " ".join(piece.text for piece in self._pieces)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show other pieces; nothing is painted when they are the same."""
        if tuple(pieces) != self._pieces:
            self._pieces = tuple(pieces)
            self._name()
            self.updateGeometry()
            self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.words)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def natural_width(self) -> int:
        """Room for all pieces, in px."""
        return round(sum(width_of(p, self._theme) for p in self._pieces)) + 2

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        width = self.natural_width() if self._whole else 0
        return QSize(width, self._theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        room = QRectF(self.rect())
        if self._right:
            room.setLeft(max(0.0, room.right() - self.natural_width() + 2))
        paint_pieces(pen_for(self), self._pieces, self._theme, room)
