"""Notices that the computer slept in the middle of a talk."""

from datetime import datetime, timedelta

from interviewer.services.ports import Clock

SLEPT = timedelta(minutes=2)
"""The page looks at the clock each second: a look that comes so late means that the computer slept."""


class Waking:
    """Knows when the clock was last looked at."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._looked = clock()

    def look(self) -> datetime | None:
        """Look now; since when the computer slept, or None."""
        now, before = self._clock(), self._looked
        self._looked = now
        return before if now - before > SLEPT else None

    def look_back(self, since: datetime) -> None:
        """What was seen could not be kept: see it again at the next look."""
        self._looked = since


def slept_words(since: datetime, until: datetime) -> str:
    """What is said of it, on the interviewer's clock."""
    minutes = round((until - since).total_seconds() / 60)
    long = f"{minutes} minutes" if minutes < 120 else f"{round(minutes / 60)} hours"
    return (
        f"The computer slept from {since.astimezone():%H:%M} to {until.astimezone():%H:%M}. Everything is kept;"
        f" these {long} are not counted."
    )
