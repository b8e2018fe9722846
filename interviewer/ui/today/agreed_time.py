"""Reads a day and an hour as people type them, and says a time in both clocks."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read_day(text: str, today: date) -> date | None:
    """A day from "today", "tomorrow", "fri", "16", "16 June", "16.6." or "2026-06-16"; never one before today.

    A weekday is the next one after today; a day without a year is the next such day. None for anything else.
    """
    words = text.strip().casefold()
    if not words:
        return None
    if words in {"today", "tomorrow"}:
        return today + timedelta(days=words == "tomorrow")
    if words[:3] in _DAYS and words.isalpha():
        ahead = (_DAYS.index(words[:3]) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    return _written_day(words, today)


def _written_day(words: str, today: date) -> date | None:
    words = re.sub(r"^[a-z]{3,9},?\s+(?=\d)", "", words)
    if full := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", words):
        return _day(int(full[1]), int(full[2]), int(full[3]))
    if named := re.fullmatch(r"(\d{1,2})\.?\s*([a-z]{3,9})\.?\s*(\d{4})?", words):
        if named[2][:3] not in _MONTHS:
            return None
        return _next(int(named[1]), _MONTHS.index(named[2][:3]) + 1, named[3], today)
    if dotted := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./]?(\d{4})?", words):
        return _next(int(dotted[1]), int(dotted[2]), dotted[3], today)
    if alone := re.fullmatch(r"(\d{1,2})\.?", words):
        return _next_of_month(int(alone[1]), today)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _next(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _day(int(year), month, day)
    years = (_day(today.year + ahead, month, day) for ahead in range(5))
    return next((found for found in years if found is not None and found >= today), None)


def _next_of_month(day: int, today: date) -> date | None:
    for ahead in range(3):
        month = today.month - 1 + ahead
        found = _day(today.year + month // 12, month % 12 + 1, day)
        if found is not None and found >= today:
            return found
    return None


def read_hour(text: str) -> time | None:
    """A time of day from "14", "14:30", "14.30", "1430" or "2 pm". None for anything else."""
    found = re.fullmatch(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?\.?", text.strip().casefold())
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + 12 * (found[3] == "pm")
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


@dataclass(frozen=True)
class TwoClocks:
    """A time agreed on the person's clock (`there`), seen from the interviewer's (`here`)."""

    there: tzinfo
    here: tzinfo

    def mine(self, local: datetime, *, second: bool = False) -> datetime:
        """The interviewer's clock at that time; `second` is the second of an hour that comes twice."""
        return local.replace(tzinfo=self.there, fold=int(second)).astimezone(self.here)

    def words(self, local: datetime, *, second: bool = False) -> str:
        """ "Tue 16 June, 14:00 there, 13:00 on your clock"."""
        mine = self.mine(local, second=second)
        said = f"{local:%a} {local.day} {local:%B}, {local:%H:%M} there"
        if mine.replace(tzinfo=None, fold=0) == local.replace(fold=0):
            return f"{said}, the same on your clock"
        other = f"{mine:%a} " if mine.date() != local.date() else ""
        return f"{said}, {other}{mine:%H:%M} on your clock"
