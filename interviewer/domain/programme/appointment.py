"""An appointment: one moment, and the clock of the person who is called."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from interviewer.domain.errors import UserError


def known_zone(name: str) -> bool:
    """Whether this is the IANA name of a timezone, such as Europe/London."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return bool(name)


def zone(name: str) -> ZoneInfo:
    """The timezone. UserError "unknown_timezone"."""
    if not known_zone(name):
        raise UserError(
            "unknown_timezone", f"There is no timezone {name[:60]!r}. Give a place, such as Europe/London."
        )
    return ZoneInfo(name)


@dataclass(frozen=True)
class Appointment:
    """When a person wants to be called. `at` is UTC; `timezone` the IANA name of the person's clock."""

    at: datetime
    timezone: str
    note: str = ""
    id: str = ""

    @property
    def theirs(self) -> datetime:
        """The moment on the person's clock."""
        return self.at.astimezone(zone(self.timezone))

    def on_clock(self, timezone: str) -> datetime:
        """The moment on another clock, such as the interviewer's."""
        return self.at.astimezone(zone(timezone))


def agreed(local: datetime, timezone: str, note: str = "", *, second: bool = False) -> Appointment:
    """An appointment for a time on the person's own clock (`local` has no zone).

    When the clocks go back an hour happens twice: the first is meant, or with `second` the other one.
    UserError "no_such_time" for a time that is skipped when the clocks go forward, "unknown_timezone".
    """
    if local.tzinfo is not None:
        raise ValueError("a time on the person's clock has no zone of its own")
    there = local.replace(tzinfo=zone(timezone), fold=int(second))
    at = there.astimezone(UTC)
    if at.astimezone(there.tzinfo).replace(tzinfo=None) != local.replace(fold=0):
        raise UserError(
            "no_such_time",
            f"{local:%H:%M} does not exist on {local:%Y-%m-%d} in {timezone}: the clocks go forward then. "
            "Choose an hour earlier or later.",
        )
    return Appointment(at, timezone, note)


def happens_twice(local: datetime, timezone: str) -> bool:
    """Whether this time comes twice that day, because the clocks go back."""
    place = zone(timezone)
    first, second = (local.replace(tzinfo=place, fold=fold).astimezone(UTC) for fold in (0, 1))
    return second > first
