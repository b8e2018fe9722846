"""What one person has set for this computer: one typed model in one TOML file.

The readers and writers are imported when there is a file to read or write: a first start waits for neither.
"""

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from interviewer.kit.paths import owner_only_folder, write_owner_only

Looks: TypeAlias = Literal["light", "dark", "system", "contrast"]
Paper: TypeAlias = Literal["A4", "Letter"]
Motion: TypeAlias = Literal["system", "still"]
TEXT_PERCENTS = (90, 100, 125, 150, 175, 200, 225, 250)
LOCK_MINUTES = (0, 5, 10, 15, 30, 60)
CLIPBOARD_MINUTES = (0, 1, 2, 5, 15)
CHOICES: dict[str, tuple[object, ...]] = {
    "looks": get_args(Looks),
    "paper": get_args(Paper),
    "motion": get_args(Motion),
    "text_percent": TEXT_PERCENTS,
    "lock_after_minutes": LOCK_MINUTES,
    "clear_clipboard_minutes": CLIPBOARD_MINUTES,
}
RECENT_LIMIT = 8


@dataclass(frozen=True)
class Settings:
    """All settings with their defaults. Paths are stored as text; no names or words of anybody."""

    looks: Looks = "system"
    text_percent: int = 100
    paper: Paper = "A4"
    last_workspace: str = ""
    recent_workspaces: tuple[str, ...] = ()
    keep_key_in_keychain: bool = False
    sound: bool = True
    """The low tones that mark going off the record."""
    backup_folder: str = ""
    """Where backups go; empty: a folder beside the workspace."""
    lock_after_minutes: int = 15
    """Of nobody touching anything, outside a call; 0: only sleep locks."""
    clear_clipboard_minutes: int = 2
    """After so long words that were copied are taken from the clipboard; 0: only when it locks."""
    motion: Motion = "system"
    """Whether anything may move: as the computer says, or not at all."""
    keys: tuple[str, ...] = ()
    """Keys that differ from the table, one deed a line: `undo=Ctrl+U`."""


@dataclass(frozen=True)
class Loaded:
    """The settings as read, and a notice for the person when something in the file could not be used."""

    settings: Settings
    notice: str | None = None


def load_settings(path: Path) -> Loaded:
    """Read the settings; a missing file gives defaults, a damaged one is kept aside first."""
    if not path.exists():
        return Loaded(Settings())
    import tomllib

    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return _set_aside(path, Settings(), "could not be read. Everything is set as at the first start")
    except OSError:
        return Loaded(Settings(), f"The settings file {path} could not be opened. Defaults are used.")
    known = {f.name: raw[f.name] for f in fields(Settings) if f.name in raw}
    good: dict[str, Any] = {name: _typed(value) for name, value in known.items() if _fits(name, value)}
    settings = replace(Settings(), **good)
    bad = sorted(set(known) - set(good))
    if not bad:
        return Loaded(settings)
    return _set_aside(path, settings, f"had unusable values ({', '.join(bad)}). These are set anew")


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings in one step, for their owner only. OSError when the folder cannot be written."""
    owner_only_folder(path.parent)
    lines = [f"{f.name} = {_toml(getattr(settings, f.name))}\n" for f in fields(settings)]
    write_owner_only(path, "".join(lines).encode("utf-8"))


def with_workspace(settings: Settings, workspace: Path) -> Settings:
    """The settings with `workspace` as the last one, first in the recent list."""
    name = str(workspace)
    recent = (name, *(other for other in settings.recent_workspaces if other != name))
    return replace(settings, last_workspace=name, recent_workspaces=recent[:RECENT_LIMIT])


def _fits(name: str, value: object) -> bool:
    if name in CHOICES:
        return not isinstance(value, bool) and value in CHOICES[name]
    if name in ("recent_workspaces", "keys"):
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return type(value) is type(getattr(Settings(), name))


def _typed(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _toml(value: object) -> str:
    """A TOML value; its strings, numbers, truths and lists of strings are written as in JSON."""
    import json

    raw = list(value) if isinstance(value, tuple) else value
    return json.dumps(raw, ensure_ascii=False).replace("\x7f", "\\u007f")


def _set_aside(path: Path, settings: Settings, trouble: str) -> Loaded:
    aside = path.with_name(path.name + ".broken")
    count = 1
    while aside.exists():
        count += 1
        aside = path.with_name(f"{path.name}.broken-{count}")
    try:
        path.replace(aside)
    except OSError:
        return Loaded(settings, f"The settings file {path} {trouble}.")
    return Loaded(settings, f"The settings file {trouble}; the old file is kept as {aside.name}.")
