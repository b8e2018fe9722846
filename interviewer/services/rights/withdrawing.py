"""Takes back a consent, one purpose at a time: at once for everything that is made from now on (METHOD 5)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.rights.purposes import WITHDRAWN_BY, Purpose
from interviewer.services.interviewing import Interviewing
from interviewer.services.ports import Clock
from interviewer.services.rights.affected import Affected, AffectedReleases
from interviewer.services.rights.register import Register
from interviewer.services.rights_ports import KnownPerson
from interviewer.services.spoken import WITHDRAW_DAYS

DAY_FORMS = ("%Y-%m-%d", "%d %B %Y", "%d.%m.%Y", "%d/%m/%Y")


@dataclass(frozen=True)
class Standing:
    """One purpose in one talk: whether it was agreed to, and whether that was taken back."""

    interview: str
    purpose: Purpose
    question: str
    withdrawn: bool


@dataclass(frozen=True)
class Withdrawal:
    """What a withdrawal did."""

    purpose: Purpose
    talks: tuple[str, ...]
    """The talks in which it was taken back."""
    cut_off: date | None
    """Until this day what was said still comes out of the reports; afterwards out of further use only."""
    in_time: bool
    affected: tuple[Affected, ...]
    """Releases made before, that hold what may not be used any more."""


class Withdrawing:
    """The consents of people of one open workspace."""

    def __init__(
        self, interviewing: Interviewing, affected: AffectedReleases, register: Register, clock: Clock
    ) -> None:
        self._interviewing = interviewing
        self._affected = affected
        self._register = register
        self._clock = clock

    def standing(self, person: KnownPerson) -> tuple[Standing, ...]:
        """Every purpose that was answered in the person's talks, in the order of the talks."""
        found = []
        for interview in person.talks:
            transcript = self._interviewing.go_on(interview).step().transcript
            for purpose, questions in WITHDRAWN_BY.items():
                for question in questions:
                    if question in transcript.answers:
                        found.append(Standing(interview, purpose, question, question in transcript.withdrawn))
        return tuple(found)

    def withdraw(self, programme: str, person: KnownPerson, purpose: str) -> Withdrawal:
        """Take back one purpose in every talk of the person. UserError "no_such_purpose", "nothing_to_withdraw"."""
        known = [name for name, questions in WITHDRAWN_BY.items() if questions]
        if purpose not in known:
            raise UserError("no_such_purpose", f"{purpose!r} is no purpose. Use one of: {', '.join(known)}.")
        open_ones = [one for one in self.standing(person) if one.purpose == purpose and not one.withdrawn]
        if not open_ones:
            raise UserError("nothing_to_withdraw", "Nothing of this purpose stands in the talks of this person.")
        for one in open_ones:
            self._interviewing.go_on(one.interview).withdraw(one.question)
        talks = tuple(dict.fromkeys(one.interview for one in open_ones))
        self._register.noted(programme, person.key, "withdrawn", about=purpose)
        self._register.close_kind(programme, person.key, "withdrawal")
        cut_off = self._cut_off(talks)
        in_time = cut_off is None or self._clock().date() <= cut_off
        return Withdrawal(open_ones[0].purpose, talks, cut_off, in_time, self._affected.by(programme, talks))

    def cut_off(self, person: KnownPerson) -> date | None:
        """The last day on which what was said in the latest talk comes out of the reports; None without a talk."""
        return self._cut_off(person.talks)

    def _cut_off(self, talks: tuple[str, ...]) -> date | None:
        days = [cut_off_of(self._interviewing.facts(talk)) for talk in talks]
        return max(days, default=None)


def cut_off_of(facts: InterviewFacts) -> date:
    """The last day to withdraw from the reports: as the wave names it, else thirty days after the talk."""
    told = facts.wave.withdraw_deadline.strip()
    for form in DAY_FORMS if told else ():
        try:
            return datetime.strptime(told, form).date()
        except ValueError:
            continue
    return (facts.started_at + timedelta(days=WITHDRAW_DAYS)).date()
