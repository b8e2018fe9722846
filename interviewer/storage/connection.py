"""Connections to an encrypted workspace: SQLCipher under SQLAlchemy, every write durable when it returns."""

import sys
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from interviewer.domain.errors import UserError
from interviewer.storage.wiping import LOCKED, wipe

READING = "reading"
BUSY_MILLISECONDS = 5_000
SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16384",
)
"""The cache holds 16 MB of pages: each page read anew is decrypted anew."""
MAC_SETTINGS = ("PRAGMA fullfsync = ON", "PRAGMA checkpoint_fullfsync = ON")


def raw_connection(path: Path, data_key: bytes) -> Any:
    """A keyed connection of the driver to a file that is there; for copies and checks nothing more is set.

    The driver's DatabaseError comes with the first statement, not here, when the key or the file is wrong. UserError
    "locked" when the key was taken out of memory: the workspace was closed while somebody still worked in it.
    """
    if not any(data_key):
        raise UserError("locked", LOCKED)
    place = path.absolute().as_uri() + "?mode=rw"
    connection = sqlcipher3.dbapi2.connect(place, uri=True, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA cipher_log_level = NONE")
    _give_key(connection, data_key)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    return connection


def _give_key(connection: Any, data_key: bytes) -> None:
    """A script is not remembered, a statement is; what was written down for it is overwritten."""
    digits = data_key.hex()
    statement = f"PRAGMA key = \"x'{digits}'\""
    try:
        connection.executescript(statement)
    finally:
        wipe(digits)
        wipe(statement)


def open_engine(path: Path, data_key: bytes) -> Engine:
    """An engine whose transactions begin IMMEDIATE, or as readers with `execution_options(reading=True)`.

    Errors never show the values of a statement.
    """

    def connect() -> Any:
        connection = raw_connection(path, data_key)
        for setting in SETTINGS + (MAC_SETTINGS if sys.platform == "darwin" else ()):
            connection.execute(setting)
        return connection

    engine = create_engine(
        "sqlite://", creator=connect, module=sqlcipher3.dbapi2, poolclass=QueuePool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get(READING, False)
    connection.connection.cursor().execute("BEGIN" if reading else "BEGIN IMMEDIATE")
