"""What the show card is drawn of: a scale and a list without any mark, and the line at the foot."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

TOP = 10
CELL = 106
"""Height of the cells in px at 100 %."""
EDGE = 2
DOT = 14


class BareScale(QWidget):
    """Eleven cells of one look. It is never told a number, so it cannot show one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.update()

    def height_for(self, width: int) -> int:
        """As tall as the cells are wide, within reason, in px."""
        return min(self._theme.half(CELL), max(width // (TOP + 1), self._theme.px(44)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        painter.setPen(QPen(theme.colour("ink"), EDGE))
        frame = QRectF(self.rect()).adjusted(EDGE / 2, EDGE / 2, -EDGE / 2, -EDGE / 2)
        painter.drawRect(frame)
        step = frame.width() / (TOP + 1)
        font = theme.font(Role.CARD_CELL)
        font.setPixelSize(min(font.pixelSize(), round(step * 0.6)))
        painter.setFont(font)
        for number in range(TOP + 1):
            left = frame.left() + number * step
            if number:
                painter.drawLine(QPointF(left, frame.top()), QPointF(left, frame.bottom()))
            painter.drawText(QRectF(left, 0, step, self.height()), Qt.AlignmentFlag.AlignCenter, str(number))


class BareList(QWidget):
    """Options under each other, parted by lines; in two columns when there are many."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = Role.CARD_OPTION
        self.rows: list[Text] = []

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        for row in self.rows:
            row.restyle(theme)
        self.update()

    def show_options(self, options: tuple[str, ...]) -> None:
        """Other options."""
        if tuple(row.text() for row in self.rows) == options:
            return
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [Text(option, self._role, self._theme, wraps=True, parent=self) for option in options]
        for row in self.rows:
            row.setAccessibleName(row.text())
            row.show()

    def set_role(self, role: Role) -> None:
        """Larger or smaller letters."""
        if role is not self._role:
            self._role = role
            for row in self.rows:
                row.set_role(role)

    def arrange(self, width: int) -> int:
        """Place the rows in this width; the height they need, in px."""
        air = self._theme.half(14)
        gap = self._theme.half(32)
        columns = 2 if len(self.rows) > 5 and width > self._theme.px(700) else 1
        column = (width - gap * (columns - 1)) // columns
        deep = -(-len(self.rows) // columns)
        tall = max((row.heightForWidth(column) for row in self.rows), default=0) + 2 * air
        for place, row in enumerate(self.rows):
            across, down = divmod(place, deep)
            row.setGeometry(across * (column + gap), down * tall + air, column, tall - 2 * air)
        return deep * tall + EDGE

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        air = self._theme.half(14)
        for row in self.rows:
            box = row.geometry()
            for height in (box.top() - air + 0.5, box.bottom() + 1 + air + 0.5):
                painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))


class CardFoot(QWidget):
    """By whom and for whom; whether there is a recording, and that any question may be skipped."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._recording = False
        self.by = Text("", Role.CARD_FOOT, theme, tone="ink2", wraps=True, parent=self)
        self.words = Text("", Role.CARD_FOOT, theme, tone="ink2", wraps=True, parent=self)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.by.restyle(theme)
        self.words.restyle(theme)

    def say(self, by: str, words: str, *, recording: bool) -> None:
        """Other words."""
        self._recording = recording
        for part, text in ((self.by, by), (self.words, words)):
            part.say(text)
            part.setAccessibleName(text)
        self.update()

    def arrange(self, width: int) -> int:
        """Both at one height where they fit, else under each other; the height needed, in px."""
        top, gap = self._theme.px(18), self._theme.px(24)
        dot = self._theme.px(DOT + 8) if self._recording else 0
        by, words = self.by.sizeHint().width(), min(self.words.sizeHint().width(), width - dot)
        words = max(words, min(self.words.fontMetrics().horizontalAdvance(self.words.text()) + 4, width - dot))
        beside = by + gap + dot + words <= width
        tall = self.words.heightForWidth(words)
        first = self.by.heightForWidth(by if beside else width)
        self.by.setGeometry(0, top, by if beside else width, first)
        left = width - words if beside else dot
        below = top if beside else top + first + self._theme.px(4)
        self.words.setGeometry(left, below, words, tall)
        return below + max(tall, first if beside else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        if self._recording:
            size, at = theme.px(DOT), self.words.geometry()
            top = at.top() + (theme.pitch(Role.CARD_FOOT) - size) // 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("recording"))
            painter.drawEllipse(QRect(at.left() - theme.px(8) - size, top, size, size))
