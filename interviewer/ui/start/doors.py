"""The three ways in: unlock, create, practise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.fields import Field
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Hairline
from interviewer.ui.start.pieces import Door, FootChoice, row_of
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

CREATE = (
    "Choose a passphrase of four words or more, print the recovery sheet, and type one line from it. About two minutes."
)
_WIDEST = 480
KEYCHAIN = (("no", "no"), ("yes", "yes"))
KEYCHAIN_TOLD = "With it the workspace opens without the passphrase on this computer. The passphrase still opens it."
PRACTISE = (
    "Three talks with invented clients and their papers, and a call to try the keys. Nothing of it enters your data."
)


class UnlockDoor(Door):
    """The passphrase field; Enter unlocks."""

    unlock = Signal(str)
    recovery = Signal()
    another = Signal()
    backups = Signal()
    keychain_changed = Signal(bool)

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__(icons, "lock", "Unlock your workspace", "", theme)
        self.field = Field("Passphrase", theme, secret=True)
        self.field.setFixedWidth(min(theme.px(330), _WIDEST))
        self.button = Button("Unlock", theme, Weight.FILLED, key="Enter")
        self.sheet = Button("Use the recovery sheet", theme, Weight.QUIET)
        self.other = Button("Open another file", theme, Weight.QUIET)
        self.older = Button("Restore a backup", theme, Weight.QUIET)
        self.keychain = FootChoice("Key in this computer’s keychain", KEYCHAIN, theme)
        self.keychain.setAccessibleDescription(KEYCHAIN_TOLD)
        self.keychain.setToolTip(KEYCHAIN_TOLD)
        self.failure = Text("", Role.SMALL, theme, tone="error", wraps=True)
        self.failure.hide()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.field)
        line.addWidget(self.button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addSpacing(4)
        self.body.addWidget(self.failure)
        self.body.addLayout(row_of((self.sheet, self.other, self.older), 16))
        self.body.addSpacing(2)
        self.body.addLayout(row_of((self.keychain,)))
        self.field.returnPressed.connect(self._on_unlock)
        self.field.textEdited.connect(lambda: self.show_failure(""))
        self.button.clicked.connect(self._on_unlock)
        self.sheet.clicked.connect(self.recovery)
        self.other.clicked.connect(self.another)
        self.older.clicked.connect(self.backups)
        self.keychain.picked.connect(lambda value: self.keychain_changed.emit(value == "yes"))

    def show_failure(self, sentence: str) -> None:
        """Say why it did not open; empty says nothing. The caret goes back to the field."""
        self.failure.say(sentence)
        self.failure.setVisible(bool(sentence))
        self.field.mark_wrong(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        if sentence:
            self.field.setFocus()
            self.field.selectAll()

    def restyle(self, theme: Theme) -> None:
        super().restyle(theme)
        self.field.setFixedWidth(min(theme.px(330), _WIDEST))

    def _on_unlock(self) -> None:
        if self.field.text():
            self.unlock.emit(self.field.text())
        else:
            self.show_failure("The passphrase is missing. Type it, or use the recovery sheet.")


class Doors(QWidget):
    """Unlock (when there is a workspace), create, practise, with hairlines between."""

    create_requested = Signal()
    look_around = Signal()
    practise = Signal()

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self.unlock_door = UnlockDoor(icons, theme)
        self._lines = [Hairline(theme) for _ in range(4)]
        self.create_door = Door(icons, "open", "Create a workspace", CREATE, theme)
        self.create_button = Button("Create", theme)
        self.from_backup = Button("Restore a backup", theme, Weight.QUIET)
        self.from_file = Button("Open a file", theme, Weight.QUIET)
        self.create_door.body.addLayout(row_of((self.create_button, self.from_backup, self.from_file), 16))
        self.practise_door = Door(icons, "practise", "Practise with a sample", PRACTISE, theme)
        self.look_button = Button("Look around", theme)
        self.practise_button = Button("Practise a call", theme)
        self.practise_door.body.addLayout(row_of((self.look_button, self.practise_button)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.trouble = Text("", Role.BODY, theme, tone="error", wraps=True)
        self.trouble.setContentsMargins(0, theme.px(12), 0, theme.px(4))
        self.trouble.hide()
        parts = (self._lines[0], self.trouble, self.unlock_door, self._lines[1], self.create_door, self._lines[2],
                 self.practise_door, self._lines[3])  # fmt: skip
        for part in parts:
            column.addWidget(part)
        self.create_button.clicked.connect(self.create_requested)
        self.look_button.clicked.connect(self.look_around)
        self.practise_button.clicked.connect(self.practise)

    def set_known(self, known: bool) -> None:
        """Whether there is a workspace to unlock; without one, Create is the first thing to do."""
        self.unlock_door.setVisible(known)
        self._lines[1].setVisible(known)
        for button in (self.from_backup, self.from_file):
            button.setVisible(not known)
        self.create_button.set_weight(Weight.PLAIN if known else Weight.FILLED)

    def show_failure(self, sentence: str) -> None:
        """Say why the last wish was not met: at the passphrase, or above the doors when there is nothing to unlock."""
        known = self.unlock_door.isVisibleTo(self)
        self.unlock_door.show_failure(sentence if known else "")
        self.trouble.say("" if known else sentence)
        self.trouble.setVisible(bool(sentence) and not known)

    def focus_first(self) -> None:
        """The caret goes where the next thing is done."""
        known = self.unlock_door.isVisibleTo(self)
        (self.unlock_door.field if known else self.create_button).setFocus()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)
