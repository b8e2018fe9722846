"""The scale from 0 to 10: eleven joined cells; a digit chooses at once, 1 then 0 makes ten."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.domain.script.values import Value
from interviewer.ui.brush import box, pen_for, picture
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.digits import digit_of, is_plain
from interviewer.ui.editors.editor import ENTER, ERASE, Editor
from interviewer.ui.keycaps import KeyCap
from interviewer.ui.metrics import RADIUS, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

TOP = 10
ASKED_HEIGHT = 56
PINNED_HEIGHT = 40
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class Cells(QWidget):
    """The eleven cells, painted. No cell has a colour of its own: that would lead."""

    clicked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._height = ASKED_HEIGHT
        self.chosen: int | None = None
        self.ten_possible = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_height(ASKED_HEIGHT)

    def set_height(self, at_100: int) -> None:
        self._height = at_100
        self.setFixedHeight(self._theme.half(at_100))

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self.set_height(self._height)
        self.update()

    def cell(self, number: int) -> QRect:
        """Where the cell of a number stands."""
        left, right = (round(self.width() * n / (TOP + 1)) for n in (number, number + 1))
        return QRect(left, 0, right - left, self.height())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(560), self._theme.half(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(24) * (TOP + 1), self._theme.half(self._height))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where: QPoint = event.position().toPoint()
        for number in range(TOP + 1):
            if self.cell(number).contains(where):
                self.clicked.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        if self.chosen is None:
            ratio = self.devicePixelRatio()
            painter.drawPixmap(0, 0, picture(self._theme.drawn, ("cells",), self.size(), ratio, self._paint))
        else:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        theme = self._theme
        box(painter, self.rect(), theme.colour("paper"))
        if self.chosen is not None:
            self._paint_chosen(painter, self.chosen)
        painter.setPen(theme.colour("edge"))
        for number in range(1, TOP + 1):
            left = self.cell(number).left()
            painter.fillRect(left, 0, 1, self.height(), theme.colour("edge"))
        box(painter, self.rect(), None, theme.colour("edge"))
        if self.chosen is not None and self.ten_possible:
            box(painter, self.cell(self.chosen).adjusted(0, 0, 1, 0), None, theme.colour("accent"), width=2, radius=1)
        for number in range(TOP + 1):
            self._paint_number(painter, number)

    def _paint_chosen(self, painter: QPainter, number: int) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(clip)
        ground = "soft" if self.ten_possible else "accent"
        painter.fillRect(self.cell(number).adjusted(0, 0, 1, 0), self._theme.colour(ground))
        painter.setClipping(False)

    def _paint_number(self, painter: QPainter, number: int) -> None:
        held = number == self.chosen
        painter.setFont(self._theme.font(Role.CELL_CHOSEN if held else Role.CELL))
        token = ("on_soft" if self.ten_possible else "on_accent") if held else "ink"
        painter.setPen(self._theme.colour(token))
        painter.drawText(self.cell(number), Qt.AlignmentFlag.AlignCenter, str(number))


class ScaleEditor(Editor):
    """A whole number from 0 to 10. Directly after a 1, 0 makes ten; there is no timer."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(asked, theme, parent)
        self._number: int | None = None
        self._after_one = False
        self._cells = Cells(theme)
        self._cells.clicked.connect(self._on_clicked)
        self._low = Text("", Role.SMALL, theme, tone="ink2")
        self._high = Text("", Role.SMALL, theme, tone="ink2")
        self._ten = self._build_ten(theme)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._low)
        foot.addStretch(1)
        foot.addWidget(self._ten)
        foot.addStretch(1)
        foot.addWidget(self._high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._cells)
        column.addLayout(foot)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_pinned(False)
        self.setAccessibleName(self._name())
        self._show()

    def _build_ten(self, theme: Theme) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Text("1 chosen.", Role.SMALL_STRONG, theme))
        row.addWidget(KeyCap("0", theme))
        row.addWidget(Text("makes ten ·", Role.SMALL, theme))
        row.addWidget(KeyCap("Enter", theme))
        row.addWidget(Text("keeps one", Role.SMALL, theme))
        policy = holder.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        holder.setSizePolicy(policy)
        return holder

    def _name(self) -> str:
        low, high = self._asked.low_anchor, self._asked.high_anchor
        if not low:
            return "Number from 0 to 10"
        return f"Number from 0, {low}, to 10, {high}"

    def set_pinned(self, pinned: bool) -> None:
        """40 px above a follow-up question instead of 56 px when asked."""
        self._cells.set_height(PINNED_HEIGHT if pinned else ASKED_HEIGHT)
        low, high = self._asked.low_anchor, self._asked.high_anchor
        self._low.say(low if pinned or not low else f"0 {low}")
        self._high.say(high if pinned or not high else f"10 {high}")

    def ring_rect(self) -> QRect:
        """The ring goes around the cells, not around the anchors."""
        return self._cells.geometry()

    def value(self) -> int | None:
        return self._number

    def set_value(self, value: Value | None) -> None:
        whole = isinstance(value, int | float) and 0 <= value <= TOP and value == int(value)
        self._number = int(value) if whole and isinstance(value, int | float) else None
        self._after_one = False
        self._show()

    def hint(self) -> str:
        return "1 chosen. 0 makes ten" if self._after_one else ""

    def spoken_state(self) -> str:
        if self._after_one:
            return "1 chosen. Zero makes ten."
        return "Nothing chosen." if self._number is None else f"{self._number} of 10 chosen. Enter goes on."

    def accepts_key(self, event: QKeyEvent) -> bool:
        own = event.key() in (*ENTER, *ERASE) or event.key() in _STEPS
        return is_plain(event) and (own or digit_of(event) is not None)

    def take_key(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is not None:
            self.take_digit(digit)
        elif event.key() in ERASE:
            self._choose(None)
        elif event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        else:
            self._after_one = False
            self._show()
            super().take_key(event)

    def take_digit(self, digit: int) -> None:
        """A digit chooses at once; 0 directly after 1 makes ten."""
        if digit == 0 and self._after_one:
            self._choose(TOP)
        else:
            self._choose(digit, after_one=digit == 1)

    def _step(self, by: int) -> None:
        start = (-1 if by > 0 else TOP + 1) if self._number is None else self._number
        self._choose(min(max(start + by, 0), TOP))

    def _on_clicked(self, number: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose(number)

    def _choose(self, number: int | None, *, after_one: bool = False) -> None:
        self._number = number
        self._after_one = after_one
        self._show()
        self._tell()

    def _show(self) -> None:
        self._cells.chosen = self._number
        self._cells.ten_possible = self._after_one
        self._cells.update()
        self._ten.setVisible(self._after_one)
        self._speak()
