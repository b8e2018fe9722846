"""The ways into a workspace from the start page. What is heavy happens behind it; a refusal is told on it."""

import gc
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interviewer.domain.errors import UserError
from interviewer.kit.paths import write_owner_only
from interviewer.ui.jobs import Job, Progress
from interviewer.ui.mending import Mending
from interviewer.ui.start.start_page import StartPage
from interviewer.ui.tools import Tools

if TYPE_CHECKING:
    from interviewer.app import Desk
    from interviewer.services.workspaces import Told, Unlock

ENTER, PRACTISE, SHEET = "enter", "practise", "sheet"
"""What comes after a workspace was opened: its rooms, a practice call, or first the recovery sheet."""


class Opening(QObject):
    """Unlocks, creates, or makes a workspace that is discarded afterwards."""

    opened = Signal(object, bool, str)
    """A Desk, whether to remember where it is, and what comes next."""

    def __init__(
        self, start_page: StartPage, tools: Tools, folder_of: Callable[[Path], Path], parent: QObject
    ) -> None:
        """`folder_of` gives the folder of backups for a workspace."""
        super().__init__(parent)
        self.mending = Mending(start_page, tools, folder_of, self)
        self.mending.mended.connect(self._on_mended)
        self.start_page = start_page
        self._tools = tools
        self._closing = ExitStack()
        self._job: Job | None = None
        start_page.unlock_requested.connect(self._on_unlock)
        start_page.recovery_requested.connect(self._on_recovery)
        start_page.create_requested.connect(self._on_create)
        start_page.open_other_requested.connect(self._on_open_other)
        start_page.practise_requested.connect(self._on_practise)
        start_page.look_around_requested.connect(self._on_look_around)
        start_page.save_sheet_requested.connect(self._on_save_sheet)
        start_page.print_sheet_requested.connect(self._on_print_sheet)
        start_page.cancel_requested.connect(self._on_cancel)

    def discard_temporary(self) -> None:
        """Let go of the workspaces that were made to practise or to look around."""
        self._closing.close()

    def by_keychain(self, path: Path) -> None:
        """Open with the key that this computer keeps."""
        from interviewer.services.workspaces import FromKeychain

        self._unlock(path, FromKeychain())

    def _on_unlock(self, path: str, passphrase: str) -> None:
        from interviewer.services.workspaces import Passphrase

        self._unlock(Path(path), Passphrase(passphrase))

    def _on_recovery(self, path: str, key: str) -> None:
        from interviewer.services.workspaces import RecoveryKey

        self._unlock(Path(path), RecoveryKey(key))

    def _unlock(self, path: Path, unlock: "Unlock") -> None:
        from interviewer.services.damage import TROUBLE

        def failed(error: Exception) -> None:
            if isinstance(error, UserError) and error.code in TROUBLE:
                self.start_page.show_idle()
                self.mending.offer(path, unlock, error)
            else:
                self._on_start_failed(error)

        self._open("Unlocking", lambda told: unlocked(path, unlock, told), ENTER, failed=failed)

    def _on_mended(self, path: Path, unlock: "Unlock", told: str) -> None:
        """Open what was mended, and say what was done once it is open."""
        self._open("Unlocking", lambda waits: unlocked(path, unlock, waits), ENTER, told=told)

    def _on_create(self, path: str, passphrase: str) -> None:
        place = Path(path) if path else _free_place(self._tools.folders.workspace)
        self._tools.jobs.run(
            lambda _progress: _created(place, passphrase),
            lambda made: self._on_created(*made),
            self._on_start_failed,
        )
        self.start_page.show_busy("Making the workspace")

    def _on_created(self, desk: "Desk", recovery_key: str) -> None:
        self.opened.emit(desk, True, SHEET)
        self.start_page.show_recovery(recovery_key)

    def _on_open_other(self) -> None:
        path = self._tools.prompts.choose_file("Open a workspace", "Workspaces (*.interviewer)")
        if path is not None:
            self.start_page.show_unlock(str(path), path.stem)

    def _on_save_sheet(self, key: str) -> None:
        place = Path.home() / "Interviewer recovery sheet.txt"
        path = self._tools.prompts.save_file("Save the recovery sheet", "Text (*.txt)", place)
        if path is not None:
            write_owner_only(path, _sheet(key).encode("utf-8"))

    def _on_print_sheet(self, key: str) -> None:
        self._tools.prompts.print_text("Print the recovery sheet", _sheet(key))

    def _on_practise(self) -> None:
        self._open("Making a place to practise", lambda _told: self._temporary_desk(), PRACTISE, keep=False)

    def _on_look_around(self) -> None:
        self._open("Playing the sample talks", lambda _told: self._sample_desk(), ENTER, keep=False)

    def _temporary_desk(self) -> "Desk":
        from interviewer import app

        return app.desk_over(self._closing.enter_context(app.temporary_workspace()))

    def _sample_desk(self) -> "Desk":
        from interviewer import app

        desk = self._temporary_desk()
        app.play_samples(desk)
        return desk

    def _open(
        self,
        words: str,
        work: "Callable[[Told], Desk]",
        then: str,
        *,
        keep: bool = True,
        failed: Callable[[Exception], None] | None = None,
        told: str = "",
    ) -> None:
        """Open a workspace behind the scenes, then go on; a refusal is told on the start page, and `told` once it
        is open."""

        def opened(progress: Progress) -> "Desk":
            def waits(words: str) -> None:
                _go_on(progress)
                progress.at(0, 0, words)

            desk = work(waits)
            try:
                _go_on(progress)
            except UserError:
                desk.close()
                raise
            return desk

        def done(desk: "Desk") -> None:
            self.start_page.show_idle()
            self.opened.emit(desk, keep, then)
            if told:
                self._tools.prompts.show_error(told, "What was done")

        self.start_page.show_busy(words)
        self._job = self._tools.jobs.run(
            opened, done, failed or self._on_start_failed, lambda step: self.start_page.show_waiting(step.words)
        )

    def _on_cancel(self) -> None:
        """A check under way cannot be broken off; when it is over, nothing is opened."""
        if self._job is not None:
            self._job.cancel()
            self.start_page.show_waiting("Stopping, as soon as this check is over.")

    def _on_start_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.start_page.show_failure(error.sentence)
        else:
            self.start_page.show_idle()
            self._tools.crash.handle(error)


def load_heavy() -> None:
    """Import what opening a workspace needs, and the pages that come first after it.

    What stands in memory then stays for good, so the collector of garbage need not look through it again: once it
    did so in the middle of opening a page, for a tenth of a second.
    """
    from interviewer import app
    from interviewer.ui import rooms
    from interviewer.ui.brief import brief_page
    from interviewer.ui.clients import clients_page
    from interviewer.ui.today import field_desk, today_page

    _ = (rooms, brief_page, clients_page, field_desk, today_page)
    app.workspaces()
    app.script_library()
    gc.freeze()


def _go_on(progress: Progress) -> None:
    """UserError once the person asked to stop."""
    if progress.cancelled:
        raise UserError("opening_stopped", "It was not opened, because you stopped it. Nothing was changed.")


def unlocked(path: Path, unlock: "Unlock", told: "Told | None" = None) -> "Desk":
    """The desk over a workspace that is there, ready for its first screen. For a worker thread. UserError when it
    cannot be opened."""
    from interviewer import app

    keeper = app.workspaces()
    desk = app.desk_over(keeper.unlock(path, unlock) if told is None else keeper.unlock(path, unlock, told))
    app.rehearse(desk)
    return desk


def _created(path: Path, passphrase: str) -> "tuple[Desk, str]":
    from interviewer import app

    made = app.workspaces().create(path, passphrase)
    return app.desk_over(made.workspace), made.recovery_key


def _free_place(usual: Path) -> Path:
    """The usual place, or one beside it when it is taken."""
    places = (usual, *(usual.with_stem(f"{usual.stem} {number}") for number in range(2, 1000)))
    return next(place for place in places if not place.exists())


def _sheet(key: str) -> str:
    day = datetime.now().astimezone()
    return (
        f"Recovery sheet, made on {day:%d %B %Y}\n\n{key}\n\n"
        "Keep this sheet away from the computer. Without it and without the passphrase\n"
        "nobody can open your interviews, not even we.\n"
    )
