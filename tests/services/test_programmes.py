"""Programmes: what can be kept, what is locked, and how a wave stands."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef, WaveTerms
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.forms import TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.services.conducting import Conducting
from interviewer.services.programmes import Programmes
from tests.services.conftest import START, TickingClock, consent

NAME = "Tideway review"
WAVE = Wave("june", date(2026, 6, 1), date(2026, 6, 30), "client_review_short")
ANA = Contact("ana", "aster", "Ana Ruiz", "june", timezone="Europe/Zurich")


def refused(code: str) -> "pytest.RaisesExc[UserError]":
    return pytest.raises(UserError, check=lambda error: error.code == code)


@pytest.fixture(scope="module")
def desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as made:
        yield app.desk_over(made, clock=TickingClock())


@pytest.fixture
def name(desk: app.Desk, request: pytest.FixtureRequest) -> str:
    """A programme of this test's own: a wave, three accounts, a contact."""
    mine = f"{NAME} {request.node.name}"
    desk.programmes.create(Programme(mine, f"Tideway {request.node.name}"))
    desk.programmes.put_wave(mine, WAVE)
    for account in ("aster", "boreas", "ceres"):
        desk.programmes.add_account(mine, Account(account, account.title(), 100_00))
    desk.programmes.add_contact(mine, ANA)
    return mine


@pytest.fixture
def talk(desk: app.Desk, name: str) -> Callable[..., Conducting]:
    """Begins an interview of the wave."""

    def begin(contact: str = "ana", account: str = "aster") -> Conducting:
        script = desk.interviewing.find_script("client_review_short")
        vendor = desk.programmes.store.programme(name).vendor
        meeting = Meeting(Engagement(vendor), AccountRef(account, account), RespondentRef(contact, "Ana Ruiz"))
        terms = WaveTerms("june", programme=name)
        facts = desk.interviewing.prepared(script, meeting, wave=terms)
        begun = desk.interviewing.begin(facts, script)
        consent(begun, "named")
        return begun

    return begin


@pytest.fixture
def programmes(desk: app.Desk) -> Programmes:
    return desk.programmes


def test_what_is_wrong_is_refused_with_a_reason(programmes: Programmes, name: str) -> None:
    gone, lost = Attempt(START, "phone", "gone"), Outcome("aster", START.date(), "lost", 3, 11)
    refusals: tuple[tuple[str, str, Callable[[], object]], ...] = (
        ("bad_programme", "currency", lambda: programmes.create(Programme("x", "y", currency="euro"))),
        ("bad_wave", "under 3", lambda: programmes.put_wave(name, replace(WAVE, name="w", min_cell=2))),
        ("bad_wave", "ends before", lambda: programmes.put_wave(name, replace(WAVE, name="w", ends=date(2026, 5, 1)))),
        ("bad_wave", "wording", lambda: programmes.put_wave(name, replace(WAVE, name="w", wording="other"))),
        ("no_such_script", "script", lambda: programmes.put_wave(name, replace(WAVE, name="w", script="nothing"))),
        ("account_exists", "aster", lambda: programmes.add_account(name, Account("aster", "Again"))),
        ("bad_account", "name", lambda: programmes.add_account(name, Account("new", " "))),
        ("no_such_account", "x", lambda: programmes.add_contact(name, replace(ANA, id="b", account="x"))),
        ("bad_contact", "timezone", lambda: programmes.add_contact(name, replace(ANA, id="b", timezone="Mars/North"))),
        ("contact_exists", "id", lambda: programmes.add_contact(name, ANA)),
        ("bad_attempt", "result", lambda: programmes.note_attempt(name, "june", "ana", gone)),
        ("bad_outcome", "last_nps", lambda: programmes.note_outcome(name, lost)),
    )
    for code, words, act in refusals:
        with pytest.raises(UserError, match=words) as error:
            act()
        assert error.value.code == code


def test_wording_and_script_are_locked_once_the_wave_has_begun(
    programmes: Programmes, name: str, talk: Callable[..., Conducting]
) -> None:
    programmes.put_wave(name, replace(WAVE, script="client_review_full"))
    programmes.put_wave(name, WAVE)
    talk()
    with refused("wording_locked"):
        programmes.put_wave(name, replace(WAVE, script="client_review_full"))
    programmes.put_wave(name, replace(WAVE, ends=date(2026, 7, 31)))
    later = replace(WAVE, name="next", starts=date(2027, 1, 1), ends=date(2027, 1, 31), script="client_review_full")
    programmes.put_wave(name, replace(later, wording="family_and_business"))
    (change,) = programmes.wave_data(name, "next").wording_changes
    assert (change.wave, change.wording_before, change.wording) == ("next", "standard", "family_and_business")


def test_the_list_has_those_who_were_clients_then(programmes: Programmes, name: str) -> None:
    programmes.note_outcome(name, Outcome("boreas", date(2026, 5, 31), "lost"))
    programmes.note_outcome(name, Outcome("ceres", date(2026, 6, 15), "let_go"))
    programmes.add_account(name, Account("dione", "Dione", client_since=date(2026, 7, 1)))
    data = programmes.wave_data(name, "june")
    assert [account.id for account in data.listed] == ["aster", "ceres"]
    assert {one.id: one.status for one in data.accounts.values()} == {
        "aster": "active", "boreas": "lost", "ceres": "let_go", "dione": "active",
    }  # fmt: skip


def test_the_last_try_decides_unless_it_was_a_talk(
    programmes: Programmes, name: str, talk: Callable[..., Conducting]
) -> None:
    def code() -> str:
        (case,) = programmes.wave_data(name, "june").cases
        return case.code

    assert code() == "NC"
    programmes.note_attempt(name, "june", "ana", Attempt(START - timedelta(days=2), "phone", "on_leave"))
    assert code() == "O"
    first = talk()
    first.break_off()
    assert code() == "R"
    second = talk()
    second.answer("nps", 9)
    second.answer("nps_why", None, "They came on a Sunday.")
    second.break_off()
    assert code() == "P"
    programmes.note_attempt(name, "june", "ana", Attempt(START + timedelta(days=9), "phone", "refused"))
    assert code() == "R"


def test_an_appointment_is_on_the_contacts_clock(programmes: Programmes, name: str) -> None:
    made = programmes.agree(name, "june", "ana", datetime(2026, 6, 20, 9, 30), "after the stand-up")
    assert made.at == datetime(2026, 6, 20, 7, 30, tzinfo=UTC)
    assert programmes.store.appointments(name, "june") == (("ana", made),)
    programmes.add_contact(name, Contact("bo", "aster", "Bo", "june"))
    with refused("no_timezone"):
        programmes.agree(name, "june", "bo", datetime(2026, 6, 20, 9, 30))


def test_one_programme_is_chosen_by_itself_and_several_are_named(programmes: Programmes, name: str) -> None:
    assert programmes.chosen(name) == name
    programmes.create(Programme(f"{name} 2", "Other"))
    with refused("which_programme"):
        programmes.chosen()
    with refused("no_such_programme"):
        programmes.chosen("nothing")


def test_a_form_sealed_after_the_first_talk_is_late(
    programmes: Programmes, name: str, talk: Callable[..., Conducting]
) -> None:
    begun = talk().step().facts.started_at
    for by, at in (("Jo", begun), ("Kim", begun + timedelta(seconds=1))):
        programmes.store.add_team_form(name, TeamForm("aster", "june", by, at, {"s_pred_nps": 9}))
    programmes.store.add_team_form(name, TeamForm("boreas", "june", "Kim", begun + timedelta(days=1), {}))
    forms = programmes.wave_data(name, "june").forms
    assert [(one.form.account, one.form.by, one.late) for one in forms] == [
        ("aster", "Jo", False), ("aster", "Kim", True), ("boreas", "Kim", False),
    ]  # fmt: skip


def test_the_currency_stays_once_there_are_amounts(programmes: Programmes, name: str) -> None:
    told = programmes.store.programme(name)
    with refused("currency_fixed"):
        programmes.change(name, replace(told, currency="GBP"))
    programmes.change(name, replace(told, name=f"{name} new", vendor_executive="Rosa Ache"))
    assert programmes.store.programme(f"{name} new").vendor_executive == "Rosa Ache"


def test_an_outcome_is_taken_back_and_the_status_is_as_before(desk: app.Desk, name: str) -> None:
    def status() -> str:
        return next(one.status for one in desk.programmes.store.accounts(name) if one.id == "ceres")

    desk.programmes.note_outcome(name, Outcome("ceres", date(2026, 5, 1), "let_go", reason="no longer a fit"))
    desk.programmes.note_outcome(name, Outcome("ceres", date(2026, 4, 1), "retained"))
    assert status() == "active"
    assert desk.programmes.take_back_outcome(name, "ceres").kind == "retained"
    assert status() == "let_go"
    assert desk.programmes.take_back_outcome(name, "ceres").reason == "no longer a fit"
    assert status() == "active"
    with refused("nothing_to_undo"):
        desk.programmes.take_back_outcome(name, "ceres")


def test_somebody_removed_can_be_put_back_with_tries_and_appointments(desk: app.Desk, name: str) -> None:
    desk.programmes.note_attempt(name, "june", "ana", Attempt(START, "phone", "voicemail"))
    desk.programmes.agree(name, "june", "ana", datetime(2026, 6, 16, 14, 0), "ten minutes")
    before = desk.programmes.store.contact(name, "june", "ana")
    gone = desk.programmes.remove_contact(name, "june", "ana")
    assert desk.programmes.store.contacts(name, "june") == ()
    desk.programmes.put_back(name, gone)
    after = desk.programmes.store.contact(name, "june", "ana")
    assert replace(after, appointments=()) == replace(before, appointments=())
    assert [(one.at, one.note) for one in after.appointments] == [(one.at, one.note) for one in before.appointments]


def test_somebody_who_was_heard_is_not_removed(
    desk: app.Desk, name: str, talk: Callable[..., Conducting]
) -> None:
    talk()
    with refused("contact_heard"):
        desk.programmes.remove_contact(name, "june", "ana")
