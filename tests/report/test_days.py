"""Days of a plan."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from interviewer.kit.i18n import Catalog
from interviewer.report.days import after, in_short


def test_a_weekend_gives_way_to_the_friday_before() -> None:
    start = date(2026, 6, 18)
    assert [after(start, days) for days in (5, 10, 20, 30)] == [
        date(2026, 6, 23),
        date(2026, 6, 26),
        date(2026, 7, 8),
        date(2026, 7, 17),
    ]


def test_a_plan_made_on_a_saturday_begins_on_monday() -> None:
    assert after(date(2026, 6, 20), 0) == date(2026, 6, 22)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 120))
def test_no_day_is_on_a_weekend_nor_before_the_start(start: date, days: int) -> None:
    day = after(start, days)
    assert day.weekday() < 5
    assert start <= day <= start + timedelta(days=days + 2)


def test_a_day_is_written_without_its_year() -> None:
    assert in_short(Catalog.load(), date(2026, 6, 8)) == "8 June"
    assert in_short(Catalog.load("de"), date(2026, 6, 8)).replace("\u00a0", " ") == "8. Juni"
