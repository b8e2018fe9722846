"""The team's form: filled in like a talk, sealed, and closed to all eyes until the client has answered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef, WaveTerms
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.forms import TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.script.questions import KINDS
from interviewer.services.conducting import Conducting
from tests.services.conftest import TickingClock, consent

NAME = "Tideway review"
WAVE = Wave("june", date(2026, 6, 1), date(2026, 6, 30), "client_review_short")


def refused(code: str) -> "pytest.RaisesExc[UserError]":
    return pytest.raises(UserError, check=lambda error: error.code == code)


@pytest.fixture
def desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as made:
        opened = app.desk_over(made, clock=TickingClock())
        opened.programmes.create(Programme(NAME, "Tideway", "Rosa Ache"))
        opened.programmes.put_wave(NAME, WAVE)
        opened.programmes.add_account(NAME, Account("aster", "Aster AG", owner="Kim"))
        opened.programmes.add_contact(NAME, Contact("ana", "aster", "Ana Ruiz", "june"))
        yield opened


def fill_in(form: Conducting) -> str:
    """Answer everything the form requires; gives its id."""
    step = form.step()
    for question in step.script.by_id.values():
        kind = KINDS[question.kind]
        if question.required:
            words = kind.opens_in_words
            form.answer(question.id, None if words else kind.levels(question)[-1], "As we see it." if words else None)
    return step.facts.id


def client(desk: app.Desk) -> Conducting:
    script = desk.interviewing.find_script("client_review_short")
    meeting = Meeting(Engagement("Tideway"), AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz"))
    facts = desk.interviewing.prepared(script, meeting, wave=WaveTerms("june", programme=NAME))
    talk = desk.interviewing.begin(facts, script)
    consent(talk, "named")
    return talk


def test_a_form_is_sealed_with_time_and_hash_and_only_once(desk: app.Desk) -> None:
    talk = desk.forms.begin(NAME, "june", "aster", "Jo")
    name = talk.step().facts.id
    assert "Aster AG" in talk.peek("s_pred_nps").spoken
    talk.answer("s_pred_nps", 10)
    with refused("open_questions"):
        desk.forms.seal(name)
    fill_in(talk)
    form = desk.forms.seal(name)
    assert (form.account, form.wave, form.by, form.answers["s_pred_nps"]) == ("aster", "june", "Jo", 9)
    assert form.answers["s_pred_why"] == "As we see it."
    assert len(form.seal) == 64
    assert replace(form, answers={**form.answers, "s_pred_nps": 8}).seal != form.seal
    assert desk.programmes.store.team_forms(NAME, "june") == (form,)
    for act in (lambda: desk.forms.seal(name), lambda: desk.forms.begin(NAME, "june", "aster", "jo")):
        with refused("form_sealed"):
            act()


def test_a_form_is_no_interview(desk: app.Desk) -> None:
    desk.forms.seal(fill_in(desk.forms.begin(NAME, "june", "aster", "Jo")))
    assert desk.interviewing.recent() == []
    data = desk.programmes.wave_data(NAME, "june")
    assert (data.interviews, data.cases[0].code, len(data.forms)) == ((), "NC", 1)
    with refused("not_a_form"):
        desk.forms.seal(client(desk).step().facts.id)


def test_a_form_stays_closed_until_the_six_ratings_are_in(desk: app.Desk) -> None:
    form = desk.forms.seal(fill_in(desk.forms.begin(NAME, "june", "aster", "Jo")))
    with refused("sealed"):
        desk.forms.view(NAME, "june", "aster")
    talk = client(desk)
    for dimension in DIMENSION_IDS:
        with refused("sealed"):
            desk.forms.view(NAME, "june", "aster")
        assert desk.forms.team_view_for(talk.step().facts.id) is None
        talk.answer(f"dim_{dimension}", 8)
    (seen,) = desk.forms.view(NAME, "june", "aster")
    assert (seen.form, seen.late) == (form, False)
    view = desk.forms.team_view_for(talk.step().facts.id)
    assert view is not None
    assert (view.predicted, view.sealed_at) == (9, form.sealed_at)


def test_late_forms_are_seen_but_never_in_the_report(desk: app.Desk) -> None:
    talk = client(desk)
    desk.forms.seal(fill_in(desk.forms.begin(NAME, "june", "aster", "Jo")))
    for dimension in DIMENSION_IDS:
        talk.answer(f"dim_{dimension}", 8)
    assert [seen.late for seen in desk.forms.view(NAME, "june", "aster")] == [True]
    assert desk.forms.team_view_for(talk.step().facts.id) is None


def test_of_several_forms_the_owners_is_reported(desk: app.Desk) -> None:
    desk.forms.seal(fill_in(desk.forms.begin(NAME, "june", "aster", "Jo")))
    mine = desk.forms.seal(fill_in(desk.forms.begin(NAME, "june", "aster", "Kim")))
    talk = client(desk)
    for dimension in DIMENSION_IDS:
        talk.answer(f"dim_{dimension}", 8)
    view = desk.forms.team_view_for(talk.step().facts.id)
    assert view is not None
    assert view.sealed_at == mine.sealed_at


def test_a_form_from_a_file_is_sealed_in_the_past(desk: app.Desk) -> None:
    now = desk.interviewing.makers.clock()
    form = TeamForm("aster", "june", "Jo", now - timedelta(days=1), {"s_pred_nps": 9})
    with refused("sealed_in_future"):
        desk.forms.keep(NAME, replace(form, sealed_at=now + timedelta(days=1)))
    with refused("no_such_account"):
        desk.forms.keep(NAME, replace(form, account="x"))
    assert desk.forms.keep(NAME, form) == form


def test_the_executives_form_is_kept_once_it_is_whole(desk: app.Desk) -> None:
    talk = desk.forms.begin_company(NAME)
    assert talk.step().facts.respondent.name == "Rosa Ache"
    form = desk.forms.seal_company(fill_in(talk))
    assert form.sealed_at is not None
    assert desk.programmes.store.company_form(NAME) == form


def test_a_form_that_was_left_is_found_again_and_gone_on_with(desk: app.Desk) -> None:
    talk = desk.forms.begin(NAME, "june", "aster", "Jo")
    talk.answer("s_pred_nps", 9)
    desk.forms.begin(NAME, "june", "aster", "Kim")
    jo, kim = sorted(desk.forms.unsealed(NAME, "june", "aster"), key=lambda form: form.by)
    assert (jo.by, kim.by) == ("Jo", "Kim")
    again = desk.forms.begin(NAME, "june", "aster", " jo ")
    assert again.step().facts.id == jo.id == talk.step().facts.id
    assert again.step().transcript.answers["s_pred_nps"].value == 9
    assert desk.forms.go_on(kim.id).step().facts.respondent.name == "Kim"
    fill_in(again)
    desk.forms.seal(jo.id)
    assert [form.id for form in desk.forms.unsealed(NAME, "june", "aster")] == [kim.id]
    with refused("form_sealed"):
        desk.forms.go_on(jo.id)


def test_a_form_in_the_making_can_be_removed_and_a_sealed_one_cannot(desk: app.Desk) -> None:
    left, sealed = desk.forms.begin(NAME, "june", "aster", "Jo"), desk.forms.begin(NAME, "june", "aster", "Kim")
    left.answer("s_pred_why", None, "Ferrets in the archive.")
    left.keep_draft("s_trouble", "Newts in the", "verbatim")
    name = left.step().facts.id
    desk.forms.remove(name)
    assert [form.by for form in desk.forms.unsealed(NAME, "june", "aster")] == ["Kim"]
    with refused("no_such_interview"):
        desk.interviewing.facts(name)
    assert desk.interviewing.store.records(name) == []
    assert desk.interviewing.store.drafts(name) == []
    desk.forms.seal(fill_in(sealed))
    for act in (desk.forms.remove, desk.forms.go_on):
        with refused("form_sealed"):
            act(sealed.step().facts.id)
    talk = client(desk)
    with refused("not_a_form"):
        desk.forms.remove(talk.step().facts.id)


def test_the_company_form_that_was_left_is_gone_on_with_until_it_is_sealed(desk: app.Desk) -> None:
    assert desk.forms.unsealed_company(NAME) is None
    talk = desk.forms.begin_company(NAME)
    begun = desk.forms.unsealed_company(NAME)
    assert begun is not None
    assert desk.forms.begin_company(NAME).step().facts.id == begun.id == talk.step().facts.id
    desk.forms.seal_company(fill_in(talk))
    assert desk.forms.unsealed_company(NAME) is None
    with refused("form_sealed"):
        desk.forms.remove(begun.id)
    assert desk.forms.begin_company(NAME).step().facts.id != begun.id


def test_forms_and_talks_follow_the_programme_to_another_name(desk: app.Desk) -> None:
    team, company, talk = desk.forms.begin(NAME, "june", "aster", "Jo"), desk.forms.begin_company(NAME), client(desk)
    desk.programmes.change(NAME, replace(desk.programmes.store.programme(NAME), name="Another name"))
    assert [form.by for form in desk.forms.unsealed("Another name", "june", "aster")] == ["Jo"]
    assert desk.forms.unsealed_company("Another name") is not None
    assert desk.forms.seal(fill_in(desk.forms.go_on(team.step().facts.id))).by == "Jo"
    desk.forms.seal_company(fill_in(desk.forms.go_on(company.step().facts.id)))
    assert desk.programmes.store.company_form("Another name") is not None
    assert desk.interviewing.facts(talk.step().facts.id).wave.programme == "Another name"
    assert desk.forms.team_view_for(talk.step().facts.id) is None
