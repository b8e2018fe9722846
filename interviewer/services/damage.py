"""What can be done about a workspace that does not open: plain choices, each saying what it would cost.

Nothing that is there is written over by any of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from interviewer.domain.errors import UserError
from interviewer.services.backups import Backup, found_in
from interviewer.services.workspaces import Rescued, Unlock, Workspaces

Way: TypeAlias = Literal["rescue", "restore", "keys"]
"""Take out what can be read; put a backup in place; put only the keys of a backup in place."""
FILE_TROUBLE = frozenset({"damaged", "workspace_missing"})
KEY_TROUBLE = frozenset({"keys_missing", "keys_damaged"})
TROUBLE = FILE_TROUBLE | KEY_TROUBLE
"""Refusals of opening that have a way out here."""


@dataclass(frozen=True)
class WayOut:
    """One choice. `backup` is the one it takes; None for a rescue, which takes none."""

    way: Way
    backup: Backup | None = None
    talks_since: int | None = None
    """In how many talks something happened after the backup; None when that cannot be read, as nothing else will."""


class Damage:
    """The ways out for one workspace that was refused."""

    def __init__(self, workspaces: Workspaces, path: Path, folder: Path) -> None:
        """`folder` holds its backups."""
        self._workspaces = workspaces
        self.path = path
        self._folder = folder

    def backups(self) -> tuple[Backup, ...]:
        """Those whose name says that they are of this workspace, newest first; all of them where none does."""
        found = found_in(self._folder)
        own = tuple(one for one in found if one.stem == self.path.stem)
        return own or found

    def anew(self, backup: Path) -> "Damage":
        """The same where there is a workspace; else for one that gets its name from the backup."""
        stem = next((one.stem for one in self.backups() if one.path == backup), "")
        if not stem or self.path.exists() or self.path.with_name(self.path.name + ".keys").exists():
            return self
        return Damage(self._workspaces, self.path.with_name(f"{stem}{self.path.suffix}"), self._folder)

    def ways_out(self, refused: UserError, unlock: Unlock) -> tuple[WayOut, ...]:
        """What can be done, the least costly first; empty when nothing can be done here."""
        backups = self.backups()
        if refused.code in KEY_TROUBLE:
            return tuple(WayOut(way, backups[0]) for way in ("keys", "restore")) if backups else ()
        if refused.code not in FILE_TROUBLE:
            return ()
        newest = backups[:1]
        if refused.code == "workspace_missing":
            return tuple(WayOut("restore", one) for one in newest)
        since = self._since(unlock, newest)
        restores = tuple(WayOut("restore", one, lost) for one, lost in zip(newest, since, strict=True))
        return (WayOut("rescue"), *restores) if any(since) else (*restores, WayOut("rescue"))

    def _since(self, unlock: Unlock, backups: Sequence[Backup]) -> Sequence[int | None]:
        try:
            return self._workspaces.changed_since(self.path, unlock, [one.made_at for one in backups])
        except UserError:
            return [None for _ in backups]

    def rescue(self, unlock: Unlock) -> Rescued:
        """Take what can be read into a new workspace beside the damaged one. UserError as `Workspaces.rescue`."""
        return self._workspaces.rescue(self.path, unlock)

    def restore(self, backup: Path, unlock: Unlock) -> Path | None:
        """Put a backup in place; gives where what was there is kept."""
        return self._workspaces.restore(backup, self.path, unlock)

    def put_back_keys(self, backup: Path, unlock: Unlock) -> Path | None:
        """Put the keys of a backup in place; gives where a keys file that was there is kept."""
        return self._workspaces.put_back_keys(backup, self.path, unlock)


def in_words(choice: WayOut, here: datetime) -> str:
    """What a choice would do, in a sentence; times are on the clock of `here`."""
    match choice.way:
        case "rescue":
            return "Take out what can be read into a new workspace beside it. The damaged one stays as it is."
        case "keys":
            return f"Put the keys back from the backup of {_moment(choice, here)}. No interview is lost."
        case "restore":
            return f"Restore the backup of {_moment(choice, here)}. {_lacking(choice.talks_since)}"


def _moment(choice: WayOut, here: datetime) -> str:
    made = choice.backup.made_at.astimezone(here.tzinfo) if choice.backup else here
    return f"{made.day} {made:%B %Y, %H:%M}"


def _lacking(talks: int | None) -> str:
    if talks is None:
        return "What was written after that is not in it; what is there is kept beside it."
    if talks == 0:
        return "No talk was touched after that; what is there is kept beside it."
    count = "One talk was" if talks == 1 else f"{NUMBERS.get(talks, str(talks))} talks were"
    return f"{count} touched after that and would lack it; what is there is kept beside it."


NUMBERS = {2: "Two", 3: "Three", 4: "Four"}
