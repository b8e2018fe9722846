"""A release: for whom, which number, what it will contain, and what it still waits for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interviewer.report.papers import PaperKind
from interviewer.services.paper_wishes import Offered
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.end.names import capital, counted
from interviewer.ui.fields import LabelledField
from interviewer.ui.metrics import Role
from interviewer.ui.papers.side_card import SideCard
from interviewer.ui.pieces import Hairline
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

WHAT_IT_DOES = (
    "Every paper of this wave is made into one folder. The data, the titles and what is held back are frozen under "
    "this number, and each paper carries the fingerprint of the logs behind it."
)
NO_READER = "Write for whom it is: the name stands on every page."
NO_FOLDER = "No folder chosen yet."
NAMED = 3
"""So many papers that wait are named; the list shows the others."""
KIND_WORDS: Mapping[PaperKind, tuple[str, str]] = {
    "programme": ("report to the chief executive", "reports to the chief executive"),
    "interview": ("report on a talk", "reports on talks"),
    "account-plan": ("account plan", "account plans"),
    "advocates": ("list of advocates", "lists of advocates"),
    "advocate-note": ("advocate's note", "advocates' notes"),
    "drill": ("drill", "drills"),
    "next-time": ("next-time card", "next-time cards"),
    "ten-best": ("sheet of the ten best clients", "sheets of the ten best clients"),
    "letter": ("letter to a client", "letters to clients"),
    "packet": ("same-day packet", "same-day packets"),
}
NOTHING = "There is no paper in this wave that can be made."


@dataclass(frozen=True)
class Contents:
    """What a release would hold: which papers, which wait, and how many there are none of."""

    kinds: tuple[tuple[PaperKind, int], ...]
    """How many of each kind, in the order of the list."""
    waiting: tuple[str, ...]
    without: int

    @staticmethod
    def of(offered: Sequence[Offered]) -> "Contents":
        """From the list of the room."""
        made = [paper for paper in offered if not paper.refusal]
        kinds = Counter(paper.wish.kind for paper in made)
        waiting = tuple(paper.name for paper in made if paper.places)
        return Contents(tuple(kinds.items()), waiting, len(offered) - len(made))

    @property
    def count(self) -> int:
        """How many papers."""
        return sum(count for _, count in self.kinds)

    @property
    def sentence(self) -> str:
        """What it will contain, in words."""
        if not self.kinds:
            return NOTHING
        parts = ", ".join(counted(count, *KIND_WORDS[kind]) for kind, count in self.kinds)
        said = f"{capital(counted(self.count, 'paper', 'papers'))}: {parts}."
        if self.without:
            said += f" {capital(counted(self.without, 'paper', 'papers'))} of the list cannot be made; it says why."
        return said

    @property
    def waits(self) -> str:
        """Why it cannot be made yet; empty when it can."""
        if not self.kinds:
            return NOTHING
        if not self.waiting:
            return ""
        names, rest = "; ".join(self.waiting[:NAMED]), len(self.waiting) - NAMED
        more = f"; and {counted(rest, 'other', 'others')}" if rest > 0 else ""
        return f"Waits for {counted(len(self.waiting), 'paper', 'papers')} with open places: {names}{more}."


class ReleaseCard(SideCard):
    """`wanted` says that all papers are to be made; `folder_wanted` that a folder is to be chosen."""

    wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Release", theme)
        self.reader = LabelledField("For whom", theme, hint="Rosalind Achebe, chief executive")
        self.reader.field.setObjectName("release_reader")
        self.choose = Button("Choose a folder", theme, dense=True)
        self.go = Button("Make the release", theme, Weight.FILLED)
        self.go.setObjectName("make_release")
        self.place: Path | None = None
        self._release = 0
        self._busy = False
        self._contents = Contents((), (), 0)
        self._number = Text("", Role.STRONG, theme)
        self._folder = Text(NO_FOLDER, Role.SMALL, theme, tone="ink2", wraps=True)
        self._build()
        self.choose.clicked.connect(self.folder_wanted)
        self.go.clicked.connect(self.wanted)
        self.reader.field.textChanged.connect(self._tell)
        self.show_wave("", 0, self._contents)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in order."""
        return (self.reader.field, self.choose, self.go, self.back)

    def _build(self) -> None:
        px, theme = self._theme.px, self._theme
        self.column.addWidget(self._number)
        self.add_words(WHAT_IT_DOES)
        self.column.addSpacing(px(4))
        self.column.addWidget(self.reader)
        self.column.addSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(self._folder, 1)
        row.addWidget(self.choose)
        self.column.addLayout(row)
        self.column.addSpacing(px(4))
        self.column.addWidget(Hairline(theme))
        self.column.addWidget(Text("What it will contain", Role.STRONG, theme))
        self._what = self.add_words()
        self._waits = self.add_words(tone="error")
        self.column.addSpacing(px(4))
        go = QHBoxLayout()
        go.addWidget(self.go)
        go.addStretch(1)
        self.column.addLayout(go)
        self.column.addStretch(1)

    def show_wave(self, reader: str, number: int, contents: Contents) -> None:
        """Show what would be released; a reader who was written stays. `number` 0: there is no wave."""
        if not self.reader.text():
            self.reader.field.setText(reader)
        self._number.say(f"Release {number}" if number else "A new release")
        self._contents, self._release = contents, number
        self._tell_folder()
        self._what.say(contents.sentence)
        self._tell()

    def show_folder(self, place: Path | None) -> None:
        """Say where its folder goes."""
        self.place = place
        self._tell_folder()
        self._tell()

    @property
    def folder(self) -> Path | None:
        """The folder that would be made; None while no place for it was chosen."""
        return self.place / f"Release {self._release}" if self.place is not None else None

    def _tell_folder(self) -> None:
        folder = self.folder
        self._folder.say(f"Into a new folder: {folder}" if folder else NO_FOLDER)
        self._folder.setToolTip(str(folder or ""))

    def show_busy(self, busy: bool) -> None:
        """While one is made, no other can be begun; what is written here stays."""
        self._busy = busy
        self._tell()

    @property
    def why_not(self) -> str:
        """Why it cannot be made now; empty when it can."""
        missing = NO_READER if not self.reader.text() else ("" if self.place else NO_FOLDER)
        return self._contents.waits or missing

    def _tell(self) -> None:
        why = self.why_not
        self.go.setEnabled(not why and not self._busy)
        self.go.setAccessibleDescription(why)
        self.say_in(self._waits, why)
        self._waits.set_tone("error" if self._contents.waits else "ink2")

    def focus_first(self) -> None:
        """Where the caret goes."""
        self.reader.field.setFocus(Qt.FocusReason.OtherFocusReason)
