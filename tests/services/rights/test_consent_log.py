"""The consent log tells each consent that was asked in its exact words, and each change of it, never what was said."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.domain.interview.log import Record
from interviewer.formats.consent_table import csv_table
from interviewer.kit.ids import new_id
from interviewer.services.conducting import Conducting
from interviewer.services.held_interviews import HeldInterviews
from interviewer.services.interviewing import Interviewing
from interviewer.services.rights.consent_log import TalkLog, consents_in
from interviewer.services.rights.consents import ConsentLog
from interviewer.services.rights_ports import KnownPerson
from interviewer.services.talk import Makers

BEGIN = datetime(2026, 3, 4, 9, tzinfo=UTC)


class Room:
    """A talk in memory, and its consents."""

    def __init__(self, script: str = "client_review_full") -> None:
        self.library, self.store = app.script_library(), HeldInterviews()
        ticks = (BEGIN + timedelta(seconds=n) for n in range(10_000))
        interviewing = Interviewing(self.store, self.library, Makers(lambda: next(ticks), new_id))
        self.script = self.library.find(script)
        engaged = Engagement("Northwind", interviewer_name="Sam Field", interviewer_firm="Clearview")
        person = RespondentRef("ana", "Ana Ruiz", timezone="Europe/Zurich")
        meeting = Meeting(engaged, AccountRef("aster", "Aster AG"), person)
        self.facts = interviewing.prepared(self.script, meeting, started_at=BEGIN, interview_id="talk")
        self.talk: Conducting = interviewing.begin(self.facts, self.script)
        self.talk.answer("a_open", "go_ahead")

    def rows(self) -> list[tuple[str, str, str]]:
        """Question, change and answer of each row."""
        return [(one.question, one.change, one.answer) for one in self.consents()]

    def consents(self, records: list[Record] | None = None) -> tuple:  # type: ignore[type-arg]
        return consents_in(TalkLog(self.facts, self.script, records or self.store.records("talk")))

    def log(self) -> ConsentLog:
        return ConsentLog(self.store, self.library, csv_table)


@pytest.fixture
def room() -> Room:
    made = Room()
    made.talk.answer("a_participate", "yes")
    return made


def test_a_consent_is_told_in_the_words_that_were_read_aloud(room: Room) -> None:
    (row,) = room.consents()
    assert row.asked.startswith("A few points first. Northwind gave us your contact details")
    assert "{" not in row.asked
    assert (row.purpose, row.change, row.answer) == ("take_part", "given", "yes")
    assert (row.script, row.version, row.language, row.mode) == ("client_review_full", "1.0", "en", "phone")
    assert (row.asked_by, row.timezone) == ("Sam Field", "Europe/Zurich")
    header = room.store.records("talk")[row.event - 1].header
    assert (row.proof, row.at) == (header.chain, header.at)


def test_what_is_asked_of_a_consent_uses_the_names_as_they_stood_then() -> None:
    room = Room("client_review_short")
    room.talk.answer("a_participate", "yes")
    room.talk.answer("a_record", "no")
    room.talk.answer("a_attribution", "company")
    told = {row.question: row.asked for row in room.consents()}
    assert told["a_attribution"].startswith("Shall I pass this on with your name, as Aster AG only")


def test_questions_that_are_no_consent_are_not_in_it(room: Room) -> None:
    room.talk.answer("a_record", "no")
    room.talk.answer("a_attribution", "named")
    room.talk.answer("b_role", None, "Head of buying.")
    assert {row[0] for row in room.rows()} == {"a_participate", "a_record", "a_attribution"}


def test_another_answer_a_step_back_and_a_withdrawal_are_rows_of_their_own(room: Room) -> None:
    room.talk.answer("a_record", "yes")
    room.talk.answer("a_record", "no")
    room.talk.undo(1)
    room.talk.redo(1)
    room.talk.withdraw("a_record")
    assert room.rows()[1:] == [
        ("a_record", "given", "yes"), ("a_record", "changed", "no"), ("a_record", "taken_back", "no"),
        ("a_record", "put_back", "no"), ("a_record", "withdrawn", ""),
    ]  # fmt: skip


def test_the_choice_for_one_answer_is_a_consent_and_words_are_none(room: Room) -> None:
    room.talk.answer("a_record", "no")
    room.talk.answer("a_attribution", "named", "Zwimblefort may know it.")
    room.talk.attribute("nps_why", "anonymous")
    room.talk.attribute("alt_who", "named")
    rows = {row.question: row for row in room.consents()}
    assert (rows["nps_why"].purpose, rows["nps_why"].answer) == ("answer_attribution", "anonymous")
    assert rows["alt_who"].purpose == "alternatives"
    assert "Zwimblefort" not in repr(room.consents())


def test_erased_content_leaves_the_row_without_its_answer(room: Room) -> None:
    records = [
        Record(one.header, None, None) if one.header.question == "a_participate" else one
        for one in room.store.records("talk")
    ]
    (row,) = room.consents(records)
    assert (row.change, row.answer, row.purpose) == ("erased", "", "take_part")


def test_the_log_is_written_checked_and_safe_for_a_spreadsheet(room: Room, tmp_path: Path) -> None:
    person = KnownPerson("ana", "Ana Ruiz", "aster", "Aster AG", talks=("talk",))
    room.talk.answer("a_record", "no")
    log = room.log()
    assert log.write(person, tmp_path / "log.json") == 2
    assert log.check(tmp_path / "log.json") is None
    rows = json.loads((tmp_path / "log.json").read_text("utf-8"))
    rows[0]["answer"] = "no"
    (tmp_path / "changed.json").write_text(json.dumps(rows), "utf-8")
    assert log.check(tmp_path / "changed.json") == 1
    log.write(person, tmp_path / "log.csv")
    told = list(csv.DictReader(io.StringIO((tmp_path / "log.csv").read_text("utf-8-sig"))))
    assert [row["question"] for row in told] == ["a_participate", "a_record"]


@pytest.mark.parametrize("name", ["log.txt", "log.csv"])
def test_a_log_is_written_over_nothing_and_only_as_csv_or_json(room: Room, tmp_path: Path, name: str) -> None:
    (tmp_path / "log.csv").write_text("mine", "utf-8")
    with pytest.raises(UserError):
        room.log().write(KnownPerson("ana", "Ana Ruiz", "aster", "Aster AG", talks=("talk",)), tmp_path / name)
    assert (tmp_path / "log.csv").read_text("utf-8") == "mine"


def test_what_is_no_log_is_refused(room: Room, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("[1, 2]", "utf-8")
    for name in ("other.json", "missing.json"):
        with pytest.raises(UserError) as refused:
            room.log().check(tmp_path / name)
        assert refused.value.code == "not_a_log"


def test_a_formula_in_a_cell_is_text() -> None:
    assert b"'=HYPERLINK" in csv_table(("asked",), [("=HYPERLINK(1)",)])


def test_an_alert_beside_the_script_is_told_in_its_own_words() -> None:
    room = Room("client_review_short")
    room.talk.answer("a_participate", "yes")
    room.talk.answer("a_record", "no")
    room.talk.answer("a_attribution", "named")
    room.talk.alert.ask("")
    room.talk.answer("det_callback", "yes_call_only")
    row = next(one for one in room.consents() if one.question == "det_callback")
    assert row.purpose == "callback"
    assert "Northwind" in row.asked
