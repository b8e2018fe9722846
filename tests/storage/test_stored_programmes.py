"""Programmes on disk: what goes in comes out; an import of people comes and goes as a whole."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.interview.events import Started
from interviewer.domain.interview.facts import InterviewFacts, WaveTerms
from interviewer.domain.interview.log import Record
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.services.programme_store import Batch, WholeProgramme
from interviewer.services.workspaces import Passphrase
from interviewer.storage.workspace import Workspace, open_workspace
from tests.storage.samples import BEGIN, PASSPHRASE, SCRIPT, Log, begun, facts, new_workspace

NAME = "Northwind review"
WAVE = Wave("spring", date(2026, 3, 1), date(2026, 3, 31), "full", withdraw_deadline="2026-04-30")
ASTER = Account("aster", "Aster AG", 1205050, True, "care", "north", "Jo", date(2020, 1, 1), date(2026, 9, 1))
BOREAS = Account("boreas", "Boreas SA", status="lost")
ANA = Contact(
    "aster-ana", "aster", "Ana Ruiz", "spring", "Head of IT", "decision", "ana@aster.example", "+44 1632 960649",
    "Europe/Zurich", "es", notes="prefers mornings",
    attempts=(Attempt(BEGIN, "phone", "no_answer"), Attempt(BEGIN + timedelta(days=1), "phone", "appointment")),
)  # fmt: skip
PROGRAMME = Programme(
    NAME, "Northwind Hosting", "Dana Ito", currency="CHF", value_lines=("saves time", "no fines"),
    glossary=(("ol", "OpsLine"), ("KP", "Kestrel “Pro”")),
)
FORM = TeamForm("aster", "spring", "Jo", BEGIN, {"s_pred_nps": 9, "s_value": ("one", "two"), "s_pred_why": "ça va"})
COMPANY = CompanyForm({"c_ret": 95, "c_lost": ({"account": "boreas", "nps": 7},), "c_energy": {"winning": 70.5}}, BEGIN)
LOST = Outcome("boreas", date(2026, 2, 1), "lost", 4, 7, "price", 500)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = new_workspace(tmp_path / "a.interviewer")
    whole = WholeProgramme(PROGRAMME, (WAVE,), (ASTER, BOREAS), (LOST,), (ANA,), (FORM,), COMPANY)
    made.programmes.keep_whole(whole)
    yield made
    made.close()


def refused(code: str) -> "pytest.RaisesExc[UserError]":
    return pytest.raises(UserError, check=lambda error: error.code == code)


def in_wave(name: str) -> InterviewFacts:
    return replace(facts(name), wave=WaveTerms("spring", programme=NAME))


def first(name: str) -> Record:
    """The first event of an interview."""
    return Log(name).add(Started(SCRIPT.digest, "phone"))


def person(number: int) -> Contact:
    return Contact(f"p{number:06d}", "aster", f"Person {number}", "spring", email=f"p{number}@aster.example")


def test_a_programme_comes_back_as_it_was(workspace: Workspace) -> None:
    kept = workspace.programmes
    assert kept.names() == [NAME]
    assert kept.programme(NAME) == PROGRAMME
    assert kept.waves(NAME) == (WAVE,)
    assert kept.accounts(NAME) == (ASTER, BOREAS)
    assert kept.outcomes(NAME) == (LOST,)
    assert kept.contacts(NAME, "spring") == (ANA,)
    assert kept.contact(NAME, "spring", "aster-ana") == ANA
    assert kept.company_form(NAME) == COMPANY
    (form,) = kept.team_forms(NAME, "spring", "aster")
    assert (form, form.seal) == (FORM, FORM.seal)


def test_unknown_names_are_refused_by_what_they_are(workspace: Workspace) -> None:
    kept = workspace.programmes
    refusals: dict[str, Callable[[], object]] = {
        "no_such_programme": lambda: kept.waves("Other"),
        "no_such_wave": lambda: kept.contacts(NAME, "autumn"),
        "no_such_account": lambda: kept.add_contacts(NAME, [replace(person(1), account="x")]),
        "no_such_contact": lambda: kept.add_attempt(NAME, "spring", "x", ANA.attempts[0]),
        "programme_exists": lambda: kept.add_programme(PROGRAMME),
        "form_sealed": lambda: kept.add_team_form(NAME, FORM),
        "contact_exists": lambda: kept.add_contacts(NAME, [person(1), person(1)]),
    }
    for code, act in refusals.items():
        with refused(code):
            act()
    assert kept.contacts(NAME, "spring") == (ANA,)


def test_one_vendor_can_have_two_programmes_and_talks_find_their_own(workspace: Workspace) -> None:
    other = replace(PROGRAMME, name="Second review")
    workspace.programmes.keep_whole(WholeProgramme(other, (WAVE,), (ASTER,), contacts=(ANA,)))
    started = first("in-second")
    second = replace(in_wave("in-second"), wave=WaveTerms("spring", programme="Second review"))
    workspace.interviews.create(second, SCRIPT, [started])
    assert workspace.programmes.interviews(NAME, "spring") == ()
    (talk,) = workspace.programmes.interviews("Second review", "spring")
    assert (talk.id, talk.account, talk.contact, talk.state) == ("in-second", "aster", "aster-ana", "open")


def test_a_wave_finds_its_talks_but_neither_rehearsals_nor_others(workspace: Workspace) -> None:
    begun(workspace, "elsewhere")
    workspace.interviews.create(in_wave("one"), SCRIPT, [first("one")])
    workspace.interviews.create(replace(in_wave("two"), practice=True), SCRIPT, [first("two")])
    off_list = replace(in_wave("three"), respondent=replace(facts("x").respondent, id="guest"))
    workspace.interviews.create(off_list, SCRIPT, [first("three")])
    talks = workspace.programmes.interviews(NAME, "spring")
    assert [(talk.id, talk.respondent, talk.contact) for talk in talks] == [
        ("one", "aster-ana", "aster-ana"), ("three", "guest", ""),
    ]  # fmt: skip
    assert workspace.programmes.first_interview_at(NAME, "spring", "aster") == BEGIN
    assert workspace.programmes.first_interview_at(NAME, "spring", "boreas") is None


def test_a_talk_does_not_rename_an_account_of_its_wave(workspace: Workspace) -> None:
    told = replace(in_wave("one"), account=replace(facts("x").account, name="Aster (old name)"))
    workspace.interviews.create(told, SCRIPT, [first("one")])
    assert workspace.programmes.accounts(NAME)[0].name == "Aster AG"


def test_an_import_is_taken_back_in_one_step(workspace: Workspace) -> None:
    kept = workspace.programmes
    batch = Batch("b1", BEGIN, "list.csv")
    changed = replace(ANA, title="Chief of IT", email="new@aster.example")
    done = kept.add_contacts(NAME, (person(n) for n in range(20)), batch, [changed])
    assert done == replace(batch, added=20, changed=1)
    assert kept.batches(NAME) == (done,)
    assert kept.contact(NAME, "spring", "aster-ana") == changed
    assert kept.undo_batch(NAME, "b1") == done
    assert kept.contacts(NAME, "spring") == (ANA,)
    with refused("no_such_batch"):
        kept.undo_batch(NAME, "b1")


def test_an_import_in_use_is_not_taken_back(workspace: Workspace) -> None:
    kept = workspace.programmes
    kept.add_contacts(NAME, [person(1), person(2)], Batch("b1", BEGIN, "list.csv"))
    kept.add_attempt(NAME, "spring", "p000001", Attempt(BEGIN, "phone", "busy"))
    with refused("batch_in_use"):
        kept.undo_batch(NAME, "b1")
    assert len(kept.contacts(NAME, "spring")) == 3


def test_an_import_that_is_cancelled_leaves_nothing(workspace: Workspace) -> None:
    class CancelledError(Exception):
        pass

    def some() -> Iterator[Contact]:
        yield from map(person, range(7_000))
        raise CancelledError

    with pytest.raises(CancelledError):
        workspace.programmes.add_contacts(NAME, some(), Batch("b1", BEGIN, "list.csv"))
    assert workspace.programmes.contacts(NAME, "spring") == (ANA,)
    assert workspace.programmes.batches(NAME) == ()


def test_contacts_come_in_pages_by_their_id(workspace: Workspace) -> None:
    kept = workspace.programmes
    kept.add_contacts(NAME, map(person, range(25)))
    page = kept.contact_page(NAME, "spring", 10)
    rest = kept.contact_page(NAME, "spring", 20, page[-1].id)
    assert page[0] == ANA
    assert [c.id for c in (*page, *rest)] == sorted(["aster-ana", *(person(n).id for n in range(25))])


def test_appointments_are_moments_with_the_contacts_clock(workspace: Workspace) -> None:
    kept = workspace.programmes
    later = Appointment(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "Europe/Zurich", "second 02:30")
    made = kept.add_appointment(NAME, "spring", "aster-ana", later)
    ((who, found),) = kept.appointments(NAME, "spring")
    assert (who, found) == ("aster-ana", replace(later, id=made))
    assert found.theirs.isoformat() == "2026-10-25T02:30:00+01:00"
    assert kept.contact(NAME, "spring", "aster-ana").appointments == (found,)
    kept.remove_appointment(made)
    assert kept.appointments(NAME, "spring") == ()


def test_never_again_outlives_the_person_and_the_day(workspace: Workspace, tmp_path: Path) -> None:
    kept = workspace.programmes
    kept.never_call_again(NAME, ANA)
    kept.remove_contact(NAME, "spring", "aster-ana")
    workspace.close()
    again = open_workspace(tmp_path / "a.interviewer", Passphrase(PASSPHRASE))
    back = replace(person(1), email="ANA@aster.example")
    assert again.programmes.never_call(NAME, [person(2), back]) == {"p000001"}
    again.close()


def test_who_was_heard_is_not_removed(workspace: Workspace) -> None:
    workspace.interviews.create(in_wave("one"), SCRIPT, [first("one")])
    with refused("contact_heard"):
        workspace.programmes.remove_contact(NAME, "spring", "aster-ana")


def test_a_whole_programme_is_kept_or_nothing_of_it(workspace: Workspace) -> None:
    whole = WholeProgramme(replace(PROGRAMME, name="Other"), (WAVE,), (ASTER,), contacts=(replace(ANA, account="x"),))
    with refused("no_such_account"):
        workspace.programmes.keep_whole(whole)
    assert workspace.programmes.names() == [NAME]


def test_people_are_read_account_by_account(workspace: Workspace) -> None:
    store = workspace.programmes
    store.add_contacts(NAME, [Contact("b1", "boreas", "Bo Lind", "spring")])
    assert store.contacts_at(NAME, "spring", "aster") == (store.contact(NAME, "spring", "aster-ana"),)
    assert [one.id for one in store.contacts_at(NAME, "spring", "boreas")] == ["b1"]
    with refused("no_such_account"):
        store.contacts_at(NAME, "spring", "nowhere")


def test_people_are_found_by_letters_without_accents_and_by_their_account(workspace: Workspace) -> None:
    store = workspace.programmes
    people = {"b1": "Petra Nováková", "b2": "Ananda Rao", "b3": "Joana Weiss", "b4": "René Straßer"}
    store.add_contacts(NAME, [Contact(key, "boreas", name, "spring") for key, name in people.items()])

    def found(letters: str, limit: int = 8) -> list[str]:
        return [one.id for one in store.find_contacts(NAME, "spring", letters, limit)]

    assert found("NOVAK") == ["b1"]
    assert found("strasse") == ["b4"]
    assert found("ana") == ["aster-ana", "b2", "b3"]
    assert found("ana", 2) == ["aster-ana", "b2"]
    assert found("aster") == ["aster-ana"]
    assert store.find_contacts(NAME, "spring", "rao", 8)[0].account == "Boreas SA"
    assert found("zz") == []
