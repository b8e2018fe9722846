"""Appointments as an iCalendar file (RFC 5545): times in UTC, so that every calendar shows its own clock."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from icalendar import Calendar, Event

from interviewer.domain.errors import UserError
from interviewer.kit.paths import write_owner_only
from interviewer.services.field_ports import CalendarEntry

PRODUCT = "-//Interviewer//Appointments//EN"


class CalendarFiles:
    """Writes .ics files; fulfils `CalendarWriter`."""

    def write(self, entries: Sequence[CalendarEntry], path: Path, now: datetime) -> None:
        """One file, whole or not at all. UserError "calendar_not_written"."""
        try:
            write_owner_only(path, calendar(entries, now))
        except OSError as error:
            raise UserError(
                "calendar_not_written",
                f"The calendar could not be written to {path.parent}: {error.strerror or 'the disk refused it'}. "
                "Nothing was left there. Choose another folder, and write it again.",
            ) from error


def calendar(entries: Sequence[CalendarEntry], now: datetime) -> bytes:
    """The file's bytes. An entry keeps its identity, so that a second import moves it and does not double it."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    for entry in entries:
        made.add_component(_event(entry, now))
    return bytes(made.to_ical())


def _event(entry: CalendarEntry, now: datetime) -> Event:
    start = entry.at.astimezone(UTC)
    event = Event()
    event.add("uid", entry.id)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=entry.minutes))
    event.add("summary", _one_line(entry.title))
    if entry.text:
        event.add("description", _one_line(entry.text))
    event.add("class", "PRIVATE")
    return event


def _one_line(text: str) -> str:
    """Without control characters; commas, semicolons and backslashes are escaped when the file is written."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
