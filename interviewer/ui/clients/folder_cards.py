"""The two cards of the page of programme folders: one brings a programme in, one hands one out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients.folder_words import HOW, LINE_ROW, OPEN_FILES, place_rows
from interviewer.ui.clients.lists import ChoosingList
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


class IntakeCard(Card):
    """Choose a folder, see what would come, bring it in, take it back. The page connects the buttons."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Bring a programme in", theme)
        self.title = Heading("Bring a programme in", theme)
        self.sentence = Text(HOW, Role.BODY, theme, tone="ink2", wraps=True)
        self.list = ChoosingList("Places in the folder", theme, LINE_ROW)
        self.list.seen = 6
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.go = Button("Bring it in", theme, Weight.FILLED)
        self.choose = Button("Choose a folder", theme, Weight.FILLED)
        self.undo = Button("Undo this import", theme, Weight.PLAIN)
        self._build()
        self.show_state(HOW)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(20, 0, 20, 8)
        words.setSpacing(6)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        deeds = QHBoxLayout()
        deeds.setContentsMargins(20, 4, 20, 0)
        deeds.setSpacing(16)
        for button in (self.go, self.choose, self.undo):
            deeds.addWidget(button)
        deeds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 16)
        column.setSpacing(4)
        column.addLayout(words)
        column.addWidget(self.list, 1)
        column.addLayout(deeds)

    def show_state(
        self, sentence: str, *, wrong: bool = False, lines: Sequence[str] = (), go: str = "", undo: bool = False
    ) -> None:
        """What is to be said; `go` are the words of the button that brings it in, empty while there is nothing to
        bring in."""
        self.sentence.set_tone("error" if wrong else "ink" if go or undo else "ink2")
        self.sentence.say(sentence)
        self.sentence.setAccessibleName(sentence)
        self.setAccessibleDescription(sentence)
        self.list.show_sketches(place_rows(lines))
        self.list.setVisible(bool(lines))
        self.go.say(go or "Bring it in")
        self.go.setVisible(bool(go))
        self.choose.say("Choose a folder" if not (go or undo or wrong) else "Choose another folder")
        self.choose.set_weight(Weight.PLAIN if go or undo else Weight.FILLED)
        self.undo.setVisible(undo)

    def focus_first(self) -> None:
        """To the button that goes on."""
        (self.choose if self.go.isHidden() else self.go).setFocus()


class HandOutCard(Card):
    """Says what a folder would hold, and writes it. The page connects the button."""

    def __init__(self, programme: str, theme: Theme) -> None:
        super().__init__("Hand the programme out", theme)
        self.programme = programme
        self.sentence = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self.go = Button("Choose an empty folder and write it", theme, Weight.PLAIN)
        deeds = QHBoxLayout()
        deeds.addWidget(self.go)
        deeds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(8)
        column.addWidget(Heading(f"Hand {programme} out as a folder", theme, wraps=True))
        column.addWidget(self.sentence)
        column.addLayout(deeds)
        column.addStretch(1)
        self.show_state(OPEN_FILES)

    def show_state(self, sentence: str, *, wrong: bool = False, done: bool = False) -> None:
        """What would be written, what was, or why not."""
        self.sentence.set_tone("error" if wrong else "ink" if done else "ink2")
        self.sentence.say(sentence)
        self.sentence.setAccessibleName(sentence)
        self.setAccessibleDescription(sentence)
