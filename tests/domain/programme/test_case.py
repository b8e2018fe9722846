"""Tries are to lie on different days and at different hours, five over three weeks."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from interviewer.domain.programme.case import Case, too_soon
from interviewer.domain.programme.contact import Attempt

TOKYO = ZoneInfo("Asia/Tokyo")


def tries(*moments: str, result: str = "no_answer") -> tuple[Attempt, ...]:
    return tuple(Attempt(datetime.fromisoformat(moment).replace(tzinfo=UTC), "phone", result) for moment in moments)


def test_nobody_tried_yet_lacks_everything() -> None:
    missing = Case("a").missing()
    assert (missing.tries, missing.part, missing.weekday, missing.days) == (5, None, None, 21)
    assert Case("a").code == "NC"


@pytest.mark.parametrize(
    ("moments", "part"),
    [
        (("2026-06-01T08:00",), None),
        (("2026-06-01T08:00", "2026-06-02T09:00"), "afternoon"),
        (("2026-06-01T13:00", "2026-06-02T12:00"), "morning"),
        (("2026-06-01T08:00", "2026-06-02T13:00"), None),
    ],
)
def test_the_other_part_of_the_day_is_missing_after_two_tries(moments: tuple[str, ...], part: str | None) -> None:
    assert Case("a", tries(*moments)).missing().part == part


def test_hours_are_those_of_the_persons_own_clock() -> None:
    early = tries("2026-06-01T01:00", "2026-06-02T02:00")
    assert Case("a", early, TOKYO).missing().part == "afternoon"
    assert Case("a", tries("2026-06-01T05:00", "2026-06-02T05:00"), TOKYO).missing().part == "morning"


def test_one_weekday_alone_is_noticed() -> None:
    assert Case("a", tries("2026-06-01T08:00", "2026-06-08T13:00")).missing().weekday == 0
    assert Case("a", tries("2026-06-01T08:00", "2026-06-09T13:00")).missing().weekday is None


def test_the_ceiling_is_reached_at_five() -> None:
    five = tries(*(f"2026-06-{day:02d}T08:00" for day in range(1, 6)))
    assert not Case("a", five[:4]).used_up
    assert Case("a", five).used_up
    assert Case("a", five).missing().tries == 0
    assert Case("a", five).missing().days == 16


def test_only_tries_since_the_person_was_last_reached_were_in_vain() -> None:
    mixed = (*tries("2026-06-01T08:00"), *tries("2026-06-02T08:00", result="gatekeeper"), *tries("2026-06-03T08:00"))
    assert [moment.day for moment in Case("a", mixed).in_vain()] == [3]


def test_a_second_try_within_three_hours_is_a_nuisance() -> None:
    now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    assert too_soon(now.replace(hour=10), now)
    assert not too_soon(now.replace(hour=9), now)
    assert not too_soon(None, now)
