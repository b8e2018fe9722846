"""What happens on the start page when a workspace does not open, or when a backup is to be put in place."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from interviewer.domain.errors import UserError
from interviewer.ui.start.start_page import StartPage
from interviewer.ui.tools import Tools

if TYPE_CHECKING:
    from interviewer.services.damage import Damage, WayOut
    from interviewer.services.workspaces import Rescued, Unlock

T = TypeVar("T")
WORDS = {"rescue": "Take out what can be read", "restore": "Restore this backup", "keys": "Put the keys back"}
RESTORED = "The backup is in place. {kept}"
KEPT = "What was there is kept as {name}."
NOTHING_THERE = "Nothing was there before."
RESCUED = "What could be read is in a workspace of its own, {name}, which is open now. The damaged one is as it was. "
ALL_OF_IT = "Nothing is missing."
ONE_IN_PART = "One talk lost something: it can be read, and nothing of it goes into a paper."
IN_PART = "{count} talks lost something: they can be read, and nothing of them goes into a paper."
SOME_GONE = "Some of it could not be read."
KEYS_BACK = "The keys are back, and nothing of the interviews is lost."


class Mending(QObject):
    """Looks for the ways out, shows them, and carries out the one that is chosen."""

    mended = Signal(object, object, str)
    """The path to open now, what unlocks it, and what was done."""

    def __init__(
        self, start_page: StartPage, tools: Tools, folder_of: Callable[[Path], Path], parent: QObject
    ) -> None:
        """`folder_of` gives the folder of backups for a workspace."""
        super().__init__(parent)
        self._page = start_page
        self._tools = tools
        self._folder_of = folder_of
        self._damage: Damage | None = None
        self._unlock: Unlock | None = None
        self._ways: tuple[WayOut, ...] = ()
        start_page.mend_chosen.connect(self._on_chosen)
        start_page.backups_wanted.connect(self._on_backups_wanted)
        start_page.restore_requested.connect(self._on_restore)
        start_page.backup_folder_wanted.connect(self._on_other_folder)

    def offer(self, path: Path, unlock: "Unlock", refused: UserError) -> None:
        """Show what can be done about a workspace that was refused."""
        found = self._at(path, self._folder_of(path))
        self._unlock = unlock

        def shown(ways: "tuple[WayOut, ...]") -> None:
            self._ways = ways
            self._page.show_mending(refused.sentence, [(_told(way), WORDS[way.way]) for way in ways])

        self._run("Looking what can be read", lambda: found.ways_out(refused, unlock), shown)

    def show_backups(self, path: Path, chosen: Path | None = None) -> None:
        """The backups of a workspace, to put one in place."""
        folder = self._folder_of(path)
        self._page.show_backups(self._at(path, folder).backups(), folder, chosen)

    def _on_backups_wanted(self, path: str) -> None:
        """Of a workspace that is known, or, on a computer that has none yet, out of a folder that is asked for."""
        if path:
            self.show_backups(Path(path))
            return
        folder = self._tools.prompts.choose_folder("Where the backups are")
        if folder is not None:
            self._page.show_backups(self._at(self._tools.folders.workspace, folder).backups(), folder, None)

    def _at(self, path: Path, folder: Path) -> "Damage":
        from interviewer import app
        from interviewer.services.damage import Damage

        self._damage = Damage(app.workspaces(), path, folder)
        return self._damage

    def _on_other_folder(self) -> None:
        folder = self._tools.prompts.choose_folder("Where the backups are")
        if folder is not None and self._damage is not None:
            self._page.show_backups(self._at(self._damage.path, folder).backups(), folder, None)

    def _on_chosen(self, number: int) -> None:
        damage, unlock, way = self._damage, self._unlock, self._ways[number]
        if damage is None or unlock is None:
            return
        if way.way == "rescue":
            self._rescue(damage, unlock)
        elif way.backup is not None:
            self._put_back(damage, way, way.backup.path, unlock)

    def _rescue(self, damage: "Damage", unlock: "Unlock") -> None:
        def done(made: "Rescued") -> None:
            self.mended.emit(made.path, unlock, RESCUED.format(name=made.path.name) + _lost(made))

        self._run("Taking out what can be read", lambda: damage.rescue(unlock), done)

    def _put_back(self, damage: "Damage", way: "WayOut", backup: Path, unlock: "Unlock") -> None:
        def done(kept: Path | None) -> None:
            told = KEPT.format(name=kept.name) if kept else NOTHING_THERE
            words = f"{KEYS_BACK} {told if kept else ''}".strip() if way.way == "keys" else RESTORED.format(kept=told)
            self.mended.emit(damage.path, unlock, words)

        act = damage.put_back_keys if way.way == "keys" else damage.restore
        self._run("Putting it back", lambda: act(backup, unlock), done)

    def _on_restore(self, backup: Path, passphrase: str) -> None:
        from interviewer.services.damage import WayOut
        from interviewer.services.workspaces import Passphrase

        if self._damage is not None:
            damage = self._damage.anew(backup)
            self._put_back(damage, WayOut("restore"), backup, Passphrase(passphrase))

    def _run(self, words: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Work behind the start page; a refusal is told on the form that is shown."""

        def then(result: T) -> None:
            self._page.show_idle()
            done(result)

        self._tools.jobs.run(lambda _progress: work(), then, self._on_failed)
        self._page.show_busy(words)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._page.show_failure(error.sentence)
        else:
            self._page.show_idle()
            self._tools.crash.handle(error)


def _lost(made: "Rescued") -> str:
    if made.complete:
        return ALL_OF_IT
    if made.talks_in_part == 1:
        return ONE_IN_PART
    return IN_PART.format(count=made.talks_in_part) if made.talks_in_part else SOME_GONE


def _told(way: "WayOut") -> str:
    from interviewer.services.damage import in_words

    return in_words(way, datetime.now().astimezone())
