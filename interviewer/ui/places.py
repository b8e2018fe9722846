"""Where a person keeps files on this computer."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> Path:
    """Where a person keeps documents on this computer."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()
