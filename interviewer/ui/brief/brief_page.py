"""The Brief page: one page before the call. Promises first, then what was said; last numbers hidden behind S."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.services.brief_view import Brief
from interviewer.services.briefing import Briefing
from interviewer.services.scheduling import CaseRef
from interviewer.ui.banner import Banner
from interviewer.ui.brief.last_numbers import NumbersPart
from interviewer.ui.brief.names import PromisesPart, SaidPart, ValuesPart
from interviewer.ui.brief.side import ClockPanel, FactsTable, StartPart
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.editors.writing import WritingBox
from interviewer.ui.icons import Icons
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading, Pair, Scroll
from interviewer.ui.prompts import Prompts
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NARROW = 1040
SHARES = 690, 416
START_AT = 2
"""The place of the button: under the facts at the right, or under the name where there is one column."""
KEEP_MS = 800
"""Notes are kept so long after the last key."""
NOT_SEALED = "The team has not sealed its prediction"
LOST = "Calling now loses the comparison: what the team seals after the talk began is left out."
SEALED = "sealed"


class BriefPage(QWidget):
    """Enter starts the call, S shows last time's numbers, L logs a try, Esc goes back."""

    start_requested = Signal(str)
    """A contact's id, after the question about the prediction where one was needed."""
    practise_requested = Signal(str)
    try_requested = Signal(str, str)
    """Contact and name of somebody with whom a try is to be logged."""
    left = Signal()

    def __init__(
        self,
        briefing: Briefing,
        here: tzinfo,
        theme: Theme,
        icons: Icons,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._briefing = briefing
        self._here = here
        self._theme = theme
        self._prompts = prompts
        self._brief: Brief | None = None
        self._written = ""
        self.banner = Banner(theme)
        self.back = Button("Back", theme, Weight.QUIET, key="Esc")
        self._wave = Text("", Role.SMALL, theme, tone="ink2")
        self._name = Text("", Role.TITLE, theme, wraps=True)
        self._line = Text("", Role.MY_WORDS, theme, tone="ink2", wraps=True)
        self.promises = PromisesPart(theme, icons)
        self.said = SaidPart(theme)
        self.numbers = NumbersPart(theme, icons)
        self.values = ValuesPart(theme)
        self.notes = WritingBox("Your notes", Role.BODY, theme)
        self.notes.set_lines(2, 3)
        self._kept = Text("", Role.SMALL, theme, tone="kept")
        self.clock = ClockPanel(theme)
        self.facts = FactsTable(theme)
        self.start_part = StartPart(theme, icons)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(KEEP_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Text("Before the call", Role.TITLE, theme))
        about = Text("one page", Role.BODY, theme, tone="ink2")
        for text in (about, self._wave):
            text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head.addWidget(about)
        head.addStretch(1)
        head.addWidget(self._wave)
        head.addWidget(self.back)
        card = Card("Brief", theme)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, card)
        self._columns.setContentsMargins(36, 22, 36, 22)
        self._columns.setSpacing(48)
        self._columns.addLayout(self._left())
        self._columns.addLayout(self._right())
        self._card = card
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(28, 18, 28, 14)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(card, 1)
        self._scroll = Scroll(frame, "Before the call")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        self.setAccessibleName("Before the call")

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._name)
        left.addWidget(self._line)
        for part, gap in ((self.promises, 18), (self.said, 20), (self.numbers, 12), (self.values, 20)):
            left.addSpacing(gap)
            left.addWidget(part)
        left.addSpacing(20)
        left.addWidget(Pair(Heading("Your notes", self._theme), self._kept))
        left.addSpacing(6)
        left.addWidget(self.notes, 1)
        self._left_column = left
        return left

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(18)
        right.addWidget(self.clock)
        right.addWidget(self.facts)
        right.addWidget(self.start_part)
        right.addStretch(1)
        self._right_column = right
        return right

    def _connect(self) -> None:
        self.back.clicked.connect(self._leave)
        self.numbers.wanted.connect(self._show_numbers)
        self.start_part.start.connect(self._start)
        self.start_part.practise.connect(self._practise)
        self.start_part.log.connect(self._log)
        self.notes.edited.connect(self._on_edited)
        self.notes.overfull.connect(self.banner.error)
        self.notes.committed.connect(self.focus_first)
        self._rest.timeout.connect(self.keep_notes)
        deeds: dict[str, Callable[[], object]] = {
            "last_numbers": self.numbers.button.click, "log_try": self._log, "leave": self._leave,
            "practise": self._practise,
        }  # fmt: skip
        Bindings(self, self._theme.keys, deeds)

    # showing

    def open(self, ref: CaseRef) -> None:
        """Show the page of one contact."""
        self.keep_notes()
        try:
            brief = self._briefing.brief(ref, self._here)
        except UserError as error:
            self.show_failure(error.sentence)
            return
        self.show_brief(brief)

    def show_brief(self, brief: Brief) -> None:
        """Show this page; last time's numbers are hidden again."""
        self._brief = brief
        self._wave.say(f"{brief.ref.programme} · {brief.ref.wave}")
        self._name.say(brief.name)
        self._line.say(brief.line)
        self.promises.show_promises(brief.promises)
        self.said.show_said(brief.said_title, brief.said, brief.said_note)
        self.numbers.hide_numbers()
        self.numbers.setVisible(brief.has_numbers)
        self.values.show_values(brief.values)
        self._written = brief.notes
        self.notes.set_words(brief.notes)
        self._kept.say("")
        self.clock.say(brief)
        self.facts.show_facts(brief.facts)
        self.start_part.say(brief.name, brief.polite)
        self._card.setAccessibleName(f"{brief.name}. {brief.line}")

    def focus_first(self) -> None:
        """The filled button."""
        self.start_part.start_button.setFocus()

    def show_failure(self, sentence: str) -> None:
        """Say why the last wish was not met."""
        self.banner.error(sentence)

    # wishes

    def _start(self) -> None:
        brief = self._brief
        if brief is None:
            return
        self.keep_notes()
        if not _sealed(brief) and not self._prompts.confirm(
            NOT_SEALED, LOST, "Start all the same", "Not yet", risky=True
        ):
            return
        self.start_requested.emit(brief.ref.contact)

    def _practise(self) -> None:
        if self._brief is not None:
            self.practise_requested.emit(self._brief.ref.contact)

    def _log(self) -> None:
        if self._brief is not None:
            self.keep_notes()
            self.try_requested.emit(self._brief.ref.contact, self._brief.name)

    def _leave(self) -> None:
        self.keep_notes()
        self.left.emit()

    def _show_numbers(self) -> None:
        if self._brief is None or not self._brief.has_numbers:
            return
        try:
            self.numbers.show_numbers(self._briefing.last_numbers(self._brief.ref))
        except UserError as error:
            self.show_failure(error.sentence)

    # notes

    def _on_edited(self) -> None:
        self._kept.say("")
        self._rest.start()

    def keep_notes(self) -> None:
        """Write the notes down if they were changed; what was typed stays in the box if that fails."""
        self._rest.stop()
        brief, words = self._brief, self.notes.words()
        if brief is None or words == self._written:
            return
        try:
            self._briefing.put_notes(brief.ref, words)
        except UserError as error:
            self.show_failure(error.sentence)
            return
        self._written = words
        self._kept.say("kept")

    # looks

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def _place(self) -> None:
        one = self._theme.wide_text or self.width() < NARROW
        way = QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        for at, share in enumerate(SHARES):
            self._columns.setStretch(at, 0 if one else share)
        self._columns.setSpacing(24 if one else 48)
        if one:
            self._left_column.insertWidget(START_AT, self.start_part)
        else:
            self._right_column.insertWidget(START_AT, self.start_part)
        self.start_part.setContentsMargins(0, 16 if one else 0, 0, 0)
        side = 24 if one else 36
        self._columns.setContentsMargins(side, 22, side, 22)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._start()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def _on_escape(self) -> None:
        """Esc leaves the notes first, then the page."""
        if self.notes.hasFocus():
            self.keep_notes()
            self.focus_first()
        else:
            self._leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))


def _sealed(brief: Brief) -> bool:
    """Whether the team's prediction is sealed, by the line of the table that says so."""
    return any(fact.text.startswith(SEALED) for fact in brief.facts if fact.label == "Team's prediction")
