"""A workspace with the shared programme, its backups and a release, and a search through every decrypted page of it."""

import json
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from interviewer.app import Desk
from interviewer.services.release_values import ReleaseWish
from interviewer.services.rights_ports import KnownPerson
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.storage.workspace import Workspace
from tests.services.paper_samples import NAME, PASSPHRASE, WAVE
from tests.storage.test_secrecy import PAGE, opened

DAN, SAL = "hythe-dan", "dray-sal"


def person(desk: Desk, contact: str) -> KnownPerson:
    """The person with this id on a list."""
    return desk.rights.people.find(NAME, contact)


def released(desk: Desk, folder: Path, reader: str = "C. Pell") -> None:
    """A numbered release of the wave."""
    desk.papers.release(ReleaseWish(NAME, WAVE, reader, reviewed="read"), folder)


def said_by(desk: Desk, one: KnownPerson) -> set[str]:
    """Everything of a person that may be found nowhere afterwards: names, addresses, every line of words."""
    found = {one.name}
    for listing in one.listings:
        contact = desk.programmes.store.contact(NAME, listing.wave, listing.contact)
        found |= {contact.email, contact.phone, contact.title if " " in contact.title else ""}
    for talk in one.talks:
        for record in desk.interviewing.store.records(talk)[1:]:
            found |= set(_words(json.loads(record.content or "{}")))
    return {text for text in found if len(text) >= 6}


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from (value for _ in range(1) if " " in value.strip())
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)


def pages_of(path: Path) -> bytes:
    """Every page of a workspace and of its write-ahead log, decrypted, free space and all."""
    key = open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE)
    return _decrypted(path.read_bytes(), key) + _decrypted_wal(path.with_name(path.name + "-wal"), key)


def _decrypted(data: bytes, key: bytes) -> bytes:
    return b"".join(opened(data[at : at + PAGE], key) for at in range(0, len(data) - PAGE + 1, PAGE))


def _decrypted_wal(path: Path, key: bytes) -> bytes:
    data = path.read_bytes() if path.exists() else b""
    frame = PAGE + 24
    return b"".join(opened(data[at + 24 : at + frame], key) for at in range(32, len(data) - frame + 1, frame))


def pages_of_backup(bundle: Path) -> bytes:
    """The same of a backup."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(bundle) as packed:
        packed.extractall(folder)
        return pages_of(Path(folder) / "workspace.interviewer")


def found_in_pages(pages: bytes, texts: set[str]) -> set[str]:
    """Which of these stand in the pages, as text or as JSON has it."""
    plain = pages.lower()
    return {
        text for text in texts
        if text.lower().encode() in plain or json.dumps(text)[1:-1].lower().encode() in plain
    }  # fmt: skip


def workspace_of(desk: Desk) -> Workspace:
    """The open workspace behind a desk."""
    assert isinstance(desk.workspace, Workspace)
    return desk.workspace
