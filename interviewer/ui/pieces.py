"""Building pieces that several pages share: cards, headings, hairlines, icons, a scroll without a frame."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.icons import Icons
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


class Hairline(QWidget):
    """A thin line across."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(1)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("line"))


class Picture(QWidget):
    """One icon, hidden from readers since its word stands beside it."""

    def __init__(self, icons: Icons, name: str, theme: Theme, *, tone: str = "accent", size: int = 24) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._tone = tone
        self._size = size
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setFixedSize(theme.half(self._size), theme.half(self._size))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._icons.paint(pen_for(self), self._name, QRectF(self.rect()), self._theme.colour(self._tone))


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


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
