"""How long each kind of data is kept, and what is due on a day (METHOD 5, "Retention")."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias, get_args

from interviewer.domain.errors import UserError
from interviewer.domain.rights.notes import months_after

DataKind: TypeAlias = Literal["recordings", "words", "answers", "consents", "not_heard"]
KINDS: tuple[DataKind, ...] = get_args(DataKind)
Unit: TypeAlias = Literal["days", "months"]
WARNED_DAYS, LOOKED_AHEAD_DAYS = 7, 14
"""Nothing is deleted by itself that was not announced on the home screen for a week; it looks two weeks ahead."""


@dataclass(frozen=True)
class Span:
    """A length of time."""

    amount: int
    unit: Unit

    def after(self, day: date) -> date:
        """The day on which it is over."""
        return day + timedelta(days=self.amount) if self.unit == "days" else months_after(day, self.amount)


DEFAULTS: Mapping[DataKind, Span] = {
    "recordings": Span(30, "days"),
    "words": Span(12, "months"),
    "answers": Span(36, "months"),
    "consents": Span(72, "months"),
    "not_heard": Span(12, "months"),
}
"""After the release of its report; after the talk, three times; after the end of the wave. Sealed notes go with the
end of the talk, and what keeps somebody from being called is kept for good (METHOD 5)."""
LONGEST_MONTHS = 240


@dataclass(frozen=True)
class Rule:
    """How long a programme keeps one kind; `own` tells it from the default."""

    kind: DataKind
    span: Span
    own: bool = False


def rules(own: Mapping[DataKind, Span]) -> tuple[Rule, ...]:
    """The rule for every kind."""
    return tuple(Rule(kind, own.get(kind, DEFAULTS[kind]), kind in own) for kind in KINDS)


def must_be_rule(kind: str, span: Span) -> None:
    """UserError "bad_rule" for a kind that is not known or a length that makes no sense."""
    if kind not in KINDS:
        raise UserError("bad_rule", f"{kind} is no kind of data. Use one of: {', '.join(KINDS)}.")
    months = span.amount if span.unit == "months" else span.amount / 30
    if span.amount < 1 or months > LONGEST_MONTHS:
        raise UserError("bad_rule", "Data is kept for at least a day and at most twenty years. Choose another length.")


@dataclass(frozen=True)
class Warned:
    """That on a day everything due until another day was announced."""

    on: date
    until: date


def may_go(due: date, today: date, warned: tuple[Warned, ...]) -> bool:
    """Whether something due may be deleted without being asked: its day has come and it was announced a week ago."""
    return due <= today and any(one.until >= due and (today - one.on).days >= WARNED_DAYS for one in warned)


def goes_on(due: date, today: date, warned: tuple[Warned, ...]) -> date:
    """The day on which something due goes by itself: its own day, but a week after it was first announced."""
    told = min((one.on for one in warned if one.until >= due), default=today)
    return max(due, told + timedelta(days=WARNED_DAYS))
