"""Whoever holds the key and changes a log behind the program's back is found out, after an erasure as well."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interviewer.app import Desk
from interviewer.storage.connection import raw_connection
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from tests.services.paper_samples import NAME, PASSPHRASE, desk_of, kept_programme
from tests.services.rights.rights_samples import DAN, person

MIDDLE = "(SELECT number FROM event WHERE interview_id = :talk AND kind = 'answered' ORDER BY number LIMIT 1 OFFSET 5)"
EVENT = f"interview_id = :talk AND number = {MIDDLE}"
CONTENT = f"event_id = (SELECT id FROM event WHERE {EVENT})"
CHANGED = "CASE substr({0}, 1, 1) WHEN 'f' THEN '0' ELSE 'f' END || substr({0}, 2)"
"""Another seal of the same length, whatever it begins with."""
HEADER_CHANGES = {
    "another kind": f"UPDATE event SET kind = 'noted' WHERE {EVENT}",
    "another question": f"UPDATE event SET question = 'sat' WHERE {EVENT}",
    "another time": f"UPDATE event SET at = '2026-01-01 00:00:00.000000' WHERE {EVENT}",
    "another commitment": f"UPDATE event SET commitment = {CHANGED.format('commitment')} WHERE {EVENT}",
    "another chain": f"UPDATE event SET chain = {CHANGED.format('chain')} WHERE {EVENT}",
    "dropped": f"DELETE FROM event WHERE {EVENT}",
    "dropped at the end": "DELETE FROM event WHERE interview_id = :talk AND number = "
                          "(SELECT max(number) FROM event WHERE interview_id = :talk)",
    "added": "INSERT INTO event SELECT 'x', interview_id, 9999, kind, question, at, commitment, chain FROM event "
             f"WHERE {EVENT}",
    "reordered": f"UPDATE event SET number = CASE number WHEN {MIDDLE} THEN 90001 ELSE number END "
                 "WHERE interview_id = :talk",
}  # fmt: skip
CONTENT_CHANGES = {
    "another content": f"UPDATE event_content SET content = replace(content, '\"', ' \"') WHERE {CONTENT}",
    "an empty content": f"UPDATE event_content SET content = '' WHERE {CONTENT}",
    "another salt": f"UPDATE event_content SET salt = x'00' WHERE {CONTENT}",
    "content taken away": f"DELETE FROM event_content WHERE {CONTENT}",
}


class Clock:
    """A clock that is set by hand."""

    now = datetime(2026, 7, 1, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(name="kept", scope="module")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept_programme(house, tmp_path_factory.mktemp("kept"))


@pytest.fixture(name="clock")
def _clock() -> Clock:
    return Clock()


@pytest.fixture(name="desk")
def _desk(kept: Path, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    with desk_of(kept, tmp_path, clock) as desk:
        yield desk


def found_after(desk: Desk, talk: str, statement: str) -> tuple[str, ...]:
    """What `verify` says once this was done to the database; it is put back afterwards."""
    path = desk.workspace.path
    key = open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE)
    with closing(raw_connection(path, key)) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("PRAGMA ignore_check_constraints = ON")
        before = [raw.execute(f"SELECT * FROM {table}").fetchall() for table in ("event", "event_content")]
        raw.execute(statement, {"talk": talk})
        try:
            return tuple(fault.reason for fault in desk.interviewing.verify(talk))
        finally:
            for table, rows in zip(("event", "event_content"), before, strict=True):
                raw.execute(f"DELETE FROM {table}")
                raw.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * len(rows[0]))})", rows)


def test_every_change_of_a_log_is_found(desk: Desk) -> None:
    talk = person(desk, DAN).talks[-1]
    assert desk.interviewing.verify(talk) == ()
    unseen = [
        name for name, statement in (HEADER_CHANGES | CONTENT_CHANGES).items()
        if not found_after(desk, talk, statement)
    ]  # fmt: skip
    assert unseen == []
    assert desk.interviewing.verify(talk) == ()


def test_every_change_of_what_is_left_is_found_after_an_erasure(desk: Desk) -> None:
    dan = person(desk, DAN)
    desk.rights.erasing.erase(NAME, dan, [])
    talk = dan.talks[-1]
    assert desk.interviewing.verify(talk) == ()
    assert [name for name, change in HEADER_CHANGES.items() if not found_after(desk, talk, change)] == []


def test_every_change_of_what_is_left_is_found_after_words_went_in_time(desk: Desk, clock: Clock) -> None:
    talk = person(desk, DAN).talks[-1]
    clock.now = datetime(2027, 7, 15, 9, tzinfo=UTC)
    desk.rights.retention.run()
    assert desk.interviewing.verify(talk) == ()
    assert [name for name, change in HEADER_CHANGES.items() if not found_after(desk, talk, change)] == []


def test_a_content_that_was_taken_away_is_told_apart_from_one_that_was_struck(desk: Desk) -> None:
    talk = person(desk, DAN).talks[-1]
    reasons = found_after(desk, talk, CONTENT_CHANGES["content taken away"])
    assert reasons == ("has lost its content, and nothing in the log says why",)
    assert all(desk.interviewing.verify(name) == () for name in desk.interviewing.all_ids())


def test_a_correction_is_a_new_event_with_its_reason_and_the_first_version_stays(desk: Desk) -> None:
    dan = person(desk, DAN)
    talk = desk.interviewing.go_on(dan.talks[-1])
    count = len(desk.interviewing.store.records(dan.talks[-1]))
    talk.correct("b_tenure", 6, None, "verbatim", "misheard")
    records = desk.interviewing.store.records(dan.talks[-1])
    assert [record.header.kind for record in records[count:]] == ["corrected"]
    assert "misheard" in (records[-1].content or "")
    assert all(record.content is not None for record in records if record.header.question == "b_tenure")
    told = next(line for line in desk.rights.own.data(NAME, dan).talks[-1].lines if line.question == "b_tenure")
    assert (told.value, told.reasons) == ("6", ("misheard",))
    assert len(told.before) == 1
