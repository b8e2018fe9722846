"""The right card: what can be made, and the end of the talk."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.services.step import Step
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.end.names import capital, clock, counted
from interviewer.ui.end.packet_panel import PacketPanel
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Hairline, Picture
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

READY = "as a PDF, ready in seconds"
UNATTRIBUTED = "There is none: this person is unattributed. What was said goes into the totals only."
REHEARSAL = "There is none: this was a rehearsal."
LATER = "It can be made once the talk is finished."


class WideButton(Button):
    """A button as wide as its card."""

    def __init__(self, words: str, theme: Theme, weight: Weight) -> None:
        super().__init__(words, theme, weight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class FinishCard(Card):
    """`finish`: end the talk; `make`: the report on it; `leave`: this talk is done with."""

    finish = Signal()
    make = Signal()
    leave = Signal()

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__("When finished", theme)
        self.finish_button = self._button(WideButton("Finish the interview", theme, Weight.FILLED), self.finish)
        self.finish_button.setObjectName("finish")
        self.make_button = self._button(Button("Make", theme, dense=True), self.make)
        self.make_button.setObjectName("make_report")
        self.loud_make = self._button(WideButton("Make the report", theme, Weight.FILLED), self.make)
        self.loud_make.setObjectName("make_the_report")
        self.leave_button = self._button(WideButton("Close this talk", theme, Weight.PLAIN), self.leave)
        self.leave_button.setObjectName("close_talk")
        self.packet = PacketPanel(theme)
        self._title = Text("When finished", Role.HEADING, theme)
        self._report = Text("Report on this talk", Role.STRONG, theme)
        self._report_words = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._waits = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._done = Done(icons, theme)
        self._build()

    def _button(self, button: Button, signal: SignalInstance) -> Button:
        button.clicked.connect(signal)
        return button

    def _build(self) -> None:
        px, theme = self._theme.px, self._theme
        report = QHBoxLayout()
        report.setContentsMargins(0, px(10), 0, 0)
        report.addWidget(self._report, 1)
        report.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(px(8))
        column.addWidget(Hairline(theme))
        column.addWidget(self.packet)
        column.addLayout(report)
        column.addSpacing(px(2))
        column.addWidget(self._report_words)
        column.addSpacing(px(12))
        column.addWidget(Hairline(theme))
        column.addStretch(1)
        column.addWidget(self._done)
        column.addSpacing(px(12))
        for button in (self.finish_button, self.loud_make):
            column.addWidget(button)
        column.addSpacing(px(8))
        column.addWidget(self._waits)
        column.addWidget(self.leave_button)

    def show_state(self, step: Step, waits: str, refused: str) -> None:
        """Show what can be done now: what the end waits for, and why no report is made, both in words."""
        ended = step.ended
        self._title.say("What can be made" if ended else "When finished")
        self._report_words.say(refused or (READY if ended else LATER))
        self._report.set_tone("ink" if ended and not refused else "ink2")
        self.make_button.setEnabled(ended and not refused)
        first = self.packet.ready  # the packet is pressing: then it has the one filled button
        self.make_button.setVisible(not ended or bool(refused) or first)
        self.make_button.setAccessibleName("Make the report on this talk")
        self.loud_make.setVisible(ended and not refused and not first)
        self.finish_button.setVisible(not ended)
        self.finish_button.setEnabled(not waits)
        self._waits.setVisible(not ended)
        self._waits.say(waits or _forgets(step))
        self.finish_button.setAccessibleDescription(self._waits.text())
        self.leave_button.setVisible(ended)
        self._done.setVisible(ended)
        if ended:
            self._done.show_end(step)


class Done(QWidget):
    """The calm word at the end: finished, when, how long."""

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self._head = Text("Finished", Role.HEAD, theme, tone="kept")
        self._words = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Picture(icons, "kept", theme, tone="kept", size=24))
        head.addWidget(self._head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self._words)

    def show_end(self, step: Step) -> None:
        """Say how and when the talk ended."""
        whole = step.transcript.ended == "finished"
        minutes = max(1, round(step.pace.elapsed / 60))
        at = f" at {clock(step.transcript.ended_at)}" if step.transcript.ended_at else ""
        self._head.say("Finished" if whole else "Broken off")
        length = capital(counted(minutes, "minute", "minutes"))
        self._words.say(f"{length}, ended{at}. Everything is kept. A wording can still be corrected, with a reason.")
        self.setAccessibleName(f"{self._head.text()}. {self._words.text()}")


def refusal(step: Step) -> str:
    """Why no report on this talk will be made, as far as the talk itself says; empty when one can be."""
    if step.facts.practice:
        return REHEARSAL
    return UNATTRIBUTED if step.level == "anonymous" else ""


def _forgets(step: Step) -> str:
    """What finishing deletes, said before it is done."""
    struck = sum(a.struck for a in step.transcript.answers.values())
    sealed = sum(note.sealed for note in step.transcript.notes)
    parts = []
    if struck:
        parts.append(counted(struck, "struck passage", "struck passages"))
    if sealed:
        parts.append(counted(sealed, "sealed note", "sealed notes"))
    if not parts:
        return "Nothing can be added afterwards; wordings can be corrected."
    verb = "is" if struck + sealed == 1 else "are"
    return f"{capital(' and '.join(parts))} {verb} then deleted for good."
