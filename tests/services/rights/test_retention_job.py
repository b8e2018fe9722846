"""Words, answers and consents go when their time is over, announced a week before, and the published figures stay."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from interviewer import app
from interviewer.app import Desk
from interviewer.domain.rights.retention import Span
from interviewer.services.ports import Draft
from tests.services.paper_samples import NAME, WAVE, desk_of, kept_programme
from tests.services.rights.rights_samples import DAN, found_in_pages, pages_of, person, released, said_by

WORDS_OVER, ANSWERS_OVER, ALL_OVER = date(2027, 7, 15), date(2029, 7, 15), date(2032, 7, 15)


@dataclass
class Clock:
    """A clock that is set by hand."""

    now: datetime = datetime(2026, 7, 1, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_to(self, day: date) -> None:
        self.now = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


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


def plain(figures: object) -> object:
    """The figures but the rates of contact: those never heard are off the list by then."""
    told = json.loads(json.dumps(figures, default=dict))
    told["heard"] = {name: told["heard"][name] for name in ("accounts", "people")}
    return told


def kinds(desk: Desk, until: date | None = None) -> set[str]:
    return {one.kind for one in desk.rights.retention.due(until)}


def test_nothing_is_due_after_a_month(desk: Desk, clock: Clock) -> None:
    assert {one.kind for one in desk.rights.retention.due() if one.on > date(2026, 6, 20)} == set()
    before = desk.figures.of(NAME, WAVE)
    clock.go_to(date(2026, 7, 15))
    assert desk.figures.of(NAME, WAVE) == before


def test_words_go_after_a_year_and_the_figures_stay_as_they_were(desk: Desk, clock: Clock) -> None:
    dan = person(desk, DAN)
    texts = {text for text in said_by(desk, dan) if len(text) > 20}
    assert found_in_pages(pages_of(desk.workspace.path), texts)
    clock.go_to(WORDS_OVER)
    before = desk.figures.of(NAME, WAVE)
    deleted = desk.rights.retention.run()
    assert deleted.counts["words"] == 20
    assert found_in_pages(pages_of(desk.workspace.path), {text for text in texts if " " in text}) == set()
    after = desk.figures.of(NAME, WAVE)
    assert plain(after) == plain(before)
    assert all(desk.interviewing.verify(talk) == () for talk in dan.talks)
    assert "words" not in kinds(desk)


def test_words_that_were_never_finished_go_with_the_others(desk: Desk, clock: Clock) -> None:
    (talk, *_) = person(desk, DAN).talks
    store = desk.workspace.interviews
    store.save_draft(Draft(talk, "nps_why", "half a sentence that nobody finished", "verbatim", clock()))
    clock.go_to(WORDS_OVER)
    desk.rights.retention.run()
    assert store.drafts(talk) == []
    assert found_in_pages(pages_of(desk.workspace.path), {"half a sentence that nobody finished"}) == set()


def test_a_talk_without_its_words_keeps_numbers_and_takes_no_answers(desk: Desk, clock: Clock) -> None:
    talk = person(desk, DAN).talks[-1]
    before = desk.interviewing.go_on(talk).step().transcript
    clock.go_to(WORDS_OVER)
    desk.rights.retention.run()
    after = desk.interviewing.go_on(talk).step().transcript
    assert after.ended == "finished"
    assert after.answers["nps"].value == before.answers["nps"].value
    assert after.answers["nps_why"].words is None
    assert after.notes == ()
    assert desk.searching.find("unions") == ()


def test_answers_go_after_three_years_and_consents_stay(desk: Desk, clock: Clock) -> None:
    dan = person(desk, DAN)
    consents = [(row.purpose, row.answer) for row in desk.rights.consents.of(dan)]
    clock.go_to(WORDS_OVER)
    desk.rights.retention.run()
    assert [(row.purpose, row.answer) for row in desk.rights.consents.of(dan)] == consents
    clock.go_to(ANSWERS_OVER)
    deleted = desk.rights.retention.run()
    assert deleted.counts["answers"] == 20
    assert [(row.purpose, row.answer) for row in desk.rights.consents.of(dan)] == consents
    told = desk.interviewing.go_on(dan.talks[-1]).step().transcript
    assert "nps" not in {question for question, answer in told.answers.items() if answer.value is not None}
    assert told.ended == "finished"
    heard: Any = desk.figures.of(NAME, WAVE)["heard"]
    assert heard["people"] == 0
    assert all(desk.interviewing.verify(talk) == () for talk in dan.talks)


def test_words_and_answers_that_are_both_due_go_in_one_run(desk: Desk, clock: Clock) -> None:
    consents = [(row.purpose, row.answer) for row in desk.rights.consents.of(person(desk, DAN))]
    clock.go_to(ANSWERS_OVER)
    desk.rights.retention.run()
    assert [(row.purpose, row.answer) for row in desk.rights.consents.of(person(desk, DAN))] == consents
    assert kinds(desk) <= {"recordings"}


def test_in_the_end_nobody_is_named_any_more(desk: Desk, clock: Clock) -> None:
    clock.go_to(ALL_OVER)
    desk.rights.retention.run()
    assert desk.rights.people.listed(NAME) == ()
    assert b"Pascoe" not in pages_of(desk.workspace.path)
    assert all(desk.interviewing.verify(talk) == () for talk in desk.interviewing.all_ids())


def test_people_never_heard_go_a_year_after_the_wave_and_may_come_back(desk: Desk, clock: Clock) -> None:
    clock.go_to(date(2027, 6, 29))
    assert "not_heard" not in {one.kind for one in desk.rights.retention.due() if one.wave == WAVE}
    clock.go_to(WORDS_OVER)
    deleted = desk.rights.retention.run()
    assert deleted.counts["not_heard"] == 3
    assert len(desk.programmes.store.contacts(NAME, WAVE)) == 14
    assert b"MacAskill" not in pages_of(desk.workspace.path)


def test_nothing_goes_by_itself_that_was_not_announced_for_a_week(desk: Desk, clock: Clock) -> None:
    clock.go_to(date(2027, 6, 21))
    retention = desk.rights.retention
    assert not retention.daily().anything
    assert retention.outlook().soon
    clock.go_to(date(2027, 6, 22))
    assert not retention.daily().anything
    clock.go_to(date(2027, 6, 29))
    assert retention.daily().counts["words"] > 0
    assert retention.outlook().deleted["words"] > 0


def test_a_hold_on_one_person_or_on_all_stops_it(desk: Desk, clock: Clock) -> None:
    dan = person(desk, DAN)
    clock.go_to(WORDS_OVER)
    desk.rights.register.hold(NAME, "a court asked", "Kim Doe", dan.key)
    assert desk.rights.retention.outlook().held
    desk.rights.retention.run()
    assert desk.interviewing.go_on(dan.talks[-1]).step().transcript.answers["nps_why"].words
    assert {one.talk for one in desk.rights.retention.due() if one.kind == "words"} == set(dan.talks)
    desk.rights.register.lift(NAME, dan.key, "hold", "it is over")
    desk.rights.register.hold(NAME, "an audit", "Kim Doe")
    clock.go_to(ALL_OVER)
    assert not desk.rights.retention.run().anything
    assert person(desk, DAN).name == "Dan Pascoe"


def test_a_shorter_rule_of_the_programme_counts_and_never_a_longer_than_was_promised(desk: Desk, clock: Clock) -> None:
    clock.go_to(date(2026, 9, 15))
    assert "words" not in {one.kind for one in desk.rights.retention.due() if one.talk == person(desk, DAN).talks[-1]}
    desk.rights.terms.set(NAME, "words", Span(2, "months"))
    assert "words" in {one.kind for one in desk.rights.retention.due() if one.talk == person(desk, DAN).talks[-1]}
    desk.rights.terms.set(NAME, "words", Span(24, "months"))
    clock.go_to(WORDS_OVER)
    assert "words" in {one.kind for one in desk.rights.retention.due() if one.talk == person(desk, DAN).talks[-1]}


def test_words_that_are_over_call_no_paper_back_but_cannot_be_made_again(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    released(desk, tmp_path / "out")
    assert desk.papers.releases(NAME)[0].called_back == ()
    clock.go_to(WORDS_OVER + timedelta(days=1))
    desk.rights.retention.run()
    assert desk.papers.releases(NAME)[0].called_back == ()
    with pytest.raises(Exception, match="time was over"):
        desk.papers.release_again(NAME, 1, tmp_path / "again")


def test_recordings_are_told_thirty_days_after_the_release_until_they_are_gone(
    desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    released(desk, tmp_path / "out")
    clock.go_to(date(2026, 7, 30))
    assert all(one.on == date(2026, 7, 31) for one in desk.rights.retention.outlook().recordings)
    clock.go_to(date(2026, 8, 1))
    count = len(desk.rights.retention.outlook().recordings)
    assert desk.rights.retention.recordings_gone() == count
    assert desk.rights.retention.outlook().recordings == ()


@pytest.mark.parametrize("day", [WORDS_OVER, ANSWERS_OVER])
def test_papers_search_and_the_programmes_folder_hold_without_words(
    desk: Desk, clock: Clock, tmp_path: Path, day: date
) -> None:
    clock.go_to(day)
    desk.rights.retention.run()
    for offered in desk.papers.offered(NAME, WAVE):
        if not offered.refusal:
            assert desk.papers.pdf(offered.wish).startswith(b"%PDF")
    desk.searching.catch_up()
    assert desk.searching.find("handover") == ()
    desk.folders.hand_out(tmp_path / "folder", NAME)
    with app.temporary_workspace() as other:
        app.desk_over(other).folders.bring_in(tmp_path / "folder")
    for talk in desk.interviewing.all_ids():
        desk.interviewing.go_on(talk).passages()
