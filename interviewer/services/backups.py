"""Backups that nobody has to think of: made every hour of work, thinned out with time, found again by their day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.services.ports import Clock
from interviewer.services.workspaces import OpenWorkspace, Progress

SUFFIX = ".interviewer-backup"
FOLDER = "Backups"
"""Beside the workspace, as long as no other folder is chosen."""
EVERY = timedelta(hours=1)
DAYS, MONTHS = timedelta(days=31), timedelta(days=366)
_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"(?P<stem>.+)-(?P<id>[0-9a-f]{8})-(?P<at>\d{8}-\d{6})" + re.escape(SUFFIX))
_ID_SIGNS = 8


@dataclass(frozen=True)
class Backup:
    """One verified backup: its file, the workspace it is of (the end of its id), and when it was made (UTC)."""

    path: Path
    workspace: str
    made_at: datetime

    @property
    def stem(self) -> str:
        """The name the workspace had, as the name of the file has it."""
        found = _NAME.fullmatch(self.path.name)
        return found["stem"] if found else ""

    @property
    def size_bytes(self) -> int:
        """How large it is; 0 when it is gone."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Which backups stay: one an hour of today, one a day of the last month, one a month of the last year.

    Of each hour, day and month the newest stays, and always the newest of all. Days are those of UTC.
    """
    in_order = sorted(moments)
    newest = {_slot(moment, now): moment for moment in in_order}
    newest.pop("", None)
    return frozenset(newest.values()) | frozenset(in_order[-1:])


def _slot(moment: datetime, now: datetime) -> str:
    """The hour, day or month that this backup stands for; "" when its time is over."""
    age = now - moment
    if moment.date() == now.date():
        return f"{moment:hour %Y-%m-%d %H}"
    if age <= DAYS:
        return f"{moment:day %Y-%m-%d}"
    return f"{moment:month %Y-%m}" if age <= MONTHS else ""


def found_in(folder: Path) -> tuple[Backup, ...]:
    """Every backup in a folder whose name this program gave, newest first; a folder that is not there has none."""
    named = ((path, _NAME.fullmatch(path.name)) for path in folder.glob(f"*{SUFFIX}"))
    found = [
        Backup(path, match["id"], datetime.strptime(match["at"], _STAMP).replace(tzinfo=UTC))
        for path, match in named
        if match is not None and _is_moment(match["at"])
    ]
    return tuple(sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True))


def _is_moment(stamp: str) -> bool:
    try:
        datetime.strptime(stamp, _STAMP)
    except ValueError:
        return False
    return True


def last_of_day(backups: Iterable[Backup], day: date) -> Backup:
    """The newest backup made on this day (UTC) or before. UserError "no_backup" when there is none."""
    before = [backup for backup in backups if backup.made_at.date() <= day]
    if not before:
        raise UserError(
            "no_backup", f"There is no backup of {day:%d %B %Y} or before. Choose a later day, or another folder."
        )
    return max(before, key=lambda backup: backup.made_at)


class Backups:
    """The backups of one open workspace in one folder."""

    def __init__(self, workspace: OpenWorkspace, folder: Path, clock: Clock) -> None:
        self._workspace = workspace
        self._folder = folder
        self._clock = clock

    @property
    def folder(self) -> Path:
        """Where they are kept."""
        return self._folder

    def in_folder(self, folder: Path) -> "Backups":
        """The backups of the same workspace in another folder."""
        return Backups(self._workspace, folder, self._clock)

    def listed(self) -> tuple[Backup, ...]:
        """Those of this workspace, newest first."""
        own = self._id()
        return tuple(backup for backup in found_in(self._folder) if backup.workspace == own)

    def due(self) -> bool:
        """Whether there is work that is in no backup, and the last one is an hour old."""
        last = next(iter(self.listed()), None)
        if last is None:
            return True
        return self._clock() - last.made_at >= EVERY and self._touched_at() > last.made_at

    def make(self, progress: Progress | None = None) -> Backup:
        """Make one now, opened and verified before it counts; then drop those whose time is over.

        UserError "backup_exists", "disk_full", "read_only", "damaged"; then every older one is still there.
        """
        now = self._clock().astimezone(UTC).replace(microsecond=0)
        name = f"{self._workspace.path.stem}-{self._id()}-{now:{_STAMP}}{SUFFIX}"
        self._ready()
        self._workspace.backup_to(self._folder / name, progress)
        self._thin_out(now)
        return Backup(self._folder / name, self._id(), now)

    def _ready(self) -> None:
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except FileNotFoundError as error:
            raise UserError(
                "backup_folder_gone",
                f"The folder for backups {self._folder} is not there. Connect its drive, or choose another folder, and "
                "try again. Your interviews are in the workspace; only this backup was not made.",
            ) from error
        except OSError as error:
            raise UserError(
                "read_only", f"The folder for backups {self._folder} cannot be made. Choose another folder."
            ) from error

    def _thin_out(self, now: datetime) -> None:
        backups = self.listed()
        stay = kept((backup.made_at for backup in backups), now)
        for backup in backups:
            if backup.made_at not in stay:
                backup.path.unlink(missing_ok=True)

    def _touched_at(self) -> datetime:
        path = self._workspace.path
        files = [path, path.with_name(path.name + "-wal")]
        return max(datetime.fromtimestamp(file.stat().st_mtime, UTC) for file in files if file.exists())

    def _id(self) -> str:
        """The end of the workspace's id: it was made by chance, its beginning by the clock."""
        return self._workspace.info().workspace_id.replace("-", "")[-_ID_SIGNS:]

