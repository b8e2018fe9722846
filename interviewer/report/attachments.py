"""What goes with a paper as a file of its own, as plain values that services write."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class CalendarCall:
    """A call for a calendar: nothing anybody said is in it."""

    file_name: str
    """Its ending is .ics."""
    id: str
    """The same for the same call, so that a second import moves it."""
    at: datetime
    """UTC."""
    minutes: int
    zone: str
    """IANA name of the clock of whoever is called."""
    title: str
    text: str = ""
