"""Building pieces of the start pages: hairlines, a door with its icon, choices in the foot line."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Picture
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class Door(QWidget):
    """One way in: an icon, a heading, a line or two, and what can be done."""

    def __init__(self, icons: Icons, icon: str, title: str, sentence: str, theme: Theme) -> None:
        super().__init__()
        self._sentence = Text(sentence, Role.BODY, theme, tone="ink2", wraps=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self.body.addWidget(Text(title, Role.HEAD, theme, wraps=True))
        self.body.addWidget(self._sentence)
        self.body.addSpacing(12)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 18, 0, 18)
        row.setSpacing(16)
        row.addWidget(Picture(icons, icon, theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.body, 1)
        self.setAccessibleName(title)

    def say(self, sentence: str) -> None:
        """Show another line under the heading."""
        self._sentence.say(sentence)
        self._sentence.setVisible(bool(sentence))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)


class FootChoice(QAbstractButton):
    """A setting in the foot line, "Looks: light"; each click or Enter takes the next value."""

    picked = Signal(str)

    def __init__(self, label: str, values: tuple[tuple[str, str], ...], theme: Theme) -> None:
        super().__init__()
        self._label = label
        self._values = values
        self._at = 0
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self._tell()

    def show_value(self, value: str) -> None:
        """Show a value without telling anybody."""
        ids = [key for key, _ in self._values]
        self._at = ids.index(value) if value in ids else self._at
        self._tell()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._label}: {self._values[self._at][1]}")
        self.updateGeometry()
        self.update()

    def _on_clicked(self) -> None:
        self._at = (self._at + 1) % len(self._values)
        self._tell()
        self.picked.emit(self._values[self._at][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _widths(self) -> tuple[int, int]:
        plain = QFontMetrics(self._theme.font(Role.SMALL))
        strong = QFontMetrics(self._theme.font(Role.SMALL_STRONG))
        return plain.horizontalAdvance(f"{self._label}: "), strong.horizontalAdvance(self._values[self._at][1])

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + 4, self._theme.px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, (left, right) = pen_for(self), self._widths()
        painter.setPen(self._theme.colour("ink2"))
        painter.setFont(self._theme.font(Role.SMALL))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(0, 0, left + 4, self.height()), middle, f"{self._label}: ")
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._theme.font(Role.SMALL_STRONG))
        value = self._values[self._at][1]
        painter.drawText(QRectF(left, 0, right + 4, self.height()), middle, value)
        if self.underMouse():
            painter.fillRect(QRectF(left, self.height() - 4, right, 1), self._theme.colour("ink"))


def row_of(widgets: Iterable[QWidget], spacing: int = 12) -> QLayout:
    """Widgets side by side at the left."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
