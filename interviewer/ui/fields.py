"""One line of typing, with its edge and ground from the theme."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import box, picture
from interviewer.ui.metrics import RADIUS, TARGET, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class Field(QLineEdit):
    """A line edit. `name` is what a screen reader speaks."""

    left = Signal()

    def __init__(
        self, name: str, theme: Theme, *, hint: str = "", secret: bool = False, serif: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._role = Role.WORDS if serif else Role.BODY
        self._theme = theme
        self._wrong = False
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setPalette(theme.qpalette())
        self._dress()
        self.setFont(theme.font(self._role))
        self.setTextMargins(theme.px(8), 0, theme.px(8), 0)
        self.updateGeometry()
        self.update()

    def mark_wrong(self, wrong: bool) -> None:
        """Edge in the error colour; the reason stands in words beside the field."""
        self._wrong = wrong
        self._dress()

    def _dress(self) -> None:
        p = self._theme.palette
        edge = f"2px solid {p.error}" if self._wrong else f"1px solid {p.edge}"
        self.setStyleSheet(
            f"QLineEdit {{ background: {p.paper}; color: {p.ink}; border: {edge}; border-radius: {RADIUS}px;"
            f" selection-background-color: {p.soft}; selection-color: {p.on_soft}; }}"
            f" QLineEdit:disabled {{ background: {p.sunk}; color: {p.ink3}; }}"
        )

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).averageCharWidth() * 24
        return QSize(width, self._theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(TARGET))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class LabelledField(QWidget):
    """A field with its words above it."""

    def __init__(
        self, label: str, theme: Theme, *, hint: str = "", secret: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = Field(label, theme, hint=hint, secret=secret)
        self._label = Text(label, Role.SMALL, theme, tone="ink2")
        self._label.setBuddy(self.field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._label)
        self._column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_label(self, label: str) -> None:
        """Show other words above the field."""
        self._label.say(label)
        self.field.setAccessibleName(label)

    def text(self) -> str:
        """What was typed, without space around it."""
        return self.field.text().strip()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)


class Segments(QWidget):
    """A few joined choices of which exactly one holds: arrows, Space or a click move it."""

    changed = Signal(str)

    def __init__(
        self, name: str, options: tuple[tuple[str, str], ...], theme: Theme, *, dense: bool = False,
        quiet: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`quiet`: a tool beside what matters; the choice that holds is tinted, not filled."""
        super().__init__(parent)
        self._quiet = quiet
        self._name = name
        self._options = options
        self._theme = theme
        self._dense = dense
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def current(self) -> str:
        """The id of the choice that holds."""
        return self._options[self._at][0]

    def choose(self, option_id: str) -> None:
        """Let another choice hold; an unknown id changes nothing."""
        ids = [key for key, _ in self._options]
        if option_id in ids and ids.index(option_id) != self._at:
            self._at = ids.index(option_id)
            self._tell()
            self.changed.emit(option_id)

    def step(self, by: int) -> None:
        """Move to a neighbour, round the end."""
        self.choose(self._options[(self._at + by) % len(self._options)][0])

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._options[self._at][1]}")
        self.update()

    def _role(self) -> Role:
        return Role.SMALL_STRONG

    def _cells(self) -> list[QRect]:
        metrics, left, cells = QFontMetrics(self._theme.font(self._role())), 0, []
        for _, words in self._options:
            width = metrics.horizontalAdvance(words) + self._theme.px(20)
            cells.append(QRect(left, 0, width, self._height()))
            left += width
        return cells

    def _height(self) -> int:
        return self._theme.px(26 if self._dense else TARGET)

    def sizeHint(self) -> QSize:
        return QSize(self._cells()[-1].right() + 1, self._height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Space: 1,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        self.step(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        for (key, _), cell in zip(self._options, self._cells(), strict=True):
            if cell.contains(where):
                self.choose(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = ("segments", self._options, self._at, self._dense, self._quiet)
        drawn = picture(self._theme.drawn, look, self.size(), self.devicePixelRatio(), self._paint)
        QPainter(self).drawPixmap(0, 0, drawn)

    def _paint(self, painter: QPainter) -> None:
        theme = self._theme
        loud = self._dense and not self._quiet
        box(painter, self.rect(), theme.colour("paper"), theme.colour("ink" if loud else "edge"))
        painter.setFont(theme.font(self._role()))
        for number, ((_, words), cell) in enumerate(zip(self._options, self._cells(), strict=True)):
            self._paint_cell(painter, cell, words, number == self._at)

    def _paint_cell(self, painter: QPainter, cell: QRect, words: str, held: bool) -> None:
        theme, quiet = self._theme, self._quiet
        if held:
            box(painter, cell, theme.colour("soft" if quiet else "ink"), theme.colour("edge") if quiet else None)
        painter.setPen(theme.colour(("on_soft" if quiet else "paper") if held else "ink"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)


def labelled(label: str, inner: QWidget, theme: Theme) -> QWidget:
    """Any control with small words above it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Text(label, Role.SMALL, theme, tone="ink2"))
    row = QHBoxLayout()
    row.addWidget(inner)
    row.addStretch(1)
    column.addLayout(row)
    holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return holder
