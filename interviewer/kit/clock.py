"""The time, always in UTC and always aware."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Lock
from time import monotonic


def utc_now() -> datetime:
    """This moment in UTC, aware."""
    return datetime.now(UTC)


class SteadyClock:
    """A clock that only goes forward, also when the computer's clock is set back.

    While the computer's clock lies behind, it goes on at the pace of seconds that nobody can set, and by a
    microsecond at least; so what lasted a minute has lasted a minute. It cannot see a clock that is set forward.
    """

    def __init__(self, source: Callable[[], datetime] = utc_now, pace: Callable[[], float] = monotonic) -> None:
        self._source, self._pace = source, pace
        self._last = datetime.min.replace(tzinfo=UTC)
        self._ticks = pace()
        self._guard = Lock()

    def __call__(self) -> datetime:
        """A moment later than every moment given before (UTC, aware)."""
        with self._guard:
            now, ticks = self._source(), self._pace()
            if now <= self._last:
                passed = timedelta(seconds=max(0.0, ticks - self._ticks))
                now = self._last + max(passed, timedelta(microseconds=1))
            self._last, self._ticks = now, ticks
            return now


def steady_clock() -> SteadyClock:
    """A forward-only clock of its own for one session of work."""
    return SteadyClock()
