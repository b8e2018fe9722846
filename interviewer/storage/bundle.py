"""A backup: one file that holds a workspace and its keys, encrypted as they are.

It is made through the database's own copying, never by copying a file in use, and is read back before it
counts.
"""

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from interviewer.domain.errors import UserError
from interviewer.kit.leftovers import sweep
from interviewer.kit.paths import settle_folder
from interviewer.kit.zips import BrokenZipError, opened_zip
from interviewer.services.workspaces import Progress
from interviewer.storage.connection import raw_connection
from interviewer.storage.failures import told_of, told_plainly
from interviewer.storage.integrity import check_all
from interviewer.storage.keys import Keys, keys_from, keys_path, keys_text, write_keys
from interviewer.storage.lock import WorkspaceLock

SUFFIX = ".interviewer-backup"
DATABASE = "workspace.interviewer"
KEYS = "workspace.interviewer.keys"
LARGEST_KEYS = 64 * 1024
ZIP_HEADER = 30
"""Bytes of a zip file before the name of its first part."""
PAGES_AT_ONCE = 2_000
NO_BACKUP = "no backup was made, and the older ones are still there"
NOT_A_BACKUP = "is not a whole backup of a workspace. Nothing was changed. Take another backup."


def is_bundle(path: Path) -> bool:
    """Whether this is a backup: by its name or, where somebody gave it another, by how it begins.

    A file of another name that cannot be read is taken for none.
    """
    if path.name.endswith(SUFFIX):
        return True
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            begin = file.read(ZIP_HEADER + len(KEYS))
    except OSError:  # somebody else's file
        return False
    return begin.startswith(b"PK") and begin[ZIP_HEADER:] == KEYS.encode()


def write_bundle(workspace: Path, keys: Keys, data_key: bytes, bundle: Path, progress: Progress | None = None) -> None:
    """Write the backup, read it back, then give it its name.

    UserError "backup_exists", "disk_full", "read_only"; then there is no file of that name from us.
    """
    if bundle.exists():
        raise UserError("backup_exists", f"There is a file {bundle.name} already. Choose another name.")
    with told_of(NO_BACKUP, bundle), told_plainly(), workroom(bundle.parent) as room:
        copy = room / DATABASE
        copy_database(workspace, copy, data_key, progress)
        packed = room / "packed"
        _pack(packed, copy, keys)
        copy.unlink()
        verify_database(_unpack(packed, room, bundle.name), data_key)
        packed.replace(bundle)
        settle_folder(bundle.parent)


def copy_database(source: Path, target: Path, data_key: bytes, progress: Progress | None = None) -> None:
    """Copy a database that may be in use, page by page, into a new file under the same key."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))

    def tell(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)

    with closing(raw_connection(source, data_key)) as old, closing(raw_connection(target, data_key)) as new:
        old.backup(new, pages=PAGES_AT_ONCE, progress=tell)
    with open(target, "rb+") as file:
        os.fsync(file.fileno())


def verify_database(path: Path, data_key: bytes) -> None:
    """Open a copy and verify every page and reference. UserError "damaged"."""
    with told_plainly(), closing(raw_connection(path, data_key)) as raw:
        check_all(raw)


@contextmanager
def opened_bundle(bundle: Path, beside: Path) -> Iterator[tuple[Path, Keys]]:
    """A backup's database and keys, unpacked beside `beside` while the block runs.

    UserError "backup_missing", "backup_damaged", "disk_full", "read_only".
    """
    if not bundle.is_file():
        raise UserError("backup_missing", f"There is no backup file {bundle}. Look for it in another folder.")
    with told_plainly(), workroom(beside.parent) as room:
        yield _unpack(bundle, room, bundle.name), _bundled_keys(bundle)


def put_in_place(database: Path, keys: Keys, path: Path, now: datetime) -> Path | None:
    """Let a verified copy take the place of a workspace; gives where the one that was there is kept.

    The caller holds the workspace's lock.
    """
    with told_plainly():
        kept = _keep_aside(path, now)
        key_file = database.with_name(KEYS)
        key_file.write_text(keys_text(keys), encoding="ascii")
        key_file.chmod(0o600)
        key_file.replace(keys_path(path))
        database.replace(path)
        settle_folder(path.parent)
    return kept


def keep_and_write_keys(keys: Keys, path: Path, now: datetime) -> Path | None:
    """Write the keys of a workspace; gives where a keys file that was there is kept. The caller holds the lock."""
    with told_plainly():
        old, kept = keys_path(path), None
        if old.exists():
            kept = old.with_name(f"{path.stem}.before-restore-{now:%Y%m%d-%H%M%S-%f}{path.suffix}.keys")
            old.replace(kept)
        write_keys(old, keys)
    return kept


def _keep_aside(path: Path, now: datetime) -> Path | None:
    """Rename the workspace with all that belongs to it, so that it can be opened under the other name."""
    parts = [path.with_name(path.name + ending) for ending in ("-wal", "-shm", ".keys", "")]
    if not any(part.exists() for part in parts):
        return None
    kept = path.with_name(f"{path.stem}.before-restore-{now:%Y%m%d-%H%M%S-%f}{path.suffix}")
    for part in parts:
        if part.exists():
            part.replace(kept.with_name(kept.name + part.name.removeprefix(path.name)))
    return kept


@contextmanager
def workroom(folder: Path) -> Iterator[Path]:
    """A folder on the same disk for the owner only, gone afterwards."""
    sweep(folder, ".interviewer-*")
    room = Path(tempfile.mkdtemp(prefix=".interviewer-", dir=folder))
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _pack(packed: Path, database: Path, keys: Keys) -> None:
    handle = os.open(packed, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    with open(handle, "w+b") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(KEYS, keys_text(keys))
            archive.write(database, DATABASE)
        file.flush()
        os.fsync(file.fileno())


def _unpack(bundle: Path, room: Path, name: str) -> Path:
    """The database out of a backup; only that one name is taken, never more than the file's own size."""
    target = room / "unpacked.interviewer"
    with _readable(bundle, name) as archive:
        info = archive.getinfo(DATABASE)
        if info.compress_type != zipfile.ZIP_STORED or info.file_size > bundle.stat().st_size:
            raise UserError("backup_damaged", f"{name} {NOT_A_BACKUP}")
        handle = os.open(target, os.O_CREAT | os.O_WRONLY, 0o600)
        with open(handle, "wb") as sink, archive.open(info) as source:
            shutil.copyfileobj(source, sink, 1024 * 1024)
    return target


def _bundled_keys(bundle: Path) -> Keys:
    with _readable(bundle, bundle.name) as archive, archive.open(KEYS) as source:
        return keys_from(source.read(LARGEST_KEYS + 1), f"in {bundle.name}")


@contextmanager
def _readable(bundle: Path, name: str) -> Iterator[Any]:
    try:
        with opened_zip(bundle) as archive:
            yield archive
    except BrokenZipError:
        raise UserError("backup_damaged", f"{name} {NOT_A_BACKUP}") from None


def locked(path: Path) -> WorkspaceLock:
    """The lock of a workspace, with its errors told plainly."""
    with told_plainly():
        return WorkspaceLock(path)
