"""The page before the call: what is polite to know, last time's numbers apart, the prediction nowhere."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.programme.wish import Wish
from interviewer.kit.i18n import catalog
from interviewer.services.brief_view import Fact, Promise
from interviewer.services.briefing import Briefing
from interviewer.services.workspaces import OpenWorkspace
from tests.services.field_samples import HERE, PEOPLE, Field, field_over, sealed, tried

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def desk(workspace: OpenWorkspace, request: pytest.FixtureRequest) -> Field:
    sian = tried(replace(PEOPLE[0], notes="Talks fast."), ("2026-06-09T14:10", "no_answer"))
    return field_over(workspace, request.node.name, (sian, *PEOPLE[1:]), (sealed("schools"),))


@pytest.fixture(scope="module")
def sample(house: Path) -> Iterator[Field]:
    """The sample programme, after both waves."""
    with app.temporary_workspace() as made:
        app.desk_over(made).folders.bring_in(house / "tests" / "cases" / "programme")
        yield Field(made, made.programmes.names()[0], datetime(2026, 6, 24, 9, 42, tzinfo=UTC))


def test_the_account_and_the_person_stand_in_facts(desk: Field) -> None:
    page = desk.briefing.brief(desk.ref("sian"), HERE)
    assert page.line == "Head of IT, Cwm Rhondda Schools Trust. Decides."
    assert (page.hour_there, page.place, page.same_clock, page.notes) == ("10:42", "London", True, "Talks fast.")
    assert page.facts == (
        Fact("Account", "EUR 365,000 a year, largest"),
        Fact("Renewal", "30 November 2026"),
        Fact("Others heard here", "none this wave"),
        Fact("Team's prediction", "sealed 8 June"),
        Fact("Last try", "Tue 9 June 15:10, no answer"),
    )


def test_the_prediction_is_never_on_the_page_but_the_value_the_team_listed_is(desk: Field) -> None:
    page = desk.briefing.brief(desk.ref("sian"), HERE)
    assert page.values == ("Year-end off their hands", "One contact")
    assert "s_pred_nps" not in repr(page)


def test_wishes_stand_where_they_are_seen(desk: Field) -> None:
    wish = Wish("Sharn PROSS-er Jones", "not when a colleague is in the room", "video", 25, None, 11)
    desk.scheduling.put_wish(desk.ref("sian"), wish)
    page = desk.briefing.brief(desk.ref("sian"), HERE)
    assert page.wish_line == "by video, 25 minutes, before 11"
    assert page.polite == ("Recording: not when a colleague is in the room.",)
    assert Fact("Say the name", "Sharn PROSS-er Jones") in page.facts


def test_a_person_heard_for_the_first_time_has_no_last_talk(desk: Field) -> None:
    page = desk.briefing.brief(desk.ref("petra"), HERE)
    assert (page.said_title, page.said, page.said_note, page.has_numbers, page.promises) == ("", (), "", False, ())
    with pytest.raises(UserError, match="not heard before"):
        desk.briefing.last_numbers(desk.ref("petra"))


def test_notes_are_kept(desk: Field) -> None:
    desk.briefing.put_notes(desk.ref("sian"), "Budget closes on 31 July.")
    assert desk.briefing.brief(desk.ref("sian"), HERE).notes == "Budget closes on 31 July."
    assert len(desk.scheduling.case(desk.ref("sian")).attempts) == 1


def test_the_last_talk_stands_as_it_may_be_passed_on(sample: Field) -> None:
    page = sample.briefing.brief(sample.ref("ashworth-helen"), BERLIN)
    assert page.said_title == "Said in 2025"
    assert [said.words for said in page.said] == [
        "Good people, and three late runs last autumn when they changed the system."
    ]
    assert page.said[0].verbatim
    assert page.polite == ("In 2025: agreed to be recorded. Ask again.",)
    assert Fact("Others heard here", "one this wave") in page.facts


def test_last_times_numbers_are_on_a_page_of_their_own(sample: Field) -> None:
    ref = sample.ref("ashworth-helen")
    numbers = sample.briefing.last_numbers(ref)
    assert (numbers.title, numbers.score, numbers.satisfaction) == ("In June 2025", "8, passive", "satisfied")
    assert (numbers.health, numbers.colour, numbers.reasons) == ("Watch", "amber", ("on the fence",))
    page = sample.briefing.brief(ref, BERLIN)
    assert page.has_numbers
    assert not {"8, passive", "Watch", "on the fence"} & {fact.text for fact in page.facts}


def test_promises_come_from_whoever_keeps_them(desk: Field) -> None:
    told = (Promise("One number to ring instead of four", date(2025, 11, 4), "no word since"),)
    w, ref = desk.workspace, desk.ref("sian")
    keeps = {ref: told}
    briefing = Briefing(
        w.programmes, w.field_work, w.interviews, app.script_library(), desk.clock, catalog(),
        promises=lambda asked: keeps.get(asked, ()),
    )  # fmt: skip
    assert briefing.brief(ref, HERE).promises == told
    assert briefing.brief(desk.ref("petra"), HERE).promises == ()


def test_an_unknown_person_is_refused(desk: Field) -> None:
    with pytest.raises(UserError, match="no contact"):
        desk.briefing.brief(desk.ref("nobody"), HERE)
