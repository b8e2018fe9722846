"""Rehearsals on disk: kept like interviews and on no list. A form in the making is one."""

from sqlalchemy import Connection, delete, func, select, update

from interviewer.domain.errors import UserError
from interviewer.services.ports import Rehearsal
from interviewer.storage.access import Access
from interviewer.storage.facts import TOLD, facts_from
from interviewer.storage.figure_store import drop_snapshot
from interviewer.storage.tables import DRAFT, EVENT, EVENT_CONTENT, INTERVIEW


class StoredRehearsals:
    """The part of the interviews that is about rehearsals; fulfils `RehearsalStore`."""

    _access: Access

    def rehearsals(self, script_id: str, account: str) -> list[Rehearsal]:
        """Those that ask with this script about this account, the latest first."""
        about = INTERVIEW.c.as_asked["account"]["id"].as_string() == account
        query = TOLD.where(INTERVIEW.c.practice, INTERVIEW.c.script_id == script_id, about)
        rows = self._access.rows(query.order_by(INTERVIEW.c.started_at.desc(), INTERVIEW.c.id.desc()))
        return [Rehearsal(facts_from(row), row.last_at, row.state) for row in rows]

    def remove_rehearsal(self, interview_id: str) -> None:
        """Delete one for good, its log with it: nobody was interviewed. UserError "not_a_rehearsal"."""
        with self._access.writing() as connection:
            mine = INTERVIEW.c.id == interview_id
            if connection.execute(select(INTERVIEW.c.id).where(mine, INTERVIEW.c.practice)).first() is None:
                raise UserError("not_a_rehearsal", "Only a rehearsal or a form in the making can be removed.")
            drop_log(connection, interview_id)
            connection.execute(delete(INTERVIEW).where(mine))
        self._access.forget_old_pages()


def drop_log(connection: Connection, interview_id: str) -> None:
    """Delete everything that hangs on an interview: words, events, drafts, what it says in figures."""
    drop_snapshot(connection, interview_id)
    events = select(EVENT.c.id).where(EVENT.c.interview_id == interview_id)
    connection.execute(delete(EVENT_CONTENT).where(EVENT_CONTENT.c.event_id.in_(events)))
    connection.execute(delete(EVENT).where(EVENT.c.interview_id == interview_id))
    connection.execute(delete(DRAFT).where(DRAFT.c.interview_id == interview_id))


def follow_name(connection: Connection, old: str, new: str) -> None:
    """A form of the chief executive hangs on no wave and knows its programme by name alone: let it know the new one."""
    mine = INTERVIEW.c.practice & INTERVIEW.c.wave_id.is_(None)
    told = INTERVIEW.c.as_asked["wave"]["programme"].as_string() == old
    renamed = func.json_set(INTERVIEW.c.as_asked, "$.wave.programme", new)
    connection.execute(update(INTERVIEW).where(mine, told).values(as_asked=renamed))
