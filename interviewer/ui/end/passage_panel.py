"""What opens under a passage of the end page to say more about it: a heading, the work, what is wrong, a button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class PassagePanel(QWidget):
    """Each answer in `work` is kept at once by whoever listens to it; `left` asks to be closed."""

    left = Signal()
    doing = ""
    """What stands on the passage meanwhile."""
    indent = 48
    long_hint = False
    """A long hint stands beside the button and wraps, a short one beside the heading."""

    def __init__(self, work: QWidget, heading: str, hint: str, key: str, theme: Theme) -> None:
        """`work` takes the focus; `key` is the one that the button beside it stands for."""
        super().__init__()
        self._theme = theme
        self._work = work
        self.keep = Button("Done", theme, Weight.PLAIN, key=key, dense=True)
        self._problem = Text("", Role.SMALL, theme, tone="error", wraps=True)
        px = theme.px
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(Text(heading, Role.SMALL_STRONG, theme))
        head.addStretch(1)
        said = Text(hint, Role.SMALL, theme, tone="ink2", wraps=self.long_hint)
        if self.long_hint:
            foot.addWidget(said, 1)
        else:
            head.addWidget(said)
            foot.addStretch(1)
        foot.addWidget(self.keep)
        column.setContentsMargins(px(self.indent), px(2), px(12), px(14))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(work)
        column.addWidget(self._problem)
        column.addLayout(foot)
        self._problem.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def start(self) -> None:
        """Put the focus into the work."""
        self._work.setFocus(Qt.FocusReason.OtherFocusReason)

    def begun(self) -> None:
        """Nothing waits: each answer was kept at once."""

    def say_problem(self, sentence: str) -> None:
        """Show why it was not kept, or what is missing; nothing takes it away."""
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
