"""The person's part of the page: who it is, what was promised, what was said."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.services.brief_view import Promise, Said
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Hairline, Heading, Picture, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.pieces import Reasons

NOTHING_PROMISED = "Nothing was promised last time."
LEAVE_IT = "The script asks about this late in the talk. Do not bring it up before."
NOT_HEARD = "This person was not heard before."
GOOD, BAD = ("done", "vendor says done", "told"), ("no word since", "not done", "overdue")


def told_on(day: date) -> str:
    """When a promise was told: "told on 4 Nov 2025"."""
    return f"told on {day.day} {day:%b %Y}"


class Part(QWidget):
    """A heading with what stands under it; made anew for each person."""

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.heading = Heading(title, theme, wraps=True)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addLayout(self.rows)
        self.setAccessibleName(title)

    def small(self, words: str) -> Text:
        """A small line of the program's own."""
        return Text(words, Role.SMALL, self._theme, tone="ink2", wraps=True)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)


class PromisesPart(Part):
    """What the person was told would be done, and how it stands."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__("Promised last time", theme)
        self._icons = icons

    def show_promises(self, promises: Sequence[Promise]) -> None:
        """One row each; the state in words and colour."""
        emptied(self.rows)
        self.rows.addWidget(Hairline(self._theme))
        for promise in promises:
            self.rows.addWidget(self._row(promise))
            self.rows.addWidget(Hairline(self._theme))
        self.rows.addSpacing(6)
        self.rows.addWidget(self.small(LEAVE_IT if promises else NOTHING_PROMISED))

    def _row(self, promise: Promise) -> QWidget:
        row = QWidget()
        row.setAccessibleName(f"{promise.text}, {told_on(promise.told_on)}, {promise.state}")
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 9, 0, 9)
        across.setSpacing(12)
        flag = Picture(self._icons, "promise", self._theme, tone="ink2", size=20)
        across.addWidget(flag, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(Text(promise.text, Role.BODY, self._theme, wraps=True), 1)
        across.addWidget(Text(told_on(promise.told_on), Role.SMALL, self._theme))
        tone = "kept" if promise.state in GOOD else "error" if promise.state in BAD else "ink"
        state = Text(promise.state, Role.STRONG, self._theme, tone=tone)
        state.setMinimumWidth(self._theme.px(132))
        across.addWidget(state)
        return row


class SaidPart(Part):
    """What was said last time: words as said are serif between quotation marks, a rendering is sans without."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Said last time", theme)
        self.rows.setSpacing(6)

    def show_said(self, title: str, said: Sequence[Said], note: str) -> None:
        """Show the words, or why there are none."""
        emptied(self.rows)
        self.heading.say(title or "Said last time")
        for one in said:
            words = f"“{one.words}”" if one.verbatim else one.words
            self.rows.addWidget(Text(words, Role.NEXT if one.verbatim else Role.MY_WORDS, self._theme, wraps=True))
        if not said:
            self.rows.addWidget(self.small(note or NOT_HEARD))
        self.setAccessibleName(self.heading.text())


class ValuesPart(Part):
    """What the team listed as value of the past year."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("What the team listed as value", theme)
        self._lines = Reasons(theme)
        self._none = self.small("The team has listed nothing yet.")
        self.rows.addWidget(self._lines)
        self.rows.addWidget(self._none)

    def show_values(self, values: Sequence[str]) -> None:
        """Show the lines as the team wrote them."""
        self._lines.say(values)
        self._lines.setVisible(bool(values))
        self._none.setVisible(not values)
