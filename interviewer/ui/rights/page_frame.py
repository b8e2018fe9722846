"""A page about people's data: it was opened from another one, and goes back there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.two_column_page import TwoColumnPage


class PageFrame(TwoColumnPage):
    """`left` asks to go back to where the page was opened."""

    left = Signal()

    def __init__(self, title: str, theme: Theme, back: str, parent: QWidget | None = None) -> None:
        super().__init__(title, theme, parent)
        self.headline = Text("", Role.BODY, theme, tone="ink2")
        self.headline.setMinimumWidth(40)
        self.back = Button(back, theme, Weight.QUIET, key="{leave}")
        self.back.clicked.connect(self.left)
        self.head.addWidget(self.headline, 1)
        self.head.addWidget(self.back)
        Bindings(self, theme.keys, {"leave": self.left.emit})
