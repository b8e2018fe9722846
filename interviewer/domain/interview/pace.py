"""Time in a talk: what has passed, what the plan says, when it will end."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from interviewer.domain.interview.events import BrokenOff, Event, Finished, Paused, Resumed
from interviewer.domain.interview.route import Route
from interviewer.domain.script.script import Question


@dataclass(frozen=True)
class Pace:
    """Seconds of talk so far and by plan; `due` is where the plan puts the present question."""

    elapsed: float
    planned: float
    due: float
    remaining: float

    @property
    def late(self) -> float:
        """Seconds behind the plan; negative when ahead of it."""
        return self.elapsed - self.due

    def ends_at(self, now: datetime) -> datetime:
        """When the talk will end if the rest takes as long as planned."""
        return now + timedelta(seconds=self.remaining)


def pace(
    route: Route, answered: Iterable[str], questions: Mapping[str, Question], elapsed: float, planned: float
) -> Pace:
    """The pace of a talk; `answered` are the questions that take no more time. All times in seconds."""
    closed = set(answered)
    done = sum(questions[i].seconds for i in route.ids if i in closed)
    rest = sum(questions[i].seconds for i in route.ids if i not in closed)
    return Pace(elapsed, planned, min(done, planned), rest)


def elapsed_seconds(events: Iterable[Event], now: datetime) -> float:
    """Seconds from the start to the end, or to now, without the pauses; never negative."""
    total: float = 0.0
    since: datetime | None = None
    for place, event in enumerate(events):
        what = type(event.happening)
        if what in _RESTS:
            total += _between(since, event.at)
            since = None
        elif what is Resumed or place == 0:
            since = event.at
    return total + _between(since, now)


_RESTS = frozenset({Paused, Finished, BrokenOff})
"""After these the clock stands still. Looked at for every event of the log at every key, so by kind alone."""


def _between(start: datetime | None, end: datetime) -> float:
    return max(0.0, (end - start).total_seconds()) if start else 0.0
