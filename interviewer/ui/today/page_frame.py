"""How the Today page is laid out: two columns, or one when the text is large or the window narrow."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

NARROW = 1040
"""Below this width of the page the columns stand under each other."""
LEFT, RIGHT = 830, 372


class PageFrame(QWidget):
    """Title and controls on top, under them a banner, then the columns."""

    def __init__(self, title: str, theme: Theme, controls: tuple[QWidget, ...], banner: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.headline = Text("", Role.BODY, theme, tone="ink2")
        self.headline.setMinimumWidth(theme.half(80))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Text(title, Role.TITLE, theme))
        head.addSpacing(4)
        head.addWidget(self.headline, 1)
        for control in controls:
            head.addWidget(control)
        self.left = QVBoxLayout()
        self.right = QVBoxLayout()
        for column in (self.left, self.right):
            column.setSpacing(16)
            column.setContentsMargins(0, 0, 0, 0)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(24)
        self._columns.addLayout(self.left, LEFT)
        self._columns.addLayout(self.right, RIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 28, 14)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(banner)
        column.addLayout(self._columns, 1)

    def place(self, width: int, theme: Theme) -> bool:
        """Choose the number of columns for this width; gives whether there is only one."""
        one = theme.wide_text or width < NARROW
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight)
        for at, share in enumerate((LEFT, RIGHT)):
            self._columns.setStretch(at, 0 if one else share)
        return one
