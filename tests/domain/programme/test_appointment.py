"""Appointments keep their moment and both clocks, also on the days when the clocks change."""

from datetime import UTC, datetime

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.programme.appointment import agreed, happens_twice, known_zone


def test_the_time_is_the_one_on_the_contacts_clock() -> None:
    summer = agreed(datetime(2026, 7, 1, 9, 30), "America/New_York")
    winter = agreed(datetime(2026, 1, 7, 9, 30), "America/New_York")
    assert summer.at == datetime(2026, 7, 1, 13, 30, tzinfo=UTC)
    assert winter.at == datetime(2026, 1, 7, 14, 30, tzinfo=UTC)
    assert (summer.theirs.hour, summer.on_clock("Europe/London").hour) == (9, 14)


def test_an_hour_that_is_skipped_is_no_time_to_meet() -> None:
    with pytest.raises(UserError, match=r"02:30 does not exist on 2026-03-29 in Europe/Zurich") as error:
        agreed(datetime(2026, 3, 29, 2, 30), "Europe/Zurich")
    assert error.value.code == "no_such_time"


def test_an_hour_that_comes_twice_is_the_first_or_the_second() -> None:
    local = datetime(2026, 10, 25, 2, 30)
    first, second = agreed(local, "Europe/Zurich"), agreed(local, "Europe/Zurich", second=True)
    assert happens_twice(local, "Europe/Zurich")
    assert not happens_twice(datetime(2026, 10, 25, 3, 30), "Europe/Zurich")
    assert not happens_twice(datetime(2026, 3, 29, 2, 30), "Europe/Zurich")
    assert (second.at - first.at).total_seconds() == 3600
    assert first.theirs.replace(tzinfo=None) == second.theirs.replace(tzinfo=None, fold=0) == local


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "/etc/localtime", "europe", "\x00"])
def test_an_unknown_timezone_is_refused(name: str) -> None:
    assert not known_zone(name)
    with pytest.raises(UserError) as error:
        agreed(datetime(2026, 1, 1, 9), name)
    assert error.value.code == "unknown_timezone"
