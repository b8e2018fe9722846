"""What is done to a workspace that is not open: a backup in its place, its keys put back, what is whole taken out."""

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2

from interviewer.domain.errors import UserError
from interviewer.kit.clock import utc_now
from interviewer.kit.paths import owner_only_folder
from interviewer.services.workspaces import Unlock
from interviewer.storage.bundle import keep_and_write_keys, locked, opened_bundle, put_in_place, verify_database
from interviewer.storage.connection import raw_connection
from interviewer.storage.failures import told_of, told_plainly
from interviewer.storage.keys import keys_path, read_keys
from interviewer.storage.rescue import RescuedRows, rescue_into, talks_since
from interviewer.storage.unlocking import key_for, refuse_missing

NOT_RESTORED = "nothing was restored, and what was there is as it was"
NOT_RESCUED = "nothing was taken out, and the damaged workspace is as it was"


def restore(bundle: Path, path: Path, unlock: Unlock, now: datetime | None = None) -> Path | None:
    """Put a verified backup in place of a workspace that is not open; gives where the old one is kept."""
    with told_plainly():
        owner_only_folder(path.parent)
    lock = locked(path)
    try:
        with told_of(NOT_RESTORED, path), opened_bundle(bundle, path) as (database, keys):
            with key_for(path, keys, unlock, now or utc_now()) as data_key:
                verify_database(database, data_key)
            return put_in_place(database, keys, path, now or utc_now())
    finally:
        lock.release()


def rescue(path: Path, unlock: Unlock, now: datetime | None = None) -> tuple[Path, RescuedRows]:
    """Take what can be read out of a damaged workspace into a new one beside it; gives where that is."""
    refuse_missing(path)
    moment = now or utc_now()
    lock = locked(path)
    try:
        keys = read_keys(keys_path(path))
        target = path.with_name(f"{path.stem}.rescued-{moment:%Y%m%d-%H%M%S-%f}{path.suffix}")
        with told_of(NOT_RESCUED, path), key_for(path, keys, unlock, moment) as data_key:
            return target, rescue_into(path, keys, data_key, target, moment)
    finally:
        lock.release()


def changed_since(path: Path, unlock: Unlock, moments: Sequence[datetime], now: datetime) -> list[int | None]:
    """For each moment, in how many talks something happened after it; None where that cannot be read."""
    lock = locked(path)
    try:
        with key_for(path, read_keys(keys_path(path)), unlock, now) as data_key:
            return [talks_since(path, data_key, moment) for moment in moments]
    finally:
        lock.release()


def put_back_keys(bundle: Path, path: Path, unlock: Unlock, now: datetime | None = None) -> Path | None:
    """Give a workspace the keys out of a backup of it; gives where a keys file that was there is kept.

    UserError "other_keys" when they are not the keys of this workspace; then nothing was changed.
    """
    refuse_missing(path)
    moment = now or utc_now()
    lock = locked(path)
    try:
        with opened_bundle(bundle, path) as (_, keys):
            with key_for(path, keys, unlock, moment) as data_key:
                _refuse_other_keys(path, data_key, bundle.name)
            return keep_and_write_keys(keys, path, moment)
    finally:
        lock.release()


def _refuse_other_keys(path: Path, data_key: bytes, bundle: str) -> None:
    try:
        with closing(raw_connection(path, data_key)) as raw:
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher3.dbapi2.Error:
        raise UserError(
            "other_keys",
            f"The keys in {bundle} do not open {path.name}. Nothing was changed. Take another backup, or restore one "
            "whole.",
        ) from None
