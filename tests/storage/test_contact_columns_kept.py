"""What columns mean is remembered for each programme, over a restart."""

from pathlib import Path

import pytest

from interviewer.services.contact_list.columns import Mapping
from interviewer.storage.connection import open_engine
from interviewer.storage.contact_columns import NOTE, StoredContactColumns
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.storage.meta import note
from tests.storage.samples import PASSPHRASE, new_workspace

COLUMNS = Mapping((("account", "Firma"), ("name", "Wer")))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workspace that is closed."""
    path = tmp_path / "a.interviewer"
    new_workspace(path).close()
    return path


def memory(path: Path) -> StoredContactColumns:
    """The memory, opened anew."""
    return StoredContactColumns(open_engine(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE)))


def test_each_programme_remembers_its_own(path: Path) -> None:
    memory(path).remember("One", COLUMNS)
    assert memory(path).remembered("One") == COLUMNS
    assert memory(path).remembered("Two") is None


def test_the_latest_counts(path: Path) -> None:
    memory(path).remember("One", COLUMNS)
    memory(path).remember("One", COLUMNS.with_("name", "Contact"))
    found = memory(path).remembered("One")
    assert found is not None
    assert dict(found.columns) == {"account": "Firma", "name": "Contact"}


@pytest.mark.parametrize("damaged", ["", "{", "[]", "7", '{"colour": "x"}'])
def test_a_note_that_cannot_be_read_is_as_good_as_none(path: Path, damaged: str) -> None:
    engine = open_engine(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    note(engine, {NOTE + "One": damaged})
    found = StoredContactColumns(engine).remembered("One")
    assert found is None or found.columns == ()
