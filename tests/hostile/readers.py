"""Every reader of files from outside, in one table: good files to start from, and how each reads bytes.

A reader may refuse with a UserError and nothing else.
"""

import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from interviewer.app import script_library
from interviewer.domain.errors import UserError
from interviewer.formats.contacts import ContactFiles
from interviewer.formats.programme_file import ProgrammeFolderFiles
from interviewer.formats.script_file import ScriptFiles
from interviewer.formats.session_file import SessionFiles
from interviewer.kit.settings import load_settings
from interviewer.services.workspaces import Passphrase
from interviewer.storage.keys import read_keys
from interviewer.storage.mending import restore
from tests.storage.samples import PASSPHRASE, ROOT, begun, new_workspace

Read = Callable[[bytes, Path], None]
"""Reads these bytes as a file of its kind, in an empty folder."""
CASES = ROOT / "tests" / "cases"
SETTINGS = b'looks = "dark"\ntext_percent = 125\nworkspaces = ["/a/b.interviewer"]\n'


@dataclass(frozen=True)
class Reader:
    """One reader: good files to change, and how it reads."""

    seeds: Callable[[Path], tuple[bytes, ...]]
    read: Read
    weight: int = 1
    """How many other files could be read in the time that one takes."""


def _files(*paths: Path) -> Callable[[Path], tuple[bytes, ...]]:
    return lambda _: tuple(path.read_bytes() for path in paths)


def _into(name: str, read: Callable[[Path], object]) -> Read:
    def reading(data: bytes, folder: Path) -> None:
        path = folder / name
        path.write_bytes(data)
        with suppress(UserError):
            read(path)

    return reading


def _in_programme(part: str) -> Read:
    """The shared programme with one of its files replaced."""

    def reading(data: bytes, folder: Path) -> None:
        whole = folder / "programme"
        shutil.copytree(CASES / "programme", whole)
        (whole / part).write_bytes(data)
        with suppress(UserError):
            ProgrammeFolderFiles().read(whole, script_library())

    return reading


def _bundle(folder: Path) -> tuple[bytes, ...]:
    workspace = new_workspace(folder / "seed.interviewer")
    begun(workspace)
    workspace.backup_to(folder / "seed.interviewer-backup")
    workspace.close()
    return ((folder / "seed.interviewer-backup").read_bytes(),)


def _keys(folder: Path) -> tuple[bytes, ...]:
    new_workspace(folder / "keys.interviewer").close()
    return ((folder / "keys.interviewer.keys").read_bytes(),)


def _restored(bundle: Path) -> object:
    return restore(bundle, bundle.with_name("a.interviewer"), Passphrase(PASSPHRASE))


SCRIPTS = tuple(sorted((ROOT / "resources" / "scripts").glob("*.yaml")))
SESSIONS = tuple(sorted((ROOT / "resources" / "samples" / "sessions").glob("*.yaml")))
LISTS = tuple(sorted((CASES / "contacts").glob("*.csv")))
TEAM = "team/2026-hythe-ferries.yaml"
TALK = "sessions/2026-hythe-dan.yaml"
PROGRAMME = CASES / "programme"

READERS: Mapping[str, Reader] = {
    "script": Reader(_files(*SCRIPTS), _into("s.yaml", ScriptFiles().read)),
    "session": Reader(_files(*SESSIONS), _into("s.yaml", SessionFiles().read)),
    "programme": Reader(_files(PROGRAMME / "programme.yaml"), _in_programme("programme.yaml"), 8),
    "team form": Reader(_files(PROGRAMME / TEAM), _in_programme(TEAM), 8),
    "talk of a programme": Reader(_files(PROGRAMME / TALK), _in_programme(TALK), 8),
    "list": Reader(_files(*LISTS), _into("list.csv", ContactFiles().read)),
    "workbook": Reader(_files(CASES / "contacts" / "contacts.xlsx"), _into("list.xlsx", ContactFiles().read)),
    "backup": Reader(_bundle, _into("b.interviewer-backup", _restored)),
    "keys": Reader(_keys, _into("a.interviewer.keys", read_keys)),
    "settings": Reader(lambda _: (SETTINGS,), _into("settings.toml", load_settings)),
}
"""A new reader is one line here."""
