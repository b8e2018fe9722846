"""How the practice went: a few counts, plain advice, and the way to another one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.services.brief_view import Fact
from interviewer.services.debrief import Debrief
from interviewer.ui.brief.side import FactsTable
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Scroll
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

MOST_NAMES = 5
KEPT = "Nothing of it was kept. It is gone when you leave this page."


class DebriefPage(QWidget):
    """`again`: another one; `back`: into the talk, while it is not over; `left`: away."""

    again = Signal()
    back_to = Signal()
    left = Signal()

    def __init__(self, told: Debrief, who: str, theme: Theme, *, ended: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = told
        self.facts = FactsTable(theme)
        self.facts.show_facts(facts_of(told))
        advice = tuple(theme.keys.filled(line) for line in told.advice)
        self.advice = tuple(Text(line, Role.BODY, theme, wraps=True) for line in advice)
        self.again_button = Button("Practise again", theme, Weight.FILLED)
        self.again_button.setObjectName("practise_again")
        self.back_button = Button("Back into the talk", theme, key="{leave}")
        self.back_button.setVisible(not ended)
        self.leave_button = Button("Leave", theme, key="Esc")
        self.again_button.clicked.connect(self.again)
        self.back_button.clicked.connect(self.back_to)
        self.leave_button.clicked.connect(self.left)
        Bindings(self, theme.keys, {} if ended else {"leave": self.back_to.emit})
        self._build(who)
        self.setAccessibleName(f"How the practice with {who} went. {' '.join(advice)}")

    def _build(self, who: str) -> None:
        theme, px = self._theme, self._theme.px
        card = Card("How it went", theme)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 20, 24, 20)
        inner.setSpacing(px(10))
        inner.addWidget(Text("For next time", Role.HEADING, theme))
        for line in self.advice:
            inner.addWidget(line)
        inner.addSpacing(px(8))
        inner.addWidget(Text("What was counted", Role.HEADING, theme))
        inner.addWidget(self.facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        for button in (self.again_button, self.back_button, self.leave_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(28, 20, 28, 24)
        column.setSpacing(px(10))
        column.addWidget(Text(f"Practice with {who}", Role.TITLE, theme, wraps=True))
        column.addWidget(Text(KEPT, Role.BODY, theme, tone="ink2", wraps=True))
        column.addWidget(card)
        column.addLayout(buttons)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroll(frame, "How the practice went"))

    def focus_first(self) -> None:
        """The filled button."""
        self.again_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))


def facts_of(told: Debrief) -> Sequence[Fact]:
    """The counts in words; what did not happen says so."""
    changed = told.numbers_changed + told.sentences_changed
    numbers, sentences = _counted(told.numbers_changed, "number"), _counted(told.sentences_changed, "sentence")
    return (
        Fact("Questions", f"{told.questions} closed"),
        Fact("Changed", f"{numbers} and {sentences}, {_small(told.after_read_back)} of them after the read-back"
             if changed else "nothing, once it was taken down"),
        Fact("Probes", _counted(told.probes, "probe") if told.probes else "none"),
        Fact("Left vague", _named(told.vague_left)),
        Fact("Your share", f"{told.share} of 100 words, by what is read aloud ({told.read_out} of "
             f"{told.read_out + told.heard})"),
        Fact("Asked twice", _named(told.asked_twice)),
    )  # fmt: skip


def _named(names: Sequence[str]) -> str:
    """A few names; how many more there are."""
    more = f"; {_small(len(names) - MOST_NAMES)} more" if len(names) > MOST_NAMES else ""
    return "; ".join(names[:MOST_NAMES]) + more or "nothing"


def _small(count: int) -> str:
    return ("none", "one", "two", "three", "four")[count] if count < 5 else str(count)


def _counted(count: int, word: str) -> str:
    return f"{_small(count)} {word}{'' if count == 1 else 's'}".replace("none ", "no ")
