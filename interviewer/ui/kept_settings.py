"""The settings in force, and the one hand that writes them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from interviewer.kit.settings import Settings, save_settings


class KeptSettings:
    """What the person chose on this computer; every change is on the disk at once."""

    def __init__(self, path: Path, settings: Settings) -> None:
        self._path = path
        self.now = settings

    def keep(self, settings: Settings) -> None:
        """These hold from now on."""
        self.now = settings
        save_settings(self._path, settings)

    def change(self, **changes: Any) -> None:
        """These fields hold from now on, the others as before. TypeError for a field that settings do not have."""
        self.keep(replace(self.now, **changes))
