"""Due days are those of the method, in working hours where it says so."""

from datetime import date, datetime, timedelta, timezone

import pytest

from interviewer.domain.loyalty.advocacy import may_ask
from interviewer.domain.loyalty.cadence import (
    cooling_off,
    drill_due,
    due_state,
    first_talk,
    follow_up_window,
    renewal_window,
    silent,
)
from interviewer.domain.loyalty.due import Due, WorkCalendar, due_at

LAST = date(2025, 1, 1)
FRIDAY = datetime(2026, 6, 12, 15, 0, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2025, 12, 1), "current"),
        (date(2025, 12, 2), "due_soon"),
        (date(2025, 12, 31), "due_soon"),
        (date(2026, 1, 1), "overdue"),
    ],
)
def test_an_account_is_due_within_the_year(today: date, state: str) -> None:
    assert due_state(LAST, today) == state


def test_a_key_account_is_due_in_half_a_year_and_a_new_one_now() -> None:
    assert due_state(LAST, date(2025, 7, 2), key=True) == "overdue"
    assert due_state(None, LAST) == "due_now"


def test_nobody_is_asked_again_within_ninety_days_unless_they_asked() -> None:
    assert cooling_off(LAST, LAST + timedelta(days=89))
    assert not cooling_off(LAST, LAST + timedelta(days=90))
    assert not cooling_off(LAST, LAST + timedelta(days=1), asked_for_it=True)
    assert not cooling_off(None, LAST)


def test_talks_are_placed_around_start_renewal_and_repair() -> None:
    assert renewal_window(date(2026, 12, 31)) == (date(2026, 7, 4), date(2026, 10, 2))
    assert first_talk(LAST) == date(2025, 4, 1)
    assert follow_up_window(LAST) == (date(2025, 3, 2), date(2025, 4, 1))


def test_silence_and_drills_are_noticed() -> None:
    assert silent(None, LAST)
    assert silent(LAST, LAST + timedelta(days=30))
    assert not silent(LAST, LAST + timedelta(days=29))
    assert drill_due(None, LAST)
    assert not drill_due(LAST, LAST + timedelta(days=90))


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (Due(48, "clock_hours"), FRIDAY + timedelta(hours=48)),
        (Due(4, "working_hours"), FRIDAY.replace(day=15, hour=11)),
        (Due(2, "working_hours"), FRIDAY.replace(hour=17)),
        (Due(5, "working_days"), FRIDAY.replace(day=19, hour=17)),
        (Due(5, "days"), FRIDAY.replace(day=17)),
        (Due(0, "next_drill"), None),
    ],
)
def test_only_working_time_counts_where_the_method_says_so(due: Due, expected: datetime | None) -> None:
    assert due_at(FRIDAY, due) == expected


def test_days_off_and_nights_do_not_count() -> None:
    closed = WorkCalendar(closed_on=frozenset({date(2026, 6, 15)}))
    assert due_at(FRIDAY, Due(4, "working_hours"), closed) == FRIDAY.replace(day=16, hour=11)
    assert due_at(FRIDAY.replace(hour=3), Due(1, "working_hours"), closed) == FRIDAY.replace(hour=10)


def test_a_calendar_without_a_working_day_is_refused() -> None:
    with pytest.raises(ValueError, match="working day"):
        WorkCalendar(weekdays=frozenset())


def test_a_favour_is_asked_once_a_quarter_and_never_during_a_repair() -> None:
    assert may_ask(LAST, None, red=False, repair_open=False)
    assert not may_ask(LAST, LAST - timedelta(days=89), red=False, repair_open=False)
    assert not may_ask(LAST, None, red=True, repair_open=False)
    assert not may_ask(LAST, None, red=False, repair_open=True)
    assert not may_ask(LAST, None, red=False, repair_open=False, references_left=0)
