"""The file behind the log: it turns over when it is full, and only its owner may read it."""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path


class OwnerOnlyHandler(RotatingFileHandler):
    """Rotating files that only their owner may read."""

    def __init__(self, path: Path, limit_bytes: int, kept_files: int) -> None:
        super().__init__(path, maxBytes=limit_bytes, backupCount=kept_files, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_owner_only)


def _owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
