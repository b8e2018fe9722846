"""What became of the chosen account: the lines noted so far, a new one, the last one back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

NONE = "Nothing is noted: neither that it stayed nor that it left."


class OutcomesCard(Card):
    """`made` asks for a new line, `taken_back` for the last one to go."""

    made = Signal()
    taken_back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("What became of it", theme)
        self.new = Button("Note an outcome", theme, Weight.PLAIN, dense=True)
        self.undo = Button("Take the last one back", theme, Weight.QUIET, dense=True)
        self.new.clicked.connect(self.made)
        self.undo.clicked.connect(self.taken_back)
        head = QHBoxLayout()
        head.addWidget(Heading("What became of it", theme), 1)
        head.addWidget(self.new)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        foot = QHBoxLayout()
        foot.addWidget(self.undo)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addLayout(foot)
        self.lines: tuple[str, ...] = ()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these, the earliest first."""
        self.lines = tuple(lines)
        emptied(self._lines)
        for line in lines or (NONE,):
            self._lines.addWidget(Text(line, Role.SMALL, self._theme, tone="ink" if lines else "ink2", wraps=True))
        self.undo.setVisible(bool(lines))
        self.setAccessibleDescription(" ".join(lines) or NONE)
