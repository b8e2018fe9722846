"""Tries are one call each and can be taken back; times are agreed on the person's own clock."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from interviewer.domain.errors import UserError
from interviewer.domain.programme.disposition import BY_HAND
from interviewer.domain.programme.wish import Wish
from interviewer.kit.i18n import catalog
from interviewer.services.clocks import both_clocks
from interviewer.services.workspaces import OpenWorkspace
from tests.services.field_samples import HERE, NOW, PEOPLE, WAVE, Field, field_over, person, tried


@pytest.fixture
def desk(workspace: OpenWorkspace, request: pytest.FixtureRequest) -> Field:
    return field_over(workspace, request.node.name)


@pytest.mark.parametrize("result", BY_HAND)
def test_every_result_is_noted_with_one_call(desk: Field, result: str) -> None:
    case = desk.scheduling.log_attempt(desk.ref("sian"), result)
    assert case == desk.scheduling.case(desk.ref("sian"))
    assert (case.result, case.tries) == (result, (1, 5))


def test_the_last_try_decides_and_can_be_taken_back(desk: Field) -> None:
    sian = desk.ref("sian")
    desk.scheduling.log_attempt(sian, "no_answer", at=NOW - timedelta(days=2))
    assert desk.scheduling.log_attempt(sian, "refused").code == "R"
    back = desk.scheduling.take_back(sian)
    assert (back.attempt.result, back.case.code, back.case.tries) == ("refused", "NC", (1, 5))
    assert back.sentence == "Taken back: does not wish to take part, 11 June at 10:42."
    desk.scheduling.take_back(sian)
    with pytest.raises(UserError, match="none to take back"):
        desk.scheduling.take_back(sian)


def test_a_try_noted_later_keeps_its_own_time(desk: Field) -> None:
    sian = desk.ref("sian")
    desk.scheduling.log_attempt(sian, "refused")
    late = desk.scheduling.log_attempt(sian, "no_answer", at=NOW - timedelta(days=1))
    assert late.result == "refused" == desk.scheduling.case(sian).result


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("unknown_result", {"result": "complete"}),
        ("unknown_result", {"result": "asleep"}),
        ("unknown_mode", {"result": "busy", "mode": "pigeon"}),
        ("in_the_future", {"result": "busy", "at": NOW + timedelta(hours=1)}),
    ],
)
def test_what_cannot_be_a_try_is_refused_and_not_kept(desk: Field, code: str, told: dict[str, str]) -> None:
    with pytest.raises(UserError) as refused:
        desk.scheduling.log_attempt(desk.ref("sian"), **told)  # type: ignore[arg-type]
    assert refused.value.code == code
    assert desk.scheduling.case(desk.ref("sian")).attempts == ()


@pytest.mark.parametrize(
    ("finished", "scored", "reasoned", "code"),
    [(True, True, True, "I"), (False, True, True, "P"), (False, True, False, "R"), (False, False, False, "R")],
)
def test_a_talk_is_noted_by_how_far_it_went(
    desk: Field, finished: bool, scored: bool, reasoned: bool, code: str
) -> None:
    case = desk.scheduling.log_talk(desk.ref("owen"), finished=finished, scored=scored, reasoned=reasoned, at=NOW)
    assert case.code == code


def test_nobody_is_tried_again_after_a_whole_talk(desk: Field) -> None:
    desk.scheduling.log_talk(desk.ref("owen"), finished=True, scored=True, reasoned=True, at=NOW)
    with pytest.raises(UserError, match="heard in this wave already"):
        desk.scheduling.log_attempt(desk.ref("owen"), "no_answer")


@pytest.mark.parametrize(
    ("tries", "said"),
    [
        ((), ("5 tries of 5 are left.",)),
        (
            (("2026-06-01T13:00", "no_answer"), ("2026-06-08T13:30", "busy")),
            (
                "Three tries of 5 are left.",
                "All tries were made in the afternoon: try a morning.",
                "All tries were made on Mondays: try another day.",
            ),
        ),
        (
            tuple((f"2026-06-0{day}T{8 + 2 * day:02d}:00", "no_answer") for day in range(1, 5)),
            ("One try of 5 is left.", "The tries span 4 days of 21: wait with the last one."),
        ),
        (tuple((f"2026-06-0{day}T10:00", "no_answer") for day in range(1, 6)), ("All 5 tries are made.",)),
        ((("2026-06-01T10:00", "refused"),), ()),
    ],
)
def test_what_the_tries_lack_is_said(
    workspace: OpenWorkspace, request: pytest.FixtureRequest, tries: tuple[tuple[str, str], ...], said: tuple[str, ...]
) -> None:
    desk = field_over(workspace, request.node.name, (tried(PEOPLE[0], *tries),))
    assert desk.scheduling.still_missing(desk.scheduling.case(desk.ref("sian"))) == said


def test_a_time_is_agreed_on_their_clock_and_shown_in_both(desk: Field) -> None:
    made = desk.scheduling.agree(desk.ref("petra"), datetime(2026, 6, 12, 14, 0), note="ask for the side door")
    assert made.at == datetime(2026, 6, 12, 12, 0, tzinfo=UTC)
    assert both_clocks(made, HERE, catalog()) == "14:00 in Prague, 13:00 yours"
    assert desk.scheduling.case(desk.ref("petra")).result == "appointment"
    ((contact, kept),) = desk.workspace.programmes.appointments(desk.programme, WAVE)
    assert (contact, kept) == ("petra", made)
    desk.scheduling.cancel(made.id)
    assert desk.workspace.programmes.appointments(desk.programme, WAVE) == ()


def test_a_time_on_the_same_clock_and_on_another_day_is_said_so(desk: Field) -> None:
    same = desk.scheduling.agree(desk.ref("sian"), datetime(2026, 6, 12, 9, 30))
    assert both_clocks(same, HERE, catalog()) == "09:30 in London, same as yours"
    far = desk.scheduling.agree(desk.ref("owen"), datetime(2026, 6, 13, 8, 0), timezone="Pacific/Auckland")
    assert both_clocks(far, HERE, catalog()) == "Sat 13 June 08:00 in Auckland, Fri 12 June 21:00 yours"


@pytest.mark.parametrize(
    ("code", "local", "timezone"),
    [
        ("in_the_past", datetime(2026, 6, 11, 10, 0), "Europe/London"),
        ("no_such_time", datetime(2027, 3, 28, 1, 30), "Europe/London"),
        ("comes_twice", datetime(2026, 10, 25, 1, 30), "Europe/London"),
        ("unknown_timezone", datetime(2026, 6, 12, 9, 0), "Mars/Olympus"),
    ],
)
def test_a_time_that_cannot_be_is_refused_and_nothing_is_kept(
    desk: Field, code: str, local: datetime, timezone: str
) -> None:
    with pytest.raises(UserError) as refused:
        desk.scheduling.agree(desk.ref("sian"), local, timezone=timezone)
    assert refused.value.code == code
    assert desk.scheduling.case(desk.ref("sian")).attempts == ()
    assert desk.workspace.programmes.appointments(desk.programme, WAVE) == ()


def test_an_hour_that_comes_twice_is_kept_once_it_is_chosen(desk: Field) -> None:
    made = desk.scheduling.agree(desk.ref("sian"), datetime(2026, 10, 25, 1, 30), which="second")
    assert made.at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_person_without_a_clock_is_asked_about(workspace: OpenWorkspace) -> None:
    desk = field_over(workspace, "no clock", (person("x", "schools", "Kim Lee", ""),))
    with pytest.raises(UserError, match="Europe/Prague"):
        desk.scheduling.agree(desk.ref("x"), datetime(2026, 6, 12, 9, 0))


def test_the_calendar_holds_what_is_to_come_and_no_notes(desk: Field, tmp_path: Path) -> None:
    desk.scheduling.put_wish(desk.ref("petra"), Wish(minutes=25, recording="never"))
    made = desk.scheduling.agree(desk.ref("petra"), datetime(2026, 6, 12, 14, 0), note="afraid of the board")
    path = tmp_path / "calls.ics"
    assert desk.scheduling.export_calendar(desk.programme, WAVE, path, HERE) == 1
    assert b"afraid" not in path.read_bytes()
    assert b"never" not in path.read_bytes()
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert (event["DTSTART"].dt, str(event["SUMMARY"])) == (made.at, "Call Petra Nováková")  # type: ignore[union-attr]
    desk.scheduling.export_calendar(desk.programme, WAVE, path, HERE, names=False)
    assert "Nováková".encode() not in path.read_bytes()


def test_a_calendar_without_appointments_is_not_written(desk: Field, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no appointment to come"):
        desk.scheduling.export_calendar(desk.programme, WAVE, tmp_path / "calls.ics", HERE)
    assert list(tmp_path.iterdir()) == []


def test_wishes_stay_with_the_person_over_waves(workspace: OpenWorkspace) -> None:
    again = person("sian-25", "schools", "Siân Prosser-Jones", wave="spring-2025", email="sian@schools.example")
    desk = field_over(workspace, "wishes", (PEOPLE[0], again))
    desk.scheduling.put_wish(desk.ref("sian-25", "spring-2025"), Wish(say_name="Sharn PROSS-er Jones"))
    assert desk.scheduling.wish(desk.ref("sian")).say_name == "Sharn PROSS-er Jones"
