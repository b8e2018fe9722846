"""Where this person's files are kept, for the owner's eyes only."""

import os
from dataclasses import dataclass
from glob import escape
from pathlib import Path

import platformdirs

from interviewer.kit.leftovers import sweep

APP = "interviewer"
DEFAULT_WORKSPACE = "Interviews.interviewer"


@dataclass(frozen=True)
class Folders:
    """The three folders the platform gives a program: data to keep, settings, and traces of running."""

    data: Path
    config: Path
    state: Path

    @property
    def workspace(self) -> Path:
        """The workspace that is meant when none is named."""
        return self.data / DEFAULT_WORKSPACE

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def log(self) -> Path:
        """The log file."""
        return self.state / "interviewer.log"

    def make(self) -> None:
        """Make the three folders, readable by their owner only."""
        for folder in (self.data, self.config, self.state):
            owner_only_folder(folder)


def platform_folders() -> Folders:
    """The folders of the person who runs the program; nothing is made yet."""
    dirs = platformdirs.PlatformDirs(APP, appauthor=False)
    return Folders(dirs.user_data_path, dirs.user_config_path, dirs.user_state_path)


def owner_only_folder(folder: Path) -> Path:
    """Make `folder` (and its parents) if it is not there, mode 0700; an existing folder is left as it is."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def write_owner_only(path: Path, data: bytes) -> None:
    """Replace the file in one step, mode 0600: after a crash it is the old one or the new one, never half.

    OSError when the folder cannot be written or the disk is full; the old file then stays.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    sweep(path.parent, f".{escape(path.name)}.*.new")
    try:
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    settle_folder(path.parent)


def settle_folder(folder: Path) -> None:
    """Make renames inside `folder` survive a power cut, where the platform can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
