"""Building pieces of the end page: cards, hairlines, icons, pills, the plain scroll area."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.theme import Theme, restyle_children


class Card(QWidget):
    """A sheet of paper on the desk; `name` is what a screen reader calls the region."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        box(pen_for(self), self.rect(), theme.colour("paper"), theme.colour("line"), radius=CARD_RADIUS)


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
    """One icon; its word stands beside it, so screen readers pass it by."""

    def __init__(self, icons: Icons, name: str, theme: Theme, *, tone: str = "ink", size: int = 20) -> None:
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
        for part in (self.viewport(), inner):
            part.setAutoFillBackground(False)


class ScrolledCard(Card):
    """A card whose inner part scrolls by itself, or lies flat at its full height where the page scrolls."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self.inner = QWidget()
        self.inner.setAccessibleName(name)
        self.area = Scroll(self.inner, name)
        self.frame = QVBoxLayout(self)
        self.frame.setContentsMargins(1, 1, 1, 1)
        self.frame.setSpacing(0)
        self._flat = False

    @property
    def flat(self) -> bool:
        """Whether the page scrolls instead of the card."""
        return self._flat

    def set_flat(self, flat: bool) -> None:
        """Lie flat, or scroll."""
        if flat == self._flat:
            return
        self._flat = flat
        if flat:
            self.inner = self.area.takeWidget() or self.inner
            self.frame.addWidget(self.inner)
        else:
            self.frame.removeWidget(self.inner)
            self.area.setWidget(self.inner)
        self.inner.setAutoFillBackground(False)
        self.inner.show()
        self.area.setVisible(not flat)


def pill_size(words: str, theme: Theme) -> QSize:
    """The room a pill takes."""
    metrics = QFontMetrics(theme.font(Role.LEAST))
    return QSize(metrics.horizontalAdvance(words) + theme.px(18), theme.px(20))


def paint_pill(painter: QPainter, rect: QRectF, words: str, theme: Theme, *, nudge: bool) -> None:
    """A small rounded mark with its words."""
    ground, edge = ("nudge", "nudge_edge") if nudge else ("paper", "edge")
    box(painter, rect, theme.colour(ground), theme.colour(edge), radius=rect.height() / 2)
    painter.setPen(theme.colour("ink"))
    painter.setFont(theme.font(Role.LEAST))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
