"""What stands on the Clients page before there is a programme: one sentence of fact, one of what to do, two ways."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


class BeginCard(Card):
    """The page connects its buttons."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("No programme yet", theme)
        self.create_first = Button("Create a programme", theme, Weight.FILLED)
        told = "A programme is the work for one vendor: its waves, its accounts and the people to call. Create one."
        self.folders = Button("Bring one in as a folder", theme, Weight.PLAIN)
        deeds = QHBoxLayout()
        deeds.setSpacing(16)
        deeds.addWidget(self.create_first)
        deeds.addWidget(self.folders)
        deeds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(10)
        column.addWidget(Heading("There is no programme yet", theme))
        column.addWidget(Text(told, Role.BODY, theme, tone="ink2", wraps=True))
        column.addLayout(deeds)
