"""How a language writes numbers, money and dates."""

from collections.abc import Mapping
from dataclasses import dataclass

TIGHT = "\u00a0"
"""A blank at which no line is broken: between a number and its unit, a day and its month."""


@dataclass(frozen=True)
class Habits:
    """Names of months and days (Monday first), patterns of dates, marks in numbers, the place of units.

    The patterns of dates hold {weekday} {day} {month} {year}; those of units {number} and {unit}.
    """

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    """As a due date has them: it stands in narrow columns."""
    weekdays: tuple[str, ...]
    full_date: str
    short_date: str
    month_date: str
    decimal: str
    group: str
    money: str
    coded_money: str
    """For a currency without a sign of its own: its three letters."""
    percent: str


_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_EN = Habits(
    _ENGLISH_MONTHS,
    _ENGLISH_MONTHS,
    ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "{day} {month} {year}",
    "{weekday} {day} {month}",
    "{month} {year}",
    ".",
    ",",
    "{unit}{number}",
    f"{{unit}}{TIGHT}{{number}}",
    "{number}%",
)  # fmt: skip
_DE = Habits(
    ("Januar", "Februar", "März", "April", "Mai", "Juni",
     "Juli", "August", "September", "Oktober", "November", "Dezember"),
    ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    ("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."),
    f"{{day}}.{TIGHT}{{month}} {{year}}",
    f"{{weekday}},{TIGHT}{{day}}.{TIGHT}{{month}}",
    "{month} {year}",
    ",",
    ".",
    f"{{number}}{TIGHT}{{unit}}",
    f"{{number}}{TIGHT}{{unit}}",
    f"{{number}}{TIGHT}%",
)  # fmt: skip

HABITS: Mapping[str, Habits] = {"en": _EN, "de": _DE}
"""By language; a further language is its line here and its folder in resources/locale."""

LANGUAGES = tuple(HABITS)
"""The languages that papers can be in."""

SIGNS: Mapping[str, str] = {"EUR": "€", "GBP": "£", "USD": "$"}
"""Currencies written with a sign; all others are written with their three letters."""
