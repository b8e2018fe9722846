"""What the Today screen shows: plain values and finished sentences, nothing left to compute."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from interviewer.services.field_ports import OpenTalk

TARGET_PERCENT = 80
"""The share of the revenue that a wave aims to hear."""


@dataclass(frozen=True)
class PersonLine:
    """Somebody to call."""

    contact: str
    """The contact's id in the wave."""
    name: str
    title: str
    account: str
    account_id: str
    role: str
    phone: str
    hour_there: str
    """10:42, or empty when the clock is not known."""
    place: str
    """Tonypandy, or empty."""
    clock_note: str
    """"in Bergen, your clock 10:42", "in London, same as yours", or that the clock is not known."""
    best: str
    """"best 13 to 15", "before 11", or empty."""
    tries: tuple[int, int]
    """Tries made, and the ceiling."""


@dataclass(frozen=True)
class NextCall:
    """Whom to call next, and why: sentences, most telling first."""

    person: PersonLine
    reasons: tuple[str, ...]
    sealed_on: date | None
    """When the account's team sealed its prediction; None: it has not."""
    ask_first: bool
    """Whether starting the call should ask first, since the comparison would be lost."""


@dataclass(frozen=True)
class QueueLine:
    """One line of "Then". `place` counts from 2."""

    place: int
    person: PersonLine
    reason: str


@dataclass(frozen=True)
class AppointmentLine:
    """One appointment, their clock first."""

    id: str
    contact: str
    name: str
    account: str
    day: Literal["today", "tomorrow", "missed"]
    hour_there: str
    hour_here: str
    clocks: str
    """"14:00 in Prague, 13:00 yours"."""
    how: str
    """"by video, 25 minutes", or empty."""


@dataclass(frozen=True)
class Coverage:
    """Of the accounts and the revenue on the list; percentages are whole, rounded down."""

    title: str
    """"Two accounts more and we have heard 80 % of the revenue"."""
    accounts_heard: int
    accounts_listed: int
    accounts_then: int
    """After the next two calls."""
    accounts_words: str
    """"9 of 18"."""
    revenue_percent: int | None
    """None when no account has a revenue."""
    revenue_percent_then: int | None
    target_percent: int = TARGET_PERCENT


@dataclass(frozen=True)
class RateLine:
    """A response rate by its name (METHOD 3.9)."""

    name: str
    """RR1, COOP1, CON1, REF1."""
    words: str
    """"response rate"."""
    value: float | None
    """0..1; None when nobody counts."""
    sentence: str


@dataclass(frozen=True)
class WaitingLine:
    """Something that waits for the interviewer."""

    kind: Literal["interviews"]
    sentence: str
    talks: tuple[OpenTalk, ...] = ()


@dataclass(frozen=True)
class Resting:
    """Who is on the list and not offered, in numbers of people."""

    cooling: int = 0
    never: int = 0
    used_up: int = 0
    held: tuple[str, ...] = ()
    """Names of accounts."""


@dataclass(frozen=True)
class Today:
    """One wave at a moment."""

    programme: str
    vendor: str
    wave: str
    at: datetime
    """On the interviewer's clock."""
    headline: str
    """"Thursday 11 June 2026, 10:42"."""
    next: NextCall | None
    queue: tuple[QueueLine, ...]
    empty: str
    """Why there is nobody to call, and what to do; empty when there is."""
    not_offered: tuple[str, ...]
    """"Resting: three people asked within 90 days." and the like."""
    warnings: tuple[str, ...]
    """Accounts in sight whose team has not sealed its prediction."""
    appointments: tuple[AppointmentLine, ...]
    tomorrow: str
    """"Tomorrow: two.", or empty."""
    coverage: Coverage
    rates: tuple[RateLine, ...]
    waiting: tuple[WaitingLine, ...]
    resting: Resting = field(default_factory=Resting)
