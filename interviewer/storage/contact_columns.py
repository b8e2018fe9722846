"""What the columns of a programme's contact lists mean, remembered in the workspace; fulfils `MappingMemory`."""

import json
from collections.abc import Callable

from sqlalchemy import Engine, select

from interviewer.services.contact_list.columns import FIELDS, Mapping
from interviewer.storage.access import Access
from interviewer.storage.meta import write_meta
from interviewer.storage.tables import META

NOTE = "contact_columns:"


class StoredContactColumns:
    """Column headers by programme; no cells. May raise what every store raises, such as UserError "read_only"."""

    def __init__(self, engine: Engine, still_there: Callable[[], None] = lambda: None) -> None:
        self._access = Access(engine, still_there)

    def remembered(self, programme: str) -> Mapping | None:
        """What the columns meant last time; None the first time, or when the note cannot be read."""
        rows = self._access.rows(select(META.c.value).where(META.c.name == NOTE + programme))
        try:
            told = json.loads(str(rows[0].value)) if rows else None
        except ValueError:
            return None
        if not isinstance(told, dict):
            return None
        return Mapping(tuple((field, str(told[field])) for field in FIELDS if field in told))

    def remember(self, programme: str, mapping: Mapping) -> None:
        """Keep it for the next list of this programme."""
        with self._access.writing() as connection:
            write_meta(connection, {NOTE + programme: json.dumps(dict(mapping.columns), ensure_ascii=False)})
