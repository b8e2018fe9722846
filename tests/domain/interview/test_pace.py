"""Time stands still in a pause and never runs backwards."""

from datetime import UTC, datetime, timedelta

from interviewer.domain.interview.events import Event, Finished, Happening, Noted, Paused, Resumed, Started
from interviewer.domain.interview.pace import Pace, elapsed_seconds

START = datetime(2026, 6, 11, 9, 0, tzinfo=UTC)


def at(seconds: float, what: Happening) -> Event:
    return Event(f"e{seconds}", START + timedelta(seconds=seconds), what)


BEGUN = at(0, Started("digest", "phone"))


def now(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_time_runs_from_the_start() -> None:
    assert elapsed_seconds([BEGUN], now(90)) == 90


def test_a_pause_does_not_count_even_with_a_note_in_it() -> None:
    events = [BEGUN, at(60, Paused()), at(100, Noted("back soon")), at(160, Resumed())]
    assert elapsed_seconds(events, now(200)) == 100
    assert elapsed_seconds(events[:3], now(150)) == 60


def test_the_end_stops_the_clock() -> None:
    assert elapsed_seconds([BEGUN, at(300, Finished())], now(9000)) == 300


def test_a_clock_set_back_takes_nothing_away() -> None:
    assert elapsed_seconds([BEGUN], now(-500)) == 0


def test_the_end_is_now_and_the_rest() -> None:
    pace = Pace(elapsed=100, planned=1500, due=90, remaining=60)
    assert pace.late == 10
    assert pace.ends_at(START) == now(60)
