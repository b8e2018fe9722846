"""The time, always in UTC and always aware."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Lock


def utc_now() -> datetime:
    """This moment in UTC, aware."""
    return datetime.now(UTC)


class SteadyClock:
    """A clock that only goes forward, also when the computer's clock is set back.

    While the computer's clock lies behind the last moment given, each call gives one microsecond more.
    """

    def __init__(self, source: Callable[[], datetime] = utc_now) -> None:
        self._source = source
        self._last = datetime.min.replace(tzinfo=UTC)
        self._guard = Lock()

    def __call__(self) -> datetime:
        """A moment later than every moment given before (UTC, aware)."""
        with self._guard:
            self._last = max(self._source(), self._last + timedelta(microseconds=1))
            return self._last


def steady_clock() -> SteadyClock:
    """A forward-only clock of its own for one session of work."""
    return SteadyClock()
