"""Interviews on disk: every method is one transaction, and durable when it returns."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Engine, Row, bindparam, delete, false, insert, select, tuple_, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import IntegrityError

from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.log import GENESIS, Header, Record, event_of, link
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.snapshot import lists_version, snapshot_of, to_text
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.script.script import Script
from interviewer.services.figure_ports import StoredSnapshot
from interviewer.services.ports import Draft, InterviewSummary, Moment
from interviewer.storage.access import Access
from interviewer.storage.facts import TOLD, facts_from, facts_row, keep_people
from interviewer.storage.figure_store import drop_snapshot, keep_snapshot
from interviewer.storage.paper_store import forget_released
from interviewer.storage.ready import Ready
from interviewer.storage.rehearsals import StoredRehearsals
from interviewer.storage.search_store import forget_words
from interviewer.storage.tables import (
    ACCOUNT,
    DRAFT,
    EVENT,
    EVENT_CONTENT,
    INTERVIEW,
    PROGRAMME,
    RESPONDENT,
    SCRIPT,
)  # fmt: skip

LOG = (
    select(EVENT, EVENT_CONTENT.c.content, EVENT_CONTENT.c.salt)
    .outerjoin(EVENT_CONTENT, EVENT_CONTENT.c.event_id == EVENT.c.id)
    .order_by(EVENT.c.number)
)
LIST = (
    select(
        INTERVIEW.c.id, PROGRAMME.c.vendor, ACCOUNT.c.name.label("account"),
        RESPONDENT.c.name.label("respondent"), INTERVIEW.c.mode, INTERVIEW.c.script_id,
        INTERVIEW.c.started_at, INTERVIEW.c.last_at, INTERVIEW.c.state,
        INTERVIEW.c.head_number.label("events"),
    )
    .join(RESPONDENT, RESPONDENT.c.id == INTERVIEW.c.respondent_id)
    .join(ACCOUNT, ACCOUNT.c.id == RESPONDENT.c.account_id)
    .join(PROGRAMME, PROGRAMME.c.id == ACCOUNT.c.programme_id)
    .where(~INTERVIEW.c.practice)
    .order_by(INTERVIEW.c.started_at.desc(), INTERVIEW.c.id.desc())
)  # fmt: skip
OF: BindParameter[str] = bindparam("of")
HEAD = Ready(select(INTERVIEW.c.head_number, INTERVIEW.c.head_chain).where(INTERVIEW.c.id == OF))
HEAD_MOVED = Ready(
    update(INTERVIEW)
    .where(INTERVIEW.c.id == OF)
    .values({name: bindparam(name) for name in ("state", "last_at", "head_number", "head_chain")})
)
DRAFT_GONE = Ready(delete(DRAFT).where(DRAFT.c.interview_id == OF, DRAFT.c.question == bindparam("asked")))
NEW_EVENT = Ready(insert(EVENT), *EVENT.c.keys())
NEW_CONTENT = Ready(insert(EVENT_CONTENT), *EVENT_CONTENT.c.keys())
"""What every answer runs."""
NEVER_HELD = str.maketrans({0: None} | dict.fromkeys(range(0xD800, 0xE000), "�"))


class StoredInterviews(StoredRehearsals):
    """Keeps interviews in a workspace; fulfils `InterviewStore`.

    Every method may raise UserError "disk_full", "read_only", "busy", "damaged", "disk_trouble" or
    "unclean_text" (a lone surrogate); then nothing of that call was written. Reads never wait for writes.
    """

    def __init__(
        self, engine: Engine, new_id: Callable[[], str], still_there: Callable[[], None] = lambda: None
    ) -> None:
        """`still_there` raises UserError when the file was removed while it is open: writes would be lost."""
        self._access = Access(engine, still_there)
        self._new_id = new_id

    def create(self, facts: InterviewFacts, script: Script, first: Sequence[Record]) -> None:
        """Keep a new interview with its first events (at least one). UserError "interview_exists"."""
        with self._access.writing() as connection:
            keep_interview(connection, facts, script, first, "open", self._new_id)

    def append(
        self,
        records: Sequence[Record],
        *,
        erase: Sequence[str] = (),
        close_draft: str | None = None,
        state: str,
        snapshot: str | None = None,
    ) -> None:
        """Add to one interview's log; delete for good the contents of the events named in `erase`,
        and the draft of the question `close_draft`; note the interview's `state` and what it says in figures.

        UserError "log_moved" when the records do not follow the last event: another writer was quicker.
        """
        if not records:
            raise ValueError("nothing to append")
        interview_id, head = records[0].header.interview_id, records[-1].header
        with self._access.writing() as connection:
            number, chain = _head(connection, interview_id)
            _follow(interview_id, number, chain, records)
            _write(connection, records)
            moved = {
                "of": interview_id, "state": state, "last_at": head.at,
                "head_number": head.number, "head_chain": head.chain,
            }  # fmt: skip
            HEAD_MOVED.run(connection, moved)
            if close_draft is not None:
                DRAFT_GONE.run(connection, {"of": interview_id, "asked": close_draft})
            if erase:
                _erase(connection, interview_id, erase)
                forget_released(connection, interview_id)
                forget_words(connection, interview_id)
            if state != "open":
                drop_snapshot(connection, interview_id)
            if snapshot is not None:
                keep_snapshot(connection, StoredSnapshot(interview_id, head.chain, lists_version(), snapshot))
        if erase:
            self._access.forget_old_pages()

    def facts(self, interview_id: str) -> InterviewFacts:
        """What is fixed about an interview. UserError "no_such_interview"."""
        found = self._access.rows(TOLD.where(INTERVIEW.c.id == interview_id))
        if not found:
            raise _unknown(interview_id)
        return facts_from(found[0])

    def script_source(self, digest: str) -> str:
        """The text of a stored script version. UserError "no_such_script"."""
        found = self._access.rows(select(SCRIPT.c.source).where(SCRIPT.c.digest == digest))
        if not found:
            raise UserError("no_such_script", "The script of this interview is not in the workspace.")
        return str(found[0].source)

    def records(self, interview_id: str) -> list[Record]:
        """The whole log in order; empty for an unknown interview."""
        return [_record(row) for row in self._access.rows(LOG.where(EVENT.c.interview_id == interview_id))]

    def head(self, interview_id: str) -> tuple[int, str]:
        """Number and chain value of the last event, as noted. UserError "no_such_interview"."""
        with self._access.reading() as connection:
            return _head(connection, interview_id)

    def moments(self, interviews: int) -> list[Moment]:
        """What happened when in the latest finished interviews, each in order."""
        latest = (
            select(INTERVIEW.c.id)
            .where(INTERVIEW.c.state == "finished", INTERVIEW.c.practice == false())
            .order_by(INTERVIEW.c.started_at.desc(), INTERVIEW.c.id.desc())
            .limit(interviews)
        )
        query = (
            select(EVENT.c.interview_id, EVENT.c.kind, EVENT.c.question, EVENT.c.at)
            .where(EVENT.c.interview_id.in_(latest))
            .order_by(EVENT.c.interview_id, EVENT.c.number)
        )
        return [Moment(row.interview_id, row.kind, row.question, row.at) for row in self._access.rows(query)]

    def recent(self, limit: int) -> list[InterviewSummary]:
        """The latest interviews, newest first, without rehearsals."""
        return self.page(limit)

    def page(self, limit: int, before: tuple[datetime, str] | None = None) -> list[InterviewSummary]:
        """Up to `limit` interviews, newest first, that began before (started_at, id) of another one."""
        query = LIST.limit(limit)
        if before is not None:
            query = query.where(tuple_(INTERVIEW.c.started_at, INTERVIEW.c.id) < before)
        return [InterviewSummary(**row._mapping) for row in self._access.rows(query)]

    def save_draft(self, draft: Draft) -> None:
        """Keep unfinished words; empty words remove the draft. UserError "no_such_interview"."""
        words = draft.words.translate(NEVER_HELD)
        row = {
            "interview_id": draft.interview_id, "question": draft.question, "words": words,
            "manner": draft.manner, "at": draft.at, "lines_at": json.dumps(draft.lines_at),
        }  # fmt: skip
        fresh = {name: row[name] for name in ("words", "manner", "at", "lines_at")}
        try:
            with self._access.writing() as connection:
                if not words:
                    gone = _drafts_gone(draft.interview_id).where(DRAFT.c.question == draft.question)
                    connection.execute(gone)
                    return
                same = ["interview_id", "question"]
                kept = upsert(DRAFT).values(row).on_conflict_do_update(index_elements=same, set_=fresh)
                connection.execute(kept)
        except IntegrityError:
            raise _unknown(draft.interview_id) from None

    def drafts(self, interview_id: str) -> list[Draft]:
        """The unfinished words of one interview, oldest first."""
        query = select(DRAFT).where(DRAFT.c.interview_id == interview_id)
        ordered = query.order_by(DRAFT.c.at, DRAFT.c.question)
        return [
            Draft(**{**row._mapping, "lines_at": tuple(json.loads(row.lines_at))}) for row in self._access.rows(ordered)
        ]

    def discard_drafts(self, interview_id: str) -> None:
        """Delete all unfinished words of one interview for good."""
        with self._access.writing() as connection:
            connection.execute(_drafts_gone(interview_id))
        self._access.forget_old_pages()


def keep_interview(
    connection: Connection,
    facts: InterviewFacts,
    script: Script,
    records: Sequence[Record],
    state: str,
    new_id: Callable[[], str],
) -> None:
    """A new interview with its events so far (at least one), in the caller's transaction."""
    if not records:
        raise ValueError("an interview begins with an event")
    _refuse_known(connection, facts.id)
    keep_script(connection, script)
    _follow(facts.id, 0, GENESIS, records)
    head = records[-1].header
    row = facts_row(facts, keep_people(connection, facts, new_id)) | {
        "state": state, "last_at": head.at, "head_number": head.number, "head_chain": head.chain,
    }  # fmt: skip
    connection.execute(insert(INTERVIEW), row)
    _write(connection, records)
    if state != "open":
        taken = snapshot_of(script, told := Transcript.of(map(event_of, records)), walk(script, told))
        keep_snapshot(connection, StoredSnapshot(facts.id, head.chain, lists_version(), to_text(taken)))


def _unknown(interview_id: str) -> UserError:
    return UserError("no_such_interview", f"There is no interview {interview_id} in this workspace.")


def _refuse_known(connection: Connection, interview_id: str) -> None:
    if connection.execute(select(INTERVIEW.c.id).where(INTERVIEW.c.id == interview_id)).first():
        raise UserError("interview_exists", f"The interview {interview_id} is already in this workspace.")


def keep_script(connection: Connection, script: Script) -> None:
    """Keep a script version word for word; one that is kept stays."""
    row = {"digest": script.digest, "id": script.id, "version": script.version, "source": script.source}
    connection.execute(upsert(SCRIPT).values(row).on_conflict_do_nothing())


def _head(connection: Connection, interview_id: str) -> tuple[int, str]:
    found = HEAD.first(connection, {"of": interview_id})
    if found is None:
        raise _unknown(interview_id)
    number, chain = found
    return int(number), str(chain)


def _follow(interview_id: str, number: int, chain: str, records: Sequence[Record]) -> None:
    """Refuse records that are not the very next ones of this interview's chain."""
    for place, record in enumerate(records, start=number + 1):
        header = record.header
        fits = header.interview_id == interview_id and header.number == place
        if not fits or link(chain, header) != header.chain:
            raise UserError(
                "log_moved",
                "This interview was changed from somewhere else in the meantime. Nothing was written. "
                "Open it again to go on.",
            )
        chain = header.chain


def _write(connection: Connection, records: Sequence[Record]) -> None:
    for record in records:
        NEW_EVENT.run(connection, record.header.__dict__)
        if record.content is not None:
            kept = {"event_id": record.header.id, "content": record.content, "salt": record.salt}
            NEW_CONTENT.run(connection, kept)


def _erase(connection: Connection, interview_id: str, event_ids: Sequence[str]) -> None:
    mine = select(EVENT.c.id).where(EVENT.c.interview_id == interview_id)
    for event_id in event_ids:
        gone = delete(EVENT_CONTENT).where(EVENT_CONTENT.c.event_id == event_id)
        connection.execute(gone.where(EVENT_CONTENT.c.event_id.in_(mine)))


def _drafts_gone(interview_id: str) -> Any:
    return delete(DRAFT).where(DRAFT.c.interview_id == interview_id)


def _record(row: Row[Any]) -> Record:
    values = tuple(row)
    return Record(Header(*values[:-2]), values[-2], values[-1])
