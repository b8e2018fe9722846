"""Days on a plan: counted from the edition's day, never ending on a weekend, and how they are written."""

from datetime import date, timedelta

from interviewer.kit.i18n import Catalog

SATURDAY = 5


def after(start: date, days: int) -> date:
    """So many days later; a Saturday or Sunday gives way to the Friday before, unless that is before `start`."""
    day = start + timedelta(days=days)
    back = max(0, day.weekday() - SATURDAY + 1)
    earlier = day - timedelta(days=back)
    return earlier if earlier >= start else day + timedelta(days=3 - back)


def in_short(words: Catalog, day: date) -> str:
    """A day without its year: 18 June."""
    return words.date(day).rsplit(" ", 1)[0]
