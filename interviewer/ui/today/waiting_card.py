"""What waits for the interviewer: talks that were begun and not finished."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

NOTHING = "Nothing waits for you."
MOST = 3


@dataclass(frozen=True)
class WaitingRow:
    """One thing that waits; `spoken` is the whole of it for a reader."""

    interview: str
    words: str
    spoken: str


class WaitingCard(Card):
    """`open_requested` carries the interview's id."""

    open_requested = Signal(str)
    kept_requested = Signal()
    """Requests of people, and what is due to be deleted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Waiting for you", theme)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._note = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(6)
        column.addWidget(Heading("Waiting for you", theme))
        column.addLayout(self._rows)
        column.addWidget(self._note)
        self.kept = Text("", Role.SMALL, theme, wraps=True)
        self.look = Button("Requests and retention", theme, Weight.QUIET, dense=True)
        self.look.clicked.connect(self.kept_requested)
        column.addWidget(self.kept)
        column.addWidget(self.look)
        self.say_kept("")

    def show_rows(self, rows: Sequence[WaitingRow], note: str = "") -> None:
        """Show the first few; what does not fit is said."""
        emptied(self._rows)
        for row in rows[:MOST]:
            self._rows.addWidget(self._line(row))
        more = f"And {len(rows) - MOST} more, in the list of interviews." if len(rows) > MOST else ""
        words = " ".join(part for part in (more or ("" if rows else NOTHING), note) if part)
        self._note.say(words)
        self._note.setVisible(bool(words))

    def say_kept(self, words: str) -> None:
        """One line on requests and on what is deleted when its time is over; empty for nothing to tell."""
        self.kept.say(words)
        self.kept.setVisible(bool(words))
        self.look.setVisible(bool(words))

    def _line(self, row: WaitingRow) -> QWidget:
        line = QWidget()
        words = Text(row.words, Role.BODY, self._theme)
        words.setMinimumWidth(self._theme.px(60))
        button = Button("Open", self._theme, Weight.QUIET, dense=True)
        button.setAccessibleName(f"Open: {row.spoken}")
        button.clicked.connect(lambda _checked=False, it=row.interview: self.open_requested.emit(it))
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(words, 1)
        across.addWidget(button)
        return line
