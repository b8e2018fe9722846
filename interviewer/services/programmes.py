"""Programmes: whom to hear, in which wave, and what came of each try. What a person can do with them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from interviewer.domain.errors import UserError
from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.loyalty.rates import CODE_OF, Code, break_off
from interviewer.domain.programme import check
from interviewer.domain.programme.account import Account, Outcome, OutcomeKind, Status, on_list
from interviewer.domain.programme.appointment import Appointment, agreed
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.glossary import Glossary
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.programme.wording import in_order, wording_changes
from interviewer.services.ports import InterviewStore
from interviewer.services.programme_store import ProgrammeStore, WaveInterview
from interviewer.services.script_library import ScriptLibrary
from interviewer.services.wave_data import Case, WaveData, WaveForm

TALKED = frozenset({"complete", "partial", "break_off"})
"""Results of a try that was a talk: there the interview itself says how far it went."""


STATUS_AFTER: Mapping[OutcomeKind, Status] = {
    "retained": "active", "won": "active", "lost": "lost", "let_go": "let_go",
}  # fmt: skip


class Programmes:
    """The programmes of one open workspace. Unknown names give UserError "no_such_programme",
    "no_such_wave", "no_such_account", "no_such_contact"; what is wrong gives "bad_" and the part's name."""

    def __init__(self, store: ProgrammeStore, interviews: InterviewStore, library: ScriptLibrary) -> None:
        self.store = store
        self._interviews = interviews
        self._library = library

    def names(self) -> list[str]:
        """The programmes by name."""
        return self.store.names()

    def chosen(self, name: str | None = None) -> str:
        """The programme with this name, or the only one there is.

        UserError "no_programme", "which_programme" (several, and none was named), "no_such_programme".
        """
        names = self.store.names()
        if name is not None:
            self.store.programme(name)
            return name
        if not names:
            raise UserError("no_programme", "This workspace holds no programme. Import one, or create it.")
        if len(names) > 1:
            raise UserError("which_programme", f"There are several programmes: {', '.join(names)}. Name one.")
        return names[0]

    def glossary(self, name: str) -> Glossary:
        """The short forms of a programme; none for a talk outside any, or when it is gone."""
        return Glossary(self.store.programme(name).glossary if name in self.store.names() else ())

    def create(self, programme: Programme) -> None:
        """A new programme. UserError "bad_programme", "programme_exists"."""
        _refuse("programme", check.programme_faults(programme))
        self.store.add_programme(programme)

    def change(self, name: str, programme: Programme) -> None:
        """Other facts about a programme. The currency stays once there are amounts: UserError "currency_fixed"."""
        _refuse("programme", check.programme_faults(programme))
        if programme.currency != self.store.programme(name).currency and self._has_amounts(name):
            raise UserError("currency_fixed", "The programme has amounts already, so its currency cannot change.")
        self.store.change_programme(name, programme)

    def _has_amounts(self, name: str) -> bool:
        return any(account.revenue_minor for account in self.store.accounts(name))

    def put_wave(self, programme: str, wave: Wave) -> None:
        """Add or change a wave. Script and wording are locked once its first interview began.

        UserError "bad_wave", "no_such_script", "wording_locked".
        """
        _refuse("wave", check.wave_faults(wave))
        digest = wave.script_digest
        script = self._library.stored(self._interviews, digest) if digest else self._library.find(wave.script)
        _refuse("wave", check.wording_faults(wave, script))
        old = next((w for w in self.store.waves(programme) if w.name == wave.name), None)
        begun = self.store.first_interview_at(programme, wave.name) if old else None
        if old and begun and _asked_with(old) != _asked_with(wave):
            raise UserError(
                "wording_locked",
                f"The wave {wave.name!r} has begun: its script and its wording stay as they are. "
                "Use the other wording in the next wave; the change is then declared there.",
            )
        self.store.put_wave(programme, wave)

    def add_account(self, programme: str, account: Account) -> None:
        """A new account. UserError "bad_account", "account_exists"."""
        _refuse("account", check.account_faults(account))
        if any(known.id == account.id for known in self.store.accounts(programme)):
            raise UserError("account_exists", f"There is an account {account.id!r} already. Choose another id.")
        self.store.put_accounts(programme, [account])

    def change_account(self, programme: str, account: Account) -> None:
        """Other facts about an account. UserError "bad_account", "no_such_account"."""
        _refuse("account", check.account_faults(account))
        self._account(programme, account.id)
        self.store.put_accounts(programme, [account])

    def _account(self, programme: str, account: str) -> Account:
        found = next((known for known in self.store.accounts(programme) if known.id == account), None)
        if found is None:
            raise UserError("no_such_account", f"The programme {programme!r} has no account {account!r}.")
        return found

    def add_contact(self, programme: str, contact: Contact) -> None:
        """A person more in a wave. UserError "bad_contact", "contact_exists", "no_such_account"."""
        self._check_contact(programme, contact)
        self.store.add_contacts(programme, [contact])

    def change_contact(self, programme: str, contact: Contact) -> None:
        """Other facts about a person. UserError "bad_contact", "no_such_contact"."""
        self._check_contact(programme, contact)
        self.store.change_contact(programme, contact)

    def _check_contact(self, programme: str, contact: Contact) -> None:
        _refuse("contact", check.contact_faults(contact))
        self._account(programme, contact.account)

    def note_attempt(self, programme: str, wave: str, contact: str, attempt: Attempt) -> None:
        """A try to reach someone. UserError "bad_attempt"."""
        _refuse("attempt", check.attempt_faults(attempt))
        self.store.add_attempt(programme, wave, contact, attempt)

    def agree(
        self, programme: str, wave: str, contact: str, local: datetime, note: str = "", *, second: bool = False
    ) -> Appointment:
        """An appointment for a time on the contact's own clock.

        UserError "no_timezone" when the contact has none, "no_such_time" for an hour that is skipped that day.
        """
        timezone = self.store.contact(programme, wave, contact).timezone
        if not timezone:
            raise UserError("no_timezone", "Say first in which timezone this person is, then agree on a time.")
        made = agreed(local, timezone, note, second=second)
        return Appointment(made.at, timezone, note, self.store.add_appointment(programme, wave, contact, made))

    def note_outcome(self, programme: str, outcome: Outcome) -> None:
        """What became of an account; its status follows. UserError "bad_outcome", "no_such_account"."""
        _refuse("outcome", check.outcome_faults(outcome))
        account = self._account(programme, outcome.account)
        self.store.add_outcome(programme, outcome)
        self.store.put_accounts(programme, [replace(account, status=STATUS_AFTER[outcome.kind])])

    def take_back_outcome(self, programme: str, account: str) -> Outcome:
        """Take the outcome noted last back; the status is again as the one before left it, active without one.

        UserError "nothing_to_undo", "no_such_account".
        """
        known = self._account(programme, account)
        gone = self.store.remove_last_outcome(programme, account)
        left = [outcome for outcome in self.store.outcomes(programme) if outcome.account == account]
        status = STATUS_AFTER[left[-1].kind] if left else "active"
        self.store.put_accounts(programme, [replace(known, status=status)])
        return gone

    def remove_contact(self, programme: str, wave: str, contact: str) -> Contact:
        """Take somebody who was not heard off the list, with tries and appointments, and give what there was.

        UserError "contact_heard", "no_such_contact".
        """
        known = self.store.contact(programme, wave, contact)
        self.store.remove_contact(programme, wave, contact)
        return known

    def put_back(self, programme: str, contact: Contact) -> None:
        """Put somebody who was removed back, tries and appointments included. UserError "contact_exists"."""
        self._check_contact(programme, contact)
        self.store.add_contacts(programme, [contact])

    def wave_data(self, programme: str, wave: str) -> WaveData:
        """Everything about a wave but the answers."""
        waves = in_order(self.store.waves(programme))
        this = next((known for known in waves if known.name == wave), None)
        if this is None:
            raise UserError("no_such_wave", f"The programme {programme!r} has no wave {wave!r}.")
        accounts, outcomes = self.store.accounts(programme), self.store.outcomes(programme)
        interviews = self.store.interviews(programme, wave)
        first, came_of = _first_at(interviews), _by_account(outcomes)
        forms = self.store.team_forms(programme, wave)
        return WaveData(
            programme=self.store.programme(programme),
            wave=this,
            waves=waves,
            wording_changes=wording_changes(waves),
            listed=tuple(a for a in accounts if on_list(a, came_of.get(a.id, ()), this.starts, this.ends)),
            accounts={account.id: account for account in accounts},
            outcomes=outcomes,
            cases=self._cases(programme, wave, interviews),
            forms=tuple(WaveForm(form, form.is_late(first.get(form.account))) for form in forms),
            company_form=self.store.company_form(programme),
            interviews=interviews,
            first_interview_at=first,
        )

    def _cases(self, programme: str, wave: str, interviews: tuple[WaveInterview, ...]) -> tuple[Case, ...]:
        talks = defaultdict[str, list[WaveInterview]](list)
        for interview in interviews:
            talks[interview.contact].append(interview)
        contacts = self.store.contacts(programme, wave)
        return tuple(self._case(contact, talks.get(contact.id, [])) for contact in contacts)

    def _case(self, contact: Contact, talks: list[WaveInterview]) -> Case:
        return Case(contact, self._code(contact, talks), tuple(talk.id for talk in talks))

    def _code(self, contact: Contact, talks: list[WaveInterview]) -> Code:
        """The last try decides; where it was a talk, the interview itself says how far it went."""
        ended = [talk for talk in talks if talk.state != "open"]
        last = contact.attempts[-1] if contact.attempts else None
        if not ended or (last and last.result not in TALKED and last.at > ended[-1].started_at):
            return CODE_OF[last.result] if last else "NC"
        if any(talk.state == "finished" for talk in ended):
            return "I"
        return self._broken_off(ended[-1].id)

    def _broken_off(self, interview: str) -> Code:
        answers = Transcript.of(map(event_of, self._interviews.records(interview))).answers
        nps, why = answers.get("nps"), answers.get("nps_why")
        return break_off(bool(nps and nps.given), bool(why and why.given))


def _asked_with(wave: Wave) -> tuple[str, str, str]:
    return wave.wording, wave.script, wave.script_digest


def _by_account(outcomes: tuple[Outcome, ...]) -> dict[str, tuple[Outcome, ...]]:
    found = defaultdict[str, list[Outcome]](list)
    for outcome in outcomes:
        found[outcome.account].append(outcome)
    return {account: tuple(these) for account, these in found.items()}


def _first_at(interviews: tuple[WaveInterview, ...]) -> dict[str, datetime]:
    first: dict[str, datetime] = {}
    for interview in interviews:
        first.setdefault(interview.account, interview.started_at)
    return first


def _refuse(part: str, faults: Iterable[tuple[str, str]]) -> None:
    reasons = [reason for _, reason in faults]
    if reasons:
        raise UserError(f"bad_{part}", f"This {part} cannot be kept: {'; '.join(reasons)}.")
