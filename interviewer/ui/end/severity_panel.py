"""How bad each point of trouble is, 1 to 3, by digit: the interviewer's own view, said after the client's words."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.domain.interview.severity import NOT_WEIGHED, WORST
from interviewer.ui.brush import box, pen_for
from interviewer.ui.editors.digits import digit_of, is_plain
from interviewer.ui.end.passage_panel import PassagePanel
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

ROW = 42
CELL = 34
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class SeverityRows(QWidget):
    """The lines, each with its three cells. A digit weighs the line under the ring and goes to the next."""

    changed = Signal()
    left = Signal()

    def __init__(self, lines: tuple[str, ...], severities: tuple[int, ...], theme: Theme) -> None:
        super().__init__()
        self._lines = lines
        self._theme = theme
        self.severities = list(severities) + [NOT_WEIGHED] * (len(lines) - len(severities))
        self.at = next((n for n, weight in enumerate(self.severities) if not weight), 0)
        self.setObjectName("severities")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._speak()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def _speak(self) -> None:
        weight = self.severities[self.at]
        state = f"{weight} of {WORST}" if weight else "not weighed"
        self.setAccessibleName(f"How bad, line {self.at + 1} of {len(self._lines)}: {self._lines[self.at]}, {state}")
        self.setAccessibleDescription("1 to 3 weighs it, 3 the worst. Backspace takes it away. Enter closes.")

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, digit = Qt.Key(event.key()), digit_of(event) if is_plain(event) else None
        if digit is not None and digit <= WORST:
            self._weigh(digit)
        elif key in _ERASE:
            self._weigh(NOT_WEIGHED)
        elif key in _MOVES:
            self._go(self.at + _MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        for number in range(len(self._lines)):
            for weight in range(1, WORST + 1):
                if self.cell(number, weight).contains(where):
                    self.at = number
                    self._weigh(weight)
                    return

    def _weigh(self, weight: int) -> None:
        self.severities[self.at] = weight
        self._go(self.at + 1 if weight else self.at)
        self.changed.emit()

    def _go(self, to: int) -> None:
        self.at = min(max(to, 0), len(self._lines) - 1)
        self._speak()
        self.update()

    # room

    def row(self, number: int) -> QRect:
        """Where a line stands."""
        height = self._theme.half(ROW)
        return QRect(0, number * height, self.width(), height)

    def cell(self, number: int, weight: int) -> QRect:
        """Where a line's 1, 2 or 3 stands."""
        row, side = self.row(number), self._theme.half(CELL)
        return QRect(row.right() + 1 - (WORST + 1 - weight) * side, row.top() + 5, side, row.height() - 10)

    def ring_rect(self) -> QRect:
        """The ring goes around the line that a digit would weigh."""
        return self.row(self.at).adjusted(0, 3, 0, -3)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), len(self._lines) * self._theme.half(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        for number, words in enumerate(self._lines):
            self._paint_words(painter, number, words)
            for weight in range(1, WORST + 1):
                self._paint_cell(painter, self.cell(number, weight), weight, self.severities[number] == weight)

    def _paint_words(self, painter: QPainter, number: int, words: str) -> None:
        theme, row = self._theme, self.row(number)
        painter.setFont(theme.font(Role.SMALL))
        painter.setPen(theme.colour("on_soft"))
        beside = QRectF(row.left() + theme.px(6), row.top(), theme.px(20), row.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, str(number + 1))
        font = theme.font(Role.QUOTE)
        painter.setFont(font)
        room = QRectF(beside.right(), row.top(), 0, row.height())
        room.setRight(self.cell(number, 1).left() - theme.px(10))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_cell(self, painter: QPainter, cell: QRect, weight: int, held: bool) -> None:
        theme = self._theme
        inner = cell.adjusted(1, 0, -1, 0)
        box(painter, inner, theme.colour("accent" if held else "paper"), theme.colour("accent" if held else "edge"))
        painter.setFont(theme.font(Role.STRONG if held else Role.BODY))
        painter.setPen(theme.colour("on_accent" if held else "ink"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, str(weight))


class SeverityPanel(PassagePanel):
    """`weighed` carries the severities after each digit."""

    weighed = Signal(object)
    doing = "weighing"

    def __init__(self, name: str, lines: tuple[str, ...], severities: tuple[int, ...], theme: Theme) -> None:
        rows = SeverityRows(lines, severities, theme)
        hint = "3 is the worst; each is kept at once"
        super().__init__(rows, "How bad is each, 1 to 3", hint, "Enter", theme)
        self.rows = rows
        self.rows.changed.connect(lambda: self.weighed.emit(tuple(self.rows.severities)))
        self.rows.left.connect(self.left)
        self.keep.clicked.connect(self.left)
        self.setAccessibleName(f"How bad: {name}")
        self.setObjectName("severity")
