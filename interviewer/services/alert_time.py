"""The day and hour somebody names for a call while it is being typed: "tomorrow at two", "Thursday 14:00", "16h"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from interviewer.kit.i18n import catalog
from interviewer.report.named_day import named
from interviewer.services.clocks import city

_CLOCK = re.compile(r"(?<![\d.:-])([01]?\d|2[0-3])(?:[:.]([0-5]\d)|\s*(am|pm|h\b|uhr\b))", re.IGNORECASE)
_BARE = re.compile(r"\s*([01]?\d|2[0-3])\s*")
_TOMORROW = re.compile(r"\b(tomorrow|morgen)\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(today|heute|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_AT = {"en": "{day} at {hour:02d}:00", "de": "{day} um {hour:02d}:00"}


@dataclass(frozen=True)
class Understood:
    """A day and an hour on the client's clock; `written` names both so that they hold on any other day."""

    day: date
    hour: int | None
    written: str
    told: str
    """The same on the screen, with one's own clock beside it where the two differ."""


def understood(words: str, now: datetime, language: str, timezone: str = "") -> Understood | None:
    """What the words name, seen from `now` on the client's clock; None when they name neither day nor hour.

    An hour without a day is today, or tomorrow once it is past.
    """
    found = named(words, now.date())
    hour = found.hour if (clock := _hour(words)) is None else clock
    day = found.day or _relative(words, now.date())
    if day is None and hour is None:
        return None
    if day is None:
        day = now.date() + timedelta(days=1 if hour is not None and hour <= now.hour else 0)
    told = catalog(language).date(day)
    pattern = _AT.get(language.split("-", maxsplit=1)[0], _AT["en"])
    written = told if hour is None else pattern.format(day=told, hour=hour)
    return Understood(day, hour, written, _told(day, hour, now, timezone))


def _told(day: date, hour: int | None, now: datetime, timezone: str) -> str:
    """On the screen: "Fri 12 June, 14:00 in Prague, 13:00 yours"."""
    english = catalog()
    if hour is None:
        return f"{english.day(day)}; the packet proposes the hour."
    theirs = datetime.combine(day, time(hour), now.tzinfo)
    mine = theirs.astimezone()
    place, stamp = city(timezone), f"{theirs:%H:%M}"
    here = f", {mine:%H:%M} yours" if theirs.replace(tzinfo=None) != mine.replace(tzinfo=None) else ""
    return f"{english.day(day)}, {stamp}{f' in {place}' if place else ''}{here}"


def _hour(words: str) -> int | None:
    if alone := _BARE.fullmatch(words):
        return int(alone[1])
    found = _CLOCK.search(words)
    if found is None:
        return None
    number, half = int(found[1]), (found[3] or "").lower()
    return number % 12 + (12 if half == "pm" else 0) if half in {"am", "pm"} else number


def _relative(words: str, today: date) -> date | None:
    if _TOMORROW.search(words):
        return today + timedelta(days=1)
    return today if _TODAY.search(words) else None
