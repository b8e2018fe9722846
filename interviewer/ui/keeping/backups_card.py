"""Where the backups are, the latest of them, one more now, and one back in place."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from interviewer.services.backups import Backup
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.start.backup_rows import NO_BACKUPS, ROW_PX, rows_of
from interviewer.ui.start.pieces import row_of
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.today.painted_list import PaintedList

HOW = (
    "Every hour of work one is made and opened before it counts: encrypted, with all of the workspace. One a day stays "
    "for a month, one a month for a year."
)
WHERE = "They are in {folder}."
RESTORE = "Enter on one puts it in place of the workspace. What is there now is kept beside it."


class BackupsCard(Card):
    """`restore` carries the path of the backup that is wanted."""

    restore = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Backups", theme)
        self._backups: tuple[Backup, ...] = ()
        self._where = Text("", Role.BODY, theme, wraps=True)
        self._told = Text(RESTORE, Role.SMALL, theme, tone="ink2", wraps=True)
        self.list = PaintedList("Backups, the newest first", theme, ROW_PX)
        self.list.seen = 7
        self.now = Button("Back up now", theme, Weight.FILLED)
        self.folder = Button("Choose another folder", theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(Heading("Backups", theme))
        column.addWidget(Text(HOW, Role.BODY, theme, tone="ink2", wraps=True))
        column.addWidget(self._where)
        column.addLayout(row_of((self.now, self.folder)))
        column.addSpacing(4)
        column.addWidget(self.list, 1)
        column.addWidget(self._told)
        self.list.picked.connect(lambda row: self.restore.emit(self._backups[row].path))

    def show_backups(self, backups: Sequence[Backup], folder: Path) -> None:
        """Show these, newest first."""
        self._backups = tuple(backups)
        rows = rows_of(backups)
        self._where.say(WHERE.format(folder=folder) if rows else NO_BACKUPS.format(folder=folder))
        self.list.show_rows(len(rows), rows.__getitem__)
        self.list.setVisible(bool(rows))
        self._told.setVisible(bool(rows))
