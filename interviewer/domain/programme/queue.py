"""Whom to call next: an order made of plain rules, each of which can be said in a sentence.

Accounts: first the share of the revenue that hearing them adds, in whole percent (half of it where only people
who do not decide were heard); among equals the renewal that is 90 to 180 days away, then those overdue or never
asked, then the larger. People: an appointment that is due, a call back that was agreed, then those whose office
is open now and who were not tried today; one person of each account, those who decide first, before a second.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Literal, NamedTuple, TypeAlias

from interviewer.domain.loyalty.cadence import DEFAULT, Cadence, DueState, due_state
from interviewer.domain.programme.appointment import Appointment, known_zone, zone
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.disposition import may_be_offered

OPENS, CLOSES = 9, 17
"""Calling hours on the person's own clock."""
SATURDAY = 5
ROLE_ORDER: Mapping[str, int] = {"decision": 0, "influencer": 1, "user": 2, "none": 3}
Renewal: TypeAlias = Literal["best", "soon", "later", "past", "unknown"]
DUE_ORDER: Mapping[DueState, int] = {"due_now": 0, "overdue": 0, "due_soon": 1, "current": 2}


class AccountStanding(NamedTuple):
    """An account on the list of a wave, as it stands at a moment. `row` is its key in storage.

    A tuple, since a look at a wave makes thousands of them.
    """

    row: str
    id: str
    name: str
    revenue_minor: int = 0
    key: bool = False
    client_since: date | None = None
    renewal: date | None = None
    last_heard: date | None = None
    """The day of the last whole talk before this wave."""
    heard: bool = False
    """In this wave."""
    decider_heard: bool = False


@dataclass(frozen=True)
class Candidate:
    """A person of the wave as the queue sees somebody. `row` is the contact's key in storage."""

    row: str
    contact: Contact
    account: str
    """The account's key in storage."""
    tries: int = 0
    result: str = ""
    """How the last try ended; empty without one."""
    last_try: datetime | None = None
    appointment: Appointment | None = None
    """One that is due now."""

    @property
    def clock(self) -> tzinfo | None:
        """The person's own clock; None when it is not known."""
        return zone(self.contact.timezone) if known_zone(self.contact.timezone) else None


@dataclass(frozen=True)
class Placed:
    """A person in the queue."""

    who: Candidate
    account: AccountStanding
    at_work: bool
    """Whether it is a calling hour there now (or the clock is not known)."""
    tried_today: bool
    first_of_account: bool


def renewal_state(renewal: date | None, today: date, cadence: Cadence = DEFAULT) -> Renewal:
    """How a renewal lies: best 90 to 180 days ahead, soon when nearer, later, past, unknown (METHOD 3.14)."""
    if renewal is None:
        return "unknown"
    late, early = best_renewals(today, cadence)
    if renewal < today:
        return "past"
    if renewal < late:
        return "soon"
    return "best" if renewal <= early else "later"


def best_renewals(today: date, cadence: Cadence) -> tuple[date, date]:
    """The first and the last renewal that lie at the best distance."""
    early, late = cadence.before_renewal
    return today + timedelta(days=late), today + timedelta(days=early)


def ranked(
    accounts: Iterable[AccountStanding], today: date, total_minor: int, cadence: Cadence = DEFAULT
) -> list[AccountStanding]:
    """The accounts in the order in which hearing them matters most; `total_minor` is the revenue of the whole list."""
    late, early = best_renewals(today, cadence)

    def key(account: AccountStanding) -> tuple[int, int, int, int, int, str]:
        whole = account.revenue_minor * 100 // total_minor if total_minor else 0
        gain = 0 if account.decider_heard else whole // 2 if account.heard else whole
        day = account.renewal
        renewal = 2 if day is None or day < today or day > early else 1 if day < late else 0
        due = DUE_ORDER[due_state(account.last_heard, today, account.key, cadence)] if account.last_heard else 0
        settled = account.heard + account.decider_heard if gain == 0 else 0
        return (settled, -gain, renewal, due, -account.revenue_minor, account.name)

    return sorted(accounts, key=key)


def at_work(clock: tzinfo | None, now: datetime) -> bool:
    """Whether it is a weekday between 9 and 17 there; so too when the clock is not known."""
    if clock is None:
        return True
    there = now.astimezone(clock)
    return OPENS <= there.hour < CLOSES and there.weekday() < SATURDAY


def offerable(person: Candidate, now: datetime, ceiling: int) -> bool:
    """Whether somebody may be called: not heard or closed, and below the ceiling unless a time was agreed."""
    if person.appointment is not None:
        return may_be_offered(person.result, person.last_try, now)
    agreed = person.result in {"callback", "appointment"}
    return may_be_offered(person.result, person.last_try, now) and (agreed or person.tries < ceiling)


def placed(people: Iterable[Candidate], accounts: Sequence[AccountStanding], now: datetime) -> list[Placed]:
    """The queue. `accounts` are ranked and hold every account of these people; all of them may be called."""
    position = {account.row: place for place, account in enumerate(accounts)}
    seen: set[str] = set()
    queue: list[tuple[tuple[object, ...], Placed]] = []
    for person in sorted(people, key=lambda p: (position[p.account], _within(p))):
        account = accounts[position[person.account]]
        first = account.row not in seen and _adds(person, account)
        seen |= {account.row} if first else set()
        one = Placed(person, account, at_work(person.clock, now), _today(person, now), first)
        queue.append((_key(one, position[account.row], now), one))
    return [one for _, one in sorted(queue, key=lambda pair: pair[0])]


def _within(person: Candidate) -> tuple[bool, bool, int, int, str, str]:
    """People of one account: those with a time, those who decide, the least tried."""
    role = ROLE_ORDER.get(person.contact.role, 3)
    return (
        person.appointment is None, person.result != "callback", role, person.tries, person.contact.name, person.row
    )  # fmt: skip


def _adds(person: Candidate, account: AccountStanding) -> bool:
    """Whether hearing this person makes the account heard, or heard by someone who decides."""
    return not account.heard or (not account.decider_heard and person.contact.role == "decision")


def _today(person: Candidate, now: datetime) -> bool:
    if person.last_try is None:
        return False
    clock = person.clock or now.tzinfo
    return person.last_try.astimezone(clock).date() == now.astimezone(clock).date()


def _key(one: Placed, position: int, now: datetime) -> tuple[object, ...]:
    due = one.who.appointment.at if one.who.appointment else now
    agreed = one.who.result == "callback" and not one.tried_today
    return (
        one.who.appointment is None,
        due,
        not agreed,
        not one.at_work,
        one.tried_today,
        not one.first_of_account,
        position,
        _within(one.who),
    )
