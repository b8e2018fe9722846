"""Last time's numbers: hidden until asked for, so that they do not colour how one asks."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.services.brief_view import LastNumbers
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

SHOW, HIDE = "Show last time's numbers", "Hide them again"
HIDDEN = "Hidden, so that they do not colour how you ask."
TONES = {"red": ("error", "error"), "amber": ("team", "team_edge"), "green": ("kept", "kept")}


class HealthMark(QWidget):
    """Square, triangle, disc or ring: shape and colour say the same as the word beside it."""

    def __init__(self, colour: str, theme: Theme) -> None:
        super().__init__()
        self._colour = colour
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setFixedSize(theme.px(16), theme.px(16))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        fill, edge = TONES.get(self._colour, ("", "ink3"))
        painter.setPen(QPen(theme.colour(edge), max(1.0, theme.px(10) / 10)))
        painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self._colour == "red":
            painter.drawRect(room)
        elif self._colour == "amber":
            top = QPointF(room.center().x(), room.top())
            painter.drawPolygon(QPolygonF([top, room.bottomRight(), room.bottomLeft()]))
        else:
            painter.drawEllipse(room)


class NumbersGrid(QWidget):
    """The numbers of one talk, two to a line, and the health they came to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)

    def clear(self) -> None:
        """Let go of the numbers, and of what held them."""
        emptied(self._grid)
        self.setAccessibleName("")

    def show_numbers(self, numbers: LastNumbers) -> None:
        """Show these."""
        emptied(self._grid)
        rows = [("Recommending", numbers.score), ("Satisfaction", numbers.satisfaction), *numbers.dimensions]
        for at, (label, text) in enumerate(rows):
            self._put(at // 2, at % 2 * 2, label, Text(text, Role.STRONG, self._theme))
        self._put((len(rows) + 1) // 2, 0, "Health", self._health(numbers), 3)
        self.setAccessibleName(f"{numbers.title}: {', '.join(f'{a} {b}' for a, b in rows)}, {numbers.health}")

    def _put(self, row: int, column: int, label: str, value: QWidget, span: int = 1) -> None:
        name = Text(label, Role.BODY, self._theme, tone="ink2")
        self._grid.addWidget(name, row, column, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, column + 1, 1, span)

    def _health(self, numbers: LastNumbers) -> QWidget:
        holder = QWidget()
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(HealthMark(numbers.colour, self._theme))
        line.addWidget(Text(numbers.health, Role.STRONG, self._theme))
        reasons = "; ".join(numbers.reasons)
        line.addWidget(Text(reasons, Role.SMALL, self._theme, tone="ink2", wraps=True), 1)
        return holder

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)


class NumbersPart(QWidget):
    """A button and the reason for hiding; after it the numbers. `wanted` asks for them."""

    wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self.button = Button(SHOW, theme, key="{last_numbers}", icon=(icons, "show"))
        self.button.clicked.connect(self._on_clicked)
        self._why = Text(HIDDEN, Role.SMALL, theme, tone="ink2", wraps=True)
        self._numbers = NumbersGrid(theme)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.button)
        head.addWidget(self._why, 100, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._numbers)
        self.hide_numbers()

    @property
    def shown(self) -> bool:
        """Whether the numbers are seen."""
        return not self._numbers.isHidden()

    def hide_numbers(self) -> None:
        """Take the numbers away, and what held them."""
        self._numbers.clear()
        self._numbers.hide()
        self.button.say(SHOW)
        self._why.show()

    def show_numbers(self, numbers: LastNumbers) -> None:
        """Show them until asked to hide them."""
        self._numbers.show_numbers(numbers)
        self._numbers.show()
        self._why.hide()
        self.button.say(HIDE)

    def _on_clicked(self) -> None:
        if self.shown:
            self.hide_numbers()
        else:
            self.wanted.emit()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
