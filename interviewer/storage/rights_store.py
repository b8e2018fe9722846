"""What people asked about their data, on disk; fulfils `RightsStore`."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from interviewer.domain.errors import UserError
from interviewer.domain.rights.notes import RightsNote, standing
from interviewer.domain.rights.retention import DataKind, Span
from interviewer.services.rights_ports import Erased, KnownPerson, Locks, Mention
from interviewer.services.talk import NewSalt, new_salt
from interviewer.storage.access import Access
from interviewer.storage.erasing import Erasing, mentions_of
from interviewer.storage.people import known_people, rows_of
from interviewer.storage.programme_rows import programme_id
from interviewer.storage.retention_store import StoredRetention
from interviewer.storage.rights_tables import RETENTION_RULE, RIGHTS_NOTE
from interviewer.storage.tables import PROGRAMME

LOCKING = ("restricted", "restriction_lifted", "objected", "objection_lifted")


class StoredRights(StoredRetention):
    """The notes and rules of one workspace."""

    def __init__(
        self, engine: Engine, new_id: Callable[[], str], still_there: Callable[[], None] = lambda: None,
        salt: NewSalt = new_salt,
    ) -> None:  # fmt: skip
        self._access = Access(engine, still_there)
        self._new_id, self._new_salt = new_id, salt

    def notes(self, programme: str, person: str | None = None) -> Sequence[RightsNote]:
        """What was asked and done, oldest first; of one person, or of everybody."""
        with self._access.reading() as connection:
            query = select(RIGHTS_NOTE).where(RIGHTS_NOTE.c.programme_id == programme_id(connection, programme))
            if person is not None:
                query = query.where(RIGHTS_NOTE.c.person_key == person)
            rows = connection.execute(query.order_by(RIGHTS_NOTE.c.at, RIGHTS_NOTE.c.id))
            return [_note(row) for row in rows]

    def add_note(self, programme: str, note: RightsNote) -> None:
        """Add one; the earlier ones stay."""
        with self._access.writing() as connection:
            connection.execute(insert(RIGHTS_NOTE), note_row(note, programme_id(connection, programme)))

    def own_rules(self, programme: str) -> Mapping[DataKind, Span]:
        """How long the programme keeps what it does not keep by default."""
        with self._access.reading() as connection:
            query = select(RETENTION_RULE).where(RETENTION_RULE.c.programme_id == programme_id(connection, programme))
            return {cast("DataKind", row.kind): Span(row.amount, row.unit) for row in connection.execute(query)}

    def keep_rule(self, programme: str, kind: DataKind, span: Span | None) -> None:
        """A rule of the programme's own, or (None) the default again."""
        with self._access.writing() as connection:
            same = {"programme_id": programme_id(connection, programme), "kind": kind}
            if span is None:
                mine = (RETENTION_RULE.c.programme_id == same["programme_id"]) & (RETENTION_RULE.c.kind == kind)
                connection.execute(delete(RETENTION_RULE).where(mine))
                return
            told = {"amount": span.amount, "unit": span.unit}
            kept = upsert(RETENTION_RULE).values(**same, **told)
            connection.execute(kept.on_conflict_do_update(index_elements=list(same), set_=told))

    def people(self, programme: str) -> Sequence[KnownPerson]:
        """Everybody of the programme who is on a list or was heard, by account and name."""
        with self._access.reading() as connection:
            return known_people(connection, programme_id(connection, programme))

    def mentions(self, programme: str, person: KnownPerson) -> Sequence[Mention]:
        """Where the full name or the e-mail of this person stands outside the person's own data."""
        with self._access.reading() as connection:
            keeper = programme_id(connection, programme)
            found = mentions_of(connection, keeper, rows_of(connection, keeper, person))
            return [Mention(kind, place) for kind, place in found]

    def row_of(self, programme: str) -> str:
        """The lasting id of a programme, whose name may change."""
        with self._access.reading() as connection:
            return programme_id(connection, programme)

    def parties(self, programme: str) -> tuple[str, str]:
        """The vendor, and the interviewer's firm."""
        query = select(PROGRAMME.c.vendor, PROGRAMME.c.interviewer_firm).where(PROGRAMME.c.name == programme)
        found = next(iter(self._access.rows(query)), None)
        if found is None:
            raise UserError("no_such_programme", f"There is no programme {programme!r}.")
        return str(found.vendor), str(found.interviewer_firm)

    def locks(self) -> Locks:
        """Everything of people who restricted the use of their data or objected to it, in the whole workspace."""
        with self._access.reading() as connection:
            locked = _locked(connection)
            if not locked:
                return Locks()
            names = {row.id: row.name for row in connection.execute(select(PROGRAMME.c.id, PROGRAMME.c.name))}
            talks, contacts = set[str](), set[tuple[str, str, str]]()
            for keeper, keys in locked.items():
                for person in known_people(connection, keeper):
                    if person.key in keys:
                        talks |= set(person.talks)
                        contacts |= {(names[keeper], one.wave, one.contact) for one in person.listings}
        return Locks(frozenset(talks), frozenset(contacts))

    def erase(
        self, programme: str, person: KnownPerson, alias: str, at: datetime, *, never_again: bool = True
    ) -> Erased:
        """Delete for good everything of this person; headers of logs stay and end with a withdrawal."""
        with self._access.writing() as connection:
            keeper = programme_id(connection, programme)
            erasing = Erasing(connection, keeper, alias, at, self._new_id, self._new_salt)
            gone = erasing.erase(person, never_again=never_again)
        self._access.forget_old_pages()
        return gone


def erasure(
    programme: str, person: KnownPerson, alias: str, at: datetime, new_id: Callable[[], str]
) -> Callable[[Connection], None]:
    """The same erasure for a copy of the workspace; a copy from before the programme holds nothing of the person."""

    def change(connection: Connection) -> None:
        keeper = connection.execute(select(PROGRAMME.c.id).where(PROGRAMME.c.id == programme)).scalar()
        if keeper is not None:
            Erasing(connection, keeper, alias, at, new_id, new_salt).erase(person)

    return change


def _locked(connection: Connection) -> dict[str, set[str]]:
    """Keys of persons whose data may not be used, by the row id of their programme."""
    asked = RIGHTS_NOTE.c.kind.in_(LOCKING)
    ordered = select(RIGHTS_NOTE).where(asked).order_by(RIGHTS_NOTE.c.at, RIGHTS_NOTE.c.id)
    notes: dict[tuple[str, str], list[RightsNote]] = {}
    for row in connection.execute(ordered):
        notes.setdefault((row.programme_id, row.person_key), []).append(_note(row))
    found: dict[str, set[str]] = {}
    for (keeper, person), told in notes.items():
        if standing(told).locked:
            found.setdefault(keeper, set()).add(person)
    return found


def note_row(note: RightsNote, keeper: str) -> dict[str, Any]:
    """The columns of a note."""
    told = {name: getattr(note, name) for name in ("id", "kind", "at", "about", "reason", "reviewer", "due")}
    return told | {"programme_id": keeper, "person_key": note.person}


def _note(row: Any) -> RightsNote:
    return RightsNote(row.id, row.person_key, row.kind, row.at, row.about, row.reason, row.reviewer, row.due)
