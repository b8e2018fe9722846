"""A time on somebody's own clock is one moment, or it is refused or asked about."""

from datetime import UTC, datetime

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.programme.appointment import agreed, happens_twice, known_zone, zone


@pytest.mark.parametrize(
    ("local", "timezone", "at"),
    [
        (datetime(2026, 6, 11, 14), "Europe/Prague", datetime(2026, 6, 11, 12, tzinfo=UTC)),
        (datetime(2026, 12, 11, 14), "Europe/Prague", datetime(2026, 12, 11, 13, tzinfo=UTC)),
        (datetime(2026, 6, 11, 9), "Asia/Kolkata", datetime(2026, 6, 11, 3, 30, tzinfo=UTC)),
        (datetime(2026, 6, 11, 9), "Pacific/Kiritimati", datetime(2026, 6, 10, 19, tzinfo=UTC)),
    ],
)
def test_a_local_time_is_kept_as_one_moment(local: datetime, timezone: str, at: datetime) -> None:
    made = agreed(local, timezone)
    assert made.at == at
    assert made.theirs.replace(tzinfo=None) == local


@pytest.mark.parametrize(
    ("local", "timezone"),
    [
        (datetime(2026, 3, 29, 2, 30), "Europe/Prague"),
        (datetime(2026, 3, 29, 1, 30), "Europe/London"),
        (datetime(2026, 3, 8, 2, 0), "America/New_York"),
        (datetime(2026, 10, 4, 2, 15), "Australia/Lord_Howe"),
    ],
)
def test_an_hour_the_clocks_skip_is_refused(local: datetime, timezone: str) -> None:
    with pytest.raises(UserError, match="clocks go forward") as refused:
        agreed(local, timezone)
    assert refused.value.code == "no_such_time"


def test_an_hour_that_comes_twice_is_two_moments() -> None:
    local = datetime(2026, 10, 25, 2, 30)
    assert happens_twice(local, "Europe/Prague")
    first, second = (agreed(local, "Europe/Prague", second=which) for which in (False, True))
    assert (second.at - first.at).total_seconds() == 3600
    assert not happens_twice(local.replace(hour=3), "Europe/Prague")
    assert not happens_twice(datetime(2026, 3, 29, 2, 30), "Europe/Prague")


@pytest.mark.parametrize("name", ["", "Brno", "CET+1", "../etc/passwd", "Europe/Nowhere", "\x00"])
def test_an_unknown_zone_is_refused_with_an_example(name: str) -> None:
    assert not known_zone(name)
    with pytest.raises(UserError, match="Europe/London"):
        zone(name)
