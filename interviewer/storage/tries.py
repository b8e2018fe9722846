"""Wrong passphrases slow down: after three of them each further one may be tried only after a longer while.

The count stands in a small file beside the workspace, so that starting the program again does not help. What really
guards a stolen file is the slow derivation of the key; this guards a laptop left alone for a moment.
"""

import json
import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.kit.paths import write_owner_only

FREE = 3
LONGEST_SECONDS = 60
LARGEST_FILE = 200


@dataclass(frozen=True)
class Tries:
    """So many wrong ones in a row, the last at this moment (UTC)."""

    wrong: int = 0
    last: datetime | None = None

    def wait_seconds(self, now: datetime) -> int:
        """How long the next one has to wait, in whole seconds; a clock set back makes it no longer than at first."""
        if self.last is None or self.wrong < FREE:
            return 0
        pause = min(LONGEST_SECONDS, 1 << min(self.wrong - FREE + 1, 10))
        over = max(timedelta(0), now - self.last)
        return max(0, math.ceil(pause - over.total_seconds()))


def tries_path(workspace: Path) -> Path:
    """The file of a workspace's wrong tries; it is there only while there are some."""
    return workspace.with_name(workspace.name + ".tries")


def refuse_haste(workspace: Path, now: datetime) -> None:
    """UserError "wait" while it is too early for another try."""
    seconds = _read(workspace).wait_seconds(now)
    if seconds:
        unit = "second" if seconds == 1 else "seconds"
        raise UserError(
            "wait", f"Several wrong passphrases were typed. Wait {seconds} {unit}, then try again. Nothing is lost."
        )


def note_wrong(workspace: Path, now: datetime) -> None:
    """Count one more. A folder that cannot be written counts nothing."""
    told = json.dumps({"wrong": _read(workspace).wrong + 1, "last": now.isoformat()})
    try:
        write_owner_only(tries_path(workspace), told.encode("ascii"))
    except OSError:
        return


def forget_wrong(workspace: Path) -> None:
    """The right one was typed."""
    try:
        tries_path(workspace).unlink(missing_ok=True)
    except OSError:
        return


def _read(workspace: Path) -> Tries:
    try:
        with tries_path(workspace).open("rb") as file:
            told = json.loads(file.read(LARGEST_FILE))
        tries = Tries(int(told["wrong"]), datetime.fromisoformat(told["last"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Tries()
    return tries if tries.last is not None and tries.last.tzinfo is not None and tries.wrong >= 0 else Tries()
