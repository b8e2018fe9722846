"""The files of a fresh workspace: all of them, or none."""

import os
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.kit.clock import utc_now
from interviewer.kit.paths import settle_folder
from interviewer.storage.connection import open_engine
from interviewer.storage.keys import NewKeys, keys_path, write_keys
from interviewer.storage.meta import CHECKED_AT, CLOSED, CREATED_AT, WORKSPACE_ID, note
from interviewer.storage.migrations import Schema
from interviewer.storage.migrations.runner import make_tables


def refuse_existing(path: Path) -> None:
    """UserError "workspace_exists" or "keys_exist" unless the name is free."""
    if path.exists():
        raise UserError(
            "workspace_exists",
            f"There is a file {path.name} already. Choose another name, or open it.",
        )
    for ending in (".keys", "-wal", "-shm"):
        leftover = path.with_name(path.name + ending)
        if leftover.exists():
            raise UserError(
                "keys_exist",
                f"The file {leftover.name} is there without its workspace. It was not touched. "
                "Move it elsewhere, or choose another name.",
            )


def make_files(path: Path, made: NewKeys, schema: Schema) -> None:
    """Build the database under another name, then the keys, then give it its name: never half a workspace."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    os.close(os.open(fresh, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))
    try:
        engine = open_engine(fresh, made.data_key)
        try:
            with engine.begin() as connection:
                make_tables(connection, schema)
            born = utc_now().isoformat()
            named = {WORKSPACE_ID: made.keys.workspace_id, CREATED_AT: born}
            note(engine, named | {CHECKED_AT: born, CLOSED: "yes"})
        finally:
            engine.dispose()
        write_keys(keys_path(path), made.keys)
        fresh.replace(path)
        settle_folder(path.parent)
    except BaseException:
        if not path.exists():
            keys_path(path).unlink(missing_ok=True)
        raise
    finally:
        for ending in ("", "-wal", "-shm"):
            fresh.with_name(fresh.name + ending).unlink(missing_ok=True)
