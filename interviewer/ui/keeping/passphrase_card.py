"""Another passphrase: the one of now first, then the new one twice, with its strength in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from interviewer.ui.buttons import Button
from interviewer.ui.fields import LabelledField
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.start.pieces import row_of
from interviewer.ui.start.strength import strength_words
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

HOW = (
    "The recovery sheet stays valid. Backups made so far open with the passphrase of their day, later ones with the "
    "new one."
)
MISSING = "Type the passphrase of now first: whoever finds this window open cannot change it without."
WEAK = "The new one is not hard enough to guess yet."
DIFFER = "The two new ones are not the same. Type both again."


class PassphraseCard(Card):
    """`wanted` carries the passphrase of now and the new one."""

    wanted = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Passphrase", theme)
        self.now = LabelledField("Passphrase of now", theme, secret=True)
        self.first = LabelledField("New passphrase, four words or more", theme, secret=True)
        self.strength = Text(strength_words("")[1], Role.SMALL, theme, tone="ink2", wraps=True)
        self.second = LabelledField("The new one once more", theme, secret=True)
        self.failure = Text("", Role.SMALL, theme, tone="error", wraps=True)
        self.failure.hide()
        self.button = Button("Change the passphrase", theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(Heading("Passphrase", theme))
        column.addWidget(Text(HOW, Role.BODY, theme, tone="ink2", wraps=True))
        for part in (self.now, self.first, self.strength, self.second, self.failure):
            column.addWidget(part)
        column.addLayout(row_of((self.button,)))
        self.first.field.textEdited.connect(self._on_typed)
        for line, after in ((self.now, self.first), (self.first, self.second)):
            line.field.returnPressed.connect(after.field.setFocus)
        for line in (self.now, self.second):
            line.field.textEdited.connect(lambda: self.show_failure(""))
        self.second.field.returnPressed.connect(self._on_change)
        self.button.clicked.connect(self._on_change)

    def show_failure(self, sentence: str) -> None:
        """Say why it was not changed; empty says nothing."""
        self.failure.say(sentence)
        self.failure.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)

    def reset(self) -> None:
        """Nothing that was typed stays."""
        for line in (self.now, self.first, self.second):
            line.field.clear()
        self._on_typed()

    def _on_typed(self) -> None:
        enough, words = strength_words(self.first.text())
        self.strength.say(words)
        self.strength.set_tone("kept" if enough else "ink2")
        self.first.field.setAccessibleDescription(words)
        self.show_failure("")

    def _on_change(self) -> None:
        enough, _ = strength_words(self.first.text())
        if not self.now.text():
            self._refuse(MISSING, self.now)
        elif not enough:
            self._refuse(WEAK, self.first)
        elif self.first.text() != self.second.text():
            self._refuse(DIFFER, self.second)
        else:
            self.wanted.emit(self.now.text(), self.first.text())

    def _refuse(self, sentence: str, line: LabelledField) -> None:
        self.show_failure(sentence)
        line.field.setFocus()
        line.field.selectAll()
