"""What no font can print, said before the paper is made: each place, the character, and what would stand there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.report.unprintable import Unprintable
from interviewer.ui.brush import box, pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.end.names import capital, counted
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.pieces import Hairline, Picture, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

WHAT_TO_DO = "The paper can be made: the number in brackets stands there. Correct the words in the talk to have others."
MOST_SHOWN, AROUND = 5, 40
"""Places shown one by one, and letters of the passage on either side."""


def title_of(places: Sequence[Unprintable]) -> str:
    """What stands over the places."""
    verb = "is" if len(places) == 1 else "are"
    return capital(f"{counted(len(places), 'character', 'characters')} {verb} in none of the fonts")


def passage_of(place: Unprintable) -> str:
    """The words around the character, and the number that would be printed in its place."""
    before, after = place.passage[: place.index], place.passage[place.index + 1 :]
    left, right = ("[…] " if len(before) > AROUND else ""), (" […]" if len(after) > AROUND else "")
    shown = f"{before[-AROUND:].replace(place.char, '')}[{place.code}]{after[:AROUND].replace(place.char, '')}"
    return f"“{left}{' '.join(shown.split())}{right}”"


class UnprintablePanel(QWidget):
    """`shown` carries the number of a page to go to. Hidden while everything can be printed."""

    shown = Signal(int)

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buttons: list[Button] = []
        self.title = Text("", Role.HEADING, theme, wraps=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(Picture(icons, "warning", theme, tone="ink", size=22), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 14, 18, 12)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(Text(WHAT_TO_DO, Role.SMALL, theme, wraps=True))
        column.addSpacing(theme.px(4))
        column.addLayout(self._column)
        self.setObjectName("unprintable")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_places(self, places: Sequence[Unprintable]) -> None:
        """List the places; the rest is a count."""
        emptied(self._column)
        self.buttons = []
        for place in places[:MOST_SHOWN]:
            self._add(place)
        if len(places) > MOST_SHOWN:
            more = f"And {counted(len(places) - MOST_SHOWN, 'more place', 'more places')}."
            self._column.addWidget(Text(more, Role.SMALL, self._theme, tone="ink2", wraps=True))
        self.title.say(title_of(places) if places else "")
        self.setAccessibleName(f"{self.title.text()}. {WHAT_TO_DO}" if places else "")
        self.setVisible(bool(places))

    def _add(self, place: Unprintable) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Text(capital(place.where), Role.STRONG, theme, wraps=True), 1)
        if place.page:
            button = Button("show", theme, Weight.QUIET, dense=True)
            button.setAccessibleName(f"Show: {place.where}")
            button.clicked.connect(lambda _down=False, page=place.page: self.shown.emit(page))
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.buttons.append(button)
        self._column.addWidget(Hairline(theme))
        self._column.addLayout(head)
        self._column.addWidget(Text(passage_of(place), Role.SMALL, theme, tone="ink2", wraps=True))
        self._column.addWidget(Text(place.why, Role.SMALL, theme, wraps=True))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        box(pen_for(self), self.rect(), theme.colour("nudge"), theme.colour("nudge_edge"), radius=CARD_RADIUS)
