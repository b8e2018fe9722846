"""Time goes forward, ids sort by it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from interviewer.kit.clock import SteadyClock, steady_clock, utc_now
from interviewer.kit.ids import ids_of_one_time, new_id


def test_now_is_aware_and_in_utc() -> None:
    assert utc_now().utcoffset() == timedelta(0)


def test_a_clock_set_back_never_goes_backwards() -> None:
    at = datetime(2026, 3, 4, 9, tzinfo=UTC)
    told = iter([at, at - timedelta(hours=2), at, at + timedelta(seconds=1)])
    clock = SteadyClock(lambda: next(told), lambda: 0.0)
    given = [clock() for _ in range(4)]
    assert given == sorted(set(given))
    assert given[0] == at
    assert given[2] - at == timedelta(microseconds=2)
    assert given[3] == at + timedelta(seconds=1)


def test_a_clock_set_back_by_an_hour_goes_on_at_the_pace_of_real_seconds() -> None:
    at = datetime(2026, 3, 4, 9, tzinfo=UTC)
    wall = iter([at, at - timedelta(hours=1), at - timedelta(minutes=59), at + timedelta(minutes=5)])
    clock = SteadyClock(lambda: next(wall), iter([0.0, 0.0, 10.0, 70.0, 370.0]).__next__)
    given = [clock() for _ in range(4)]
    assert [round((moment - at).total_seconds()) for moment in given] == [0, 10, 70, 300]


def test_each_steady_clock_is_its_own() -> None:
    assert steady_clock() is not steady_clock()
    assert abs(steady_clock()() - utc_now()) < timedelta(seconds=10)


def test_ids_are_version_7_and_sort_in_the_order_they_were_made() -> None:
    ids = [new_id() for _ in range(500)]
    assert ids == sorted(set(ids))
    assert {UUID(made).version for made in ids} == {7}


def test_ids_made_at_once_are_as_good_as_those_made_one_by_one() -> None:
    before, first = new_id(), new_id()
    ids = ids_of_one_time(first, 5_000)
    made = [before, *ids, new_id()]
    assert made == sorted(set(made))
    assert {UUID(made).version for made in ids} == {7}
    assert len(set(ids)) == 5_000
