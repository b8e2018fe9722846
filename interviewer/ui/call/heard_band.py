"""What the one at the other end says in a rehearsal, as if heard: a band under the top bar, with its word."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.call.drafting import one_shot
from interviewer.ui.call.pieces import Line, Piece
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

WORD_MS = 160
"""So long one needs to read a word of the sentence aloud; then the answer comes."""
LONGEST_MS = 6000
LEAST_LINES = 2
"""So many lines are kept, so that the sentence below seldom moves."""


class HeardBand(QWidget):
    """Empty and hidden in a real talk. `changed`: there is something else to hear."""

    changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._next = ""
        self._who = ""
        self.pace = WORD_MS
        """Milliseconds for each word of the sentence that is read aloud first."""
        self._head = Line(theme, height=20)
        self._words = Text("", Role.QUOTE, theme, wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addWidget(self._head)
        self._column.addWidget(self._words)
        self._soon = one_shot(self, 0, self._speak)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle(theme)
        self.hide()

    @property
    def words(self) -> str:
        """What is heard now."""
        return self._words.text()

    def begin(self, who: str) -> None:
        """A rehearsal with this person."""
        self._who = who
        self._show_head(speaking=False)
        self.show()

    def hear(self, words: str, after: str) -> None:
        """These words come, once the sentence `after` can have been read aloud; empty: silence."""
        if words == self._next:
            return
        self._next = words
        if not words or not after:
            self._speak()
            return
        self._words.say("")
        self._show_head(speaking=False)
        self._soon.start(min(LONGEST_MS, self.pace * len(after.split())))

    def _speak(self) -> None:
        self._soon.stop()
        self._words.say(self._next)
        self._show_head(speaking=bool(self._next))
        if self._next:
            self.changed.emit(f"{self._who} says: {self._next}")

    def _show_head(self, *, speaking: bool) -> None:
        what = "says" if speaking else "listens: read the sentence aloud"
        rest = Piece(f" · nothing of it is kept · {self._who} {what}")
        self._head.show_pieces([Piece("Practice", Role.SMALL_STRONG, "ink"), rest])
        self.setAccessibleName(f"Practice. {self._who} {what}. {self._next if speaking else ''}".strip())

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._words.set_role(Role.BODY if theme.wide_text else Role.QUOTE)
        self._words.setMinimumHeight(theme.px(LEAST_LINES * 25))
        side = theme.px(12 if theme.wide_text else 20)
        self._column.setContentsMargins(side, 6, side, 8)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        painter.fillRect(self.rect(), theme.colour("soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
