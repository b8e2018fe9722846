"""A ready statement stores what SQLAlchemy would store, and only within its transaction."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
import sqlcipher3.dbapi2
from sqlalchemy import Engine, bindparam, insert, select

from interviewer.storage.connection import open_engine
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.storage.ready import Ready
from interviewer.storage.tables import DRAFT, META
from tests.storage.samples import PASSPHRASE, begun, new_workspace

NOTE = Ready(insert(META), "name", "value")
NOTED = Ready(select(META.c.value).where(META.c.name == bindparam("of")))


@pytest.fixture(name="engine")
def _engine(tmp_path: Path) -> Iterator[Engine]:
    path = tmp_path / "a.interviewer"
    workspace = new_workspace(path)
    begun(workspace, "one")
    workspace.close()
    engine = open_engine(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    yield engine
    engine.dispose()


def test_what_it_writes_can_be_read_back(engine: Engine) -> None:
    with engine.begin() as connection:
        NOTE.run(connection, {"name": "weather", "value": "fair", "more": "is not asked for"})
    with engine.begin() as connection:
        assert NOTED.first(connection, {"of": "weather"}) == ("fair",)
        assert NOTED.first(connection, {"of": "nothing"}) is None


def test_nothing_stays_when_the_transaction_fails(engine: Engine) -> None:
    def note_it_twice() -> None:
        with engine.begin() as connection:
            NOTE.run(connection, {"name": "weather", "value": "fair"})
            NOTE.run(connection, {"name": "weather", "value": "foul"})

    with pytest.raises(sqlcipher3.dbapi2.IntegrityError):
        note_it_twice()
    with engine.begin() as connection:
        assert NOTED.first(connection, {"of": "weather"}) is None


def test_each_value_is_stored_in_the_way_of_its_column(engine: Engine) -> None:
    ready = Ready(insert(DRAFT), *DRAFT.c.keys())
    noon = datetime(2026, 3, 4, 12, tzinfo=timezone(timedelta(hours=2)))
    row = {
        "interview_id": "one", "question": "nps_why", "words": "so", "manner": "verbatim", "at": noon, "lines_at": "[]",
    }  # fmt: skip
    with engine.begin() as connection:
        ready.run(connection, row)
        (found,) = connection.execute(select(DRAFT.c.at)).all()
    assert found.at == noon.astimezone(UTC)
    with pytest.raises(ValueError, match="time zone"), engine.begin() as connection:
        ready.run(connection, {**row, "question": "nps", "at": noon.replace(tzinfo=None)})
