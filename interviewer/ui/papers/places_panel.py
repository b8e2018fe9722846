"""Why a paper is not made: each place that would show who spoke, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.services.paper_wishes import Place
from interviewer.ui.brush import box, pen_for
from interviewer.ui.end.names import counted
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.papers.growing import Growing
from interviewer.ui.papers.place_row import PlaceRow
from interviewer.ui.pieces import Picture, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

KEPT = "Nothing was written to disk. Your edits are kept."


def title_of(places: Sequence[Place]) -> str:
    """What stands over the places; also why the paper cannot be made."""
    verb = "would" if any(place.must for place in places) else "might"
    return f"Not made yet: {counted(len(places), 'place', 'places')} {verb} show who spoke"


def waits_for(places: Sequence[Place]) -> str:
    """What making the paper waits for; empty when nothing is open."""
    if not places:
        return ""
    if len(places) == 1:
        return "It can be made after a decision on the place above."
    return f"It can be made after decisions on the {counted(len(places), 'place', 'places')} above."


class PlacesPanel(QWidget):
    """`decided` carries a Decision, `shown` the number of a page to go to. Hidden while nothing is open."""

    decided = Signal(object)
    shown = Signal(int)
    grown = Signal()
    """All rows are there; they come a few at a time."""

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[PlaceRow] = []
        self._places: list[Place] = []
        self._growing = Growing(self, self._add, self.grown.emit)
        self.title = Text("", Role.HEADING, theme, wraps=True)
        self._kept = Text(KEPT, Role.SMALL, theme, wraps=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(Picture(icons, "warning", theme, tone="error", size=22), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 14, 18, 4)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self._kept)
        column.addSpacing(theme.px(4))
        column.addLayout(self._column)
        self.setObjectName("places")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_places(self, places: Sequence[Place]) -> None:
        """List what is open; the first thing to do is the loud one. Words begun at a place that stays are kept."""
        if self._places != list(places):
            emptied(self._column)
            self._places, self.rows = list(places), []
            self._growing.start(places)
        self.title.say(title_of(places) if places else "")
        self.setAccessibleName(f"{self.title.text()}. {KEPT}" if places else "")
        self.setVisible(bool(places))

    @property
    def whole(self) -> bool:
        """Whether every place has its row."""
        return not self._growing.busy

    def _add(self, place: Place) -> None:
        row = PlaceRow(place, self._theme, loud=not self.rows)
        row.decided.connect(self.decided)
        row.shown.connect(self.shown)
        self._column.addWidget(row)
        self.rows.append(row)

    def focus_first(self) -> None:
        """Put the focus on what is most often done first."""
        if self.rows:
            self.rows[0].first_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_problem(self, key: str, sentence: str) -> None:
        """Say beside a place why what was asked for could not be done."""
        for row in self.rows:
            row.say_problem(sentence if row.place.key == key else "")

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        error = theme.colour("error")
        box(painter, self.rect(), theme.colour("error_ground"), error, radius=CARD_RADIUS)
        box(painter, self.rect().adjusted(0, 0, theme.px(4) - self.width(), 0), error, radius=2)
