"""The title sentences of a paper, one for each page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interviewer.services.paper_wishes import Sentence
from interviewer.ui.end.names import counted
from interviewer.ui.metrics import Role
from interviewer.ui.papers.growing import Growing
from interviewer.ui.papers.sentence_row import SentenceRow
from interviewer.ui.papers.title_box import SIDE
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

NONE = "The titles of this paper cannot be edited: they name what it is."


class SentencesCard(Card):
    """`edited` carries slot and words; `entered` the page of the sentence being looked at."""

    edited = Signal(str, str)
    entered = Signal(int)
    grown = Signal()
    """All rows are there; they come a few at a time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Title sentences", theme)
        self.rows: list[SentenceRow] = []
        self._growing = Growing(self, self._add, self.grown.emit)
        self._counts = Text("", Role.SMALL, theme, tone="ink2")
        self._none = Text(NONE, Role.SMALL, theme, tone="ink2", wraps=True)
        px, side = theme.px, theme.half(SIDE) + 1
        head = QHBoxLayout()
        head.setContentsMargins(side, 0, side, px(8))
        head.addWidget(Heading("Title sentences", theme), 1)
        head.addWidget(self._counts)
        none = QHBoxLayout()
        none.setContentsMargins(side, 0, side, 0)
        none.addWidget(self._none)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, px(13), 8, px(10))
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(none)
        column.addLayout(self._column)
        column.addStretch(1)

    def show_sentences(self, sentences: Sequence[Sentence], pages: int) -> None:
        """Show these in the rows there are, and in new ones; a row of the same slots keeps its caret and what is
        being written in it."""
        there = len(self.rows)
        same = [row.sentence.slot for row in self.rows] == [sentence.slot for sentence in sentences[:there]]
        for row in self.rows[len(sentences) :]:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[len(sentences) :]
        for row, sentence in zip(self.rows, sentences, strict=False):
            row.show_sentence(sentence, anew=not same)
        self._growing.start(sentences[there:])
        edited = sum(sentence.edited for sentence in sentences)
        said = [counted(pages, "page", "pages")] if pages else []
        said += [counted(edited, "edited", "edited")] if edited else []
        self._counts.say(", ".join(said))
        self._none.setVisible(not sentences and pages > 0)

    @property
    def whole(self) -> bool:
        """Whether every sentence has its row."""
        return not self._growing.busy

    def _add(self, sentence: Sentence) -> None:
        row = SentenceRow(sentence, self._theme)
        row.edited.connect(self.edited)
        row.entered.connect(self.entered)
        self._column.addWidget(row)
        self.rows.append(row)

    def say_problem(self, slot: str, words: str) -> None:
        """Say beside a sentence why it was not taken."""
        for row in self.rows:
            if row.sentence.slot == slot:
                row.say_problem(words)
