"""When to call: the day and hour the client named, else the best hour in both clocks (METHOD 5: 9 to 17 there)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from interviewer.domain.programme.appointment import known_zone, zone
from interviewer.report.attachments import CalendarCall
from interviewer.report.days import SATURDAY
from interviewer.report.named_day import named
from interviewer.report.packet.leaving import Leaving

OPENS, CLOSES = 9, 17
"""Calling hours on the client's own clock."""
READER_FROM, READER_TO = 7, 20
PREFERRED = (10, 11, 14, 15, 16, 13, 12, 9)
MINUTES = 30


@dataclass(frozen=True)
class Moment:
    """The day and the full hour there; `at` is UTC, None where the client's clock is not known."""

    day: date
    hour: int
    at: datetime | None
    zone: str


def call_moment(found: Leaving) -> Moment:
    """The moment to call."""
    today, clock = found.account.today, found.call.hours.zone
    place = clock if known_zone(clock) else ""
    answer = found.talk.answer("det_callback")
    said = named(answer.words, today) if answer and answer.words else named("", today)
    day = said.day or _workday(today)
    hour = said.hour if said.hour is not None else _hour(found, day, place)
    at = datetime.combine(day, time(hour), zone(place)).astimezone(UTC) if place else None
    return Moment(day, hour, at, place)


def _workday(day: date) -> date:
    """This day, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= SATURDAY else 0)


def _hour(found: Leaving, day: date, place: str) -> int:
    """The first hour that suits there and, if it can be had, the reader as well."""
    hours = found.call.hours
    low = OPENS if hours.best_from is None else hours.best_from
    high = CLOSES if hours.best_to is None else hours.best_to
    wished = hours.best_from is not None or hours.best_to is not None
    order = range(low, high) if wished else [hour for hour in PREFERRED if low <= hour < high]
    suits = [hour for hour in order if _reader_awake(found, day, hour, place)]
    return next(iter([*suits, *order]), OPENS)


def _reader_awake(found: Leaving, day: date, hour: int, place: str) -> bool:
    here = readers_time(found, day, hour, place)
    return here is None or READER_FROM <= here.hour < READER_TO


def readers_time(found: Leaving, day: date, hour: int, place: str) -> datetime | None:
    """The same moment on the reader's clock; None when one of the clocks is not known."""
    reader = found.account.told.clock
    return datetime.combine(day, time(hour), zone(place)).astimezone(reader) if place and reader else None


def calendar_call(found: Leaving) -> tuple[CalendarCall, ...]:
    """The call as a calendar entry; none when it is not known what the time is there."""
    moment, t = call_moment(found), found.account.told.words.t
    if moment.at is None:
        return ()
    text = t("Listen, do not sell. The packet of the same day has what may be known.")
    call_id = f"call-{found.talk.view.interview}"
    return (CalendarCall("call.ics", call_id, moment.at, MINUTES, moment.zone, _title(found), text),)


def _title(found: Leaving) -> str:
    """What stands in the calendar, which others may see: nobody who is unattributed in everything else."""
    t, name = found.account.told.words.t, found.account.view.account.name
    if found.alone:
        return t("Call agreed with a client")
    who = found.call.person.name if found.call.person else name
    return t("Call {who}", who=who) if who == name else t("Call {who}, {account}", who=who, account=name)
