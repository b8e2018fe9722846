"""What field work needs from storage and formats besides `ProgrammeStore`, as Protocols.

Programmes and waves go by name, contacts by the id given outside. `row` is a key in storage, valid for the same
workspace. Errors as in `ProgrammeStore`: "no_such_programme", "no_such_wave", "no_such_contact".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from interviewer.domain.loyalty.cadence import DEFAULT, Cadence
from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.programme.queue import AccountStanding, Candidate
from interviewer.domain.programme.wish import Wish


@dataclass(frozen=True)
class Moment:
    """When a wave is looked at, and how far around. All moments in UTC, aware."""

    now: datetime
    today: date
    """On the interviewer's own clock."""
    rested: datetime
    """A person heard after this moment is resting."""
    agreed_from: datetime
    agreed_to: datetime
    """Appointments from here to there are wanted."""
    cadence: Cadence = DEFAULT


@dataclass(frozen=True)
class OpenTalk:
    """An interview of the wave that waits to be finished."""

    id: str
    respondent: str
    account: str
    started_at: datetime


@dataclass(frozen=True)
class Count:
    """So many contacts of a wave with the same last result, tries and mark."""

    result: str
    """Empty: never tried."""
    tries: int
    never: bool
    contacts: int


@dataclass(frozen=True)
class ListSums:
    """The list N of a wave (DESIGN 10) in numbers; money in minor units."""

    accounts: int = 0
    heard: int = 0
    revenue_minor: int = 0
    heard_minor: int = 0


@dataclass(frozen=True)
class WaveBoard:
    """One wave at a moment, without its people but those with an appointment."""

    programme: Programme
    wave: Wave
    sums: ListSums
    accounts: tuple[AccountStanding, ...]
    """The first of the list N in their rank, and those where something was agreed."""
    largest: tuple[str, ...]
    """Rows of the three largest accounts not yet heard, the largest first."""
    counts: tuple[Count, ...]
    """Every contact of the wave is in one of them."""
    unnoted: Mapping[str, int] = field(default_factory=dict)
    """Contacts whose talk is finished, but whose last noted result is this one (empty: none)."""
    resting: frozenset[str] = frozenset()
    """Rows of contacts who were heard lately in another wave and are still to be asked in this one."""
    held: tuple[str, ...] = ()
    """Names of accounts the vendor asked to wait with."""
    called_back: tuple[str, ...] = ()
    """Rows of some accounts where a call back was agreed, those who wait longest first."""
    open_talks: tuple[OpenTalk, ...] = ()
    agreed: tuple[tuple[Appointment, Candidate], ...] = ()
    """Appointments around the moment in the order of time; the candidates carry none of them."""


@dataclass(frozen=True)
class PastTalk:
    """A finished talk with the same person in another wave."""

    interview: str
    wave: str
    started_at: datetime


class FieldStore(Protocol):
    """Cases and wishes on disk. Each method is one transaction."""

    def board(self, programme: str, wave: str, moment: Moment) -> WaveBoard:
        """The wave as it stands."""

    def more_accounts(self, programme: str, wave: str, moment: Moment, page: int) -> tuple[AccountStanding, ...]:
        """The next accounts in their rank; pages count from 1, and after the last one they are empty."""

    def people(self, programme: str, wave: str, accounts: Sequence[str]) -> tuple[Candidate, ...]:
        """Everybody of the wave at these accounts (rows), without attempts and appointments, but those not to be
        called again and those with whom a talk was begun."""

    def attempts(self, contacts: Sequence[str]) -> Mapping[str, tuple[Attempt, ...]]:
        """The tries of these contacts (rows), in the order of time."""

    def wishes(self, programme: str, people: Sequence[str]) -> Mapping[str, Wish]:
        """The wishes of persons, by person key; those without are left out."""

    def sealed(self, programme: str, wave: str, accounts: Sequence[str]) -> Mapping[str, datetime]:
        """When the first form about each of these accounts (rows) was sealed; those without are left out."""

    def undo_attempt(self, programme: str, wave: str, contact: str) -> Attempt:
        """Take the last try back and give it. UserError "nothing_to_undo"."""

    def put_wish(self, programme: str, person: str, wish: Wish) -> None:
        """Keep this in place of what the person wished before."""

    def mark_never(self, programme: str, contact: Contact) -> int:
        """Mark every contact of the programme that is on the do-not-call list because of this person; how many."""

    def mark_all_never(self, programme: str, wave: str) -> int:
        """Mark every contact of the wave that is on the do-not-call list; gives how many are."""

    def past_talks(self, programme: str, wave: str, contact: str) -> tuple[PastTalk, ...]:
        """The finished talks with this person in other waves, newest first."""


@dataclass(frozen=True)
class CalendarEntry:
    """One appointment on its way into a calendar: nothing anybody said in confidence."""

    id: str
    at: datetime
    """UTC."""
    minutes: int
    timezone: str
    """IANA name of the person's clock, or empty."""
    title: str
    text: str = ""


class CalendarWriter(Protocol):
    """Writes appointments for a calendar."""

    def write(self, entries: Sequence[CalendarEntry], path: Path, now: datetime) -> None:
        """One file with all of them, whole or not at all. UserError when the place cannot be written to."""
