"""One painted line made of words in several weights and key caps."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QStaticText
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.keycaps import cap_size, paint_cap
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

CAP_HEIGHT = 19


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
    """A key cap; the name of a deed in braces stands for its key."""
    return Piece(key, cap=True, gap=gap, least=least)


class Lettering:
    """Typefaces and measures of one theme, each worked out once; for what is painted often."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._fonts: dict[Role, tuple[QFont, QFontMetricsF]] = {}
        self._widths: dict[Piece, float] = {}
        self._set: dict[tuple[Role, str], QStaticText] = {}

    def of(self, role: Role) -> tuple[QFont, QFontMetricsF]:
        """The typeface of a role and its measures."""
        if role not in self._fonts:
            font = self.theme.font(role)
            self._fonts[role] = (font, QFontMetricsF(font))
        return self._fonts[role]

    def width(self, piece: Piece) -> float:
        """Room one piece takes, without its gap."""
        if piece not in self._widths:
            if len(self._widths) > _MOST_WIDTHS:
                self._widths.clear()
            self._widths[piece] = self._measured(piece)
        return self._widths[piece]

    def set(self, role: Role, words: str) -> QStaticText:
        """Words set in the typeface of a role, to be drawn again and again."""
        found = self._set.get((role, words))
        if found is None:
            if len(self._set) > _MOST_WIDTHS:
                self._set.clear()
            found = QStaticText(words)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.prepare(font=self.of(role)[0])
            self._set[role, words] = found
        return found

    def _measured(self, piece: Piece) -> float:
        if piece.cap:
            return max(cap_size(piece.text, self.theme).width(), self.theme.px(piece.least))
        return self.of(piece.role)[1].horizontalAdvance(piece.text)


_MOST_WIDTHS = 400
Looks = Theme | Lettering


def _lettering(looks: Looks) -> Lettering:
    return looks if isinstance(looks, Lettering) else Lettering(looks)


def width_of(piece: Piece, looks: Looks) -> float:
    """Room one piece takes, its gap included."""
    letters = _lettering(looks)
    return letters.theme.px(piece.gap) + letters.width(piece)


def paint_pieces(painter: QPainter, pieces: Sequence[Piece], looks: Looks, room: QRectF) -> float:
    """Draw the pieces on one baseline, centred in height; what does not fit is left out. The right end."""
    letters = _lettering(looks)
    theme, left = letters.theme, room.left()
    tallest = max((p.role for p in pieces if not p.cap), key=lambda role: role.value.px, default=Role.SMALL)
    metrics = letters.of(tallest)[1]
    rise = (metrics.ascent() - metrics.descent()) / 2
    baseline = room.center().y() + rise
    for number, piece in enumerate(pieces):
        width, gap = letters.width(piece), theme.px(piece.gap)
        if left + gap + width > room.right() + 1 and not _is_last_text(pieces, number):
            break
        if piece.cap and _stands_alone(pieces, number, letters, left + gap + width, room.right()):
            break
        left += gap
        if piece.cap:
            height = theme.px(CAP_HEIGHT)
            top = round(baseline - rise - height / 2)
            paint_cap(painter, QRectF(round(left), top, width, height), piece.text, theme)
        else:
            font, measures = letters.of(piece.role)
            painter.setFont(font)
            painter.setPen(theme.colour(piece.tone))
            words, rest = piece.text, room.right() - left + 1
            if width > rest:
                words = measures.elidedText(words, Qt.TextElideMode.ElideRight, rest)
            painter.drawStaticText(QPointF(left, baseline - measures.ascent()), letters.set(piece.role, words))
        left += width
    return left


def _stands_alone(pieces: Sequence[Piece], number: int, letters: Lettering, right: float, end: float) -> bool:
    """Whether the words of a cap have no room beside it, so that it would tell nothing."""
    words = pieces[number + 1] if number + 1 < len(pieces) else None
    if words is None or words.cap or _is_last_text(pieces, number + 1):
        return False
    return right + letters.theme.px(words.gap) + letters.width(words) > end + 1


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
        self._letters = Lettering(theme)
        self._pieces = tuple(pieces)
        self._right = right
        self._whole = right or whole
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def words(self) -> str:
        """Everything on the line as one text."""
        return " ".join(self._theme.keys.filled(piece.text) if piece.cap else piece.text for piece in self._pieces)

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
        self._letters = Lettering(theme)
        self._name()
        self.updateGeometry()
        self.update()

    def natural_width(self) -> int:
        """Room for all pieces, in px."""
        return round(sum(width_of(p, self._letters) for p in self._pieces)) + 2

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        width = self.natural_width() if self._whole else 0
        return QSize(width, self._theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        room = QRectF(self.rect())
        if self._right:
            room.setLeft(max(0.0, room.right() - self.natural_width() + 2))
        paint_pieces(pen_for(self), self._pieces, self._letters, room)
