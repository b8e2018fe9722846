"""How the import page is laid out: title and ways out, the first card, columns beside what would happen, progress."""

from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients.columns_card import ColumnsCard
from interviewer.ui.clients.following_scroll import FollowingScroll
from interviewer.ui.clients.plan_card import PlanCard
from interviewer.ui.clients.start_card import StartCard
from interviewer.ui.metrics import Role
from interviewer.ui.progress import ProgressLine
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NARROW = 1000


class ImportFrame(QWidget):
    """The parts of the page and their places; `place` is programme and wave."""

    def __init__(self, place: tuple[str, str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._programme, self._wave = place
        self._theme = theme
        self.banner = Banner(theme)
        self.progress = ProgressLine(theme)
        self.start = StartCard(self._wave, theme)
        self.columns = ColumnsCard(theme)
        self.plan = PlanCard(theme)
        self.back = Button("Back to the clients", theme, Weight.PLAIN, key="{leave}", dense=True)
        self.other = Button("Choose another file", theme, Weight.PLAIN, dense=True)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Text("Bring in people", Role.TITLE, self._theme))
        where = Text(f"{self._programme} · {self._wave}", Role.BODY, self._theme, tone="ink2")
        where.setMinimumWidth(40)
        head.addWidget(where, 1)
        head.addWidget(self.other)
        head.addWidget(self.back)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(16)
        self._cards.addWidget(self.columns, 1)
        self._cards.addWidget(self.plan, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 18, 28, 14)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.start)
        column.addLayout(self._cards, 1)
        column.addWidget(self.progress)
        column.addStretch(0)
        self._scroll = FollowingScroll(inner, "Bring in people")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setAccessibleName("Bring in people")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        one = self._theme.wide_text or self.width() < NARROW
        self._cards.setDirection(QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight)
        for card in (self.columns, self.plan):
            card.setMinimumHeight(self._theme.px(260) if one else 0)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
