"""The packet right after hanging up: offered where a call was allowed, its files written at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.report.interview import texts_in
from interviewer.services.conducting import Conducting
from interviewer.services.scheduling import CaseRef

NAME, WAVE = "Tideway review", "june"


class Clock:
    """A second later at each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 6, 11, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as made:
        desk = app.desk_over(made, clock=Clock())
        desk.programmes.create(Programme(NAME, "Tideway", "Rosa Ache", interviewer_firm="Plain"))
        for wave, script in ((WAVE, "client_review_full"), ("july", "client_review_short")):
            desk.programmes.put_wave(NAME, Wave(wave, date(2026, 6, 1), date(2026, 6, 30), script))
        desk.programmes.add_account(NAME, Account("aster", "Aster AG", 12_050_000))
        for wave in (WAVE, "july"):
            ana = Contact("ana", "aster", "Ana Ruiz", wave, "Head of Print", "decision", timezone="Europe/Prague")
            desk.programmes.add_contact(NAME, ana)
        yield desk


def begun(desk: app.Desk, wave: str = WAVE, level: str = "named") -> Conducting:
    talk = desk.calling.begin(CaseRef(NAME, wave, "ana"))
    for question, value in (("a_open", "go_ahead"), ("a_participate", "yes"), ("a_record", "no")):
        talk.answer(question, value)
    talk.answer("a_attribution", level)
    return talk


def hung_up(talk: Conducting) -> Conducting:
    """Whatever is open is closed, and the talk finished."""
    while (asked := talk.step().asked) is not None:
        question = asked.question
        plain = {"say": "said", "consent": question.options[0] if question.options else None}
        if question.id == "nps":
            talk.answer("nps", 9)
        elif question.kind in plain:
            talk.answer(question.id, plain[question.kind])
        elif question.id == "nps_why":
            talk.answer(question.id, None, "They sent a man in the night, twice in a week.")
        else:
            talk.skip(question.id, "dont_know")
    talk.finish()
    return talk


def test_a_promoter_who_says_they_leave_gets_a_packet_with_the_hour_they_named(desk: app.Desk, tmp_path: Path) -> None:
    talk = begun(desk)
    talk.alert.take("yes_with_points", "within_a_month", "tomorrow at two")
    hung_up(talk)
    offer = desk.reporting.same_day.offered(talk.step())
    assert offer is not None
    assert (offer.refusal, offer.with_call) == ("", True)
    assert offer.wish is not None
    files = desk.reporting.same_day.write(offer.wish, tmp_path / "p.pdf")
    calendar = next(path for path in files if path.suffix == ".ics").read_text("utf-8")
    assert "DTSTART:20260612T120000Z" in calendar
    texts = " ".join(texts_in(desk.papers.compiled(offer.wish).paper))
    assert "within a month" in texts
    assert "May I ask Tideway's" in texts


def test_hung_up_its_files_can_be_written_at_once(desk: app.Desk, tmp_path: Path) -> None:
    talk = begun(desk)
    talk.alert.take("yes_with_points", "this_week", "tomorrow at two")
    hung_up(talk)
    offer = desk.reporting.same_day.offered(talk.step())
    assert offer is not None
    assert offer.wish is not None
    files = desk.reporting.same_day.write(offer.wish, tmp_path / "p.pdf")
    assert all(path.stat().st_size for path in files)


def test_after_a_no_nothing_is_offered(desk: app.Desk) -> None:
    talk = begun(desk)
    talk.alert.take("no")
    assert desk.reporting.same_day.offered(hung_up(talk).step()) is None


def test_a_permission_taken_back_after_the_end_takes_the_offer_back(desk: app.Desk) -> None:
    talk = begun(desk)
    talk.alert.take("yes_call_only", "this_week")
    assert desk.reporting.same_day.offered(hung_up(talk).step()) is not None
    talk.withdraw("det_callback")
    assert desk.reporting.same_day.offered(talk.step()) is None


def test_while_the_talk_runs_nothing_is_offered(desk: app.Desk) -> None:
    talk = begun(desk)
    talk.alert.take("yes_call_only", "this_week")
    assert desk.reporting.same_day.offered(talk.step()) is None


def test_only_the_call_was_allowed_so_the_page_says_nothing_of_the_talk(desk: app.Desk) -> None:
    talk = begun(desk)
    talk.alert.take("yes_call_only", "this_week")
    offer = desk.reporting.same_day.offered(hung_up(talk).step())
    assert offer is not None
    assert offer.wish is not None
    texts = " ".join(texts_in(desk.papers.compiled(offer.wish).paper))
    assert "in the night" not in texts
    assert "this week" not in texts


def test_the_short_script_s_how_soon_stands_on_the_page(desk: app.Desk) -> None:
    talk = begun(desk, "july")
    talk.alert.take("yes_with_points", "too_late")
    offer = desk.reporting.same_day.offered(hung_up(talk).step())
    assert offer is not None
    assert offer.wish is not None
    assert "too late" in " ".join(texts_in(desk.papers.compiled(offer.wish).paper))


def test_an_unattributed_person_who_released_name_and_points_gets_a_packet_that_names_nobody_outside(
    desk: app.Desk, tmp_path: Path
) -> None:
    talk = begun(desk, level="anonymous")
    talk.alert.take("yes_with_points", "too_late", "tomorrow at two")
    offer = desk.reporting.same_day.offered(hung_up(talk).step())
    assert offer is not None
    assert offer.wish is not None, offer.refusal
    compiled = desk.papers.compiled(offer.wish)
    texts = " ".join(texts_in(compiled.paper))
    assert [word for word in ("Ana Ruiz", "Aster", "in the night", "To Rosa Ache") if word not in texts] == []
    assert [word for word in ("too late", "of 10", "may leave", "is leaving", "June 2026 (") if word in texts] == []
    outside = " ".join((offer.file_name, compiled.paper.title, *(page.bookmark for page in compiled.paper.pages)))
    files = desk.reporting.same_day.write(offer.wish, tmp_path / "p.pdf")
    calendar = next(path for path in files if path.suffix == ".ics").read_text("utf-8")
    assert [word for word in ("Ana", "Ruiz", "Aster", "aster") if word in outside + calendar] == []


def test_a_packet_of_an_unattributed_person_is_not_found_by_the_account(desk: app.Desk) -> None:
    talk = begun(desk, level="anonymous")
    talk.alert.take("yes_with_points", "this_week")
    offer = desk.reporting.same_day.offered(hung_up(talk).step())
    assert offer is not None
    assert offer.wish is not None
    listed = [one for one in desk.papers.offered(NAME, WAVE) if one.wish.kind == "packet" and one.wish.account]
    assert [(one.name, one.wish) for one in listed] == [("Same-day packet, for the call alone: Aster", offer.wish)]
    with pytest.raises(UserError, match="nothing that may be passed on was heard there"):
        desk.papers.compiled(replace(offer.wish, interview=""))
    talk.withdraw("det_callback")
    with pytest.raises(UserError, match="no talk of this id"):
        desk.papers.compiled(offer.wish)


def test_where_there_can_be_none_it_says_what_to_do(desk: app.Desk) -> None:
    broken, hidden = begun(desk), begun(desk, "july", "anonymous")
    for talk in (broken, hidden):
        talk.alert.take("yes_call_only", "this_week")
    broken.break_off("hung up")
    told = [desk.reporting.same_day.offered(step) for step in (broken.step(), hung_up(hidden).step())]
    assert [one.refusal.split(":")[0].split(",")[0] for one in told if one] == ["A call was allowed"] * 2


def test_a_rehearsal_has_none(desk: app.Desk) -> None:
    talk = begun(desk)
    talk.alert.take("yes_call_only", "this_week")
    step = hung_up(talk).step()
    assert desk.reporting.same_day.offered(replace(step, facts=replace(step.facts, practice=True))) is None
