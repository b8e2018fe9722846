"""What a program that died left behind: half-written files and rooms for work, which may hold words in plain.

They are looked for where the next one of their kind is made. Something fresh may belong to another program that is at
work, so only what is older than a day goes.
"""

import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

OLD_SECONDS = 24 * 3600


def sweep(folder: Path, pattern: str, older_seconds: float = OLD_SECONDS) -> None:
    """Remove what bears such a name in `folder`, is ours, and is old. What cannot be removed stays."""
    before = time.time() - older_seconds
    with suppress(OSError):
        for left in folder.glob(pattern):
            with suppress(OSError):
                found = left.lstat()
                if found.st_mtime < before and _ours(found):
                    _remove(left)


def _ours(found: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or found.st_uid == os.getuid()


def _remove(left: Path) -> None:
    if left.is_dir() and not left.is_symlink():
        shutil.rmtree(left, ignore_errors=True)
    else:
        left.unlink()
