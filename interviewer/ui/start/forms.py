"""Creating a workspace and opening it with the recovery sheet: three small forms."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.fields import LabelledField
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.start.pieces import row_of
from interviewer.ui.start.strength import strength_words
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

FRESH_SHEET = (
    "Keep this sheet away from the computer. Without it and without the passphrase nobody can open your "
    "interviews, not even we."
)


class Form(QWidget):
    """A heading, a sentence, fields, buttons. Esc goes back."""

    back = Signal()

    def __init__(self, title: str, sentence: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 18, 0, 18)
        self.column.setSpacing(12)
        self.column.addWidget(Text(title, Role.HEAD, theme, wraps=True))
        self.column.addWidget(Text(sentence, Role.BODY, theme, tone="ink2", wraps=True))
        self.failure = Text("", Role.SMALL, theme, tone="error", wraps=True)
        self.failure.hide()
        self.back_button = Button("Back", theme, key="Esc")
        self.back_button.clicked.connect(self.back)

    def finish(self, *buttons: Button) -> None:
        """Put the failure line and the buttons under what was added."""
        self.column.addWidget(self.failure)
        self.column.addLayout(row_of((*buttons, self.back_button)))

    def show_failure(self, sentence: str) -> None:
        """Say what is wrong; empty says nothing."""
        self.failure.say(sentence)
        self.failure.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
            return
        super().keyPressEvent(event)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)


class CreateForm(Form):
    """A passphrase, twice, with its strength in words."""

    created = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            "Create a workspace", "It holds all your interviews in one encrypted file. Only this passphrase, or the "
            "recovery sheet, opens it.", theme,
        )  # fmt: skip
        self.first = LabelledField("Passphrase, four words or more", theme, secret=True)
        self.strength = Text(strength_words("")[1], Role.SMALL, theme, tone="ink2", wraps=True)
        self.second = LabelledField("The same once more", theme, secret=True)
        self.button = Button("Create", theme, Weight.FILLED, key="Enter")
        for part in (self.first, self.strength, self.second):
            self.column.addWidget(part)
        self.finish(self.button)
        self.first.field.textEdited.connect(self._on_typed)
        self.first.field.returnPressed.connect(self.second.field.setFocus)
        self.second.field.textEdited.connect(lambda: self.show_failure(""))
        self.second.field.returnPressed.connect(self._on_create)
        self.button.clicked.connect(self._on_create)

    def reset(self) -> None:
        """Empty fields, caret in the first."""
        for line in (self.first, self.second):
            line.field.clear()
        self._on_typed()
        self.first.field.setFocus()

    def _on_typed(self) -> None:
        enough, words = strength_words(self.first.field.text())
        self.strength.say(words)
        self.strength.set_tone("kept" if enough else "ink2")
        self.first.field.setAccessibleDescription(words)
        self.show_failure("")

    def _on_create(self) -> None:
        enough, words = strength_words(self.first.field.text())
        if not enough:
            self.show_failure(f"This passphrase is not enough yet. {words}")
            self.first.field.setFocus()
        elif self.first.field.text() != self.second.field.text():
            self.show_failure("The two passphrases differ. Type the second one again.")
            self.second.field.setFocus()
            self.second.field.selectAll()
        else:
            self.created.emit(self.first.field.text())


class SheetCard(QWidget):
    """The recovery key on a sunk card, in numbered lines that can be copied by hand."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 20, 14)
        self._column.setSpacing(2)
        self._lines: list[Text] = []

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show the lines of the sheet, numbered from 1."""
        for old in self._lines:
            self._column.removeWidget(old)
            old.deleteLater()
        self._lines = [Text(f"{n}   {line}", Role.FIGURE, self._theme) for n, line in enumerate(lines, start=1)]
        for line in self._lines:
            self._column.addWidget(line)
        self.setAccessibleName("Recovery sheet")
        self.setAccessibleDescription(". ".join(f"Line {n}: {line}" for n, line in enumerate(lines, start=1)))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        box(pen_for(self), self.rect(), self._theme.colour("sunk"), self._theme.colour("line"), radius=CARD_RADIUS)


def sheet_lines(key: str) -> tuple[str, ...]:
    """The key in lines of at most three groups; groups are parted by hyphens or spaces."""
    if "\n" in key.strip():
        return tuple(line.strip() for line in key.strip().splitlines() if line.strip())
    groups = key.replace("-", " ").split()
    return tuple(" ".join(groups[at : at + 3]) for at in range(0, len(groups), 3))


def same_line(typed: str, line: str) -> bool:
    """Whether a typed line is the line of the sheet; spaces, hyphens and capitals do not count."""
    plain = [text.replace("-", "").replace(" ", "").casefold() for text in (typed, line)]
    return bool(plain[0]) and plain[0] == plain[1]


class SheetForm(Form):
    """Shows the fresh recovery key once; goes on only when one of its lines was typed back."""

    print_requested = Signal()
    save_requested = Signal()
    typed_back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Your recovery sheet", FRESH_SHEET, theme)
        self._line = ""
        self.card = SheetCard(theme)
        self.print_button = Button("Print the sheet", theme)
        self.save_button = Button("Save as text", theme)
        self.check = LabelledField("Type one line of it", theme)
        self.button = Button("Go on", theme, Weight.FILLED, key="Enter")
        self.column.addWidget(self.card)
        self.column.addLayout(row_of((self.print_button, self.save_button)))
        self.column.addWidget(self.check)
        self.finish(self.button)
        self.back_button.hide()
        self.print_button.clicked.connect(self.print_requested)
        self.save_button.clicked.connect(self.save_requested)
        self.check.field.returnPressed.connect(self._on_typed_back)
        self.check.field.textEdited.connect(lambda: self.show_failure(""))
        self.button.clicked.connect(self._on_typed_back)

    def show_key(self, key: str) -> None:
        """Show the key and ask for its last line."""
        lines = sheet_lines(key)
        self.card.show_lines(lines)
        self._line = lines[-1] if lines else ""
        self.check.field.clear()
        self.check.set_label(f"Type line {len(lines)} from the printed sheet")
        self.print_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def _on_typed_back(self) -> None:
        if same_line(self.check.text(), self._line):
            self.typed_back.emit()
        else:
            self.show_failure("That is not the line on the sheet. Read it from the paper and type it again.")
            self.check.field.setFocus()
            self.check.field.selectAll()


class RecoveryForm(Form):
    """Opens a workspace with the key from the sheet."""

    recovered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Use the recovery sheet", "Type all lines of the sheet, one after the other. Spaces and "
                         "hyphens do not count.", theme)  # fmt: skip
        self.line = LabelledField("Recovery key", theme)
        self.button = Button("Open with the sheet", theme, Weight.FILLED, key="Enter")
        self.column.addWidget(self.line)
        self.finish(self.button)
        self.line.field.returnPressed.connect(self._on_recover)
        self.button.clicked.connect(self._on_recover)

    def reset(self) -> None:
        """An empty field with the caret."""
        self.line.field.clear()
        self.show_failure("")
        self.line.field.setFocus()

    def _on_recover(self) -> None:
        if self.line.text():
            self.recovered.emit(self.line.text())
        else:
            self.show_failure("The recovery key is missing. Type it from the sheet.")
