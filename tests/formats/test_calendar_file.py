"""Appointments as a calendar file: read back whole by a calendar, and nothing in it that was said in confidence."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from interviewer.domain.errors import UserError
from interviewer.formats.calendar_file import CalendarFiles, calendar
from interviewer.services.field_ports import CalendarEntry

NOW = datetime(2026, 6, 11, 9, 42, tzinfo=UTC)
HARD = "Call Nováková, Petra; \\ 北京 " + "a very long title " * 8
ENTRY = CalendarEntry("0190-aa", NOW + timedelta(days=1), 25, "Europe/Prague", HARD, "14:00 in Prague, 13:00 yours")


def events(entries: list[CalendarEntry]) -> list[Any]:
    """The events that a calendar finds in the file."""
    return list(Calendar.from_ical(calendar(entries, NOW)).walk("VEVENT"))


def test_a_calendar_reads_back_what_was_agreed() -> None:
    (event,) = events([ENTRY])
    assert event["UID"] == "0190-aa"
    assert event["DTSTART"].dt == ENTRY.at
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=25)
    assert event["DTSTAMP"].dt == NOW
    assert str(event["SUMMARY"]) == HARD.strip()
    assert str(event["DESCRIPTION"]) == ENTRY.text


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    data = calendar([ENTRY, ENTRY], NOW)
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert (lines[0], lines[-2]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR")
    assert b"DTSTART:20260612T094200Z" in lines


def test_a_title_cannot_add_lines_of_its_own() -> None:
    sly = CalendarEntry("x", NOW, 30, "", "Call\r\nATTENDEE:mailto:a@example.org\x00\x0bEND:VEVENT")
    (event,) = events([sly])
    assert "ATTENDEE" not in event
    assert str(event["SUMMARY"]) == "Call ATTENDEE:mailto:a@example.org END:VEVENT"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "calls.ics"
    CalendarFiles().write([ENTRY], path, NOW)
    assert path.read_bytes() == calendar([ENTRY], NOW)
    assert [found.name for found in tmp_path.iterdir()] == ["calls.ics"]
    with pytest.raises(UserError, match="Choose another folder"):
        CalendarFiles().write([ENTRY], tmp_path / "none" / "calls.ics", NOW)
