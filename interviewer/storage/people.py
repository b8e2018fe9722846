"""Persons of a programme: the rows of lists, talks and respondents that are one and the same person (DESIGN 10)."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, false, or_, select

from interviewer.services.rights_ports import ERASED_NAME, KnownPerson, Listing
from interviewer.storage.programme_tables import CONTACT, IMPORT_BATCH, WAVE
from interviewer.storage.tables import ACCOUNT, INTERVIEW, RESPONDENT

LISTED = (
    select(CONTACT, WAVE.c.name.label("wave"), WAVE.c.starts, ACCOUNT.c.key.label("account_key"),
           ACCOUNT.c.name.label("account_name"), IMPORT_BATCH.c.source, IMPORT_BATCH.c.at.label("brought_at"))
    .join(WAVE, WAVE.c.id == CONTACT.c.wave_id)
    .join(ACCOUNT, ACCOUNT.c.id == CONTACT.c.account_id)
    .outerjoin(IMPORT_BATCH, IMPORT_BATCH.c.id == CONTACT.c.batch_id)
    .order_by(WAVE.c.starts, CONTACT.c.id)
)  # fmt: skip
HEARD = (
    select(INTERVIEW.c.id, INTERVIEW.c.contact_id, INTERVIEW.c.respondent_id, RESPONDENT.c.key, RESPONDENT.c.name,
           RESPONDENT.c.title, ACCOUNT.c.key.label("account_key"), ACCOUNT.c.name.label("account_name"))
    .join(RESPONDENT, RESPONDENT.c.id == INTERVIEW.c.respondent_id)
    .join(ACCOUNT, ACCOUNT.c.id == RESPONDENT.c.account_id)
    .where(INTERVIEW.c.practice == false())
    .order_by(INTERVIEW.c.started_at, INTERVIEW.c.id)
)  # fmt: skip


@dataclass(frozen=True)
class PersonRows:
    """The rows of one person."""

    contacts: frozenset[str]
    """Ids of rows."""
    respondents: frozenset[str]
    interviews: tuple[str, ...]
    people: frozenset[str]
    """Person keys."""
    names: frozenset[str]
    emails: frozenset[str]
    outer: frozenset[str]
    """The ids given outside."""


def known_people(connection: Connection, programme: str) -> tuple[KnownPerson, ...]:
    """Everybody of a programme (its row id) who is on a list or was heard, by account and name."""
    found: dict[str, KnownPerson] = {}
    seats: dict[str, str] = {}
    outer: dict[tuple[str, str], str] = {}
    for row in connection.execute(LISTED.where(WAVE.c.programme_id == programme)):
        listing = Listing(row.wave, row.key, row.source or "", row.brought_at)
        before = found.get(row.person_key)
        fresh = KnownPerson(row.person_key, row.name, row.account_key, row.account_name, row.title)
        listings = (*before.listings, listing) if before else (listing,)
        found[row.person_key] = replace(fresh, listings=listings)
        seats[row.id] = row.person_key
        outer[row.account_key, row.key] = row.person_key
    for row in connection.execute(HEARD.where(ACCOUNT.c.programme_id == programme)):
        if row.name == ERASED_NAME:
            continue
        unlisted = outer.get((row.account_key, row.key), f"{row.account_key}:{row.key}")
        key = seats.get(row.contact_id or "", unlisted)
        one = found.get(key) or KnownPerson(key, row.name, row.account_key, row.account_name, row.title)
        found[key] = replace(one, talks=(*one.talks, row.id))
    called = Counter(one.name.casefold() for one in found.values())
    told = (replace(one, others_called=called[one.name.casefold()] - 1) for one in found.values())
    return tuple(sorted(told, key=lambda one: (one.account_name.casefold(), one.name.casefold(), one.key)))


def rows_of(connection: Connection, programme: str, person: KnownPerson) -> PersonRows:
    """The rows of a person in a workspace or in an older copy of it, where keys may have been others."""
    contacts = list(_contacts(connection, programme, person))
    row_ids = {row.id for row in contacts}
    heard = connection.execute(HEARD.where(ACCOUNT.c.programme_id == programme)).all()
    listed = defaultdict[str, set[str]](set)
    for row in contacts:
        listed[row.account_key].add(row.key)
    mine = [
        row for row in heard
        if row.id in person.talks or row.contact_id in row_ids or row.key in listed[row.account_key]
        or f"{row.account_key}:{row.key}" == person.key
    ]  # fmt: skip
    return PersonRows(
        contacts=frozenset(row_ids),
        respondents=frozenset(row.respondent_id for row in mine),
        interviews=tuple(dict.fromkeys(row.id for row in mine)),
        people=frozenset({person.key, *(row.person_key for row in contacts)}),
        names=frozenset({person.name, *(row.name for row in (*contacts, *mine))} - {"", ERASED_NAME}),
        emails=frozenset(row.email for row in contacts if row.email),
        outer=frozenset({*(row.key for row in contacts), *(row.key for row in mine)}),
    )


def _contacts(connection: Connection, programme: str, person: KnownPerson) -> Iterator[Row[Any]]:
    """On the lists: by the person's key, or by the place it has on the list of a wave."""
    places = {(listing.wave, listing.contact) for listing in person.listings}
    keys = [contact for _, contact in places]
    query = LISTED.where(WAVE.c.programme_id == programme)
    for row in connection.execute(query.where(or_(CONTACT.c.person_key == person.key, CONTACT.c.key.in_(keys)))):
        if row.person_key == person.key or (row.wave, row.key) in places:
            yield row
