"""Opens under a passage whose lines are matched with the team's list; every answer is kept at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from interviewer.ui.end.match_board import MatchBoard, MatchWords
from interviewer.ui.end.passage_panel import PassagePanel
from interviewer.ui.theme import Theme


class MatchPanel(PassagePanel):
    """`matched` carries the verdicts after each answer."""

    matched = Signal(object)
    done = Signal()
    """Enter: this list is done, the next one may come."""
    doing = "matching"
    indent = 22

    def __init__(
        self, name: str, lines: tuple[str, ...], team: tuple[str, ...], verdicts: tuple[int, ...], words: MatchWords,
        theme: Theme,
    ) -> None:  # fmt: skip
        board = MatchBoard(lines, team, verdicts, words, theme)
        none = ", X" if words.no_point else ""
        hint = f"1 to {min(len(team), 9)}, N{none} for each; kept at once"
        super().__init__(board, "Which of these is it", hint, "Enter", theme)
        self.board = board
        self.board.changed.connect(lambda: self.matched.emit(tuple(self.board.verdicts)))
        self.board.left.connect(self.left)
        self.board.done.connect(self.done)
        self.keep.clicked.connect(self.done)
        self.setAccessibleName(f"Match: {name}")
        self.setObjectName("match")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
