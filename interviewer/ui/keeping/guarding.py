"""Guards one open workspace: backups by the hour, the lock, the clipboard; and the page where a person sets them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from interviewer.domain.errors import UserError
from interviewer.ui.clipboard import CopiedWords
from interviewer.ui.kept_settings import KeptSettings
from interviewer.ui.safekeeping import Safekeeping
from interviewer.ui.theme import Theme
from interviewer.ui.tools import Tools

if TYPE_CHECKING:
    from interviewer.services.workspaces import OpenWorkspace
    from interviewer.ui.keeping.keeping_page import KeepingPage

NOT_KEPT = "This one is for practice: it is gone when you lock it, so there is nothing of it to keep safe."


class Guarding(QObject):
    """`kept`: what is set, and where a change is kept."""

    left_alone = Signal()
    slept = Signal()
    backup_failed = Signal(str)
    """The sentence to tell; backups are tried again an hour later."""
    restore_wanted = Signal(object, object)
    """The path of the workspace, and of the backup that is to take its place."""

    def __init__(self, tools: Tools, kept: KeptSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._kept = kept
        self._workspace: OpenWorkspace | None = None
        now = kept.now
        self.safekeeping = Safekeeping(tools.jobs, now.lock_after_minutes, parent=self)
        self.safekeeping.left_alone.connect(self.left_alone)
        self.safekeeping.slept.connect(self.slept)
        self.safekeeping.failed.connect(self._on_backup_failed)
        self.copied = CopiedWords(QGuiApplication.clipboard(), now.clear_clipboard_minutes, self)

    def watch(self, workspace: "OpenWorkspace") -> None:
        """Begin with this workspace."""
        self._workspace = workspace
        self.safekeeping.watch(workspace, self.folder_of(workspace.path))

    def stop(self) -> None:
        """The workspace is closed: nothing of it stays on the clipboard."""
        self._workspace = None
        self.safekeeping.stop()
        self.copied.clear()

    def folder_of(self, workspace: Path) -> Path:
        """Where the backups of a workspace go: the folder that was chosen, else one beside it."""
        from interviewer.services.backups import FOLDER

        chosen = self._kept.now.backup_folder
        return Path(chosen) if chosen else workspace.parent / FOLDER

    def page(self, theme: Theme) -> "KeepingPage | None":
        """The page over the open workspace; None, and a sentence, for one that is not kept."""
        from interviewer.services.backups import Backups
        from interviewer.ui.keeping.keeping_page import KeepingPage, SafeDesk
        from interviewer.ui.safekeeping import utc_now

        workspace, now = self._workspace, self._kept.now
        if workspace is None:
            self._tools.prompts.show_error(NOT_KEPT, "Only for practice")
            return None
        backups = Backups(workspace, self.folder_of(workspace.path), utc_now)
        desk = SafeDesk(workspace, backups, now.lock_after_minutes, now.clear_clipboard_minutes)
        page = KeepingPage(desk, theme, self._tools)
        page.folder_changed.connect(self._on_folder)
        page.lock_changed.connect(self._on_lock)
        page.clipboard_changed.connect(self._on_clipboard)
        page.restore_wanted.connect(lambda backup: self.restore_wanted.emit(workspace.path, backup))
        return page

    def _on_folder(self, folder: Path) -> None:
        self._kept.change(backup_folder=str(folder))
        if self._workspace is not None:
            self.safekeeping.watch(self._workspace, folder)

    def _on_lock(self, minutes: int) -> None:
        self._kept.change(lock_after_minutes=minutes)
        self.safekeeping.lock_after(minutes)

    def _on_clipboard(self, minutes: int) -> None:
        self._kept.change(clear_clipboard_minutes=minutes)
        self.copied.wait(minutes)

    def _on_backup_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.backup_failed.emit(error.sentence)
        else:
            self._tools.crash.handle(error)
