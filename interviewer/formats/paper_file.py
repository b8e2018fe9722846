"""Putting a finished paper on the disk, whatever its form."""

from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.kit.paths import write_owner_only


def put_paper(data: bytes, path: Path) -> None:
    """Write to `path`, whole or not at all; an older file there stays until the new one is complete.

    UserError "paper_not_written" when the folder cannot be written to or the disk is full.
    """
    try:
        write_owner_only(path, data)
    except OSError as error:
        raise UserError(
            "paper_not_written",
            f"The paper could not be written to {path.parent}: {error.strerror or 'the disk refused it'}. "
            "Nothing was left there. Free some space or choose another folder, and make it again.",
        ) from error
