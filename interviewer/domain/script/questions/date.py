"""date: a day, kept as YYYY-MM-DD."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


@dataclass(frozen=True)
class Date(Described):
    """A day."""

    def read(self, raw: object, question: Question) -> Value | None:
        """A day as YYYY-MM-DD; it must be in the calendar."""
        day = _day(raw)
        if day is None:
            raise refused(question, "a day such as 2026-03-31")
        return day.isoformat()

    def check(self, question: Question) -> list[str]:
        """It has no options."""
        return spare(question)

    def levels(self, question: Question) -> tuple[Value, ...]:
        """One day stands for all."""
        return ("2000-01-01",)


def _day(raw: object) -> date | None:
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    if not isinstance(raw, str) or not DAY.fullmatch(raw.strip()):
        return None
    try:
        return date.fromisoformat(raw.strip())
    except ValueError:
        return None


DATE = Date("date", "date")
