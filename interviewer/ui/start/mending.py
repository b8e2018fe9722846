"""When a workspace does not open, or an older state is wanted: plain choices, and a backup picked by its time."""

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.services.backups import Backup
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.fields import LabelledField
from interviewer.ui.metrics import Role
from interviewer.ui.start.backup_rows import NO_BACKUPS, ROW_PX, rows_of
from interviewer.ui.start.forms import Form
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.painted_list import PaintedList

MOST_WAYS = 2
STAYS = "Whatever you choose: what is there now is kept beside it, under another name."
LIST = "What is there now is kept beside it, under another name. Choose a time, then type the passphrase of that day."


class Way(QWidget):
    """One way out: what it does and costs, and its button."""

    def __init__(self, theme: Theme, weight: Weight) -> None:
        super().__init__()
        self.told = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self.button = Button("", theme, weight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(self.told)
        column.addWidget(self.button)

    def show_way(self, told: str, words: str) -> None:
        """Show what it does and the words of its button."""
        self.told.say(told)
        self.button.say(words)
        self.button.setAccessibleDescription(told)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)


class MendForm(Form):
    """Says what is wrong with a workspace, and offers each way out with what it would cost."""

    chosen = Signal(int)
    """The number of a way, from 0."""
    others_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("This workspace does not open", STAYS, theme)
        self.trouble = Text("", Role.BODY, theme, wraps=True)
        self.column.insertWidget(1, self.trouble)
        self.ways = tuple(Way(theme, Weight.PLAIN if number else Weight.FILLED) for number in range(MOST_WAYS))
        for number, way in enumerate(self.ways):
            self.column.addWidget(way)
            way.hide()
            way.button.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(number))
        self.others = Button("Choose another backup", theme, Weight.QUIET)
        self.others.clicked.connect(self.others_wanted)
        self.finish(self.others)

    def show_ways(self, trouble: str, ways: Sequence[tuple[str, str]]) -> None:
        """Show what is wrong, and each way as what it does and the words of its button; the first is the advice."""
        self.trouble.say(trouble)
        self.show_failure("")
        for way, told in zip_longest(self.ways, ways[:MOST_WAYS]):
            way.setVisible(told is not None)
            if told is not None:
                way.show_way(*told)
        (self.ways[0].button if ways else self.others).setFocus()


class RestoreForm(Form):
    """The backups of a workspace by their time; one is put in place with the passphrase of that day."""

    restore = Signal(object, str)
    """The path of a backup, and the passphrase."""
    folder_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Restore a backup", LIST, theme)
        self._backups: tuple[Backup, ...] = ()
        self.list = PaintedList("Backups, the newest first", theme, ROW_PX)
        self.list.always_held = True
        self.list.seen = 6
        self.empty = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self.empty.hide()
        self.phrase = LabelledField("Passphrase", theme, secret=True)
        self.button = Button("Restore", theme, Weight.FILLED, key="Enter")
        self.folder = Button("Look in another folder", theme, Weight.QUIET)
        for part in (self.list, self.empty, self.phrase):
            self.column.addWidget(part)
        self.finish(self.button, self.folder)
        self.list.picked.connect(lambda _row: self.phrase.field.setFocus())
        self.phrase.field.returnPressed.connect(self._on_restore)
        self.phrase.field.textEdited.connect(lambda: self.show_failure(""))
        self.button.clicked.connect(self._on_restore)
        self.folder.clicked.connect(self.folder_wanted)

    def show_backups(self, backups: Sequence[Backup], folder: Path, chosen: Path | None = None) -> None:
        """Show these, newest first; `chosen` is the one that the list stands on."""
        self._backups = tuple(backups)
        rows = rows_of(backups)
        self.list.show_rows(len(rows), rows.__getitem__)
        self.list.setVisible(bool(rows))
        self.empty.say("" if rows else NO_BACKUPS.format(folder=folder))
        self.empty.setVisible(not rows)
        for part in (self.phrase, self.button):
            part.setVisible(bool(rows))
        at = next((n for n, one in enumerate(self._backups) if one.path == chosen), 0)
        if rows:
            self.list.setCurrentIndex(self.list.rows.index(at))
        self.phrase.field.clear()
        self.show_failure("")
        (self.list if rows else self.folder).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.phrase.field.hasFocus():
            self.list.keyPressEvent(event)
            return
        super().keyPressEvent(event)

    def _on_restore(self) -> None:
        at = self.list.currentIndex()
        if not at.isValid():
            return
        if self.phrase.text():
            self.restore.emit(self._backups[at.row()].path, self.phrase.text())
        else:
            self.show_failure("The passphrase is missing. It is the one that held when the backup was made.")
            self.phrase.field.setFocus()
