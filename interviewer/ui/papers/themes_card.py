"""Words of people who are not named, for the report to the chief executive: each made unrecognisable, then ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.domain.loyalty.dimensions import dimension
from interviewer.services.theme_quotes import ThemePlace
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.end.names import capital, counted
from interviewer.ui.metrics import Role
from interviewer.ui.papers.growing import Growing
from interviewer.ui.papers.title_box import TitleBox
from interviewer.ui.pieces import Card, Hairline, Heading, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

ABOUT = (
    "Nothing of this is printed until you tick it. No name, place, day, product, amount or turn of phrase may show who "
    "spoke: put it in [brackets]."
)
TICK, AGAIN, BACK = "Nobody can be recognised: print it", "Tick the new words", "Do not print it"


class ThemeRow(QWidget):
    """`ticked` carries key and words; empty words take the tick back."""

    ticked = Signal(str, str)

    def __init__(self, place: ThemePlace, theme: Theme) -> None:
        super().__init__()
        self.place = place
        self._theme = theme
        name = dimension(place.theme).name
        self.box = TitleBox(f"Words under {name}, as they would be printed", theme)
        self.box.set_words(place.proposal)
        self.tick = Button(AGAIN if place.ticked else TICK, theme, Weight.PLAIN, dense=True)
        self.back = Button(BACK, theme, Weight.QUIET, dense=True)
        self.problem = Text("", Role.SMALL, theme, tone="error", wraps=True)
        self._build(name)
        self.tick.clicked.connect(lambda: self.ticked.emit(place.key, self.box.sentence()))
        self.box.committed.connect(lambda: self.ticked.emit(place.key, self.box.sentence()))
        self.back.clicked.connect(lambda: self.ticked.emit(place.key, ""))
        self.box.abandoned.connect(lambda: self.box.set_words(place.proposal))
        self.say_problem(capital(f"Not printed any more: {place.shows}.") if place.shows else "")
        for button in (self.tick, self.back):
            button.setAccessibleName(f"{button.text()}: {name}")

    def _build(self, name: str) -> None:
        px, theme, place = self._theme.px, self._theme, self.place
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        raised = f"{name}, raised in {counted(place.accounts, 'account', 'accounts')}"
        head.addWidget(Text(raised, Role.STRONG, theme, wraps=True), 1)
        if place.ticked and not place.shows:
            head.addWidget(Text("printed", Role.SMALL_STRONG, theme, tone="kept"), 0, Qt.AlignmentFlag.AlignTop)
        foot.setSpacing(px(8))
        foot.addWidget(self.tick)
        foot.addWidget(self.back)
        foot.addStretch(1)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(4))
        column.addWidget(Hairline(theme))
        column.addLayout(head)
        if place.said != place.proposal:
            column.addWidget(Text(f"As said: {place.said}", Role.SMALL, theme, tone="ink2", wraps=True))
        for part in (self.box, self.problem):
            column.addWidget(part)
        column.addLayout(foot)
        self.back.setVisible(place.ticked)

    @property
    def stops(self) -> list[QWidget]:
        """What takes the focus, in order."""
        return [self.box, self.tick, self.back]

    def say_problem(self, words: str) -> None:
        """Say why it is not printed."""
        self.problem.say(words)
        self.problem.setVisible(bool(words))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)


class ThemesCard(Card):
    """`ticked` carries key and words. Hidden where nothing may be offered."""

    ticked = Signal(str, str)
    grown = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Words of people who are not named", theme)
        self.rows: list[ThemeRow] = []
        self._places: list[ThemePlace] = []
        self._growing = Growing(self, self._add, self.grown.emit)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, theme.px(13), 18, theme.px(6))
        column.setSpacing(theme.px(4))
        column.addWidget(Heading("Words of people who are not named", theme, wraps=True))
        column.addWidget(Text(ABOUT, Role.SMALL, theme, tone="ink2", wraps=True))
        column.addLayout(self._column)
        self.hide()

    @property
    def whole(self) -> bool:
        """Whether every passage has its row."""
        return not self._growing.busy

    def show_places(self, places: Sequence[ThemePlace]) -> None:
        """Show what may be ticked; words begun at a passage that stays as it is are kept."""
        if self._places != list(places):
            emptied(self._column)
            self._places, self.rows = list(places), []
            self._growing.start(places)
        self.setVisible(bool(places))

    def _add(self, place: ThemePlace) -> None:
        row = ThemeRow(place, self._theme)
        row.ticked.connect(self.ticked)
        self._column.addWidget(row)
        self.rows.append(row)

    def say_problem(self, key: str, sentence: str) -> None:
        """Say beside a passage why it was not ticked."""
        for row in self.rows:
            row.say_problem(sentence if row.place.key == key else "")
