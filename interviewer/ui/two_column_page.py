"""A page of cards: a title, a banner, two columns that become one where the room is small, what is under way."""

from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Scroll
from interviewer.ui.progress import ProgressLine
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NARROW = 1000


class TwoColumnPage(QWidget):
    """`head` takes what stands beside the title."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.banner = Banner(theme)
        self.progress = ProgressLine(theme)
        self.head = QHBoxLayout()
        self.head.setSpacing(16)
        self.head.addWidget(Text(title, Role.TITLE, theme))
        self.columns = (QVBoxLayout(), QVBoxLayout())
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(16)
        for column, share in zip(self.columns, (3, 2), strict=True):
            column.setSpacing(16)
            self._across.addLayout(column, share)
        inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(28, 18, 28, 14)
        whole.setSpacing(0)
        whole.addLayout(self.head)
        whole.addWidget(self.banner)
        whole.addLayout(self._across)
        whole.addWidget(self.progress)
        whole.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(Scroll(inner, title))
        self.setAccessibleName(title)

    def place_cards(self, left: tuple[QWidget, ...], right: tuple[QWidget, ...]) -> None:
        """Put these cards into the columns."""
        for column, cards in zip(self.columns, (left, right), strict=True):
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def _place(self) -> None:
        narrow = self._theme.wide_text or self.width() < NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
