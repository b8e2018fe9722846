"""Cases and wishes on disk: every method is one transaction, and durable when it returns."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Select, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from interviewer.domain.errors import UserError
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.never_again import hashes
from interviewer.domain.programme.queue import AccountStanding, Candidate
from interviewer.domain.programme.wish import Wish
from interviewer.services.field_ports import Moment, PastTalk, WaveBoard
from interviewer.storage.access import Access
from interviewer.storage.contacts import SALT
from interviewer.storage.field_board import PERSON, candidate, read_board
from interviewer.storage.field_standing import known_of, read_page, read_total
from interviewer.storage.field_tables import FIELD_CASE, PERSON_WISH
from interviewer.storage.meta import read_meta
from interviewer.storage.programme_rows import contact_id, programme_id, wave_from, wave_id
from interviewer.storage.programme_tables import ATTEMPT, CONTACT, DO_NOT_CALL, TEAM_FORM, WAVE
from interviewer.storage.tables import INTERVIEW

ASKED = 500
"""Values in one question to the database."""
WISHES = ("say_name", "recording", "mode", "minutes", "best_from", "best_to", "call_again")


class StoredFieldWork:
    """Keeps cases and wishes in a workspace; fulfils `FieldStore`."""

    def __init__(self, engine: Engine, still_there: Callable[[], None] = lambda: None) -> None:
        self._access = Access(engine, still_there)

    def board(self, programme: str, wave: str, moment: Moment) -> WaveBoard:
        """The wave as it stands. UserError "no_such_programme", "no_such_wave"."""
        with self._access.reading() as connection:
            return read_board(connection, programme, wave, moment)

    def more_accounts(self, programme: str, wave: str, moment: Moment, page: int) -> tuple[AccountStanding, ...]:
        """The next accounts in their rank; pages count from 1, and after the last one they are empty."""
        with self._access.reading() as connection:
            keeper, row = programme_id(connection, programme), wave_id(connection, programme, wave)
            told = wave_from(connection.execute(select(WAVE).where(WAVE.c.id == row)).one())
            known = known_of(keeper, told, row, moment)
            return read_page(connection, known, read_total(connection, known), page)

    def people(self, programme: str, wave: str, accounts: Sequence[str]) -> tuple[Candidate, ...]:
        """Everybody of the wave at these accounts who is not marked, and with whom no talk was begun."""
        with self._access.reading() as connection:
            place = wave_id(connection, programme, wave)
            begun = select(INTERVIEW.c.contact_id).where(INTERVIEW.c.contact_id == CONTACT.c.id)
            query = PERSON.where(CONTACT.c.wave_id == place, ~begun.exists())
            query = query.where(func.coalesce(FIELD_CASE.c.never, 0) == 0)
            some = (accounts[start : start + ASKED] for start in range(0, len(accounts), ASKED))
            return tuple(
                candidate(row, wave)
                for rows in some
                for row in connection.execute(query.where(CONTACT.c.account_id.in_(rows))).all()
            )

    def attempts(self, contacts: Sequence[str]) -> Mapping[str, tuple[Attempt, ...]]:
        """The tries of these contacts (rows), in the order of time."""
        found = defaultdict[str, tuple[Attempt, ...]](tuple)
        query = select(ATTEMPT).where(ATTEMPT.c.contact_id.in_(contacts)).order_by(ATTEMPT.c.at, ATTEMPT.c.id)
        for row in self._access.rows(query):
            found[row.contact_id] += (Attempt(row.at, row.mode, row.result),)
        return found

    def wishes(self, programme: str, people: Sequence[str]) -> Mapping[str, Wish]:
        """The wishes of persons, by person key; those without are left out."""
        with self._access.reading() as connection:
            mine = PERSON_WISH.c.programme_id == programme_id(connection, programme)
            rows = connection.execute(select(PERSON_WISH).where(mine, PERSON_WISH.c.person_key.in_(people)))
            return {row.person_key: Wish(**{name: getattr(row, name) for name in WISHES}) for row in rows}

    def sealed(self, programme: str, wave: str, accounts: Sequence[str]) -> Mapping[str, datetime]:
        """When the first form about each of these accounts (rows) was sealed."""
        with self._access.reading() as connection:
            first = func.min(TEAM_FORM.c.sealed_at, type_=TEAM_FORM.c.sealed_at.type)
            query = select(TEAM_FORM.c.account_id, first).group_by(TEAM_FORM.c.account_id)
            mine = (TEAM_FORM.c.wave_id == wave_id(connection, programme, wave)) & TEAM_FORM.c.account_id.in_(accounts)
            return {str(account): at for account, at in connection.execute(query.where(mine))}

    def undo_attempt(self, programme: str, wave: str, contact: str) -> Attempt:
        """Take the last try back and give it. UserError "nothing_to_undo"."""
        with self._access.writing() as connection:
            place = contact_id(connection, programme, wave, contact)
            query = select(ATTEMPT).where(ATTEMPT.c.contact_id == place)
            found = connection.execute(query.order_by(ATTEMPT.c.at.desc(), ATTEMPT.c.id.desc()).limit(1)).first()
            if found is None:
                raise UserError("nothing_to_undo", "No try is noted for this person, so there is none to take back.")
            connection.execute(delete(ATTEMPT).where(ATTEMPT.c.id == found.id))
            return Attempt(found.at, found.mode, found.result)

    def put_wish(self, programme: str, person: str, wish: Wish) -> None:
        """Keep this in place of what the person wished before."""
        told = {name: getattr(wish, name) for name in WISHES}
        with self._access.writing() as connection:
            keeper = programme_id(connection, programme)
            kept = upsert(PERSON_WISH).values(programme_id=keeper, person_key=person, **told)
            same = ["programme_id", "person_key"]
            connection.execute(kept.on_conflict_do_update(index_elements=same, set_=told))

    def mark_never(self, programme: str, contact: Contact) -> int:
        """Mark the contacts of the programme that are on the list because of this person; how many."""
        with self._access.writing() as connection:
            keeper = programme_id(connection, programme)
            of_programme = CONTACT.c.wave_id.in_(select(WAVE.c.id).where(WAVE.c.programme_id == keeper))
            same = (CONTACT.c.person_key == contact.person_key) | CONTACT.c.account_id.in_(
                select(CONTACT.c.account_id).where(CONTACT.c.person_key == contact.person_key, of_programme)
            )
            return _mark(connection, programme, PERSON.where(of_programme, same))

    def mark_all_never(self, programme: str, wave: str) -> int:
        """Mark every contact of the wave that is on the do-not-call list; gives how many are."""
        with self._access.writing() as connection:
            place = wave_id(connection, programme, wave)
            return _mark(connection, programme, PERSON.where(CONTACT.c.wave_id == place))

    def past_talks(self, programme: str, wave: str, contact: str) -> tuple[PastTalk, ...]:
        """The finished talks with this person in other waves, newest first."""
        with self._access.reading() as connection:
            place = contact_id(connection, programme, wave, contact)
            person = select(CONTACT.c.person_key).where(CONTACT.c.id == place).scalar_subquery()
            query = (
                select(INTERVIEW.c.id, WAVE.c.name, INTERVIEW.c.started_at)
                .join(CONTACT, CONTACT.c.id == INTERVIEW.c.contact_id)
                .join(WAVE, WAVE.c.id == CONTACT.c.wave_id)
                .where(CONTACT.c.person_key == person, CONTACT.c.id != place, INTERVIEW.c.state == "finished")
                .where(WAVE.c.programme_id == programme_id(connection, programme))
                .order_by(INTERVIEW.c.started_at.desc())
            )
            return tuple(PastTalk(*row) for row in connection.execute(query))


def _mark(connection: Connection, programme: str, query: Select[Any]) -> int:
    """Mark those people of a query whose hashes are on the list."""
    salt = read_meta(connection).get(SALT)
    known = set(connection.execute(select(DO_NOT_CALL.c.digest)).scalars()) if salt else set()
    if not salt or not known:
        return 0
    key, on = bytes.fromhex(salt), []
    for row in connection.execute(query):
        person = candidate(row, "").contact
        if not known.isdisjoint(hashes(person, programme, key)):
            decides = row.role == "decision"
            on.append({"contact_id": row.id, "wave_id": row.wave_id, "account_id": row.account_id, "decides": decides})
    for start in range(0, len(on), ASKED):
        fresh = {"tries": 0, "last_result": "", "last_at": None, "never": True}
        rows = [told | fresh for told in on[start : start + ASKED]]
        connection.execute(upsert(FIELD_CASE).on_conflict_do_nothing(), rows)
        ids = [told["contact_id"] for told in rows]
        connection.execute(update(FIELD_CASE).where(FIELD_CASE.c.contact_id.in_(ids)).values(never=True))
    return len(on)
