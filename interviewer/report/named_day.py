"""The day and hour a client named for a call, out of the words ("Thursday after two", "18 June")."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

WEEKDAYS = (
    ("monday", "montag"), ("tuesday", "dienstag"), ("wednesday", "mittwoch"), ("thursday", "donnerstag"),
    ("friday", "freitag"), ("saturday", "samstag", "sonnabend"), ("sunday", "sonntag"),
)  # fmt: skip
MONTHS = (
    ("january", "jan", "januar"), ("february", "feb", "februar"), ("march", "mar", "märz"), ("april", "apr"),
    ("may", "mai"), ("june", "jun", "juni"), ("july", "jul", "juli"), ("august", "aug"), ("september", "sep", "sept"),
    ("october", "oct", "oktober", "okt"), ("november", "nov"), ("december", "dec", "dezember", "dez"),
)  # fmt: skip
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
GERMAN = ("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_NUMBER_WORDS = {word: place for words in (NUMBERS, GERMAN) for place, word in enumerate(words, 1)}
_MONTH = "(" + "|".join(name for names in MONTHS for name in names) + ")"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?{_MONTH}\b")
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:am|pm|:))")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_HOUR = re.compile(
    r"\b(?:after|at|from|around|about|nach|um|ab|gegen)\s+(\d{1,2}|"
    + "|".join(_NUMBER_WORDS)
    + r")\b(?::\d\d)?\s*(am|pm)?"
)
PAST = timedelta(days=60)
MIDDAY_FROM = 8
"""An hour below this, without am, is meant after noon: "after two" is 14:00."""


@dataclass(frozen=True)
class Named:
    """What was named; `hour` is 0-23 on the person's own clock, None without one."""

    day: date | None = None
    hour: int | None = None


def named(words: str, today: date) -> Named:
    """The first day in the words that is not past on `today`, and the hour.

    A weekday means its next one, today included. A day of a month that was less than 60 days ago is past, one that
    was longer ago is meant in the next year.
    """
    plain = " ".join(words.casefold().split())
    return Named(_day(plain, today), _hour(plain))


def _day(plain: str, today: date) -> date | None:
    found = [*_isos(plain), *_dates(plain, today)]
    coming = [day for day in found if day >= today]
    if coming:
        return coming[0]
    return None if found else _weekday(plain, today)


def _isos(plain: str) -> list[date]:
    return [day for year, month, number in _ISO.findall(plain) if (day := _real(int(year), int(month), int(number)))]


def _dates(plain: str, today: date) -> list[date]:
    pairs = [(number, name) for number, name in _DAY_FIRST.findall(plain)]
    pairs += [(number, name) for name, number in _MONTH_FIRST.findall(plain)]
    found = []
    for number, name in pairs:
        month = next(at for at, names in enumerate(MONTHS, 1) if name in names)
        day = _meant(int(number), month, today)
        found += [day] if day else []
    return found


def _meant(number: int, month: int, today: date) -> date | None:
    """The day from 60 days ago on."""
    days = (_real(year, month, number) for year in (today.year - 1, today.year, today.year + 1))
    return next((day for day in days if day and day > today - PAST), None)


def _weekday(plain: str, today: date) -> date | None:
    for word in re.findall(r"[^\W\d_]+", plain):
        for at, names in enumerate(WEEKDAYS):
            if word in names or word.removesuffix("s") in names:
                return today + timedelta(days=(at - today.weekday()) % 7)
    return None


def _hour(plain: str) -> int | None:
    match = _HOUR.search(_DAY_FIRST.sub(" ", _ISO.sub(" ", plain)))
    if match is None:
        return None
    hour = _NUMBER_WORDS.get(match[1]) or int(match[1])
    if match[2]:
        hour = hour % 12 + (12 if match[2] == "pm" else 0)
    elif hour < MIDDAY_FROM:
        hour += 12
    return hour if hour < 24 else None


def _real(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
