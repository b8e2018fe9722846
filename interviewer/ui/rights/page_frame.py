"""How the pages about people's data are laid out: a title, a banner, two columns of cards or one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Scroll
from interviewer.ui.progress import ProgressLine
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NARROW = 1000


class TwoColumnPage(QWidget):
    """`left` asks to go back to where the page was opened."""

    left = Signal()

    def __init__(self, title: str, theme: Theme, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.banner = Banner(theme)
        self.progress = ProgressLine(theme)
        self.headline = Text("", Role.BODY, theme, tone="ink2")
        self.headline.setMinimumWidth(40)
        self.back = Button(back, theme, Weight.QUIET, key="{leave}")
        self.back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Text(title, Role.TITLE, theme))
        head.addWidget(self.headline, 1)
        head.addWidget(self.back)
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
        whole.addLayout(head)
        whole.addWidget(self.banner)
        whole.addLayout(self._across)
        whole.addWidget(self.progress)
        whole.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(Scroll(inner, title))
        Bindings(self, theme.keys, {"leave": self.left.emit})
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
