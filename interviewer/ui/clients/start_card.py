"""Choose a list; after an import what was done, with the way to take it back."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

HOW = (
    "A list is a CSV or XLSX file with column names in its first row: at least the account and the person's name. "
    "Nothing is changed before you have seen what would happen."
)


class StartCard(Card):
    """The page connects its buttons."""

    def __init__(self, wave: str, theme: Theme) -> None:
        super().__init__("Choose a list", theme)
        self._wave = wave
        self.title = Heading("", theme, wraps=True)
        self.sentence = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self.choose = Button("Choose a file", theme, Weight.FILLED)
        self.out = Button("Back to the clients", theme, Weight.FILLED)
        self.undo = Button("Undo this import", theme, Weight.PLAIN)
        deeds = QHBoxLayout()
        deeds.setSpacing(16)
        for button in (self.out, self.choose, self.undo):
            deeds.addWidget(button)
        deeds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addLayout(deeds)

    def show_state(self, done: str, last: str) -> None:
        """What was just done, or how to begin; `last` is the file of the import that can be taken back."""
        self.title.say(done or f"People for {self._wave} from a list")
        self.setAccessibleName(self.title.text())
        told = f"The last import was {last}. It can be taken back as long as nobody of it was called." if last else ""
        self.sentence.say(told if done else f"{HOW} {told}".strip())
        self.out.setVisible(bool(done))
        self.choose.say("Choose another file" if done else "Choose a file")
        self.choose.set_weight(Weight.PLAIN if done else Weight.FILLED)
        self.undo.setVisible(bool(last))
        self.undo.say("Undo this import" if done else "Undo the last import")
