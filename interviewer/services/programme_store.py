"""What programmes need from storage, as Protocols. Every method is one transaction, durable when it returns.

Programmes and waves go by name; accounts and contacts by the id given outside, within their programme.
Unknown ones give UserError "no_such_programme", "no_such_wave", "no_such_account", "no_such_contact".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.log import Record
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.script.script import Script


@dataclass(frozen=True)
class WaveInterview:
    """One interview of a wave. `state`: open, finished, broken_off; `contact` is empty when none is known."""

    id: str
    account: str
    contact: str
    respondent: str
    """The id of the respondent, the contact's id unless the talk was held off the list."""
    state: str
    started_at: datetime


@dataclass(frozen=True)
class FoundContact:
    """Somebody found by a few letters."""

    id: str
    name: str
    account: str
    """The account's name."""


@dataclass(frozen=True)
class Batch:
    """One import of contacts, which can be taken back as a whole."""

    id: str
    at: datetime
    source: str
    """The name of the file, without its folder."""
    added: int = 0
    changed: int = 0


@dataclass(frozen=True)
class ProgrammeCounts:
    """How much there is of a programme."""

    waves: int = 0
    accounts: int = 0
    contacts: int = 0
    attempts: int = 0
    appointments: int = 0
    outcomes: int = 0
    team_forms: int = 0
    interviews: int = 0
    events: int = 0


@dataclass(frozen=True)
class HeldInterview:
    """A whole interview that is not yet on disk."""

    facts: InterviewFacts
    script: Script
    records: tuple[Record, ...]
    state: str


@dataclass(frozen=True)
class WholeProgramme:
    """Everything of one programme, to be kept at once or not at all."""

    programme: Programme
    waves: tuple[Wave, ...] = ()
    accounts: tuple[Account, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    contacts: tuple[Contact, ...] = ()
    team_forms: tuple[TeamForm, ...] = ()
    company_form: CompanyForm | None = None
    never_again: tuple[Contact, ...] = ()
    """Those who asked never to be called again."""
    interviews: tuple[HeldInterview, ...] = ()
    scripts: tuple[Script, ...] = field(default=(), repr=False)
    """Script versions of the waves that are not shipped."""


class ProgrammeStore(Protocol):
    """Programmes on disk; storage fulfils it."""

    def names(self) -> list[str]:
        """The programmes by name, in alphabetical order."""

    def programme(self, name: str) -> Programme: ...

    def add_programme(self, programme: Programme) -> None:
        """UserError "programme_exists"."""

    def change_programme(self, name: str, programme: Programme) -> None:
        """Put this in place of the programme `name`, which may get another name."""

    def keep_whole(self, whole: WholeProgramme) -> None:
        """A new programme with everything in it, in one transaction. UserError "programme_exists",
        "interview_exists"."""

    def counts(self, programme: str) -> ProgrammeCounts:
        """How much there is of a programme."""

    def remove_whole(self, programme: str, expected: ProgrammeCounts) -> None:
        """Delete it with everything in it, for good. UserError "programme_in_use" when there is more or less of it
        than expected, or something else hangs on it; then nothing is deleted."""

    def waves(self, programme: str) -> tuple[Wave, ...]:
        """In the order of their start."""

    def put_wave(self, programme: str, wave: Wave) -> None:
        """Add the wave, or put it in place of the one of its name."""

    def first_interview_at(self, programme: str, wave: str, account: str | None = None) -> datetime | None:
        """When the first interview of the wave (and account) began, rehearsals and forms aside."""

    def interviews(self, programme: str, wave: str) -> tuple[WaveInterview, ...]:
        """The interviews of a wave in the order of their start, rehearsals and forms aside."""

    def accounts(self, programme: str) -> tuple[Account, ...]:
        """All accounts by id."""

    def put_accounts(self, programme: str, accounts: Sequence[Account]) -> None:
        """Add each, or put it in place of the one of its id."""

    def outcomes(self, programme: str) -> tuple[Outcome, ...]:
        """In the order of time."""

    def add_outcome(self, programme: str, outcome: Outcome) -> None: ...

    def remove_last_outcome(self, programme: str, account: str) -> Outcome:
        """Take the outcome of an account that was noted last back, and give it. UserError "nothing_to_undo"."""

    def contacts(self, programme: str, wave: str) -> tuple[Contact, ...]:
        """All contacts of the wave by id, with their attempts and appointments."""

    def contacts_at(self, programme: str, wave: str, account: str) -> tuple[Contact, ...]:
        """The contacts of one account in the wave by id, with their attempts and appointments."""

    def find_contacts(self, programme: str, wave: str, letters: str, limit: int) -> tuple[FoundContact, ...]:
        """Up to `limit` people of the wave whose name, or whose account's name, has these letters in it; accents and
        case do not count. Names with a word that begins with the letters come first, then by name."""

    def contact(self, programme: str, wave: str, contact: str) -> Contact: ...

    def contact_page(self, programme: str, wave: str, limit: int, after: str = "") -> tuple[Contact, ...]:
        """Up to `limit` contacts whose id comes after this one; with attempts and appointments."""

    def add_contacts(
        self, programme: str, added: Iterable[Contact], batch: Batch | None = None, changed: Sequence[Contact] = ()
    ) -> Batch | None:
        """Add contacts to their waves, and put `changed` in place of those of their ids, in one transaction.

        An exception out of `added` (a cancelled import) leaves nothing. UserError "contact_exists".
        """

    def undo_batch(self, programme: str, batch: str) -> Batch:
        """Take back an import. UserError "no_such_batch", or "batch_in_use" when one of its people was
        called or heard since; then nothing is taken back."""

    def batches(self, programme: str) -> tuple[Batch, ...]:
        """The imports that can be taken back, newest first."""

    def change_contact(self, programme: str, contact: Contact) -> None:
        """Put this in place of the contact of its wave and id; attempts and appointments stay."""

    def remove_contact(self, programme: str, wave: str, contact: str) -> None:
        """Delete a person who was not heard. UserError "contact_heard"."""

    def add_attempt(self, programme: str, wave: str, contact: str, attempt: Attempt) -> None: ...

    def add_appointment(self, programme: str, wave: str, contact: str, appointment: Appointment) -> str:
        """The id of the new appointment."""

    def remove_appointment(self, appointment: str) -> None: ...

    def appointments(self, programme: str, wave: str) -> tuple[tuple[str, Appointment], ...]:
        """Every appointment of the wave with its contact's id, in the order of time."""

    def never_call_again(self, programme: str, contact: Contact) -> None:
        """Note the person's hashes for good."""

    def never_call(self, programme: str, contacts: Sequence[Contact]) -> frozenset[str]:
        """The ids of those who asked never to be called again, by person, e-mail or phone."""

    def team_forms(self, programme: str, wave: str, account: str | None = None) -> tuple[TeamForm, ...]:
        """The sealed forms in the order of sealing."""

    def add_team_form(self, programme: str, form: TeamForm, source_digest: str = "") -> None:
        """UserError "form_sealed" when this person has sealed one for the account and wave already."""

    def company_form(self, programme: str) -> CompanyForm | None: ...

    def put_company_form(self, programme: str, form: CompanyForm) -> None: ...
