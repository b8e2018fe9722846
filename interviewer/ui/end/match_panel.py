"""Opens under a passage whose lines are matched with the team's list; every answer is kept at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.end.match_board import MatchBoard, MatchWords
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class MatchPanel(QWidget):
    """`matched` carries the verdicts after each answer; `left` asks to be closed."""

    matched = Signal(object)
    done = Signal()
    """Enter: this list is done, the next one may come."""
    left = Signal()
    doing = "matching"
    """What stands on the passage meanwhile."""

    def __init__(
        self, name: str, lines: tuple[str, ...], team: tuple[str, ...], verdicts: tuple[int, ...], words: MatchWords,
        theme: Theme,
    ) -> None:  # fmt: skip
        super().__init__()
        self._theme = theme
        self.board = MatchBoard(lines, team, verdicts, words, theme)
        self.keep = Button("Done", theme, Weight.PLAIN, key="Enter", dense=True)
        self._problem = Text("", Role.SMALL, theme, tone="error", wraps=True)
        none = ", X" if words.no_point else ""
        self._build(f"1 to {min(len(team), 9)}, N{none} for each; kept at once")
        self.board.changed.connect(lambda: self.matched.emit(tuple(self.board.verdicts)))
        self.board.left.connect(self.left)
        self.board.done.connect(self.done)
        self.keep.clicked.connect(self.done)
        self.setAccessibleName(f"Match: {name}")
        self.setObjectName("match")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _build(self, hint: str) -> None:
        px, theme = self._theme.px, self._theme
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(Text("Which of these is it", Role.SMALL_STRONG, theme))
        head.addStretch(1)
        head.addWidget(Text(hint, Role.SMALL, theme, tone="ink2"))
        foot.addStretch(1)
        foot.addWidget(self.keep)
        column.setContentsMargins(px(22), px(2), px(12), px(14))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self.board)
        column.addWidget(self._problem)
        column.addLayout(foot)
        self._problem.hide()

    def start(self) -> None:
        """Put the focus on the first line that is open."""
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def begun(self) -> None:
        """Nothing waits: each answer was kept at once."""

    def say_problem(self, sentence: str) -> None:
        """Show why it was not kept."""
        self._problem.say(sentence)
        self._problem.setVisible(bool(sentence))

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
        painter, theme = pen_for(self), self._theme
        painter.fillRect(self.rect(), theme.colour("soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
