"""One workspace, one program: a lock of the operating system on a file beside the workspace.

The system lets go of it when the program ends, however it ends. The workspace's own file is never opened for
this, because closing it would drop the database's locks. Behind the locked first byte stands who has it, for the
sentence that a second one is told.
"""

import json
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from platform import node

from interviewer.domain.errors import UserError

ALREADY_OPEN = "This workspace is open in another window. It can only be open once. Go to that window."
WHERE = " It was opened {when} on {computer}, by the program with the number {number}."
_TOLD = 400
"""So many bytes are read of who has it."""


def lock_path(workspace: Path) -> Path:
    """The lock file of a workspace; it stays in place."""
    return workspace.with_name(workspace.name + ".lock")


class WorkspaceLock:
    """Held from opening to closing."""

    def __init__(self, workspace: Path) -> None:
        """Take the lock. UserError "already_open" when another program (or window) has it.

        OSError when the folder cannot be written.
        """
        self._path = lock_path(workspace)
        self._handle: int | None = os.open(self._path, os.O_RDWR | os.O_CREAT | _CLOEXEC, 0o600)
        if not _try_lock(self._handle):
            told = _told(self._handle)
            self.release()
            raise UserError("already_open", ALREADY_OPEN + told)
        _tell(self._handle)

    def discard(self) -> None:
        """Let go of a lock of nothing: there is no workspace, so its file goes too."""
        if self._handle is not None:
            with suppress(OSError):  # some systems remove no file that is open: then it stays, empty
                self._path.unlink()
            self.release()

    def release(self) -> None:
        """Let go; again is fine."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _tell(handle: int) -> None:
    """Write down who has the workspace. What cannot be written costs the second one a half sentence."""
    here = {"at": datetime.now(UTC).isoformat(), "computer": node(), "number": os.getpid()}
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, b"\n" + json.dumps(here).encode("utf-8"))


def _told(handle: int) -> str:
    """Where the workspace is open, as a sentence; empty when that is not known."""
    try:
        os.lseek(handle, 1, os.SEEK_SET)
        found = json.loads(os.read(handle, _TOLD))
        at = datetime.fromisoformat(found["at"]).astimezone()
        computer = "this computer" if found["computer"] == node() else f"the computer {found['computer']}"
        now = datetime.now().astimezone()
        when = f"at {at:%H:%M}" if at.date() == now.date() else f"on {at.day} {at:%B at %H:%M}"
        return WHERE.format(when=when, computer=computer, number=int(found["number"]))
    except (OSError, ValueError, KeyError, TypeError):
        return ""


_CLOEXEC = getattr(os, "O_CLOEXEC", 0)

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
