"""The card "Call next": the name, the reasons in sentences, their clock, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.services.today_view import NextCall, PersonLine
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.today.pieces import Reasons

NARROW = 700


def where(person: PersonLine) -> str:
    """Title and account on one line."""
    return ", ".join(part for part in (person.title, person.account) if part)


class ClockBlock(QWidget):
    """Their hour large, under it the place and the interviewer's own clock."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._hour = Text("", Role.FIGURE, theme)
        self._note = Text("", Role.SMALL, theme, tone="ink2")
        for text in (self._hour, self._note):
            text.setAlignment(Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._hour)
        column.addWidget(self._note)
        column.addStretch(1)

    def say(self, person: PersonLine) -> None:
        """Show the clock of this person."""
        self._hour.say(person.hour_there)
        self._hour.setVisible(bool(person.hour_there))
        self._note.say(person.clock_note)
        self.setAccessibleName(f"{person.hour_there} {person.clock_note}".strip())

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._hour.restyle(theme)
        self._note.restyle(theme)


class NextCard(Card):
    """Says whom to call and why, or why there is nobody; each signal is one button."""

    started = Signal()
    brief = Signal()
    log = Signal()
    other = Signal()
    way_out = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__("Call next", theme, here=True)
        self._label = Text("Call next", Role.SMALL_STRONG, theme, tone="ink2")
        self._name = Text("", Role.FIGURE, theme, wraps=True)
        self._where = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self.clock = ClockBlock(theme)
        self._why = Text("Why now", Role.SMALL_STRONG, theme, tone="ink2")
        self.reasons = Reasons(theme)
        self._empty = Text("", Role.BODY, theme, wraps=True)
        self.start = Button("Start the call", theme, Weight.FILLED, icon=(icons, "call"))
        self.read = Button("Read the brief", theme, key="{read_brief}")
        self.log_button = Button("Log a try without talk", theme, Weight.QUIET, key="{log_try}")
        self.other_button = Button("Someone else", theme, Weight.QUIET, key="{someone_else}")
        self.out = Button("", theme)
        for button, told in (
            (self.start, self.started), (self.read, self.brief), (self.log_button, self.log),
            (self.other_button, self.other), (self.out, self.way_out),
        ):  # fmt: skip
            button.clicked.connect(told)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._build()

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        for text in (self._label, self._name, self._where):
            names.addWidget(text)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(names, 1)
        head.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignTop)
        loud = QHBoxLayout()
        loud.setSpacing(12)
        loud.addWidget(self.start)
        loud.addWidget(self.read)
        loud.addWidget(self.out)
        loud.addStretch(1)
        quiet = QHBoxLayout()
        quiet.setSpacing(24)
        quiet.addWidget(self.log_button)
        quiet.addWidget(self.other_button)
        quiet.addStretch(1)
        self._quiet = quiet
        self._deeds = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._deeds.setSpacing(8)
        self._deeds.addLayout(loud, 1)
        self._deeds.addLayout(quiet)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 24, 24)
        column.setSpacing(4)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self._why)
        column.addWidget(self.reasons)
        column.addWidget(self._empty)
        column.addStretch(1)
        column.addSpacing(12)
        column.addLayout(self._deeds)

    def show_next(self, call: NextCall) -> None:
        """Show whom to call."""
        self._fill(True)
        self._name.say(call.person.name)
        self._where.say(where(call.person))
        self.clock.say(call.person)
        self.reasons.say(call.reasons)
        self.start.setAccessibleName(f"Start the call with {call.person.name}")
        self.start.setAccessibleDescription(" ".join(call.reasons))
        self.setAccessibleName(f"Call next: {call.person.name}, {where(call.person)}")

    def show_nobody(self, sentence: str, way_out: str) -> None:
        """Say why there is nobody, and the one thing to do."""
        self._fill(False)
        self._empty.say(sentence)
        self.out.say(way_out)
        self.setAccessibleName(f"Call next: {sentence}")

    def _fill(self, somebody: bool) -> None:
        parts = (
            self._name, self._where, self.clock, self._why, self.reasons, self.start, self.read, self.log_button,
            self.other_button,
        )  # fmt: skip
        for part in parts:
            part.setVisible(somebody)
        self._empty.setVisible(not somebody)
        self.out.setVisible(not somebody)

    def place(self, width: int) -> None:
        """Put the quiet buttons under the others when the card is narrow."""
        narrow = width < self._theme.px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._deeds.setDirection(way)
