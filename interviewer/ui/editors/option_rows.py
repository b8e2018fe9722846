"""Rows of options, each with its digit, its words and a mark; painted, one focus for all."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.keycaps import cap_size, paint_cap
from interviewer.ui.metrics import TARGET, Role
from interviewer.ui.theme import Theme

_ONE_COLUMN = 5


class OptionRows(QWidget):
    """Paints the options; `held` are the chosen places in the order they were chosen, `at` is where the ring is."""

    clicked = Signal(int)

    def __init__(self, words: tuple[str, ...], theme: Theme, *, ticks: bool, sunk: bool, large: bool) -> None:
        super().__init__()
        self._words = words
        self._theme = theme
        self._ticks = ticks
        self._sunk = sunk
        self._large = large
        self._longest: int | None = None
        self.held: list[int] = []
        self.at = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self._longest = None
        self.updateGeometry()
        self.update()

    @property
    def count(self) -> int:
        """How many options there are."""
        return len(self._words)

    def _role(self) -> Role:
        return Role.HEADING if self._large else Role.BODY

    def _height(self) -> int:
        return self._theme.half(48) if self._large else self._theme.half(TARGET)

    def columns(self, width: int) -> int:
        """Two columns for more than five options where the words fit, else one."""
        if len(self._words) <= _ONE_COLUMN:
            return 1
        fits = (self._widest() + self._theme.px(84)) * 2 <= width
        return 2 if fits else 1

    def _widest(self) -> int:
        """The width of the longest option in px, measured once."""
        if self._longest is None:
            metrics = QFontMetrics(self._theme.font(self._role()))
            self._longest = max((metrics.horizontalAdvance(words) for words in self._words), default=0)
        return self._longest

    def per_column(self, width: int) -> int:
        """How many rows the longer column has."""
        columns = self.columns(width)
        return -(-len(self._words) // columns)

    def row(self, number: int) -> QRect:
        """Where an option stands."""
        per, columns = self.per_column(self.width()), self.columns(self.width())
        width = (self.width() - (columns - 1) * 12) // columns
        column, line = divmod(number, per)
        return QRect(column * (width + 12), line * (self._height() + 4), width, self._height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(0, self.per_column(width) * (self._height() + 4) - 4)

    def sizeHint(self) -> QSize:
        width = self._theme.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        for number in range(len(self._words)):
            if self.row(number).contains(where):
                self.clicked.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        for number, words in enumerate(self._words):
            self._paint_row(painter, number, words)

    def _paint_row(self, painter: QPainter, number: int, words: str) -> None:
        theme, room, held = self._theme, self.row(number), number in self.held
        ground = "soft" if held else ("sunk" if self._sunk else "paper")
        box(painter, room, theme.colour(ground), theme.colour("accent" if held else "line"), width=2 if held else 1)
        ink = theme.colour("on_soft" if held else "ink")
        side = theme.half(18)
        mark = QRectF(room.left() + theme.px(12), room.center().y() - side / 2 + 0.5, side, side)
        self._paint_mark(painter, mark, held)
        role = self._role()
        font = theme.font(Role.STRONG if held and not self._large else role)
        painter.setFont(font)
        painter.setPen(ink)
        left = int(mark.right()) + theme.px(10)
        right = room.right() - theme.px(10) - self._paint_digit(painter, room, number)
        painter.setFont(font)
        painter.setPen(ink)
        at = QRect(left, room.top(), right - left - theme.px(8), room.height())
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, at.width())
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_digit(self, painter: QPainter, room: QRect, number: int) -> int:
        if number >= 10:
            return 0
        digit = str((number + 1) % 10)
        size = cap_size(digit, self._theme)
        left = room.right() - self._theme.px(10) - size.width()
        cap = QRectF(left, room.center().y() - size.height() / 2 + 0.5, size.width(), size.height())
        paint_cap(painter, cap, digit, self._theme)
        return size.width()

    def _paint_mark(self, painter: QPainter, mark: QRectF, held: bool) -> None:
        theme = self._theme
        radius = 3.0 if self._ticks else mark.width() / 2
        contrast = held and theme.palette.name == "contrast"
        accent = theme.colour("on_soft" if contrast else "accent")
        filled = accent if held and self._ticks else theme.colour("paper")
        box(painter, mark, filled, accent if held else theme.colour("edge"), width=1.5, radius=radius)
        if held and self._ticks:
            pen = QPen(theme.colour("soft" if contrast else "on_accent"), max(2.0, mark.width() / 9))
            painter.setPen(pen)
            w = mark.width()
            painter.drawPolyline([
                mark.topLeft() + QPointF(0.24 * w, 0.52 * w),
                mark.topLeft() + QPointF(0.43 * w, 0.70 * w),
                mark.topLeft() + QPointF(0.77 * w, 0.32 * w),
            ])  # fmt: skip
        elif held:
            inner = mark.width() * 0.25
            box(painter, mark.adjusted(inner, inner, -inner, -inner), accent, radius=mark.width() / 4)

