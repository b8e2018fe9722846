"""Why a paper is not made: the reason as title, what was written (nothing), what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.pieces import Picture
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NOTHING_WRITTEN = "Nothing was written to disk."


class Refusal(QWidget):
    """The panel of reasons; it can have the focus, so that it is read out."""

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = Text("", Role.HEADING, theme, wraps=True)
        self._rest = Text("", Role.SMALL, theme, wraps=True)
        self._nothing = Text(NOTHING_WRITTEN, Role.SMALL, theme, tone="ink2", wraps=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(Picture(icons, "warning", theme, tone="error", size=22), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 14, 18, 16)
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self._rest)
        column.addWidget(self._nothing)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setObjectName("refusal")
        self.hide()

    def show_reason(self, sentence: str) -> None:
        """The first sentence is the title, the rest stands below it."""
        first, _, rest = sentence.partition(". ")
        self.title.say(first.rstrip(".") + ".")
        self._rest.say(rest)
        self._rest.setVisible(bool(rest))
        self.setAccessibleName(" ".join(part for part in (self.title.text(), rest, NOTHING_WRITTEN) if part))
        self.show()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        error = theme.colour("error")
        box(painter, self.rect(), theme.colour("error_ground"), error, radius=CARD_RADIUS)
        box(painter, self.rect().adjusted(0, 0, theme.px(4) - self.width(), 0), error, radius=2)
