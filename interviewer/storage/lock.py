"""One workspace, one program: a lock of the operating system on a file beside the workspace.

The system lets go of it when the program ends, however it ends. The workspace's own file is never opened for
this, because closing it would drop the database's locks.
"""

import os
import sys
from pathlib import Path

from interviewer.domain.errors import UserError

ALREADY_OPEN = "This workspace is open in another window. It can only be open once. Go to that window."


def lock_path(workspace: Path) -> Path:
    """The lock file of a workspace; it is empty and stays in place."""
    return workspace.with_name(workspace.name + ".lock")


class WorkspaceLock:
    """Held from opening to closing."""

    def __init__(self, workspace: Path) -> None:
        """Take the lock. UserError "already_open" when another program (or window) has it.

        OSError when the folder cannot be written.
        """
        self._handle: int | None = os.open(lock_path(workspace), os.O_RDWR | os.O_CREAT | _CLOEXEC, 0o600)
        if not _try_lock(self._handle):
            self.release()
            raise UserError("already_open", ALREADY_OPEN)

    def release(self) -> None:
        """Let go; again is fine."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


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
