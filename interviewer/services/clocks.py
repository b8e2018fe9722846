"""Two clocks in words: theirs first, then the interviewer's."""

from datetime import date, datetime, tzinfo

from interviewer.domain.programme.appointment import Appointment, known_zone, zone
from interviewer.kit.i18n import Catalog


def city(timezone: str) -> str:
    """The place a timezone is named after: Prague for Europe/Prague; empty for none."""
    return timezone.rsplit("/", 1)[-1].replace("_", " ") if known_zone(timezone) else ""


def hour(moment: datetime) -> str:
    """The time of day: 09:05."""
    return f"{moment:%H:%M}"


def there(now: datetime, timezone: str) -> datetime | None:
    """The moment on a person's clock; None when the clock is not known."""
    return now.astimezone(zone(timezone)) if known_zone(timezone) else None


def same_clock(now: datetime, timezone: str, here: tzinfo) -> bool:
    """Whether both clocks show the same time now."""
    theirs = there(now, timezone)
    return theirs is not None and theirs.replace(tzinfo=None) == now.astimezone(here).replace(tzinfo=None)


def day_of_year(day: date, words: Catalog) -> str:
    """A day without its year: 8 June."""
    return words.date(day).rsplit(" ", 1)[0]


def both_clocks(appointment: Appointment, here: tzinfo, words: Catalog) -> str:
    """A moment in both clocks: "14:00 in Prague, 13:00 yours"; days only where they differ."""
    theirs, mine = appointment.theirs, appointment.at.astimezone(here)
    place = city(appointment.timezone)
    if theirs.replace(tzinfo=None) == mine.replace(tzinfo=None):
        return words.t("{hour} in {place}, same as yours", hour=hour(theirs), place=place)
    if theirs.date() != mine.date():
        return words.t(
            "{there} in {place}, {here} yours",
            there=f"{words.day(theirs.date())} {hour(theirs)}",
            here=f"{words.day(mine.date())} {hour(mine)}",
            place=place,
        )
    return words.t("{there} in {place}, {here} yours", there=hour(theirs), here=hour(mine), place=place)
