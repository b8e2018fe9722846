"""Days and hours as people type them."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from interviewer.ui.today.agreed_time import TwoClocks, read_day, read_hour

THURSDAY = date(2026, 6, 11)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", date(2026, 6, 11)),
        ("Tomorrow", date(2026, 6, 12)),
        ("fri", date(2026, 6, 12)),
        ("thursday", date(2026, 6, 18)),
        ("16 June", date(2026, 6, 16)),
        ("Tue 16 June", date(2026, 6, 16)),
        ("16. jun.", date(2026, 6, 16)),
        ("3 March", date(2027, 3, 3)),
        ("29 Feb", date(2028, 2, 29)),
        ("16.6.", date(2026, 6, 16)),
        ("16/6/2027", date(2027, 6, 16)),
        ("2026-07-01", date(2026, 7, 1)),
        ("11", date(2026, 6, 11)),
        ("10", date(2026, 7, 10)),
    ],
)
def test_a_day_is_read_as_it_is_written(typed: str, day: date) -> None:
    assert read_day(typed, THURSDAY) == day


@pytest.mark.parametrize("typed", ["", "soon", "31 June", "2026-02-30", "16 Juno 20", "99", "16.13.", "next week"])
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert read_day(typed, THURSDAY) is None


def test_a_day_of_the_month_may_lie_in_the_next_year() -> None:
    assert read_day("5", date(2026, 12, 30)) == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("14", time(14)), ("14:30", time(14, 30)), ("9.05", time(9, 5)), ("1430", time(14, 30)), ("2 pm", time(14)),
     ("12am", time(0)), ("9:15 a", None), ("24", None), ("14:60", None), ("", None),
     ("13 pm", None), ("noonish", None)],
)  # fmt: skip
def test_an_hour_is_read_as_it_is_written(typed: str, clock: time | None) -> None:
    assert read_hour(typed) == clock


def test_both_clocks_are_said_and_the_day_where_it_differs() -> None:
    london = ZoneInfo("Europe/London")
    clocks = TwoClocks(ZoneInfo("Europe/Prague"), london)
    assert clocks.words(datetime(2026, 6, 16, 14, 0)) == "Tue 16 June, 14:00 there, 13:00 on your clock"
    far = TwoClocks(ZoneInfo("Pacific/Auckland"), london)
    assert far.words(datetime(2026, 6, 16, 9, 0)) == "Tue 16 June, 09:00 there, Mon 22:00 on your clock"
    same = TwoClocks(london, london)
    assert same.words(datetime(2026, 6, 16, 9, 0)) == "Tue 16 June, 09:00 there, the same on your clock"
