"""What figures read and remember, on disk; every method is one transaction, and durable when it returns."""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection, Engine, and_, delete, false, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import IntegrityError

from interviewer.disclosure.releases import Release, from_text, to_text
from interviewer.domain.errors import UserError
from interviewer.services.figure_ports import StoredContact, StoredSnapshot, StoredTalk
from interviewer.storage.access import Access
from interviewer.storage.figure_tables import RELEASE, SNAPSHOT
from interviewer.storage.meta import lost_something
from interviewer.storage.programme_rows import programme_id, wave_id
from interviewer.storage.programme_tables import ATTEMPT, CONTACT, WAVE
from interviewer.storage.tables import ACCOUNT, INTERVIEW, RESPONDENT

STANDS = and_(SNAPSHOT.c.interview_id == INTERVIEW.c.id, SNAPSHOT.c.chain == INTERVIEW.c.head_chain)
TALKS = (
    select(
        INTERVIEW.c.id, ACCOUNT.c.key, func.coalesce(CONTACT.c.key, RESPONDENT.c.key),
        func.coalesce(CONTACT.c.role, RESPONDENT.c.role), INTERVIEW.c.started_at, INTERVIEW.c.state,
        SNAPSHOT.c.content, func.coalesce(SNAPSHOT.c.lists, ""),
    )
    .join(RESPONDENT, RESPONDENT.c.id == INTERVIEW.c.respondent_id)
    .join(ACCOUNT, ACCOUNT.c.id == RESPONDENT.c.account_id)
    .outerjoin(CONTACT, CONTACT.c.id == INTERVIEW.c.contact_id)
    .outerjoin(SNAPSHOT, STANDS)
    .where(INTERVIEW.c.practice == false(), ~lost_something())
    .order_by(INTERVIEW.c.started_at, INTERVIEW.c.id)
)  # fmt: skip
LATEST = (
    select(ATTEMPT.c.result)
    .where(ATTEMPT.c.contact_id == CONTACT.c.id)
    .order_by(ATTEMPT.c.at.desc(), ATTEMPT.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
CONTACTS = (
    select(CONTACT.c.key, ACCOUNT.c.key, func.coalesce(LATEST, ""))
    .join(ACCOUNT, ACCOUNT.c.id == CONTACT.c.account_id)
    .order_by(CONTACT.c.key)
)


class StoredFigures:
    """Fulfils `FigureStore`."""

    def __init__(self, engine: Engine, still_there: Callable[[], None] = lambda: None) -> None:
        self._access = Access(engine, still_there)

    def talks(self, programme: str, wave: str) -> Sequence[StoredTalk]:
        """The interviews of a wave in the order of their start, rehearsals aside."""
        with self._access.reading() as connection:
            held = TALKS.where(INTERVIEW.c.wave_id == wave_id(connection, programme, wave))
            return [StoredTalk(*row) for row in connection.execute(held)]

    def contacts(self, programme: str, wave: str) -> Sequence[StoredContact]:
        """The contacts of a wave by id."""
        with self._access.reading() as connection:
            listed = CONTACTS.where(CONTACT.c.wave_id == wave_id(connection, programme, wave))
            return [StoredContact(*row) for row in connection.execute(listed)]

    def keep_snapshots(self, taken: Iterable[StoredSnapshot]) -> None:
        """Keep each in place of the older one of its interview, unless the log has gone on meanwhile."""
        with self._access.writing() as connection:
            for one in taken:
                keep_snapshot(connection, one)

    def releases(self, programme: str, wave: str) -> Sequence[Release]:
        """What all releases of the wave held, in the order of their numbers."""
        with self._access.reading() as connection:
            query = select(RELEASE.c.number, RELEASE.c.reader, WAVE.c.name, RELEASE.c.held)
            query = query.join(WAVE, WAVE.c.id == RELEASE.c.wave_id).order_by(RELEASE.c.number)
            held = query.where(RELEASE.c.wave_id == wave_id(connection, programme, wave))
            return [Release(row[0], row[1], row[2], from_text(row[3])) for row in connection.execute(held)]

    def remember(self, programme: str, release: Release) -> None:
        """Keep for good what a release held. UserError "release_exists" for a known number."""
        try:
            with self._access.writing() as connection:
                row = {
                    "programme_id": programme_id(connection, programme),
                    "number": release.number,
                    "wave_id": wave_id(connection, programme, release.wave),
                    "reader": release.reader,
                    "held": to_text(release.held),
                }
                connection.execute(insert(RELEASE), row)
        except IntegrityError:
            raise UserError(
                "release_exists", f"The release {release.number} was made already. Make the release again."
            ) from None

    def next_number(self, programme: str) -> int:
        """The number of the programme's next release, from 1."""
        with self._access.reading() as connection:
            query = select(func.coalesce(func.max(RELEASE.c.number), 0) + 1)
            made = query.where(RELEASE.c.programme_id == programme_id(connection, programme))
            return int(connection.execute(made).scalar_one())


def keep_snapshot(connection: Connection, taken: StoredSnapshot) -> None:
    """In the caller's transaction; nothing when the log of the interview ends otherwise by now."""
    row = {
        "interview_id": taken.interview,
        "chain": taken.chain,
        "lists": taken.lists,
        "content": taken.content,
    }
    head = select(INTERVIEW.c.head_chain).where(INTERVIEW.c.id == taken.interview)
    if connection.execute(head).scalar() == taken.chain:
        kept = upsert(SNAPSHOT).values(row).on_conflict_do_update(index_elements=["interview_id"], set_=row)
        connection.execute(kept)


def drop_snapshot(connection: Connection, interview_id: str) -> None:
    """In the caller's transaction: what was taken of an earlier state must not outlive it."""
    connection.execute(delete(SNAPSHOT).where(SNAPSHOT.c.interview_id == interview_id))
