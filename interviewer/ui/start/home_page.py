"""The page after unlocking: continue an open interview, start a new one, look at recent ones."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from interviewer.services.ports import InterviewSummary
from interviewer.ui.banner import Banner
from interviewer.ui.brush import box, pen_for
from interviewer.ui.buttons import Button
from interviewer.ui.icons import Icons
from interviewer.ui.keycaps import KeyCap
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.pieces import Hairline
from interviewer.ui.rail import Rail
from interviewer.ui.start.interview_list import InterviewList
from interviewer.ui.start.new_form import NewForm
from interviewer.ui.start.new_interview import NewInterview
from interviewer.ui.text import KeyText, Text
from interviewer.ui.theme import Theme, restyle_children

NO_OPEN = "No interview is open. Start one with {new_talk}."
NO_RECENT = "No interviews yet. They appear here once the first one is finished."
NARROW = 1180


class Card(QWidget):
    """A paper card with a heading; `body` takes what stands under it."""

    def __init__(self, title: str, theme: Theme, key: str = "") -> None:
        super().__init__()
        self._theme = theme
        head = QHBoxLayout()
        head.addWidget(Text(title, Role.HEADING, theme))
        head.addStretch(1)
        if key:
            head.addWidget(KeyCap(key, theme))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.setAccessibleName(title)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        box(pen_for(self), self.rect(), self._theme.colour("paper"), self._theme.colour("line"), radius=CARD_RADIUS)


class ListCard(Card):
    """A card with a list, or a sentence when there is nothing."""

    def __init__(self, title: str, empty: str, theme: Theme) -> None:
        super().__init__(title, theme)
        self.rows = InterviewList(title, theme)
        self._empty = KeyText(empty, Role.BODY, theme, tone="ink2", wraps=True)
        self.body.addWidget(Hairline(theme))
        self.body.addWidget(self._empty)
        self.body.addWidget(self.rows, 1)
        self.body.addStretch(0)
        self.show_rows(())

    def show_rows(self, rows: Sequence[InterviewSummary]) -> None:
        """Show these interviews."""
        self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.body.setStretch(self.body.count() - 1, 0 if rows else 1)


class HomePage(QWidget):
    """Signals carry what the person wants."""

    start_requested = Signal(object)
    """A NewInterview."""
    continue_requested = Signal(str)
    open_requested = Signal(str)
    practise_requested = Signal()
    lock_requested = Signal()
    place_requested = Signal(str)

    def __init__(
        self, theme: Theme, icons: Icons, places: tuple[str, ...] = ("today",), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rail = Rail(places, icons, theme)
        self.rail.set_current("today")
        self.banner = Banner(theme)
        self.open_card = ListCard("Continue an open interview", NO_OPEN, theme)
        self.recent_card = ListCard("Recent interviews", NO_RECENT, theme)
        self.new_card = Card("Start a new one", theme, "{new_talk}")
        self.form = NewForm(theme)
        self.practise_button = Button("Practise a call", theme, icon=(icons, "practise"))
        self._build()
        self._connect()
        self.show_moment(datetime.now().astimezone())

    def _build(self) -> None:
        self._date = Text("", Role.BODY, self._theme, tone="ink2")
        self._date.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Text("Interviews", Role.TITLE, self._theme))
        head.addWidget(self._date)
        head.addStretch(1)
        head.addWidget(self.practise_button)
        self.new_card.body.addWidget(self.form)
        self.new_card.body.addStretch(1)
        lists = QVBoxLayout()
        lists.setSpacing(16)
        lists.addWidget(self.open_card, 2)
        lists.addWidget(self.recent_card, 3)
        self._cards = QHBoxLayout()
        self._cards.setSpacing(16)
        self._cards.addLayout(lists, 4)
        self._cards.addWidget(self.new_card, 6)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(28, 20, 28, 24)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addLayout(self._cards, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        self._scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self.form.started.connect(self.start_requested)
        self.open_card.rows.picked.connect(self.continue_requested)
        self.recent_card.rows.picked.connect(self.open_requested)
        self.practise_button.clicked.connect(self.practise_requested)
        self.rail.lock_requested.connect(self.lock_requested)
        self.rail.chosen.connect(self.place_requested)
        self.rail.hear_keys_of(self)
        Bindings(self, self._theme.keys, {"new_talk": self.form.focus_first_empty, "start_talk": self.form.start})

    def show_moment(self, now: datetime) -> None:
        """Show the day, on this computer's clock."""
        self._date.say(f"{now:%A} {now.day} {now:%B %Y, %H:%M}")

    def show_interviews(
        self, still_open: Sequence[InterviewSummary], recent: Sequence[InterviewSummary], last: NewInterview | None
    ) -> None:
        """Fill the lists (newest first) and let the form remember the last vendor; the focus goes to what is next."""
        self.open_card.show_rows(still_open)
        self.recent_card.show_rows(recent)
        self.form.remember(last)
        self.focus_first()

    def focus_first(self) -> None:
        """An open interview first, else the form."""
        if self.open_card.rows.isVisibleTo(self):
            self.open_card.rows.setFocus()
        else:
            self.form.focus_first_empty()

    def show_failure(self, sentence: str) -> None:
        """Say why the last wish was not met."""
        self.banner.error(sentence)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def _place(self) -> None:
        narrow = self._theme.wide_text or self.width() < NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._cards.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
