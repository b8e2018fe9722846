"""A log that cannot hold words: only names of events and short codes are let through."""

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.kit.paths import owner_only_folder

if TYPE_CHECKING:
    import logging

CODE = re.compile(r"[a-z0-9][a-z0-9_.:+-]{0,63}", re.ASCII)
HELD_BACK = "?"
LIMIT_BYTES = 512 * 1024
KEPT_FILES = 3


class EventLog:
    """Writes what happened as `name code=value ...`; what is not a number or a short code becomes "?"."""

    def __init__(self, path: Path) -> None:
        """Log to `path`; the file is begun with the first line. OSError when its folder cannot be made."""
        owner_only_folder(path.parent)
        self._path = path
        self._handler: logging.Handler | None = None

    @cached_property
    def _logger(self) -> "logging.Logger":
        """Made with the first line: the standard log handlers are slow to load, and the window comes first."""
        import logging

        from interviewer.kit.log_file import OwnerOnlyHandler

        self._handler = OwnerOnlyHandler(self._path, LIMIT_BYTES, KEPT_FILES)
        logger = logging.Logger("interviewer", logging.INFO)
        logger.addHandler(self._handler)
        return logger

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
        if self._handler is not None:
            self._handler.close()


def _line(name: str, codes: dict[str, object]) -> str:
    return " ".join([_let_through(name), *(f"{_let_through(k)}={_let_through(v)}" for k, v in codes.items())])


def _let_through(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return value if isinstance(value, str) and CODE.fullmatch(value) else HELD_BACK
