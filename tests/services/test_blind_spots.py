"""Blind spots in the call: nothing of the prediction is read too early, and nothing of it is told."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from interviewer import app
from interviewer.domain.interview.events import BlindSpotsShown
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef, WaveTerms
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.forms import TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.services.blind_spots import BlindSpot, BlindSpots
from interviewer.services.conducting import Conducting
from interviewer.services.forms import TeamForms
from interviewer.services.session_writing import written_interview
from tests.services.conftest import START, TickingClock, consent

NAME = "Tideway review"
WAVES = {"full": "client_review_full", "short": "client_review_short", "voll": "client_review_full_de"}
TEAM = {"s_int": 9, "s_com": 8, "s_rec": 4, "s_pro": 9, "s_sav": 8, "s_che": 8}
CLIENT = {"integrity": 5, "competency": 7, "recognition": 9, "proactivity": 8, "savvy": 6, "chemistry": 8}
"""Apart by two or more: integrity and savvy below the team, recognition above."""


class Watched:
    """The real store; it notes which forms are asked for."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self.loaded: list[str] = []

    def team_forms(self, *wanted: str) -> Any:
        self.loaded.append(wanted[0])
        return self._store.team_forms(*wanted)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


@dataclass(frozen=True)
class Bench:
    desk: app.Desk
    store: Watched
    spots: BlindSpots


@pytest.fixture(scope="module")
def opened() -> Iterator[app.Desk]:
    with app.temporary_workspace() as made:
        desk = app.desk_over(made, clock=TickingClock())
        desk.programmes.create(Programme(NAME, "Tideway", "Rosa Ache"))
        desk.programmes.add_account(NAME, Account("aster", "Aster AG", owner="Kim"))
        for name, script in WAVES.items():
            desk.programmes.put_wave(NAME, Wave(name, date(2026, 6, 1), date(2026, 6, 30), script))
            desk.programmes.add_contact(NAME, Contact("ana", "aster", "Ana Ruiz", name))
            form = TeamForm("aster", name, "Kim", START - timedelta(days=3), TEAM)
            desk.programmes.store.add_team_form(NAME, form, "")
        yield desk


@pytest.fixture
def bench(opened: app.Desk) -> Bench:
    store = Watched(opened.programmes.store)
    held: Any = store
    forms = TeamForms(held, opened.interviewing, opened.workspace.rehearsals)
    return Bench(opened, store, BlindSpots(forms, held))


def begun(bench: Bench, wave: str = "full", *, practice: bool = False) -> Conducting:
    script = bench.desk.interviewing.find_script(WAVES[wave])
    meeting = Meeting(Engagement("Tideway"), AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz"))
    terms = WaveTerms(wave, programme=NAME)
    facts = bench.desk.interviewing.prepared(script, meeting, wave=terms, practice=practice)
    talk = bench.desk.interviewing.begin(facts, script)
    consent(talk, "named")
    return talk


def rated(talk: Conducting, *but: str) -> Conducting:
    for name in DIMENSION_IDS:
        if name not in but:
            talk.answer(f"dim_{name}", CLIENT[name])
    return talk


def names(bench: Bench, talk: Conducting) -> list[str]:
    return [spot.dimension for spot in bench.spots.of(talk.step())]


def test_gaps_of_two_or_more_appear_whichever_way_they_lie(bench: Bench) -> None:
    assert names(bench, rated(begun(bench))) == ["integrity", "recognition", "savvy"]


@pytest.mark.parametrize("last", DIMENSION_IDS)
def test_no_prediction_is_read_while_one_of_the_six_is_open(bench: Bench, last: str) -> None:
    talk = begun(bench)
    for name in (name for name in DIMENSION_IDS if name != last):
        assert bench.spots.of(talk.step()) == ()
        talk.answer(f"dim_{name}", CLIENT[name])
    assert bench.spots.of(talk.step()) == ()
    assert bench.store.loaded == []
    talk.answer(f"dim_{last}", CLIENT[last])
    assert bench.spots.of(talk.step()) != ()
    assert bench.store.loaded == [NAME]


def test_what_was_heard_from_somebody_else_at_the_account_opens_nothing(bench: Bench) -> None:
    rated(begun(bench))
    fresh = begun(bench)
    assert bench.spots.of(fresh.step()) == ()
    assert bench.store.loaded == []


def test_one_taken_back_hides_them_again(bench: Bench) -> None:
    talk = rated(begun(bench))
    assert names(bench, talk)
    talk.undo(1)
    assert names(bench, talk) == []


def test_the_words_are_the_same_for_every_dimension_and_say_no_number_and_no_direction(bench: Bench) -> None:
    spots = bench.spots.of(rated(begun(bench)).step())
    assert {spot.probe for spot in spots} == {"Can you give me an example?"}
    told = {field.name for field in fields(BlindSpot)}
    assert told == {"dimension", "name", "probe", "words", "asked"}
    assert not any(sign.isdigit() for spot in spots for sign in f"{spot.name}{spot.probe}")


def test_in_german_the_probe_is_german(bench: Bench) -> None:
    spots = bench.spots.of(rated(begun(bench, "voll")).step())
    assert {spot.probe for spot in spots} == {"Können Sie mir ein Beispiel geben?"}


@pytest.mark.parametrize("wave", ["short"])
def test_the_short_script_has_none_and_reads_none(bench: Bench, wave: str) -> None:
    assert names(bench, rated(begun(bench, wave))) == []
    assert bench.store.loaded == []


def test_a_rehearsal_has_none(bench: Bench) -> None:
    assert names(bench, rated(begun(bench, practice=True))) == []
    assert bench.store.loaded == []


def test_off_the_record_and_after_the_end_there_are_none(bench: Bench) -> None:
    talk = rated(begun(bench))
    talk.begin_off_record()
    assert names(bench, talk) == []
    talk.end_off_record()
    talk.break_off("left")
    assert names(bench, talk) == []


def test_a_programme_can_do_without(bench: Bench) -> None:
    store = bench.desk.programmes.store
    held = store.programme(NAME)
    bench.desk.programmes.change(NAME, replace(held, blind_spots=False))
    try:
        assert names(bench, rated(begun(bench))) == []
        assert bench.store.loaded == []
    finally:
        bench.desk.programmes.change(NAME, held)


def test_who_would_not_rate_one_has_no_spot_there(bench: Bench) -> None:
    talk = rated(begun(bench), "integrity")
    talk.skip("dim_integrity", "prefer_not_say")
    assert names(bench, talk) == ["recognition", "savvy"]


def test_the_log_says_that_they_were_shown_and_asked_and_neither_leaves(bench: Bench) -> None:
    talk = rated(begun(bench))
    spots = bench.spots.of(talk.step())
    talk.show_blind_spots(tuple(spot.dimension for spot in spots))
    talk.show_blind_spots(tuple(spot.dimension for spot in spots))
    talk.probe(spots[0].words, spots[0].probe)
    shown = [e.happening for e in talk.step().transcript.events if isinstance(e.happening, BlindSpotsShown)]
    assert shown == [BlindSpotsShown(("integrity", "recognition", "savvy"))]
    assert [spot.asked for spot in bench.spots.of(talk.step())] == [True, False, False]
    facts = talk.step().facts
    records = bench.desk.workspace.interviews.records(facts.id)
    steps = written_interview(facts, talk.step().script, records, bench.desk.interviewing.makers.new_id).steps
    assert "blind" not in str(steps)


def test_the_same_probe_asked_before_does_not_count(bench: Bench) -> None:
    talk = begun(bench)
    talk.answer("dim_recognition", 9)
    talk.probe("dim_recognition_open", "Can you give me an example?")
    rated(talk, "recognition")
    spots = bench.spots.of(talk.step())
    talk.show_blind_spots(tuple(spot.dimension for spot in spots))
    assert [spot.asked for spot in bench.spots.of(talk.step())] == [False, False, False]
