"""Cases: tries that are noted with one call, times that are agreed on the person's own clock (METHOD 3.9)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Literal

from interviewer.domain.errors import UserError
from interviewer.domain.loyalty.rates import break_off
from interviewer.domain.programme.appointment import Appointment, agreed, happens_twice, known_zone, zone
from interviewer.domain.programme.case import DEFAULT_PLAN, Case, TryPlan
from interviewer.domain.programme.contact import ATTEMPT_MODES, Attempt, Contact
from interviewer.domain.programme.disposition import BY_HAND, RESULT_WORDS
from interviewer.domain.programme.wish import Wish
from interviewer.kit.i18n import Catalog
from interviewer.services.clocks import both_clocks, day_of_year, hour
from interviewer.services.field_ports import CalendarEntry, CalendarWriter, FieldStore
from interviewer.services.ports import Clock
from interviewer.services.programme_store import ProgrammeStore

USUAL_MINUTES = 30
"""The length of an appointment in a calendar, unless the person named another."""
GRACE = timedelta(minutes=5)
"""A try may be noted with a time so little ahead: clocks differ."""
Which = Literal["first", "second"]
WEEKDAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")


@dataclass(frozen=True)
class CaseRef:
    """One contact in one wave, by their names and ids."""

    programme: str
    wave: str
    contact: str


@dataclass(frozen=True)
class TakenBack:
    """A try that was taken back, and how the case stands since."""

    attempt: Attempt
    case: Case
    sentence: str


class Scheduling:
    """Tries, appointments and wishes of one open workspace."""

    def __init__(
        self,
        programmes: ProgrammeStore,
        field_work: FieldStore,
        clock: Clock,
        calendar: CalendarWriter,
        words: Catalog,
        plan: TryPlan = DEFAULT_PLAN,
    ) -> None:
        self._programmes = programmes
        self._field_work = field_work
        self._clock = clock
        self._calendar = calendar
        self._words = words
        self._plan = plan

    def case(self, ref: CaseRef) -> Case:
        """How a case stands. UserError "no_such_contact"."""
        person = self._contact(ref)
        clock = zone(person.timezone) if known_zone(person.timezone) else None
        return Case(person.id, person.attempts, clock, self._plan)

    def log_attempt(self, ref: CaseRef, result: str, *, at: datetime | None = None, mode: str = "phone") -> Case:
        """Note a try that ended without a talk; gives the case as it stands then.

        `result` is one of `disposition.BY_HAND`. UserError "unknown_result", "unknown_mode", "in_the_future",
        "already_heard".
        """
        if result not in BY_HAND:
            raise UserError("unknown_result", "This is no result of a try. Choose one of the list.")
        case = self.case(ref)
        if case.attempts and case.standing(self._clock()) == "heard":
            raise UserError("already_heard", "This person was heard in this wave already. No try was noted.")
        return self._log(ref, case, result, at, mode)

    def log_talk(
        self, ref: CaseRef, *, finished: bool, scored: bool, reasoned: bool, at: datetime, mode: str = "phone"
    ) -> Case:
        """Note how a talk ended: whole, partial (number and reason were given), or broken off before.

        `at` is when the talk began.
        """
        code = "I" if finished else break_off(scored, reasoned)
        result = {"I": "complete", "P": "partial", "R": "break_off"}[code]
        return self._log(ref, self.case(ref), result, at, mode)

    def _log(self, ref: CaseRef, case: Case, result: str, at: datetime | None, mode: str) -> Case:
        now = self._clock()
        if mode not in ATTEMPT_MODES:
            raise UserError("unknown_mode", f"A try is made by one of: {', '.join(ATTEMPT_MODES)}.")
        if at is not None and at > now + GRACE:
            raise UserError("in_the_future", "This try lies in the future. Give the time it was made.")
        attempt = Attempt(at or now, mode, result)
        self._programmes.add_attempt(ref.programme, ref.wave, ref.contact, attempt)
        in_order = sorted((*case.attempts, attempt), key=lambda one: one.at)
        return replace(case, attempts=tuple(in_order))

    def take_back(self, ref: CaseRef) -> TakenBack:
        """Take the last try back. UserError "nothing_to_undo"."""
        gone = self._field_work.undo_attempt(ref.programme, ref.wave, ref.contact)
        case = self.case(ref)
        there = case.there(gone)
        what, day = self._words.t(RESULT_WORDS[gone.result]), day_of_year(there.date(), self._words)
        said = self._words.t("Taken back: {what}, {day} at {hour}.", what=what, day=day, hour=hour(there))
        return TakenBack(gone, case, said)

    def still_missing(self, case: Case) -> tuple[str, ...]:
        """What the tries lack before the person counts as never reached; nothing once heard or closed."""
        if case.standing(self._clock()) not in {"open", "agreed", "away"}:
            return ()
        t, missing = self._words, case.missing()
        ceiling = t.count(case.plan.ceiling)
        if not missing.tries:
            return (t.t("All {ceiling} tries are made.", ceiling=ceiling),)
        said = [t.n("{count} try of {ceiling} is left.", "{count} tries of {ceiling} are left.", missing.tries,
                    ceiling=ceiling)]  # fmt: skip
        if missing.part == "morning":
            said.append(t.t("All tries were made in the afternoon: try a morning."))
        elif missing.part == "afternoon":
            said.append(t.t("All tries were made in the morning: try an afternoon."))
        if missing.weekday is not None:
            said.append(t.t("All tries were made on {days}: try another day.", days=t.t(WEEKDAYS[missing.weekday])))
        if missing.days and missing.tries == 1:
            said.append(t.t("The tries span {days} days of {whole}: wait with the last one.",
                            days=case.plan.days - missing.days, whole=case.plan.days))  # fmt: skip
        return tuple(sentence[:1].upper() + sentence[1:] for sentence in said)

    def agree(
        self,
        ref: CaseRef,
        local: datetime,
        *,
        timezone: str = "",
        which: Which | None = None,
        note: str = "",
        mode: str = "phone",
        after_a_try: bool = True,
    ) -> Appointment:
        """Keep a time on the person's own clock (`local` has no zone), and note the try it was agreed in.

        `timezone` is needed only when the contact has none. An hour that comes twice needs `which`.
        UserError "timezone_missing", "unknown_timezone", "no_such_time", "comes_twice", "in_the_past".
        """
        person = self._contact(ref)
        named = timezone or person.timezone
        if not named:
            raise UserError(
                "timezone_missing", "It is not known which clock this person lives by. Give a place, such as "
                "Europe/Prague, and agree the time again.",
            )  # fmt: skip
        if which is None and happens_twice(local, named):
            raise UserError(
                "comes_twice",
                f"{local:%H:%M} comes twice on {local:%Y-%m-%d} there: the clocks go back. Choose the first or the "
                "second.",
            )
        appointment = agreed(local, named, note, second=which == "second")
        if appointment.at <= self._clock():
            raise UserError("in_the_past", "This time has passed there. Give a later one.")
        if after_a_try:
            self._log(ref, self.case(ref), "appointment", None, mode)
        made = self._programmes.add_appointment(ref.programme, ref.wave, ref.contact, appointment)
        return replace(appointment, id=made)

    def cancel(self, appointment: str) -> None:
        """Take an appointment off; one that is gone already is fine."""
        self._programmes.remove_appointment(appointment)

    def wish(self, ref: CaseRef) -> Wish:
        """What this person wishes for a call."""
        person = self._contact(ref).person_key
        return self._field_work.wishes(ref.programme, (person,)).get(person, Wish())

    def put_wish(self, ref: CaseRef, wish: Wish) -> None:
        """Keep what this person wishes, for this and later waves."""
        self._field_work.put_wish(ref.programme, self._contact(ref).person_key, wish)

    def export_calendar(
        self, programme: str, wave: str, path: Path, here: tzinfo, *, names: bool = True, only: str = ""
    ) -> int:
        """Write the appointments to come as an .ics file, or `only` the one of that id; gives how many.

        Without `names` the entries say "Interview call" only. Notes never leave. UserError "no_appointments",
        "calendar_not_written".
        """
        now = self._clock()
        coming = [
            (contact, one)
            for contact, one in self._programmes.appointments(programme, wave)
            if one.at > now and only in {"", one.id}
        ]
        if not coming:
            raise UserError("no_appointments", "There is no appointment to come, so no file was written.")
        entries = [self._entry(CaseRef(programme, wave, contact), one, here, names) for contact, one in coming]
        self._calendar.write(entries, path, now)
        return len(entries)

    def _entry(self, ref: CaseRef, one: Appointment, here: tzinfo, names: bool) -> CalendarEntry:
        person, t = self._contact(ref), self._words.t
        wish = self._field_work.wishes(ref.programme, (person.person_key,)).get(person.person_key, Wish())
        title = t("Call {name}", name=person.name) if names else t("Interview call")
        clocks = both_clocks(one, here, self._words)
        return CalendarEntry(one.id, one.at, wish.minutes or USUAL_MINUTES, one.timezone, title, clocks)

    def _contact(self, ref: CaseRef) -> Contact:
        return self._programmes.contact(ref.programme, ref.wave, ref.contact)
