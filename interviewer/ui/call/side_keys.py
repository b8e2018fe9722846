"""What stands at the right whatever is asked: the probes that are always allowed, and keys seldom needed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.call.probe_row import ProbeRow
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme, restyle_children

STANDING_PX = 15
"""Letters of the standing probes, a step smaller than the question's own."""
RARE = (
    ("dont_know", "does not know"), ("prefer_not_say", "prefers not to say"), ("skip", "skip, with a reason"),
    ("note", "note of my own"), ("leaving", "they are leaving"),
)  # fmt: skip


class Standing(QWidget):
    """The four probes that are always allowed."""

    pressed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._heights: dict[int, int] = {}
        self._words: tuple[str, ...] = ()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Line(theme, [Piece("Always allowed", Role.SMALL_STRONG)], height=20))
        self.rows = tuple(ProbeRow(f"{{standing_{n}}}", theme, STANDING_PX) for n in range(1, 5))
        for place, row in enumerate(self.rows):
            row.clicked.connect(lambda _=False, place=place: self.pressed.emit(place))
            column.addWidget(row)

    def show_probed(self, words: Sequence[str], probed: Sequence[str]) -> None:
        """Show these probes and tick those that were asked here."""
        if self._words != tuple(words):
            self._words = tuple(words)
            self._heights.clear()
        for row, probe in zip(self.rows, words, strict=False):
            row.show_probe(probe, asked=probe in probed)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._heights.clear()
        restyle_children(self, theme)
        self.update()

    def height_for(self, width: int) -> int:
        """The room it takes, in px; measured once for each width."""
        if width not in self._heights:
            self._heights[width] = self._column.totalHeightForWidth(width)
        return self._heights[width]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its own ground, so that moving it is a shift of pixels and no painting."""
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))


class RareKeys(QWidget):
    """Keys that are seldom needed, under a hairline."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(7)
        for name, words in RARE:
            column.addWidget(Line(theme, [cap(f"{{{name}}}", least=46), Piece(words, tone="ink", gap=10)], height=20))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)

    def height_for(self, _width: int) -> int:
        """The room it takes, in px."""
        return self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.fillRect(self.rect(), self._theme.colour("desk"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
