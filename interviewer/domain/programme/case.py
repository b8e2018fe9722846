"""A case: one contact in one wave, with the tries so far and what is still missing of them (METHOD 3.9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Literal, TypeAlias

from interviewer.domain.loyalty.rates import CODE_OF, Code
from interviewer.domain.programme.contact import Attempt
from interviewer.domain.programme.disposition import NOBODY, Standing, standing

PartOfDay: TypeAlias = Literal["morning", "afternoon"]
NOON = 12


@dataclass(frozen=True)
class TryPlan:
    """How often and how spread a person is tried before "never reached" is said; a default of METHOD 3.9."""

    ceiling: int = 5
    days: int = 21
    """The tries are spread over so many days."""


DEFAULT_PLAN = TryPlan()


@dataclass(frozen=True)
class Missing:
    """What the tries so far lack."""

    tries: int
    """How many are left, never negative."""
    part: PartOfDay | None
    """The part of the day that was never tried, when at least two tries were made in the other."""
    weekday: int | None
    """The only weekday tried so far (Monday is 0), when at least two tries were made."""
    days: int
    """Days of the span that no try has covered yet."""


@dataclass(frozen=True)
class Case:
    """The tries to reach one contact in one wave, in the order of time, and the person's own clock."""

    contact: str
    attempts: tuple[Attempt, ...] = ()
    clock: tzinfo | None = None
    """None when it is not known."""
    plan: TryPlan = DEFAULT_PLAN

    @property
    def result(self) -> str:
        """The last result; empty when nobody tried yet."""
        return self.attempts[-1].result if self.attempts else ""

    @property
    def code(self) -> Code:
        """The disposition: the last attempt decides, none is NC."""
        return CODE_OF[self.result] if self.attempts else "NC"

    @property
    def tries(self) -> tuple[int, int]:
        """Tries made, and the ceiling."""
        return len(self.attempts), self.plan.ceiling

    @property
    def used_up(self) -> bool:
        """Whether the ceiling is reached."""
        return len(self.attempts) >= self.plan.ceiling

    def standing(self, now: datetime) -> Standing:
        """What the last result means now."""
        return standing(self.result, self.attempts[-1].at if self.attempts else None, now)

    def missing(self) -> Missing:
        """What is still lacking before the person counts as never reached."""
        there = [self.there(attempt) for attempt in self.attempts]
        weekdays = {moment.weekday() for moment in there}
        span = (max(there).date() - min(there).date()).days + 1 if there else 0
        return Missing(
            tries=max(0, self.plan.ceiling - len(there)),
            part=untried_part(there),
            weekday=weekdays.pop() if len(there) > 1 and len(weekdays) == 1 else None,
            days=max(0, self.plan.days - span),
        )

    def there(self, attempt: Attempt) -> datetime:
        """When an attempt was, on the person's own clock, else in UTC."""
        return attempt.at.astimezone(self.clock) if self.clock else attempt.at

    def in_vain(self) -> tuple[datetime, ...]:
        """The moments, there, of the tries since the person was last reached that found nobody."""
        since: list[datetime] = []
        for attempt in self.attempts:
            since = [*since, self.there(attempt)] if attempt.result in NOBODY else []
        return tuple(since)


def part_of_day(moment: datetime) -> PartOfDay:
    """Before noon or after, on the clock of the moment."""
    return "morning" if moment.hour < NOON else "afternoon"


def untried_part(there: Sequence[datetime]) -> PartOfDay | None:
    """The part of the day no try was made in, when two or more were made in the other."""
    parts = {part_of_day(moment) for moment in there}
    if len(there) < 2 or len(parts) != 1:
        return None
    return "morning" if parts == {"afternoon"} else "afternoon"


def too_soon(last: datetime | None, now: datetime, hours: int = 3) -> bool:
    """Whether the last try was so few hours ago that another one would be a nuisance."""
    return last is not None and now - last < timedelta(hours=hours)
