"""When an action is due: spans of hours and days on the vendor's calendar (METHOD 3.12)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias

DueUnit: TypeAlias = Literal["clock_hours", "working_hours", "days", "working_days", "next_drill"]


@dataclass(frozen=True)
class Due:
    """A span from the moment an interview is complete and may be passed on. `next_drill` has no amount."""

    amount: int
    unit: DueUnit

    @property
    def rough_hours(self) -> int:
        """A rough length in clock hours, only for sorting actions by haste."""
        hours = {"clock_hours": 1, "working_hours": 2, "days": 24, "working_days": 34, "next_drill": 0}
        return 24 * 91 if self.unit == "next_drill" else self.amount * hours[self.unit]

    @property
    def words(self) -> str:
        """The span as printed: "within 48 hours", "within 10 working days", "at the next drill"."""
        if self.unit == "next_drill":
            return "at the next drill"
        noun = self.unit.replace("clock_", "").replace("_", " ")
        return f"within {self.amount} {noun}"


@dataclass(frozen=True)
class WorkCalendar:
    """The vendor's working week: weekdays (Monday 0), opening hours in local time, and days off."""

    weekdays: AbstractSet[int] = frozenset(range(5))
    opens: time = time(9)
    closes: time = time(17)
    closed_on: AbstractSet[date] = frozenset()

    def __post_init__(self) -> None:
        if not self.weekdays & set(range(7)) or self.opens >= self.closes:
            raise ValueError("the calendar needs a working day and hours that open before they close")

    def works(self, day: date) -> bool:
        """Whether the vendor works on this day."""
        return day.weekday() in self.weekdays and day not in self.closed_on


OFFICE = WorkCalendar()


def due_at(start: datetime, due: Due, calendar: WorkCalendar = OFFICE) -> datetime | None:
    """The moment the span ends, in the zone of `start`; None for "next drill".

    Clock hours and days run through; working hours and days count only the vendor's, a working day ending at
    closing time.
    """
    if due.unit == "clock_hours":
        return start + timedelta(hours=due.amount)
    if due.unit == "days":
        return start + timedelta(days=due.amount)
    if due.unit == "working_days":
        return _working_day(start, due.amount, calendar)
    if due.unit == "working_hours":
        return _working_hours(start, timedelta(hours=due.amount), calendar)
    return None


def _working_day(start: datetime, days: int, calendar: WorkCalendar) -> datetime:
    moment = start
    while days > 0:
        moment += timedelta(days=1)
        days -= calendar.works(moment.date())
    return datetime.combine(moment.date(), calendar.closes, start.tzinfo)


def _working_hours(start: datetime, left: timedelta, calendar: WorkCalendar) -> datetime:
    day = start.date()
    while True:
        opens = max(start, datetime.combine(day, calendar.opens, start.tzinfo))
        room = datetime.combine(day, calendar.closes, start.tzinfo) - opens
        if calendar.works(day) and room > timedelta(0):
            if left <= room:
                return opens + left
            left -= room
        day += timedelta(days=1)
