"""The end of a form: what is still open, the seal, and afterwards its time and hash."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


class SealCard(Card):
    """`seal` asks to close it for good, `back` to look through it again, `out` to leave."""

    seal = Signal()
    back = Signal()
    out = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Seal the form", theme)
        self.title = Heading("", theme, wraps=True)
        self.sentence = Text("", Role.BODY, theme, wraps=True)
        self.warning = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self.mark = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.seal_it = Button("Seal it", theme, Weight.PLAIN)
        self.again = Button("Back", theme, Weight.PLAIN, key="{leave}")
        self.leave = Button("Back to the clients", theme, Weight.FILLED)
        self.seal_it.clicked.connect(self.seal)
        self.again.clicked.connect(self.back)
        self.leave.clicked.connect(self.out)
        deeds = QHBoxLayout()
        deeds.setSpacing(16)
        for button in (self.leave, self.seal_it, self.again):
            deeds.addWidget(button)
        deeds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 32, 24)
        column.setSpacing(12)
        for part in (self.title, self.sentence, self.warning, self.mark):
            column.addWidget(part)
        column.addLayout(deeds)
        column.addStretch(1)

    def show_ready(self, sentence: str, warning: str, *, waits: bool) -> None:
        """Before sealing; while an answer is missing the way leads back to it."""
        self.title.say("One thing is left: the seal" if not waits else "Not yet complete")
        self._say(sentence, warning, "")
        self.seal_it.setVisible(True)
        self.seal_it.setEnabled(not waits)
        self.again.say("Go to the first of them" if waits else "Back")
        self.again.set_weight(Weight.FILLED if waits else Weight.PLAIN)
        self.again.setVisible(True)
        self.leave.hide()
        (self.again if waits else self.seal_it).setFocus()

    def show_sealed(self, when: str, mark: str, sentence: str) -> None:
        """Afterwards: time and hash; nothing of what was answered."""
        self.title.say(f"Sealed on {when}")
        self._say(sentence, "", f"SHA-256 {mark}")
        self.seal_it.hide()
        self.again.hide()
        self.leave.show()
        self.leave.setFocus()

    def _say(self, sentence: str, warning: str, mark: str) -> None:
        for part, words in ((self.sentence, sentence), (self.warning, warning), (self.mark, mark)):
            part.say(words)
            part.setVisible(bool(words))
        self.setAccessibleName(f"{self.title.text()}. {sentence} {warning} {mark}".strip())
