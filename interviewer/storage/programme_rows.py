"""Programmes, waves, accounts and people to rows and back, and where their rows are found."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, select

from interviewer.domain.errors import UserError
from interviewer.domain.interview.values import Value, frozen
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.storage.programme_tables import CONTACT, WAVE
from interviewer.storage.tables import ACCOUNT, PROGRAMME

WAVE_FIELDS = tuple(Wave.__dataclass_fields__)
WAVE_OF = (
    select(WAVE.c.id)
    .join(PROGRAMME, PROGRAMME.c.id == WAVE.c.programme_id)
    .where(PROGRAMME.c.name == bindparam("programme"), WAVE.c.name == bindparam("wave"))
)
PERSON_FIELDS = ("name", "title", "role", "email", "phone", "timezone", "language", "person", "notes")


def programme_row(programme: Programme) -> dict[str, Any]:
    """The columns of a programme, without its id."""
    lists = {"value_lines": list(programme.value_lines), "glossary": [list(pair) for pair in programme.glossary]}
    return asdict(programme) | lists


def programme_from(row: Row[Any]) -> Programme:
    """The programme of a row."""
    told = {name: getattr(row, name) for name in Programme.__dataclass_fields__}
    held = {"value_lines": tuple(row.value_lines), "blind_spots": row.blind_spots is not False}
    glossary = tuple((short, long) for short, long in row.glossary or ())
    return Programme(**told | held | {"glossary": glossary})


def wave_from(row: Row[Any]) -> Wave:
    """The wave of a row."""
    return Wave(**{name: getattr(row, name) for name in WAVE_FIELDS})


def account_row(account: Account) -> dict[str, Any]:
    """The columns of an account, without its id and its programme."""
    told = asdict(account)
    return told | {"key": told.pop("id"), "key_account": told.pop("key")}


def account_from(row: Row[Any]) -> Account:
    """The account of a row."""
    told = {name: getattr(row, name) for name in Account.__dataclass_fields__ if name not in {"id", "key"}}
    return Account(id=row.key, key=row.key_account, **told)


def outcome_row(outcome: Outcome) -> dict[str, Any]:
    """The columns of an outcome, without its id and its account."""
    told = asdict(outcome)
    del told["account"]
    return told


def outcome_from(row: Row[Any], account: str) -> Outcome:
    """The outcome of a row."""
    names = [name for name in Outcome.__dataclass_fields__ if name != "account"]
    return Outcome(account=account, **{name: getattr(row, name) for name in names})


def contact_row(contact: Contact) -> dict[str, Any]:
    """The columns of a contact, without its id, wave and account."""
    told: dict[str, Any] = {name: getattr(contact, name) for name in PERSON_FIELDS}
    return told | {"key": contact.id, "person_key": contact.person_key}


def contact_from(
    row: Row[Any], wave: str, account: str, attempts: Sequence[Attempt], appointments: Sequence[Appointment]
) -> Contact:
    """The contact of a row."""
    told = {name: getattr(row, name) for name in PERSON_FIELDS}
    return Contact(
        id=row.key, account=account, wave=wave, attempts=tuple(attempts), appointments=tuple(appointments), **told
    )


def team_form_from(row: Row[Any], wave: str, account: str) -> TeamForm:
    """The sealed form of a row."""
    return TeamForm(account, wave, row.by, row.sealed_at, answers_from(row.answers))


def company_form_from(row: Row[Any]) -> CompanyForm:
    """The chief executive's form of a row."""
    return CompanyForm(answers_from(row.answers), row.sealed_at)


def answers_from(kept: Mapping[str, Any]) -> dict[str, Value]:
    """Answers as they were before they became JSON."""
    return {str(name): frozen(value) for name, value in kept.items()}  # type: ignore[misc]


def programme_id(connection: Connection, name: str) -> str:
    """The row id of a programme. UserError "no_such_programme"."""
    return _one(connection, PROGRAMME, "no_such_programme", f"There is no programme {name!r}.", name=name)


def wave_id(connection: Connection, programme: str, wave: str) -> str:
    """The row id of a wave. UserError "no_such_programme", "no_such_wave"."""
    found = connection.execute(WAVE_OF, {"programme": programme, "wave": wave}).scalar()
    if found is None:
        programme_id(connection, programme)
        raise UserError("no_such_wave", f"The programme {programme!r} has no wave {wave!r}.")
    return str(found)


def account_id(connection: Connection, programme: str, account: str) -> str:
    """The row id of an account. UserError "no_such_programme", "no_such_account"."""
    sentence = f"The programme {programme!r} has no account {account!r}."
    return _one(
        connection, ACCOUNT, "no_such_account", sentence, programme_id=programme_id(connection, programme), key=account
    )


def contact_id(connection: Connection, programme: str, wave: str, contact: str) -> str:
    """The row id of a contact. UserError "no_such_programme", "no_such_wave", "no_such_contact"."""
    sentence = f"The wave {wave!r} has no contact {contact!r}."
    return _one(
        connection, CONTACT, "no_such_contact", sentence, wave_id=wave_id(connection, programme, wave), key=contact
    )


def ids_by_key(connection: Connection, table: Table, programme: str, key: str = "key") -> dict[str, str]:
    """The row ids of a programme's accounts or waves by their outer name."""
    query = select(table.c[key], table.c.id).where(table.c.programme_id == programme)
    return {str(name): str(row_id) for name, row_id in connection.execute(query)}


def _one(connection: Connection, table: Table, code: str, sentence: str, **same: str) -> str:
    query = select(table.c.id)
    for name, value in same.items():
        query = query.where(table.c[name] == value)
    found = connection.execute(query).scalar()
    if found is None:
        raise UserError(code, sentence)
    return str(found)
