"""The day and hour a client named, out of the words."""

from datetime import date

import pytest

from interviewer.report.named_day import Named, named

TODAY = date(2026, 6, 17)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("words", "day", "hour"),
    [
        ("Thursdays after two.", date(2026, 6, 18), 14),
        ("Wednesday would do", TODAY, None),
        ("On 22 June, please", date(2026, 6, 22), None),
        ("June 22nd at 9", date(2026, 6, 22), 9),
        ("am 22. Juni nach 15 Uhr", date(2026, 6, 22), 15),
        ("Donnerstag um 10", date(2026, 6, 18), 10),
        ("2026-06-30 around 4 pm", date(2026, 6, 30), 16),
        ("after 18 June", date(2026, 6, 18), None),
        ("3 January", date(2027, 1, 3), None),
        ("12 am on Friday", date(2026, 6, 19), None),
    ],
)
def test_what_was_named_is_found(words: str, day: date, hour: int | None) -> None:
    assert named(words, TODAY) == Named(day, hour)


@pytest.mark.parametrize("words", ["", "Any time.", "on 1 June", "30 February", "I may be out; call my assistant"])
def test_a_past_day_or_none_names_nothing(words: str) -> None:
    assert named(words, TODAY).day is None


def test_an_hour_below_eight_is_meant_after_noon_unless_it_says_am() -> None:
    assert named("after two", TODAY).hour == 14
    assert named("after 7 am", TODAY).hour == 7
    assert named("at eleven", TODAY).hour == 11
