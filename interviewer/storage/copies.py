"""Takes a person out of the copies of a workspace that the program knows of: backups, and what a restore kept aside.

Each copy is changed beside itself, verified and only then put in its place: a copy that cannot be changed stays as it
is and is named, so that it can be deleted by hand.
"""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from interviewer.domain.errors import UserError
from interviewer.services.rights_ports import CopiesCleaned, CopyProgress
from interviewer.storage.bundle import is_bundle, opened_bundle, verify_database, write_bundle
from interviewer.storage.connection import open_engine, raw_connection
from interviewer.storage.failures import told_plainly
from interviewer.storage.keys import Keys, key_fits, keys_path, read_keys
from interviewer.storage.lock import WorkspaceLock
from interviewer.storage.meta import read_meta
from interviewer.storage.migrations import SCHEMA, Schema
from interviewer.storage.migrations.runner import migrate, refuse_newer, schema_number

Change = Callable[[Connection], None]


@dataclass(frozen=True)
class Copies:
    """The copies of one workspace."""

    path: Path
    keys: Keys
    data_key: bytes
    schema: Schema = SCHEMA

    def change(self, folders: Sequence[Path], change: Change, progress: CopyProgress | None = None) -> CopiesCleaned:
        """Make this change in every copy; copies of other workspaces are not touched."""
        places = tuple(dict.fromkeys(folder.resolve() for folder in (self.path.parent, *folders)))
        found = [*_bundles(places), *self._asides()]
        done, left = 0, list[str]()
        for number, copy in enumerate(found, start=1):
            done += self._change_one(copy, change, left)
            if progress:
                progress(number, len(found))
        later = [copy for copy in _bundles(places) if copy not in found]
        done += sum(self._change_one(copy, change, left) for copy in later)
        return CopiesCleaned(done, (*left, *_in_the_making(places)))

    def _change_one(self, copy: Path, change: Change, left: list[str]) -> bool:
        """Whether it was a copy of this workspace and is changed; one that could not be is noted in `left`."""
        try:
            return self._change_bundle(copy, change) if is_bundle(copy) else self._change_aside(copy, change)
        except UserError:
            left.append(copy.name)
            return False

    def _asides(self) -> Iterator[Path]:
        """Workspaces beside this one with the same keys: a restore kept them, or it is what this was saved from."""
        first = self.path.stem.split(".rescued-")[0]
        if first != self.path.stem:
            damaged = self.path.with_name(first + self.path.suffix)
            if damaged.is_file() and keys_path(damaged).is_file():
                yield damaged
        for other in sorted(self.path.parent.glob(f"{first}.*{self.path.suffix}")):
            if other != self.path and keys_path(other).is_file():
                yield other

    def _change_bundle(self, bundle: Path, change: Change) -> bool:
        with opened_bundle(bundle, bundle) as (database, keys):
            if keys.workspace_id != self.keys.workspace_id:
                return False
            self._changed(database, keys, change)
            fresh = bundle.with_name(f".{bundle.name}.{secrets.token_hex(4)}.new")
            try:
                write_bundle(database, keys, self.data_key, fresh)
                with told_plainly():
                    fresh.replace(bundle)
            finally:
                fresh.unlink(missing_ok=True)
        return True

    def _change_aside(self, other: Path, change: Change) -> bool:
        keys = read_keys(keys_path(other))
        if keys.workspace_id != self.keys.workspace_id:
            return False
        with told_plainly():
            lock = WorkspaceLock(other)
        try:
            self._changed(other, keys, change)
        finally:
            lock.release()
        return True

    def _changed(self, database: Path, keys: Keys, change: Change) -> None:
        """The change in one database, brought to the newest schema first; every page is verified afterwards."""
        if not key_fits(keys, self.data_key):
            raise UserError("wrong_passphrase", f"{database.name} has another key.")
        with told_plainly():
            engine = open_engine(database, self.data_key)
            try:
                with engine.execution_options(reading=True).begin() as connection:
                    meta = read_meta(connection)
                refuse_newer(meta, self.schema)
                if schema_number(meta) < self.schema.number:
                    migrate(engine, schema_number(meta), self.schema)
                with engine.begin() as connection:
                    change(connection)
            finally:
                engine.dispose()
            with closing(raw_connection(database, self.data_key)) as raw:
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        verify_database(database, self.data_key)


def _bundles(places: Sequence[Path]) -> Iterator[Path]:
    for folder in places:
        yield from (path for path in sorted(folder.glob("*")) if is_bundle(path))


def _in_the_making(places: Sequence[Path]) -> Iterator[str]:
    """Backups that were begun before and have no name yet: what they copied may be from before the change."""
    for folder in places:
        yield from (room.name for room in sorted(folder.glob(".interviewer-*")) if room.is_dir())
