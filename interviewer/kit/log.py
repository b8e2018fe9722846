"""A log that cannot hold words: only names of events and short codes are let through."""

import logging
import os
import re
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from interviewer.kit.paths import owner_only_folder

CODE = re.compile(r"[a-z0-9][a-z0-9_.:+-]{0,63}", re.ASCII)
HELD_BACK = "?"
LIMIT_BYTES = 512 * 1024
KEPT_FILES = 3


class _OwnerOnlyHandler(RotatingFileHandler):
    """Rotating files that only their owner may read."""

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_owner_only)


def _owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


class EventLog:
    """Writes what happened as `name code=value ...`; what is not a number or a short code becomes "?"."""

    def __init__(self, path: Path) -> None:
        """Open (or begin) the log at `path`. OSError when it cannot be written."""
        owner_only_folder(path.parent)
        handler = _OwnerOnlyHandler(path, maxBytes=LIMIT_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._handler = handler
        self._logger = logging.Logger("interviewer", logging.INFO)
        self._logger.addHandler(handler)

    def event(self, name: str, **codes: object) -> None:
        """Note that something happened, such as `event("workspace_opened", full_check=True, ms=41)`."""
        self._logger.info(_line(name, codes))

    def refused(self, code: str) -> None:
        """Note the code of an error that was told to the person; never its sentence."""
        self._logger.warning(_line("refused", {"code": code}))

    def crash(self, scrubbed: str) -> None:
        """Note where the program failed: kinds of error and lines of our code, already without any message."""
        self._logger.error("crash\n%s", scrubbed)

    def close(self) -> None:
        """Let go of the file."""
        self._handler.close()


def _line(name: str, codes: dict[str, object]) -> str:
    return " ".join([_let_through(name), *(f"{_let_through(k)}={_let_through(v)}" for k, v in codes.items())])


def _let_through(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return value if isinstance(value, str) and CODE.fullmatch(value) else HELD_BACK
