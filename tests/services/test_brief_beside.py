"""The brief while the talk runs: last time's numbers come with this time's score, and never before."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from interviewer import app
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.services.brief_beside import BesidePage
from interviewer.services.conducting import Conducting
from interviewer.services.scheduling import CaseRef

NAME = "Tideway review"


class Clock:
    """A second later at each look."""

    def __init__(self) -> None:
        self.now = datetime(2025, 6, 11, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as made:
        desk = app.desk_over(made, clock=Clock())
        desk.programmes.create(Programme(NAME, "Tideway", "Rosa Ache"))
        desk.programmes.add_account(NAME, Account("aster", "Aster AG"))
        for year in (2025, 2026):
            wave = Wave(str(year), date(year, 6, 1), date(year, 6, 30), "client_review_short")
            desk.programmes.put_wave(NAME, wave)
            ana = Contact(f"ana-{year}", "aster", "Ana Ruiz", str(year), "Head of Print", email="ana@aster.example")
            desk.programmes.add_contact(NAME, ana)
        yield desk


def begun(desk: app.Desk, year: int) -> Conducting:
    talk = desk.calling.begin(CaseRef(NAME, str(year), f"ana-{year}"))
    for question, value in (("a_open", "go_ahead"), ("a_participate", "yes"), ("a_record", "no")):
        talk.answer(question, value)
    talk.answer("a_attribution", "named")
    return talk


def heard_before(desk: app.Desk) -> None:
    talk = begun(desk, 2025)
    talk.answer("nps", 3)
    while (asked := talk.step().asked) is not None:
        if asked.question.kind in {"say", "consent"}:
            talk.answer(asked.question.id, asked.question.options[0] if asked.question.options else "said")
        elif asked.question.id == "nps_why":
            talk.answer("nps_why", None, "They forgot us in April.")
        else:
            talk.skip(asked.question.id, "dont_know")
    talk.finish()


def page(desk: app.Desk, talk: Conducting) -> BesidePage:
    found = desk.in_call.brief.of(talk.step(), UTC)
    assert found is not None
    return found


def test_numbers_and_health_of_last_time_wait_for_the_score(desk: app.Desk) -> None:
    heard_before(desk)
    talk = begun(desk, 2026)
    before = page(desk, talk)
    assert (before.numbers, before.waits) == (None, True)
    assert "They forgot us in April." in [one.words for one in before.brief.said]
    talk.answer("nps", 9)
    after = page(desk, talk)
    assert after.numbers is not None
    assert after.numbers.score.startswith("3")
    assert (after.numbers.health, after.waits) == ("At risk", False)


def test_a_score_taken_back_hides_them_again(desk: app.Desk) -> None:
    heard_before(desk)
    talk = begun(desk, 2026)
    talk.answer("nps", 9)
    talk.undo(1)
    assert page(desk, talk).numbers is None
    talk.answer("nps", 9)
    talk.strike("nps", value_too=True)
    assert page(desk, talk).numbers is None


def test_who_would_not_give_a_number_leaves_them_hidden(desk: app.Desk) -> None:
    heard_before(desk)
    talk = begun(desk, 2026)
    talk.skip("nps", "prefer_not_say")
    assert page(desk, talk).numbers is None


def test_somebody_heard_for_the_first_time_has_nothing_that_waits(desk: app.Desk) -> None:
    found = page(desk, begun(desk, 2026))
    assert (found.numbers, found.waits, found.brief.name) == (None, False, "Ana Ruiz")
