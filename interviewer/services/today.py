"""Whom to call next in a wave, and why; what is agreed, what is covered, what waits (LOOKS 3, "Today")."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo

from interviewer.domain.loyalty.cadence import DEFAULT, Cadence
from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.case import DEFAULT_PLAN, Case, TryPlan
from interviewer.domain.programme.queue import AccountStanding, Candidate, Placed, offerable, placed, ranked
from interviewer.domain.programme.wish import Wish
from interviewer.kit.i18n import Catalog
from interviewer.services.clocks import both_clocks, city, hour, same_clock, there
from interviewer.services.field_ports import FieldStore, Moment, WaveBoard
from interviewer.services.ports import Clock
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.rights_ports import LockReader, no_locks
from interviewer.services.today_reasons import Look, Wider, reasons, short_reason
from interviewer.services.today_sums import coverage, not_offered, rate_lines, rates_of, resting, waiting
from interviewer.services.today_view import AppointmentLine, NextCall, PersonLine, QueueLine, Today

SOON = timedelta(minutes=10)
"""An appointment counts as due so long before its time."""
MISSED_DAYS = 7
AHEAD = timedelta(days=366)
FIRST_CHUNK, LARGEST_CHUNK = 12, 400
"""Accounts whose people are fetched at a time."""
MOST_ACCOUNTS = 2_000
MODES = {"phone": "by phone", "in_person": "in person", "video": "by video"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class _Found:
    """The queue, and how many people are on the do-not-call list without being marked."""

    queue: tuple[Placed, ...]
    never: int
    accounts: tuple[AccountStanding, ...]
    """Those looked at, in their rank."""


class TodayService:
    """Looks at one wave; writes nothing."""

    def __init__(
        self,
        programmes: ProgrammeStore,
        field_work: FieldStore,
        clock: Clock,
        words: Catalog,
        *,
        plan: TryPlan = DEFAULT_PLAN,
        cadence: Cadence = DEFAULT,
        locks: LockReader = no_locks,
    ) -> None:
        self._locks = locks
        self._programmes = programmes
        self._field_work = field_work
        self._clock = clock
        self._words = words
        self._plan = plan
        self._cadence = cadence

    def look(
        self, programme: str, wave: str, here: tzinfo, *, lines: int = 5, leave_out: frozenset[str] = frozenset()
    ) -> Today:
        """The wave now. `here` is the interviewer's clock; `lines` people are shown, the next one included;
        `leave_out` are ids of contacts passed over for now ("Someone else").

        UserError "no_such_programme", "no_such_wave".
        """
        now = self._clock()
        around = moment(now, here, self._cadence)
        board = self._field_work.board(programme, wave, around)
        locked = self._locks().of_wave(programme, wave)
        found = self._queue(programme, wave, board, around, lines, leave_out | locked)
        looks = self._looks(programme, wave, found.queue[:lines])
        currency, total = board.programme.currency, board.sums.revenue_minor
        wide = Wider(now, here, self._words, currency, total, board.largest, self._cadence)
        return self._view(programme, board, found, looks, wide)

    def _queue(
        self, programme: str, wave: str, board: WaveBoard, around: Moment, lines: int, leave_out: frozenset[str]
    ) -> _Found:
        """People fetched account by account in their rank until enough can be called now."""
        due, later = due_and_later(board.agreed, around.now)
        urgent = {p.account for _, p in board.agreed if p.row in due} | set(board.called_back)
        out, people, never = board.resting | later, list[Candidate](), 0
        found = _Found((), 0, tuple(board.accounts))
        for rows, accounts in self._chunks(programme, wave, board, around, urgent):
            fetched = [
                replace(person, appointment=due[person.row]) if person.row in due else person
                for person in self._field_work.people(programme, wave, rows)
                if person.row not in out and person.contact.id not in leave_out
            ]
            fetched = [person for person in fetched if offerable(person, around.now, self._plan.ceiling)]
            barred = self._programmes.never_call(programme, [person.contact for person in fetched])
            never += len(barred)
            people += [person for person in fetched if person.contact.id not in barred]
            queue = placed(people, accounts, around.now)
            found = _Found(tuple(queue), never, tuple(accounts))
            if sum(one.at_work and not one.tried_today and one.first_of_account for one in queue) >= lines:
                break
        return found

    def _chunks(
        self, programme: str, wave: str, board: WaveBoard, around: Moment, urgent: set[str]
    ) -> Iterator[tuple[list[str], list[AccountStanding]]]:
        """Some accounts (rows) at a time in their rank, more as it goes on, and all those known so far.

        Those where something is due come along first.
        """
        known, asked, size, page = list(board.accounts), set[str](), FIRST_CHUNK, 0
        while known and len(asked) < MOST_ACCOUNTS:
            known = ranked(known, around.today, board.sums.revenue_minor, self._cadence)
            fresh = [account.row for account in known if account.row not in asked]
            rows = [row for row in fresh if row in urgent] + [row for row in fresh if row not in urgent][:size]
            if rows:
                asked |= set(rows)
                size = min(size * 2, LARGEST_CHUNK)
                yield rows, known
                continue
            page += 1
            have = {account.row for account in known}
            more = self._field_work.more_accounts(programme, wave, around, page)
            if not more:
                return
            known += [account for account in more if account.row not in have]

    def _looks(self, programme: str, wave: str, shown: Sequence[Placed]) -> tuple[Look, ...]:
        """The people in sight with their tries, wishes and the seal of their team."""
        if not shown:
            return ()
        tries = self._field_work.attempts([one.who.row for one in shown])
        wishes = self._field_work.wishes(programme, [one.who.contact.person_key for one in shown])
        seals = self._field_work.sealed(programme, wave, list({one.account.row for one in shown}))
        return tuple(
            Look(
                one,
                Case(one.who.contact.id, tries.get(one.who.row, ()), one.who.clock, self._plan),
                wishes.get(one.who.contact.person_key, Wish()),
                seals.get(one.account.row),
            )
            for one in shown
        )

    def _view(
        self,
        programme: str,
        board: WaveBoard,
        found: _Found,
        looks: Sequence[Look],
        wide: Wider,
    ) -> Today:
        mine, words = wide.now.astimezone(wide.here), self._words
        rest = resting(board, self._plan, found.never)
        lines = self._appointments(programme, board, wide)
        tomorrow = sum(line.day == "tomorrow" for line in lines)
        return Today(
            programme=programme,
            vendor=board.programme.vendor,
            wave=board.wave.name,
            at=mine,
            headline=f"{words.t(WEEKDAYS[mine.weekday()])} {words.date(mine.date())}, {hour(mine)}",
            next=next_call(looks[0], wide) if looks else None,
            queue=tuple(queue_lines(looks[1:], wide)),
            empty="" if looks else empty_words(board, wide),
            not_offered=not_offered(rest, self._plan, words),
            warnings=unsealed(looks, board.programme.vendor, words),
            appointments=tuple(lines),
            tomorrow=words.t("Tomorrow: {count}.", count=words.count(tomorrow)) if tomorrow else "",
            coverage=coverage(board.sums, found.accounts, [one.account for one in found.queue], words),
            rates=rate_lines(rates_of(board), words),
            waiting=waiting(board, words),
            resting=rest,
        )

    def _appointments(self, programme: str, board: WaveBoard, wide: Wider) -> list[AppointmentLine]:
        near = [(a, p) for a, p in board.agreed if _day_name(a, p, wide)]
        names = {account.row: account.name for account in board.accounts}
        wishes = self._field_work.wishes(programme, [p.contact.person_key for _, p in near]) if near else {}
        return [_appointment_line(a, p, names.get(p.account, ""), wishes, wide) for a, p in near]


def moment(now: datetime, here: tzinfo, cadence: Cadence = DEFAULT) -> Moment:
    """The spans around now that a look at a wave needs; days are those of the interviewer's clock."""
    mine = now.astimezone(here)
    today = mine.date()
    midnight = datetime.combine(today, datetime.min.time(), here).astimezone(UTC)
    rested = midnight - timedelta(days=cadence.cooling - 1, microseconds=1)
    return Moment(now, today, rested, midnight - timedelta(days=MISSED_DAYS), now + AHEAD, cadence)


def due_and_later(
    agreed: Iterable[tuple[Appointment, Candidate]], now: datetime
) -> tuple[dict[str, Appointment], frozenset[str]]:
    """Appointments to be kept now by the contact's row, and the rows of those whose time is still to come.

    An appointment is done with when a try was noted after it; a later one puts an earlier one out of force.
    """
    due: dict[str, Appointment] = {}
    later: set[str] = set()
    for one, person in agreed:
        if one.at > now + SOON:
            later.add(person.row)
        elif person.last_try is None or person.last_try < one.at - SOON:
            due[person.row] = one
    return {row: one for row, one in due.items() if row not in later}, frozenset(later)


def person_line(look: Look, wide: Wider) -> PersonLine:
    """Who it is, what hour it is there, and how often it was tried."""
    contact, account = look.one.who.contact, look.one.account
    theirs, place, t = there(wide.now, contact.timezone), city(contact.timezone), wide.words.t
    if theirs is None:
        note = t("clock not known")
    elif same_clock(wide.now, contact.timezone, wide.here):
        note = t("in {place}, same as yours", place=place)
    else:
        note = t("in {place}, your clock {hour}", place=place, hour=hour(wide.now.astimezone(wide.here)))
    return PersonLine(
        contact=contact.id,
        name=contact.name,
        title=contact.title,
        account=account.name,
        account_id=account.id,
        role=contact.role,
        phone=contact.phone,
        hour_there=hour(theirs) if theirs else "",
        place=place,
        clock_note=note,
        best=look.wish.best,
        tries=look.case.tries,
    )


def next_call(look: Look, wide: Wider) -> NextCall:
    """The person at the top, with every reason."""
    sealed = look.sealed_at.astimezone(wide.here).date() if look.sealed_at else None
    ask_first = sealed is None and not look.one.account.heard
    return NextCall(person_line(look, wide), reasons(look, wide), sealed, ask_first)


def queue_lines(looks: Sequence[Look], wide: Wider) -> Iterator[QueueLine]:
    """Those after the first, each with its most telling reason."""
    for place, look in enumerate(looks, start=2):
        yield QueueLine(place, person_line(look, wide), short_reason(look, wide))


def unsealed(looks: Sequence[Look], vendor: str, words: Catalog) -> tuple[str, ...]:
    """A sentence when teams of accounts in sight have not sealed their prediction."""
    names = [look.one.account.name for look in looks if look.sealed_at is None and not look.one.account.heard]
    if not names:
        return ()
    said = words.both(list(dict.fromkeys(names)))
    sentence = "{vendor}'s team has not sealed its prediction for {names}. Calling before that loses the comparison."
    return (words.t(sentence, vendor=vendor, names=said),)


def empty_words(board: WaveBoard, wide: Wider) -> str:
    """Why there is nobody to call, and what to do."""
    t = wide.words.t
    if not sum(count.contacts for count in board.counts):
        return t("Nobody is on the list of this wave yet. Import a contact list, or add a person.")
    coming = [one for one, _ in board.agreed if one.at > wide.now]
    if coming:
        mine = coming[0].at.astimezone(wide.here)
        day = wide.words.day(mine.date())
        return t("Nobody is due now. The next appointment is on {day} at {hour} your time.", day=day, hour=hour(mine))
    return t("Nobody is left to call in this wave. Everybody was heard, said no, or rests. Add a person, or look at "
             "the figures.")  # fmt: skip


def _day_name(one: Appointment, person: Candidate, wide: Wider) -> str:
    """today, tomorrow, missed; empty for another day and for what is done with."""
    days = (one.at.astimezone(wide.here).date() - wide.today).days
    if days < 0:
        return "missed" if person.last_try is None or person.last_try < one.at - SOON else ""
    done = person.last_try is not None and one.at - SOON <= person.last_try
    return "" if done else {0: "today", 1: "tomorrow"}.get(days, "")


def _appointment_line(
    one: Appointment, person: Candidate, account: str, wishes: Mapping[str, Wish], wide: Wider
) -> AppointmentLine:
    wish = wishes.get(person.contact.person_key, Wish())
    how = [wide.words.t(MODES[wish.mode])] if wish.mode else []
    how += [wide.words.n("{count} minute", "{count} minutes", wish.minutes)] if wish.minutes else []
    return AppointmentLine(
        id=one.id,
        contact=person.contact.id,
        name=person.contact.name,
        account=account,
        day=_day_name(one, person, wide),  # type: ignore[arg-type]
        hour_there=hour(one.theirs),
        hour_here=hour(one.at.astimezone(wide.here)),
        clocks=both_clocks(one, wide.here, wide.words),
        how=", ".join(how),
    )
