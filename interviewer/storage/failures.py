"""What the database says, in sentences a person can act on."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy.exc import DBAPIError

from interviewer.domain.errors import UserError

DISK_FULL = (
    "The disk is full. Everything up to the last answer marked kept is kept; what you type now is held in "
    "memory. Free some space, the rest is then written by itself."
)
READ_ONLY = (
    "The workspace cannot be written. Everything marked kept is kept. Allow writing to its file and its "
    "folder, or move it to a folder of your own."
)
BUSY = "The workspace is busy with other work. Nothing was changed. Try again in a moment."
DAMAGED = "The workspace file is damaged. It was not changed. Restore the last backup; the damaged file is kept."
UNREADABLE_DISK = (
    "The disk could not be read or written. Everything marked kept is kept. Check the disk, then open the "
    "workspace again."
)
UNCLEAN = "The words hold a sign that cannot be stored. Nothing was written. Type them again."
GONE = "The workspace file or its folder is gone. Put it back where it was, then open it again."

BY_NAME = {
    "SQLITE_FULL": ("disk_full", DISK_FULL),
    "SQLITE_READONLY": ("read_only", READ_ONLY),
    "SQLITE_PERM": ("read_only", READ_ONLY),
    "SQLITE_BUSY": ("busy", BUSY),
    "SQLITE_LOCKED": ("busy", BUSY),
    "SQLITE_CORRUPT": ("damaged", DAMAGED),
    "SQLITE_NOTADB": ("damaged", DAMAGED),
    "SQLITE_CANTOPEN": ("workspace_gone", GONE),
    "SQLITE_IOERR": ("disk_trouble", UNREADABLE_DISK),
}


def as_user_error(error: BaseException) -> UserError | None:
    """The sentence for an error of the database or the disk; None when it is our own fault."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        return as_user_error(error.orig)
    if isinstance(error, OSError):
        return _of_disk(error)
    name = str(getattr(error, "sqlite_errorname", "") or "")
    if not name and "disk is full" in str(error):  # copying page by page gives no name
        name = "SQLITE_FULL"
    family = "SQLITE_CANTOPEN" if name == "SQLITE_READONLY_DBMOVED" else "_".join(name.split("_")[:2])
    return UserError(*BY_NAME[family]) if family in BY_NAME else None


def _of_disk(error: OSError) -> UserError | None:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError("disk_full", DISK_FULL)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return UserError("read_only", READ_ONLY)
    return None


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turns the database's and the disk's errors into UserError; what nobody can act on passes unchanged."""
    try:
        yield
    except UnicodeEncodeError:
        raise UserError("unclean_text", UNCLEAN) from None
    except (DBAPIError, sqlcipher3.dbapi2.Error, OSError) as error:
        plain = as_user_error(error)
        if plain is None:
            raise
        raise plain from None


@contextmanager
def told_of(outcome: str, file: Path) -> Iterator[None]:
    """What the disk refuses is told of the folder of `file` and of what came of it (such as "no backup was made"),
    where the sentences above, which are about answers in an open workspace, would mislead."""
    try:
        yield
    except UserError as refused:
        sentence = _OF_FOLDERS.get(refused.code)
        if sentence is None:
            raise
        raise UserError(refused.code, sentence.format(folder=file.absolute().parent, outcome=outcome)) from refused


_OF_FOLDERS = {
    "disk_full": "The disk of {folder} is full, so {outcome}. Free some space or choose another folder, then try "
    "again.",
    "read_only": "The folder {folder} cannot be written, so {outcome}. Allow writing to it or choose another folder, "
    "then try again.",
    "disk_trouble": "The disk of {folder} could not be read or written, so {outcome}. Check it or choose another "
    "folder, then try again.",
}
