"""A day and a time as people type them: on the clock of whoever is called."""

import re
from datetime import date, datetime, time

from interviewer.domain.errors import UserError

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DOTS = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})?", re.ASCII)
_WORDS = re.compile(r"(\d{1,2})\.?\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?", re.ASCII)
_TIME = re.compile(r"(\d{1,2})(?:[:.h]\s*(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.ASCII)


def read_day(text: str, today: date) -> date:
    """A day written as 2026-06-12, 12.6.2026, 12.6. or 12 June; without a year the next such day is meant.

    UserError "bad_day". With slashes the order of day and month differs from country to country, so that is refused.
    """
    plain = " ".join(text.split()).casefold()
    if plain in {"today", "tomorrow"}:
        return date.fromordinal(today.toordinal() + (plain == "tomorrow"))
    try:
        return _day(plain, today)
    except ValueError:
        raise UserError("bad_day", "This is not a day. Write it as 2026-06-12, 12.6.2026 or 12 June.") from None


def read_time(text: str) -> time:
    """A time written as 14:00, 14.00, 14 or 2 pm. UserError "bad_time"."""
    found = _TIME.fullmatch(" ".join(text.split()).casefold())
    try:
        if found is None:
            raise ValueError
        hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
        if half:
            if not 1 <= hour <= 12:
                raise ValueError
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        return time(hour, minute)
    except ValueError:
        raise UserError("bad_time", "This is not a time. Write it as 14:00, 9.30 or 2 pm.") from None


def read_local(day: str, hour: str, today: date) -> datetime:
    """Day and time together, without a zone. UserError "bad_day", "bad_time"."""
    return datetime.combine(read_day(day, today), read_time(hour))


def _day(plain: str, today: date) -> date:
    if found := _ISO.fullmatch(plain):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DOTS.fullmatch(plain):
        return _coming(int(found[1]), int(found[2]), found[3], today)
    if found := _WORDS.fullmatch(plain):
        (month,) = [number for number, name in enumerate(MONTHS, 1) if name.startswith(found[2])]
        return _coming(int(found[1]), month, found[3], today)
    raise ValueError


def _coming(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year), month, day)
    found = date(today.year, month, day)
    return found if found >= today else date(today.year + 1, month, day)
