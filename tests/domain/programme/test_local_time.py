"""Days and times as people type them."""

from datetime import date, datetime, time

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.programme.local_time import read_day, read_local, read_time

TODAY = date(2026, 6, 11)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-06-12", date(2026, 6, 12)),
        ("12.6.2026", date(2026, 6, 12)),
        ("12. 6.", date(2026, 6, 12)),
        ("1.2.", date(2027, 2, 1)),
        ("12 June", date(2026, 6, 12)),
        ("3 march 2027", date(2027, 3, 3)),
        ("3. Mar", date(2027, 3, 3)),
        ("tomorrow", date(2026, 6, 12)),
        ("today", TODAY),
    ],
)
def test_a_day_is_read_and_the_next_such_day_is_meant(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "12/6/2026", "31.2.2026", "2026-13-01", "soon", "12 Juno", "29 Feb"])
def test_what_can_be_read_two_ways_or_not_at_all_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="12 June"):
        read_day(text, TODAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("14:00", time(14)), ("9.30", time(9, 30)), ("14", time(14)), ("2 pm", time(14)), ("12 am", time(0)),
     ("12:15pm", time(12, 15)), ("14h30", time(14, 30))],
)  # fmt: skip
def test_a_time_is_read(text: str, expected: time) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize("text", ["", "25:00", "9:75", "13 pm", "noon", "9:5"])
def test_a_time_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="14:00"):
        read_time(text)


def test_day_and_time_come_together_without_a_zone() -> None:
    assert read_local("12.6.", "9.30", TODAY) == datetime(2026, 6, 12, 9, 30)
