"""Keeps what the forms of the Clients page say; what a service refuses becomes a sentence under its field."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from interviewer.domain.errors import UserError
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.services.do_not_call import DoNotCall
from interviewer.services.forms import TeamForms, UnsealedForm
from interviewer.services.ports import Clock, NewId
from interviewer.services.programmes import Programmes
from interviewer.services.rights_ports import LockReader, no_locks
from interviewer.services.script_library import ScriptLibrary
from interviewer.ui.clients import account_facts, contact_facts, outcome_facts, programme_facts, wave_facts
from interviewer.ui.clients.reading import Faults, Values, id_from

WHOLE = ""
"""The field of a fault that belongs to none."""


@dataclass(frozen=True)
class ClientsDesk:
    """What the Clients page needs of an open workspace."""

    programmes: Programmes
    forms: TeamForms
    never: DoNotCall
    scripts: ScriptLibrary
    clock: Clock
    new_id: NewId
    locks: LockReader = no_locks


@dataclass(frozen=True)
class SealedForm:
    """That a form was sealed, and nothing of what is in it."""

    by: str
    sealed_at: datetime
    late: bool


class Keeper:
    """Reads and writes the parts of programmes for the page. What it gives back is on disk."""

    def __init__(self, desk: ClientsDesk) -> None:
        self._desk = desk
        self._store = desk.programmes.store

    def programme(self, values: Values, base: Programme | None) -> tuple[Programme, Faults]:
        """A new programme, or other facts about one."""
        made, faults = programme_facts.read(values, base or programme_facts.NEW)
        name = base.name if base else ""
        services = self._desk.programmes
        keep = (lambda: services.change(name, made)) if base else (lambda: services.create(made))
        return made, faults or _refused(keep, programme_facts.FIELD_OF)

    def wave(self, values: Values, base: Wave, programme: str, *, new: bool) -> tuple[Wave, Faults]:
        """A new wave, or other facts about one; its name stays."""
        made, faults = wave_facts.read(values, base)
        known = {wave.name for wave in self._store.waves(programme)}
        if new and made.name in known:
            faults.setdefault("name", "There is a wave of this name already. Give another name.")
        keep = lambda: self._desk.programmes.put_wave(programme, made)  # noqa: E731
        return made, faults or _refused(keep, wave_facts.FIELD_OF)

    def account(self, values: Values, base: Account | None, programme: Programme) -> tuple[Account, Faults]:
        """A new account, or other facts about one."""
        made, faults = account_facts.read(values, base or account_facts.NEW, programme.currency)
        services, name = self._desk.programmes, programme.name
        if base is None:
            made = replace(made, id=id_from(made.name, (known.id for known in self._store.accounts(name))))
        keep = (
            (lambda: services.change_account(name, made)) if base else (lambda: services.add_account(name, made))
        )  # fmt: skip
        return made, faults or _refused(keep, account_facts.FIELD_OF)

    def contact(self, values: Values, base: Contact, programme: str) -> tuple[Contact, Faults]:
        """A new person (without an id so far), or other facts about one."""
        made, faults = contact_facts.read(values, base if base.id else replace(base, id=self._desk.new_id()))
        services = self._desk.programmes
        keep = (
            (lambda: services.change_contact(programme, made))
            if base.id
            else (lambda: services.add_contact(programme, made))
        )
        return made, faults or _refused(keep, contact_facts.FIELD_OF)

    def began(self, programme: str, wave: str) -> datetime | None:
        """When the first interview of the wave began."""
        return self._store.first_interview_at(programme, wave)

    def sealed(self, programme: str, wave: str, account: str) -> tuple[SealedForm, ...]:
        """Who sealed a form about this account, and when. No answers."""
        first = self._store.first_interview_at(programme, wave, account)
        forms = self._store.team_forms(programme, wave, account)
        return tuple(SealedForm(form.by, form.sealed_at, form.is_late(first)) for form in forms)

    def locked(self, programme: str, wave: str) -> frozenset[str]:
        """The ids of those whose data may not be used."""
        return self._desk.locks().of_wave(programme, wave)

    def unsealed(self, programme: str, wave: str, account: str) -> tuple[UnsealedForm, ...]:
        """Forms about this account that were begun and left. No answers."""
        return self._desk.forms.unsealed(programme, wave, account)

    def company_begun(self, programme: str) -> bool:
        """Whether a form of the chief executive was begun and left."""
        return self._desk.forms.unsealed_company(programme) is not None

    def drop_form(self, form: str) -> None:
        """Remove a form that was left, for good. UserError "form_sealed"."""
        self._desk.forms.remove(form)

    def remove(self, programme: str, wave: str, contact: str) -> Contact:
        """Take somebody off the list; what there was. UserError "contact_heard"."""
        return self._desk.programmes.remove_contact(programme, wave, contact)

    def put_back(self, programme: str, contact: Contact) -> None:
        """Put somebody back who was removed; whoever asked never to be called stays so."""
        self._desk.programmes.put_back(programme, contact)
        self._desk.never.mark(programme, contact)

    def outcomes(self, programme: str, account: str) -> tuple[Outcome, ...]:
        """What became of an account, in the order of time."""
        return tuple(one for one in self._store.outcomes(programme) if one.account == account)

    def outcome(self, values: Values, account: str, programme: Programme) -> Faults:
        """Note what became of an account; its status follows."""
        made, faults = outcome_facts.read(values, account, programme.currency)
        keep = lambda: self._desk.programmes.note_outcome(programme.name, made)  # noqa: E731
        return faults or _refused(keep, outcome_facts.FIELD_OF)

    def take_back_outcome(self, programme: str, account: str) -> Outcome:
        """Take the outcome noted last back. UserError "nothing_to_undo"."""
        return self._desk.programmes.take_back_outcome(programme, account)

    def account_now(self, programme: str, account: str) -> Account:
        """An account as it is on disk."""
        return next(one for one in self._store.accounts(programme) if one.id == account)

    def people(self, programme: str, wave: str, account: str) -> tuple[Contact, ...]:
        """The people of an account in a wave."""
        return self._store.contacts_at(programme, wave, account)


def _refused(keep: Callable[[], None], field_of: Mapping[str, str]) -> Faults:
    """Nothing when it was kept; else the sentence under the field it belongs to."""
    try:
        keep()
    except UserError as error:
        return {field_of.get(error.code, WHOLE): error.sentence}
    return {}
