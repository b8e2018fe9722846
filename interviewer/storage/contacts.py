"""Contacts on disk: the people of a wave, the tries to reach them, their appointments, and whom to leave alone."""

import secrets
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from heapq import nsmallest
from itertools import islice
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import IntegrityError

from interviewer.domain.errors import UserError
from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.never_again import hashes
from interviewer.kit.ids import ids_of_one_time
from interviewer.services.contact_list.letters import folded
from interviewer.services.programme_store import Batch, FoundContact
from interviewer.storage.access import Access
from interviewer.storage.meta import read_meta, write_meta
from interviewer.storage.programme_rows import (
    account_id,
    contact_from,
    contact_id,
    contact_row,
    ids_by_key,
    programme_id,
    wave_id,
)  # fmt: skip
from interviewer.storage.programme_tables import (
    APPOINTMENT,
    ATTEMPT,
    CONTACT,
    DO_NOT_CALL,
    IMPORT_BATCH,
    WAVE,
)  # fmt: skip
from interviewer.storage.tables import ACCOUNT, INTERVIEW

CHUNK = 5_000
"""Rows written with one statement."""
ASKED = 500
"""Values in one question to the database."""
SALT = "do_not_call_salt"
TOLD = ("name", "title", "role", "email", "phone", "timezone", "language", "person", "person_key", "notes")
_told_of = attrgetter("id", *TOLD)
"""The columns of a contact between its account and its batch, in the order of the table."""
PEOPLE = select(CONTACT, ACCOUNT.c.key.label("account")).join(ACCOUNT, ACCOUNT.c.id == CONTACT.c.account_id)


class StoredContacts:
    """The part of `ProgrammeStore` that is about people."""

    _access: Access
    _new_id: Callable[[], str]

    def contacts(self, programme: str, wave: str) -> tuple[Contact, ...]:
        """All contacts of the wave by id, with their attempts and appointments."""
        with self._access.reading() as connection:
            place = wave_id(connection, programme, wave)
            return _people(connection, PEOPLE.where(CONTACT.c.wave_id == place).order_by(CONTACT.c.key), wave, place)

    def contacts_at(self, programme: str, wave: str, account: str) -> tuple[Contact, ...]:
        """The contacts of one account in the wave by id, with their attempts and appointments."""
        with self._access.reading() as connection:
            place, house = wave_id(connection, programme, wave), account_id(connection, programme, account)
            query = PEOPLE.where(CONTACT.c.wave_id == place, CONTACT.c.account_id == house)
            return _people(connection, query.order_by(CONTACT.c.key), wave)

    def find_contacts(self, programme: str, wave: str, letters: str, limit: int) -> tuple[FoundContact, ...]:
        """Up to `limit` people whose name or account has these letters; names that begin with them come first."""
        wanted = folded(letters)
        with self._access.reading() as connection:
            place = wave_id(connection, programme, wave)
            keeper = programme_id(connection, programme)
            named = select(ACCOUNT.c.id, ACCOUNT.c.name).where(ACCOUNT.c.programme_id == keeper)
            houses = {str(row_id): str(name) for row_id, name in connection.execute(named)}
            at = {row_id for row_id, name in houses.items() if wanted in folded(name)}
            everybody = select(CONTACT.c.key, CONTACT.c.name, CONTACT.c.account_id).where(CONTACT.c.wave_id == place)
            found = [
                FoundContact(key, name, houses[house])
                for key, name, house in connection.execute(everybody)
                if house in at or wanted in folded(name)
            ]
        return tuple(nsmallest(limit, found, key=lambda one: (not _begins(one.name, wanted), one.name)))

    def contact(self, programme: str, wave: str, contact: str) -> Contact:
        """One contact. UserError "no_such_contact"."""
        with self._access.reading() as connection:
            place = contact_id(connection, programme, wave, contact)
            return _people(connection, PEOPLE.where(CONTACT.c.id == place), wave)[0]

    def contact_page(self, programme: str, wave: str, limit: int, after: str = "") -> tuple[Contact, ...]:
        """Up to `limit` contacts whose id comes after this one; with attempts and appointments."""
        with self._access.reading() as connection:
            place = wave_id(connection, programme, wave)
            query = PEOPLE.where(CONTACT.c.wave_id == place, CONTACT.c.key > after)
            return _people(connection, query.order_by(CONTACT.c.key).limit(limit), wave)

    def add_contacts(
        self, programme: str, added: Iterable[Contact], batch: Batch | None = None, changed: Sequence[Contact] = ()
    ) -> Batch | None:
        """Add contacts, and put `changed` in place of those of their ids; all of it or nothing."""
        try:
            with self._access.writing() as connection:
                return self._add(connection, programme, added, batch, changed)
        except IntegrityError:
            raise UserError(
                "contact_exists", "One of these contacts has an id that the wave has already. Nothing was added."
            ) from None

    def _add(
        self,
        connection: Connection,
        programme: str,
        added: Iterable[Contact],
        batch: Batch | None,
        changed: Sequence[Contact],
    ) -> Batch | None:
        keeper = programme_id(connection, programme)
        if batch is not None:
            row = {"id": batch.id, "at": batch.at, "source": batch.source, "added": 0, "changed": 0, "before": []}
            connection.execute(insert(IMPORT_BATCH), row | {"programme_id": keeper})
        before = [self._replace(connection, programme, contact) for contact in changed]
        count = keep_contacts(connection, keeper, added, self._new_id, batch.id if batch else None)
        if batch is None:
            return None
        done = {"added": count, "changed": len(before)}
        connection.execute(update(IMPORT_BATCH).where(IMPORT_BATCH.c.id == batch.id).values(before=before, **done))
        return Batch(batch.id, batch.at, batch.source, **done)

    def _replace(self, connection: Connection, programme: str, contact: Contact) -> dict[str, Any]:
        """Put a contact in place of the one of its id; gives its columns as they were."""
        place = contact_id(connection, programme, contact.wave, contact.id)
        old = connection.execute(select(CONTACT).where(CONTACT.c.id == place)).mappings().one()
        accounts = ids_by_key(connection, ACCOUNT, programme_id(connection, programme))
        fresh = contact_row(contact) | {"account_id": _known(accounts, contact.account)}
        connection.execute(update(CONTACT).where(CONTACT.c.id == place).values(fresh))
        return {name: old[name] for name in ("id", *fresh)}

    def undo_batch(self, programme: str, batch: str) -> Batch:
        """Take back an import; UserError "no_such_batch", "batch_in_use"."""
        with self._access.writing() as connection:
            keeper = programme_id(connection, programme)
            query = select(IMPORT_BATCH).where(IMPORT_BATCH.c.id == batch, IMPORT_BATCH.c.programme_id == keeper)
            found = connection.execute(query).first()
            if found is None:
                raise UserError("no_such_batch", "This import cannot be taken back: it was taken back already.")
            _refuse_used(connection, batch)
            connection.execute(delete(CONTACT).where(CONTACT.c.batch_id == batch))
            for row in found.before:
                told = {name: value for name, value in row.items() if name != "id"}
                connection.execute(update(CONTACT).where(CONTACT.c.id == row["id"]).values(told))
            connection.execute(delete(IMPORT_BATCH).where(IMPORT_BATCH.c.id == batch))
        self._access.forget_old_pages()
        return _batch(found)

    def batches(self, programme: str) -> tuple[Batch, ...]:
        """The imports that can be taken back, newest first."""
        with self._access.reading() as connection:
            query = select(IMPORT_BATCH).where(IMPORT_BATCH.c.programme_id == programme_id(connection, programme))
            return tuple(map(_batch, connection.execute(query.order_by(IMPORT_BATCH.c.id.desc()))))

    def change_contact(self, programme: str, contact: Contact) -> None:
        """Put this in place of the contact of its wave and id; attempts and appointments stay."""
        with self._access.writing() as connection:
            self._replace(connection, programme, contact)

    def remove_contact(self, programme: str, wave: str, contact: str) -> None:
        """Delete a person who was not heard, with attempts and appointments. UserError "contact_heard"."""
        with self._access.writing() as connection:
            place = contact_id(connection, programme, wave, contact)
            if connection.execute(select(INTERVIEW.c.id).where(INTERVIEW.c.contact_id == place)).first():
                raise UserError(
                    "contact_heard", f"{contact} was interviewed, so the row stays. Withdraw the interview instead."
                )
            for table in (ATTEMPT, APPOINTMENT):
                connection.execute(delete(table).where(table.c.contact_id == place))
            connection.execute(delete(CONTACT).where(CONTACT.c.id == place))
        self._access.forget_old_pages()

    def add_attempt(self, programme: str, wave: str, contact: str, attempt: Attempt) -> None:
        """One try more."""
        self._add_to(ATTEMPT, programme, wave, contact, attempt.__dict__)

    def add_appointment(self, programme: str, wave: str, contact: str, appointment: Appointment) -> str:
        """The id of the new appointment."""
        told = {"at": appointment.at, "timezone": appointment.timezone, "note": appointment.note}
        return self._add_to(APPOINTMENT, programme, wave, contact, told)

    def _add_to(self, table: Table, programme: str, wave: str, contact: str, told: dict[str, Any]) -> str:
        row_id = self._new_id()
        with self._access.writing() as connection:
            place = contact_id(connection, programme, wave, contact)
            connection.execute(insert(table), {"id": row_id, "contact_id": place, **told})
        return row_id

    def remove_appointment(self, appointment: str) -> None:
        """Take an appointment off; an unknown one is gone already."""
        with self._access.writing() as connection:
            connection.execute(delete(APPOINTMENT).where(APPOINTMENT.c.id == appointment))

    def appointments(self, programme: str, wave: str) -> tuple[tuple[str, Appointment], ...]:
        """Every appointment of the wave with its contact's id, in the order of time."""
        with self._access.reading() as connection:
            query = select(APPOINTMENT, CONTACT.c.key).join(CONTACT, CONTACT.c.id == APPOINTMENT.c.contact_id)
            query = query.where(CONTACT.c.wave_id == wave_id(connection, programme, wave))
            rows = connection.execute(query.order_by(APPOINTMENT.c.at, APPOINTMENT.c.id))
            return tuple((str(row.key), _appointment(row)) for row in rows)

    def never_call_again(self, programme: str, contact: Contact) -> None:
        """Note the person's hashes for good; nothing that is deleted later takes them along."""
        with self._access.writing() as connection:
            keep_never_again(connection, programme, (contact,))

    def never_call(self, programme: str, contacts: Sequence[Contact]) -> frozenset[str]:
        """The ids of those who asked never to be called again, by person, e-mail or phone."""
        with self._access.reading() as connection:
            salt = read_meta(connection).get(SALT)
            known = set(connection.execute(select(DO_NOT_CALL.c.digest)).scalars()) if salt else set()
        if salt is None or not known:
            return frozenset()
        key = bytes.fromhex(salt)
        return frozenset(c.id for c in contacts if not known.isdisjoint(hashes(c, programme, key)))


def keep_contacts(
    connection: Connection,
    programme: str,
    contacts: Iterable[Contact],
    new_id: Callable[[], str],
    batch: str | None = None,
) -> int:
    """Write contacts with their attempts and appointments, some thousands at a time; gives how many."""
    waves = ids_by_key(connection, WAVE, programme, "name")
    accounts = ids_by_key(connection, ACCOUNT, programme)
    statement = _writing(connection)
    count, waiting = 0, iter(contacts)
    while some := list(islice(waiting, CHUNK)):
        ids = ids_of_one_time(new_id(), len(some))
        connection.exec_driver_sql(
            statement,
            [
                (row_id, _known(waves, c.wave), _known(accounts, c.account), *_told_of(c), batch)
                for row_id, c in zip(ids, some, strict=True)
            ],
        )
        tries = [(row_id, a) for row_id, c in zip(ids, some, strict=True) for a in c.attempts]
        dates = [(row_id, a) for row_id, c in zip(ids, some, strict=True) for a in c.appointments]
        if tries:
            told = [{"id": new_id(), "contact_id": place, **vars(attempt)} for place, attempt in tries]
            connection.execute(insert(ATTEMPT), told)
        if dates:
            told = [{**vars(date), "id": new_id(), "contact_id": place} for place, date in dates]
            connection.execute(insert(APPOINTMENT), told)
        count += len(some)
    return count


def _writing(connection: Connection) -> str:
    """The statement that writes a contact, for the driver: its columns are text as they stand, and a hundred thousand
    rows take half the time when nothing looks at each of them again."""
    names = ("id", "wave_id", "account_id", "key", *TOLD, "batch_id")
    if names != tuple(CONTACT.c.keys()):
        raise RuntimeError("the columns of a contact are not those that are written")
    return str(insert(CONTACT).compile(dialect=connection.dialect, column_keys=names))


def keep_never_again(connection: Connection, programme: str, contacts: Iterable[Contact]) -> None:
    """Note these people's hashes; the salt is made once for a workspace."""
    people = list(contacts)
    if not people:
        return
    salt = read_meta(connection).get(SALT) or secrets.token_hex(32)
    write_meta(connection, {SALT: salt})
    today = datetime.now(UTC).date()
    digests = {digest for contact in people for digest in hashes(contact, programme, bytes.fromhex(salt))}
    rows = [{"digest": digest, "noted_on": today} for digest in sorted(digests)]
    connection.execute(upsert(DO_NOT_CALL).on_conflict_do_nothing(), rows)


def _begins(name: str, letters: str) -> bool:
    """Whether a word of the name begins with these letters."""
    plain = folded(name)
    return plain.startswith(letters) or f" {letters}" in plain


def _known(ids: dict[str, str], name: str) -> str:
    if name not in ids:
        raise UserError("no_such_account", f"There is no account or wave {name!r} in this programme.")
    return ids[name]


def _people(connection: Connection, query: Select[Any], wave: str, whole: str | None = None) -> tuple[Contact, ...]:
    """The contacts of a query; `whole` is the row id of the wave when the query is about all of it."""
    rows = connection.execute(query).all()
    tries, dates = defaultdict[str, list[Attempt]](list), defaultdict[str, list[Appointment]](list)
    for row in _hanging_on(connection, ATTEMPT, rows, whole):
        tries[row.contact_id].append(Attempt(row.at, row.mode, row.result))
    for row in _hanging_on(connection, APPOINTMENT, rows, whole):
        dates[row.contact_id].append(_appointment(row))
    return tuple(contact_from(row, wave, row.account, tries.get(row.id, ()), dates.get(row.id, ())) for row in rows)


def _hanging_on(
    connection: Connection, table: Table, people: Sequence[Row[Any]], whole: str | None
) -> Iterator[Row[Any]]:
    """The attempts or appointments of these people, in the order of time."""
    order = select(table).order_by(table.c.at, table.c.id)
    if whole is not None:
        order = order.join(CONTACT, CONTACT.c.id == table.c.contact_id)
        yield from connection.execute(order.where(CONTACT.c.wave_id == whole))
        return
    ids = [row.id for row in people]
    for start in range(0, len(ids), ASKED):
        yield from connection.execute(order.where(table.c.contact_id.in_(ids[start : start + ASKED])))


def _appointment(row: Row[Any]) -> Appointment:
    return Appointment(row.at, row.timezone, row.note, row.id)


def _batch(row: Row[Any]) -> Batch:
    return Batch(row.id, row.at, row.source, row.added, row.changed)


def _refuse_used(connection: Connection, batch: str) -> None:
    mine = select(CONTACT.c.id).where(CONTACT.c.batch_id == batch)
    for table in (INTERVIEW, ATTEMPT, APPOINTMENT):
        used = select(func.count()).select_from(table).where(table.c.contact_id.in_(mine))
        if connection.execute(used).scalar_one():
            raise UserError(
                "batch_in_use",
                "People of this import were called since, so it cannot be taken back as a whole. Remove the others "
                "one by one.",
            )
