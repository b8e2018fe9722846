"""Dates, money and counts as they stand on the screens of this room, and dates as people type them."""

import re
from datetime import date, datetime

from interviewer.domain.errors import UserError
from interviewer.domain.programme.money import minor_units, places

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
COUNTS = ("no", "one", "two", "three", "four")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", re.ASCII)
_SPELT = re.compile(r"(\d{1,2})\.? ([A-Za-z]{3,}) (\d{4})", re.ASCII)
_CODE = re.compile(r"([A-Za-z]{3})\s*([0-9].*)|(.*[0-9])\s*([A-Za-z]{3})", re.ASCII)


def count(number: int) -> str:
    """A number in a sentence: under five in words."""
    return COUNTS[number] if 0 <= number < len(COUNTS) else f"{number:,}"


def day(at: date | None) -> str:
    """ "30 Nov 2026"; empty for none."""
    return f"{at.day} {MONTHS[at.month - 1][:3]} {at.year}" if at else ""


def moment(at: datetime) -> str:
    """ "8 June 2026, 09:00:05 on your clock"."""
    here = at.astimezone()
    return f"{here.day} {MONTHS[here.month - 1]} {here.year}, {here:%H:%M:%S} on your clock"


def read_day(text: str) -> date | None:
    """A day from 2026-11-30, 30.11.2026 or 30 November 2026; None for an empty text.

    UserError "bad_day" for anything else.
    """
    told = " ".join(text.split())
    if not told:
        return None
    year, month, day_of = _parts(told)
    try:
        return date(year, month, day_of)
    except ValueError:
        raise UserError("bad_day", "There is no such day. Write it as 2026-11-30 or 30 November 2026.") from None


def _parts(told: str) -> tuple[int, int, int]:
    if found := _ISO.fullmatch(told):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DOTTED.fullmatch(told):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _SPELT.fullmatch(told):
        named = [n for n, name in enumerate(MONTHS, 1) if name.casefold().startswith(found[2].casefold())]
        return int(found[3]), named[0] if len(named) == 1 else 0, int(found[1])
    return 0, 0, 0


def read_money(text: str, currency: str) -> int:
    """An amount with or without the code of the programme's currency, in minor units; empty is zero.

    UserError "other_currency", "ambiguous_money", "bad_money".
    """
    told = text.strip()
    if not told:
        return 0
    if found := _CODE.fullmatch(told):
        code, told = (found[1], found[2]) if found[1] else (found[4], found[3])
        if code.upper() != currency:
            raise UserError(
                "other_currency", f"This programme counts in {currency}. Give the amount in {currency}, without a code."
            )
    return minor_units(told, currency)


def money(minor: int, currency: str) -> str:
    """ "131,500.50", whole amounts without cents; for reading, not for typing."""
    digits = places(currency)
    whole, cents = divmod(minor, 10**digits)
    return f"{whole:,}.{cents:0{digits}d}" if cents else f"{whole:,}"
