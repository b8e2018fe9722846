"""What keeps the interviews safe, on one page: backups and their folder, the passphrase, the lock, the clipboard."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interviewer.domain.errors import UserError
from interviewer.ui.keeping.backups_card import BackupsCard
from interviewer.ui.keeping.lock_card import LockCard
from interviewer.ui.keeping.passphrase_card import PassphraseCard
from interviewer.ui.start.backup_rows import moment_words
from interviewer.ui.theme import Theme
from interviewer.ui.tools import Tools
from interviewer.ui.two_column_page import TwoColumnPage

if TYPE_CHECKING:
    from interviewer.services.backups import Backup, Backups
    from interviewer.services.workspaces import OpenWorkspace

T = TypeVar("T")
TITLE = "Kept safe"
CHANGED = "The passphrase is changed. The recovery sheet stays valid."
MADE = "Backed up and opened for a look: {moment}."
GOES = "Backups go to {folder} from now on. The ones made so far stay where they are."
SURE = "The workspace is closed, and the state of {moment} takes its place. What is there now is kept beside it."


@dataclass(frozen=True)
class SafeDesk:
    """What the page works on: the open workspace, its backups, and what is set so far."""

    workspace: "OpenWorkspace"
    backups: "Backups"
    lock_minutes: int
    clipboard_minutes: int


class KeepingPage(TwoColumnPage):
    """Signals carry what changes beyond this workspace."""

    folder_changed = Signal(object)
    """The path of the folder that backups go to from now on."""
    lock_changed = Signal(int)
    clipboard_changed = Signal(int)
    restore_wanted = Signal(object)
    """The path of a backup; the workspace has to be closed for it."""

    def __init__(self, desk: SafeDesk, theme: Theme, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, theme, parent)
        self._desk = desk
        self._tools = tools
        self.backups = BackupsCard(theme)
        self.passphrase = PassphraseCard(theme)
        self.lock = LockCard(theme, desk.lock_minutes, desk.clipboard_minutes)
        self.head.addStretch(1)
        self.place_cards((self.backups,), (self.passphrase, self.lock))
        self._connect()
        self.show_backups()

    def _connect(self) -> None:
        self.backups.now.clicked.connect(self.back_up)
        self.backups.folder.clicked.connect(self.choose_folder)
        self.backups.restore.connect(self._on_restore)
        self.passphrase.wanted.connect(self._on_passphrase)
        self.lock.lock_changed.connect(self.lock_changed)
        self.lock.clipboard_changed.connect(self.clipboard_changed)

    def focus_first(self) -> None:
        """To what is done most often."""
        self.backups.now.setFocus()

    def show_backups(self) -> None:
        """What is in the folder now."""
        self.backups.show_backups(self._desk.backups.listed(), self._desk.backups.folder)

    def back_up(self) -> None:
        """Make one now."""
        self._run("Backing up", self._desk.backups.make, self._on_made)

    def _on_made(self, made: "Backup") -> None:
        self.show_backups()
        self.banner.news(MADE.format(moment=moment_words(made.made_at)))

    def choose_folder(self) -> None:
        """Another folder, which is used only once a backup could be made in it."""
        folder = self._tools.prompts.choose_folder("Where backups go", self._desk.backups.folder)
        if folder is not None and folder != self._desk.backups.folder:
            self.try_folder(folder)

    def try_folder(self, folder: Path) -> None:
        """Make a backup there; only then it is the folder."""
        backups = self._desk.backups.in_folder(folder)

        def taken(_made: "Backup") -> None:
            self._desk = replace(self._desk, backups=backups)
            self.show_backups()
            self.folder_changed.emit(folder)
            self.banner.news(GOES.format(folder=folder))

        self._run("Making a backup there", backups.make, taken)

    def _on_restore(self, path: Path) -> None:
        chosen = next((one for one in self._desk.backups.listed() if one.path == path), None)
        if chosen is None:
            self.show_backups()
            return
        sure = SURE.format(moment=moment_words(chosen.made_at))
        if self._tools.prompts.confirm("Put this backup in place?", sure, "Go on", "Leave it", risky=True):
            self.restore_wanted.emit(path)

    def _on_passphrase(self, now: str, new: str) -> None:
        def change() -> None:
            self._desk.workspace.refuse_other_passphrase(now)
            self._desk.workspace.change_passphrase(new)

        self.passphrase.setEnabled(False)
        self._tools.jobs.run(lambda _progress: change(), self._on_changed, self._on_not_changed)

    def _on_changed(self, _nothing: object) -> None:
        self.passphrase.setEnabled(True)
        self.passphrase.reset()
        self.banner.news(CHANGED)
        self.passphrase.button.setFocus()

    def _on_not_changed(self, error: Exception) -> None:
        self.passphrase.setEnabled(True)
        if isinstance(error, UserError):
            self.passphrase.show_failure(error.sentence)
            self.passphrase.now.field.setFocus()
        else:
            self._tools.crash.handle(error)

    def _run(self, words: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Work beside the page; a refusal is told on it, and everything can be tried again."""

        def then(result: T) -> None:
            self._idle()
            done(result)

        self.backups.setEnabled(False)
        self.banner.clear()
        self.progress.start(words)
        self._tools.jobs.run(lambda _progress: work(), then, self._on_failed)

    def _idle(self) -> None:
        self.progress.stop()
        self.backups.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        self._idle()
        if isinstance(error, UserError):
            self.banner.error(error.sentence)
            self.backups.now.setFocus()
        else:
            self._tools.crash.handle(error)
