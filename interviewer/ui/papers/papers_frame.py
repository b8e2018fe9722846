"""Where the parts of the room stand: list, page and side; the list is one line where room is scarce."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from interviewer.ui.clients.chooser import Chooser
from interviewer.ui.clients.following_scroll import FollowingScroll
from interviewer.ui.metrics import Role
from interviewer.ui.papers.making_bar import MakingBar
from interviewer.ui.papers.paper_list import PaperList
from interviewer.ui.papers.preview import Preview
from interviewer.ui.pieces import Hairline
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NARROW = 1060
"""Below this width of the page, in px at 100 %, the list is one line."""
LIST = 262
GUTTER, RING = 12, 4
"""Room right of the cards for their scroll bar, and around them for the focus ring."""
PAGE, SIDE = 472, 460
ASIDE = "choose, read, correct the sentences, make"


MOST = 1000
"""Against a stretch of 1: all the room there is."""


class SideScroll(FollowingScroll):
    """Cards under each other, as wide with a scroll bar as without."""

    def __init__(self, name: str, theme: Theme) -> None:
        inner = QWidget()
        super().__init__(inner, name)
        self._bar = theme.px(10)
        self.cards = QVBoxLayout(inner)
        self.cards.setSpacing(16)
        self.verticalScrollBar().rangeChanged.connect(lambda _low, high: self._leave_room(high > 0))
        self._leave_room(False)

    def _leave_room(self, bar: bool) -> None:
        self.cards.setContentsMargins(RING, RING, max(2, GUTTER - (self._bar if bar else 0)), RING)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._bar = theme.px(10)
        restyle_children(self, theme)


class Side(QWidget):
    """One of several columns of cards at a time, and the foot under them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stack = QStackedWidget()
        self.line = Hairline(theme)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(RING, 0, GUTTER, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._stack, 1)
        column.addWidget(self.line)
        column.addLayout(self.foot)

    def add(self, name: str, cards: Sequence[QWidget], *, last_grows: bool = False) -> None:
        """Add a column of cards; the last one may take what room there is."""
        area = SideScroll(name, self._theme)
        for number, card in enumerate(cards, 1):
            area.cards.addWidget(card, MOST if last_grows and number == len(cards) else 0)
        area.cards.addStretch(1)
        self._stack.addWidget(area)

    @property
    def at(self) -> int:
        """The number of the column that is shown."""
        return self._stack.currentIndex()

    def show_part(self, number: int) -> None:
        """Show the column of this number, in the order they were added."""
        self._stack.setCurrentIndex(number)


ACROSS = 600
"""From this width on, at 100 %, words and buttons of the bar stand side by side."""


class PapersFrame(QWidget):
    """Head, banner, and the three parts. `place` lays them for a width."""

    def __init__(self, theme: Theme, controls: tuple[QWidget, ...], banner: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._aside = Text(ASIDE, Role.BODY, theme, tone="ink2")
        self._aside.setMinimumWidth(theme.px(60))
        self.chooser = Chooser("Paper", (), theme, dense=True)
        self.chooser.setObjectName("paper_chooser")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Text("Papers", Role.TITLE, theme))
        head.addSpacing(4)
        head.addWidget(self._aside, 1)
        head.addStretch(0)
        for control in controls:
            head.addWidget(control)
        head.setContentsMargins(0, 0, GUTTER, 0)
        self._body = QHBoxLayout()
        self._body.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 28 - GUTTER, 20)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(banner)
        one = QVBoxLayout()
        one.setContentsMargins(0, 0, GUTTER, 2)
        one.addWidget(self.chooser)
        column.addLayout(one)
        column.addLayout(self._body, 1)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(0, 8, GUTTER, 0)
        column.addLayout(self._foot)

    def hold(self, papers: PaperList, preview: Preview, side: Side, bar: MakingBar) -> None:
        """The three parts from left to right, and the bar that stands under the side or across the room."""
        self._list, self._bar, self._under = papers, bar, side
        self._body.addWidget(papers)
        self._body.addWidget(preview, PAGE)
        self._body.addWidget(side, SIDE)
        self._body.setDirection(QBoxLayout.Direction.LeftToRight)

    def place(self, width: int, theme: Theme) -> bool:
        """Lay the parts for this width; gives whether the list is one line."""
        narrow = theme.wide_text or width < theme.px(NARROW)
        self._list.setFixedWidth(theme.px(LIST))
        self._list.setVisible(not narrow)
        self.chooser.setVisible(narrow)
        self._aside.setVisible(not theme.wide_text)
        self._bar.lay(across=narrow and width >= theme.px(ACROSS))
        self._under.line.setVisible(not narrow)
        (self._foot if narrow else self._under.foot).addWidget(self._bar)
        page, side = (PAGE, SIDE) if not narrow else (4, 7)
        self._body.setStretch(1, page)
        self._body.setStretch(2, side)
        return narrow
