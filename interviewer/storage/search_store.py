"""The full-text index on disk; fulfils `SearchStore`."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, delete, false, func, insert, literal_column, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert

from interviewer.services.searching import Found, Indexed
from interviewer.storage.access import Access
from interviewer.storage.search_tables import MARK, WORDS
from interviewer.storage.tables import ACCOUNT, INTERVIEW, RESPONDENT

BEGIN, END = "\x02", "\x03"
"""Around each word that was looked for."""
EXTRACT: Any = literal_column(f"snippet(passage_words, 0, '{BEGIN}', '{END}', '...', 24)")
STALE = (
    select(INTERVIEW.c.id, INTERVIEW.c.head_chain)
    .outerjoin(MARK, MARK.c.interview_id == INTERVIEW.c.id)
    .where(INTERVIEW.c.practice == false(), or_(MARK.c.chain.is_(None), MARK.c.chain != INTERVIEW.c.head_chain))
    .order_by(INTERVIEW.c.id)
)
FOUND = (
    select(
        INTERVIEW.c.id,
        WORDS.c.question,
        func.coalesce(ACCOUNT.c.name, "").label("account"),
        func.coalesce(RESPONDENT.c.name, "").label("respondent"),
        INTERVIEW.c.started_at,
        EXTRACT.label("extract"),
    )
    .select_from(WORDS)
    .join(INTERVIEW, INTERVIEW.c.id == WORDS.c.interview_id)
    .outerjoin(RESPONDENT, RESPONDENT.c.id == INTERVIEW.c.respondent_id)
    .outerjoin(ACCOUNT, ACCOUNT.c.id == RESPONDENT.c.account_id)
    .order_by(literal_column("rank"), WORDS.c.rowid)
)


class StoredSearch:
    """The index of one workspace."""

    def __init__(self, engine: Engine, still_there: Callable[[], None] = lambda: None) -> None:
        self._access = Access(engine, still_there)

    def stale(self, limit: int) -> Sequence[tuple[str, str]]:
        """Interviews (id, chain) whose log has gone on since they were indexed, rehearsals aside."""
        return [(str(row.id), str(row.head_chain)) for row in self._access.rows(STALE.limit(limit))]

    def count_stale(self) -> int:
        """How many interviews `stale` would give without a limit."""
        rows = self._access.rows(select(func.count().label("stale")).select_from(STALE.order_by(None).subquery()))
        return int(rows[0].stale)

    def index(self, interview: str, chain: str, passages: Sequence[Indexed]) -> None:
        """Put an interview's passages in place of those it had."""
        with self._access.writing() as connection:
            forget_words(connection, interview)
            last = connection.execute(select(func.coalesce(func.max(WORDS.c.rowid), 0))).scalar_one()
            rows: list[dict[str, Any]] = [
                {"rowid": place, "interview_id": interview, "question": one.question, "words": one.words}
                for place, one in enumerate(passages, last + 1)
            ]
            if rows:
                connection.execute(insert(WORDS), rows)
            mark = {"chain": chain, "first_row": last + 1, "last_row": last + len(rows)}
            kept = upsert(MARK).values(interview_id=interview, **mark)
            connection.execute(kept.on_conflict_do_update(index_elements=["interview_id"], set_=mark))

    def find(self, query: str, limit: int) -> Sequence[Found]:
        """The passages that match, best first."""
        matching = FOUND.where(literal_column("passage_words").op("MATCH")(query)).limit(limit)
        return [
            Found(row.id, row.question, row.account, row.respondent, row.started_at, _parts(str(row.extract)))
            for row in self._access.rows(matching)
        ]


def forget_words(connection: Connection, interview: str) -> None:
    """Take an interview's words out of the index for good, in the caller's transaction."""
    mark = connection.execute(select(MARK.c.first_row, MARK.c.last_row).where(MARK.c.interview_id == interview)).first()
    if mark is None:
        return
    connection.execute(delete(WORDS).where(WORDS.c.rowid.between(mark.first_row, mark.last_row)))
    connection.execute(delete(MARK).where(MARK.c.interview_id == interview))


def _parts(extract: str) -> tuple[tuple[str, bool], ...]:
    """The extract in parts, each with whether it was looked for."""
    parts: list[tuple[str, bool]] = []
    for place, piece in enumerate(extract.split(BEGIN)):
        found, _, rest = piece.rpartition(END) if place else ("", "", piece)
        parts += [(text, hit) for text, hit in ((found, True), (rest, False)) if text]
    return tuple(parts)
