"""Building pieces of the Today and Brief pages: cards, heads, reasons with a dash, a scroll without a frame."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

BAR = 4


class Card(QWidget):
    """A sheet of paper on the desk; `name` is what a screen reader calls the region. `here` has a petrol bar."""

    def __init__(self, name: str, theme: Theme, *, here: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._marked = here
        self.setAccessibleName(name)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        full = QRectF(self.rect())
        box(painter, full, theme.colour("paper"), theme.colour("line"), radius=CARD_RADIUS)
        if self._marked:
            painter.setClipRect(QRectF(0, 0, BAR, self.height()))
            box(painter, full, theme.colour("accent"), radius=CARD_RADIUS)


class Heading(Text):
    """The heading of a card."""

    def __init__(self, words: str, theme: Theme, *, wraps: bool = False) -> None:
        super().__init__(words, Role.HEADING, theme, wraps=wraps)


class Pair(QWidget):
    """One thing at the left, one at the right, on one line."""

    def __init__(self, left: QWidget, right: QWidget, gap: int = 12) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        row.addWidget(left)
        row.addStretch(1)
        row.addWidget(right)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Dash(QWidget):
    """A short petrol line in front of a reason."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setFixedSize(theme.px(8), theme.pitch(Role.BODY))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        thick = max(2, self._theme.px(2))
        middle = self.height() // 2
        pen_for(self).fillRect(1, middle, self.width() - 2, thick, self._theme.colour("accent"))


class Reasons(QWidget):
    """Sentences under each other, each behind a dash; read out as one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sentences: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def say(self, sentences: Sequence[str]) -> None:
        """Show these sentences, most telling first."""
        if tuple(sentences) == self.sentences:
            return
        self.sentences = tuple(sentences)
        clear(self._column)
        for sentence in sentences:
            self._column.addWidget(self._line(sentence))
        self.setAccessibleName(" ".join(sentences))

    def _line(self, sentence: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Dash(self._theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(sentence, Role.BODY, self._theme, wraps=True), 1)
        return line

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)


class Scroll(QScrollArea):
    """Scrolls one widget up and down, without a frame of its own; Tab does not stop at it."""

    def __init__(self, inner: QWidget, name: str) -> None:
        super().__init__()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let go of it."""
    while item := layout.takeAt(0):
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
