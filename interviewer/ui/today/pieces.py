"""Building pieces of the Today and Brief pages: cards, heads, reasons with a dash, a scroll without a frame."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class Dash(QWidget):
    """A short petrol line in front of a reason."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setFixedSize(theme.px(8), theme.pitch(Role.BODY))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        thick = max(2, self._theme.px(2))
        middle = self.height() // 2
        pen_for(self).fillRect(1, middle, self.width() - 2, thick, self._theme.colour("accent"))


class Reasons(QWidget):
    """Sentences under each other, each behind a dash; read out as one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sentences: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def say(self, sentences: Sequence[str]) -> None:
        """Show these sentences, most telling first."""
        if tuple(sentences) == self.sentences:
            return
        self.sentences = tuple(sentences)
        emptied(self._column)
        for sentence in sentences:
            self._column.addWidget(self._line(sentence))
        self.setAccessibleName(" ".join(sentences))

    def _line(self, sentence: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Dash(self._theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(sentence, Role.BODY, self._theme, wraps=True), 1)
        return line

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)


