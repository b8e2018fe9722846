"""Building pieces of the end page: cards, hairlines, icons, pills, the plain scroll area."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.ui.brush import box
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Scroll
from interviewer.ui.theme import Theme


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


