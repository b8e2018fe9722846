"""The Today screen: who is next and why, what is agreed, what is covered. Every sentence is one a person can check."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef, WaveTerms
from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.wish import Wish
from interviewer.kit.i18n import catalog
from interviewer.services.today import TodayService
from interviewer.services.today_view import Today
from interviewer.services.workspaces import OpenWorkspace
from tests.services.field_samples import (
    ACCOUNTS,
    BEFORE,
    HERE,
    NOW,
    PEOPLE,
    WAVE,
    Field,
    field_over,
    person,
    sealed,
    tried,
)

SIAN, INGRID, OWEN, PETRA, _ = PEOPLE
Make = Callable[..., Field]


@pytest.fixture
def make(workspace: OpenWorkspace, request: pytest.FixtureRequest) -> Make:
    """A programme of its own for each test."""
    return lambda *more, **told: field_over(workspace, request.node.name, *more, **told)


def first(view: Today) -> str:
    """The contact to call next."""
    return view.next.person.contact if view.next else ""


def in_queue(view: Today) -> list[str]:
    """Everybody in the order shown."""
    return [first(view), *(line.person.contact for line in view.queue)]


def test_the_largest_account_comes_first_with_its_reasons_in_the_order_of_telling(make: Make) -> None:
    sian = tried(SIAN, ("2026-06-02T13:00", "no_answer"), ("2026-06-09T14:10", "no_answer"))
    view = make((sian, *PEOPLE[1:]), (sealed("schools"),)).look()
    assert view.headline == "Thursday 11 June 2026, 10:42"
    assert view.next is not None
    assert view.next.reasons == (
        "Largest account not yet heard: EUR 365,000 a year.",
        "Renewal on 30 November, 172 days away: inside the 90 to 180 days that work best.",
        "Never asked.",
        "Two tries in the afternoon found nobody. Try a morning.",
        "The team sealed its prediction on 8 June, so the call can start.",
    )
    assert (view.next.person.name, view.next.person.tries) == ("Siân Prosser-Jones", (2, 5))
    assert (view.next.person.hour_there, view.next.person.clock_note) == ("10:42", "in London, same as yours")
    assert not view.next.ask_first


def test_the_queue_gives_one_reason_each_and_their_clock(make: Make) -> None:
    view = make().look()
    assert in_queue(view) == ["sian", "ingrid", "owen", "petra"]
    assert [line.place for line in view.queue] == [2, 3, 4]
    assert view.queue[0].reason == "Second largest account not yet heard: EUR 200,000 a year."
    assert (view.queue[0].person.hour_there, view.queue[0].person.place) == ("11:42", "Oslo")
    assert view.queue[0].person.clock_note == "in Oslo, your clock 10:42"


def test_a_client_that_left_before_the_wave_is_not_called(make: Make) -> None:
    view = make().look(lines=20)
    assert "mo" not in in_queue(view)
    assert view.coverage.accounts_listed == 4


def test_a_prediction_that_is_not_sealed_asks_first_and_warns(make: Make) -> None:
    view = make(PEOPLE, (sealed("shipping"), sealed("clinics"), sealed("print"))).look()
    assert view.next is not None
    assert view.next.ask_first
    assert view.next.reasons[-1] == "The team has not sealed its prediction. Calling before that loses the comparison."
    assert view.warnings == (
        "Tideway's team has not sealed its prediction for Cwm Rhondda Schools Trust. "
        "Calling before that loses the comparison.",
    )


def test_someone_else_passes_a_person_over(make: Make) -> None:
    assert in_queue(make().look(leave_out=frozenset({"sian"}))) == ["ingrid", "owen", "petra"]


def test_only_so_many_lines_are_shown(make: Make) -> None:
    view = make().look(lines=2)
    assert in_queue(view) == ["sian", "ingrid"]


@pytest.mark.parametrize(
    ("result", "offered"),
    [("no_answer", True), ("gatekeeper", True), ("assistant_only", True), ("callback", True), ("on_leave", False),
     ("vendor_hold", False), ("refused", False), ("left_firm", False), ("referred", False), ("complete", False),
     ("partial", False)],
)  # fmt: skip
def test_the_last_result_decides_who_is_offered(make: Make, result: str, offered: bool) -> None:
    view = make((tried(SIAN, ("2026-06-09T14:10", result)), *PEOPLE[1:])).look(lines=20)
    assert ("sian" in in_queue(view)) is offered


def test_who_was_away_is_offered_again_after_two_weeks(make: Make) -> None:
    view = make((tried(SIAN, ("2026-05-28T09:00", "on_leave")), *PEOPLE[1:])).look()
    assert view.next is not None
    assert "Last try on 28 May: on leave." in view.next.reasons


def test_the_ceiling_takes_a_person_off_and_says_so(make: Make) -> None:
    five = tried(SIAN, *((f"2026-06-0{day}T09:00", "no_answer") for day in range(1, 6)))
    view = make((five, *PEOPLE[1:])).look()
    assert first(view) == "ingrid"
    assert "All 5 tries made: one person." in view.not_offered


def test_the_last_try_and_mixed_tries_are_said(make: Make) -> None:
    four = tried(SIAN, *((f"2026-06-0{day}T{7 + day * 2:02d}:00", "no_answer") for day in range(1, 5)))
    view = make((four, *PEOPLE[1:])).look()
    assert view.next is not None
    assert "Four tries, mornings and afternoons, found nobody." in view.next.reasons
    assert "The last of 5 tries." in view.next.reasons


def test_vendor_hold_is_named_by_account(make: Make) -> None:
    view = make((tried(OWEN, ("2026-06-09T14:10", "vendor_hold")), SIAN)).look()
    assert "Held by the vendor: Brightwater Clinics." in view.not_offered


def test_a_call_back_goes_first_and_says_when_it_was_agreed(make: Make) -> None:
    view = make((SIAN, INGRID, tried(PETRA, ("2026-06-09T14:10", "callback")))).look()
    assert view.next is not None
    assert (first(view), view.next.reasons[0]) == ("petra", "A call back was agreed on 9 June.")


def test_who_was_tried_today_comes_after_the_others(make: Make) -> None:
    view = make((tried(SIAN, ("2026-06-11T08:05", "no_answer")), INGRID)).look()
    assert in_queue(view) == ["ingrid", "sian"]
    assert view.queue[0].reason == "Tried today at 09:05 your time."


def test_who_sleeps_comes_after_the_others(make: Make) -> None:
    far = person("far", "schools", "Kim Lee", "America/New_York")
    view = make((far, INGRID)).look()
    assert in_queue(view) == ["ingrid", "far"]
    assert view.queue[0].reason == "It is 05:42 there; call from 9."


def test_a_due_appointment_is_next_and_a_later_one_keeps_its_person_out(make: Make) -> None:
    due = replace(PETRA, appointments=(Appointment(NOW + timedelta(minutes=5), "Europe/Prague"),))
    later = replace(SIAN, appointments=(Appointment(NOW + timedelta(hours=4), "Europe/London"),))
    view = make((due, later, INGRID)).look()
    assert in_queue(view) == ["petra", "ingrid"]
    assert view.next is not None
    assert view.next.reasons[0] == "An appointment now: 11:47 in Prague, 10:47 yours."
    assert [(line.contact, line.hour_there, line.hour_here) for line in view.appointments] == [
        ("petra", "11:47", "10:47"),
        ("sian", "14:42", "14:42"),
    ]


def test_a_missed_appointment_stays_until_it_was_tried(make: Make) -> None:
    agreed = Appointment(datetime(2026, 6, 9, 9, tzinfo=UTC), "Europe/London")
    desk = make((replace(PETRA, appointments=(agreed,)), SIAN))
    assert first(desk.look()) == "petra"
    assert desk.look().appointments[0].day == "missed"
    desk.scheduling.log_attempt(desk.ref("petra"), "no_answer")
    assert first(desk.look()) == "sian"
    assert desk.look().appointments == ()


def test_appointments_of_today_and_tomorrow_say_how(make: Make) -> None:
    desk = make((SIAN, PETRA, INGRID))
    desk.scheduling.put_wish(desk.ref("petra"), Wish(mode="video", minutes=25))
    desk.scheduling.agree(desk.ref("petra"), datetime(2026, 6, 11, 14, 0))
    desk.scheduling.agree(desk.ref("ingrid"), datetime(2026, 6, 12, 9, 0))
    desk.scheduling.agree(desk.ref("sian"), datetime(2026, 6, 20, 9, 0))
    view = desk.look()
    assert [(line.day, line.clocks, line.how) for line in view.appointments] == [
        ("today", "14:00 in Prague, 13:00 yours", "by video, 25 minutes"),
        ("tomorrow", "09:00 in Oslo, 08:00 yours", ""),
    ]
    assert view.tomorrow == "Tomorrow: one."
    assert view.next is None
    assert view.empty == "Nobody is due now. The next appointment is on Thu 11 June at 13:00 your time."


def test_a_person_heard_lately_rests_unless_asking_to_be_called(make: Make) -> None:
    before = person("sian-25", "schools", SIAN.name, wave=BEFORE, email=SIAN.email)
    desk = make((SIAN, INGRID, tried(before, ("2026-03-20T09:00", "complete"))))
    assert desk.look().not_offered == ("Resting: one person asked within 90 days.",)
    assert "sian" not in in_queue(desk.look())
    desk.scheduling.put_wish(desk.ref("sian"), Wish(call_again=True))
    assert first(desk.look()) == "sian"
    assert desk.look().not_offered == ()


@pytest.mark.parametrize(("day", "rests"), [("2026-03-13", False), ("2026-03-14", True)])
def test_the_rest_ends_with_the_ninetieth_day(make: Make, day: str, rests: bool) -> None:
    before = person("sian-25", "schools", SIAN.name, wave=BEFORE, email=SIAN.email)
    view = make((SIAN, tried(before, (f"{day}T09:00", "complete")))).look()
    assert bool(view.resting.cooling) is rests


def test_how_long_ago_anyone_was_asked_is_counted_from_the_last_whole_talk(make: Make) -> None:
    before = person("x", "print", "Karel Dvořák", wave=BEFORE)
    view = make((PETRA, tried(before, ("2025-05-17T09:00", "complete")))).look()
    assert view.next is not None
    assert "390 days since anyone asked. Overdue since 17 May." in view.next.reasons


def test_an_account_heard_by_nobody_who_decides_says_so(make: Make) -> None:
    user = tried(person("u", "schools", "Gareth Pugh", role="user"), ("2026-06-09T09:00", "complete"))
    view = make((user, SIAN)).look()
    assert view.next is not None
    assert view.next.reasons == (
        "Nobody who decides was heard there so far.",
        "Renewal on 30 November, 172 days away: inside the 90 to 180 days that work best.",
    )
    assert view.warnings == ()


def test_coverage_is_a_sentence_and_numbers_with_what_the_next_two_add(make: Make) -> None:
    view = make((tried(OWEN, ("2026-06-09T09:00", "complete")), SIAN, INGRID, PETRA)).look()
    told = view.coverage
    assert told.title == "Two accounts more and we have heard 80 % of the revenue"
    assert (told.accounts_words, told.accounts_then) == ("1 of 4", 3)
    assert (told.revenue_percent, told.revenue_percent_then) == (20, 95)


def test_response_rates_stand_by_their_names(make: Make) -> None:
    heard, refused = tried(OWEN, ("2026-06-09T09:00", "complete")), tried(SIAN, ("2026-06-09T09:00", "refused"))
    rates = {line.name: line for line in make((heard, refused, INGRID, PETRA)).look().rates}
    assert {name: line.value for name, line in rates.items()} == {"RR1": 0.25, "COOP1": 0.5, "CON1": 0.5, "REF1": 0.25}
    assert rates["COOP1"].sentence == "COOP1, cooperation rate: 50 %."


def test_a_wave_without_people_says_what_to_do(make: Make) -> None:
    view = make(()).look()
    assert view.next is None
    assert view.queue == ()
    assert view.empty == "Nobody is on the list of this wave yet. Import a contact list, or add a person."
    assert view.rates[0].sentence == "RR1, response rate: nobody to count yet."


def test_an_unknown_wave_is_refused(make: Make) -> None:
    desk = make()
    with pytest.raises(UserError, match="no wave"):
        desk.today.look(desk.programme, "autumn-1999", HERE)


def test_a_look_writes_nothing(make: Make) -> None:
    desk = make()
    before = desk.workspace.path.read_bytes()
    desk.look()
    assert desk.workspace.path.read_bytes() == before


def test_best_hours_and_an_unknown_clock_are_said(make: Make) -> None:
    desk = make((person("x", "schools", "Kim Lee", ""),))
    desk.scheduling.put_wish(desk.ref("x"), Wish(best_from=13, best_to=15))
    view = desk.look()
    assert view.next is not None
    assert (view.next.person.best, view.next.person.clock_note) == ("best 13 to 15", "clock not known")
    assert "Asked for hours: best 13 to 15." in view.next.reasons


@pytest.mark.parametrize(
    ("renewal", "reason"),
    [
        (date(2026, 6, 12), "Renewal on 12 June, one day away: the best time ended on 14 March."),
        (date(2026, 7, 20), "Renewal on 20 July, 39 days away: the best time ended on 21 April."),
        (date(2026, 9, 9), "Renewal on 9 September, 90 days away: inside the 90 to 180 days that work best."),
        (date(2027, 1, 20), None),
        (date(2026, 6, 1), None),
    ],
)
def test_a_renewal_is_told_while_it_matters(make: Make, renewal: date, reason: str | None) -> None:
    view = make((PETRA,), accounts=(replace(ACCOUNTS[3], renewal=renewal),)).look()
    assert view.next is not None
    told = [said for said in view.next.reasons if said.startswith("Renewal")]
    assert told == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("last", "key", "reason"),
    [
        ("2025-06-20T09:00", False, "Due again on 20 June."),
        ("2025-06-11T09:00", False, "365 days since anyone asked. Overdue since 11 June."),
        ("2025-12-20T09:00", True, "Due again on 20 June."),
        ("2026-01-20T09:00", False, None),
    ],
)
def test_an_account_is_due_by_the_cadence_of_its_kind(make: Make, last: str, key: bool, reason: str | None) -> None:
    before = tried(person("x", "print", "Karel Dvořák", wave=BEFORE), (last, "complete"))
    view = make((PETRA, before), accounts=(replace(ACCOUNTS[3], key=key),)).look()
    assert view.next is not None
    told = [said for said in view.next.reasons if "Due" in said or "due" in said]
    assert told == ([reason] if reason else [])


def test_a_client_of_this_year_is_named_as_new(make: Make) -> None:
    view = make((PETRA,), accounts=(replace(ACCOUNTS[3], client_since=date(2026, 3, 3)),)).look()
    assert view.next is not None
    assert "A client since 3 March, never asked." in view.next.reasons


def test_a_weekend_there_is_said(make: Make) -> None:
    desk = make((SIAN,))
    desk.now = datetime(2026, 6, 13, 10, 0, tzinfo=UTC)
    view = desk.look()
    assert view.next is not None
    assert view.next.reasons[0] == "It is Saturday there."


def test_an_interview_left_open_waits_and_is_not_begun_twice(make: Make) -> None:
    desk = make((SIAN, INGRID))
    interviewing = app.desk_over(desk.workspace, clock=desk.clock).interviewing
    script = interviewing.find_script("client_review_full")
    who = Meeting(Engagement("Tideway"), AccountRef("schools", "Trust"), RespondentRef("sian", SIAN.name))
    facts = interviewing.prepared(script, who, wave=WaveTerms(name=WAVE, programme=desk.programme))
    interviewing.begin(facts, script)
    (line,) = desk.look().waiting
    assert (line.sentence, line.talks[0].id, line.talks[0].respondent) == (
        "One interview to finish", facts.id, "Siân Prosser-Jones"
    )  # fmt: skip
    assert in_queue(desk.look()) == ["ingrid"]


def test_the_sample_programme_gives_its_known_figures(house: Path) -> None:
    with app.temporary_workspace() as workspace:
        app.desk_over(workspace).folders.bring_in(house / "tests" / "cases" / "programme")
        (name,) = workspace.programmes.names()
        late = datetime(2026, 6, 24, 9, 42, tzinfo=UTC)
        today = TodayService(workspace.programmes, workspace.field_work, lambda: late, catalog())
        view = today.look(name, "spring-2026", ZoneInfo("Europe/Berlin"))
    assert (view.coverage.accounts_words, view.coverage.title) == ("9 of 12", "We have heard 81 % of the revenue")
    assert {line.name: round(line.value or 0, 4) for line in view.rates}["RR1"] == 0.8235
    assert view.next is None
    assert view.not_offered == ("All 5 tries made: one person.",)
