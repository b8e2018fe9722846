"""What people asked about their data, on disk; fulfils `RightsStore`."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Engine, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from interviewer.domain.rights.notes import RightsNote
from interviewer.domain.rights.retention import DataKind, Span
from interviewer.storage.access import Access
from interviewer.storage.programme_rows import programme_id
from interviewer.storage.rights_tables import RETENTION_RULE, RIGHTS_NOTE


class StoredRights:
    """The notes and rules of one workspace."""

    def __init__(self, engine: Engine, still_there: Callable[[], None] = lambda: None) -> None:
        self._access = Access(engine, still_there)

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


def note_row(note: RightsNote, keeper: str) -> dict[str, Any]:
    """The columns of a note."""
    told = {name: getattr(note, name) for name in ("id", "kind", "at", "about", "reason", "reviewer", "due")}
    return told | {"programme_id": keeper, "person_key": note.person}


def _note(row: Any) -> RightsNote:
    return RightsNote(row.id, row.person_key, row.kind, row.at, row.about, row.reason, row.reviewer, row.due)
