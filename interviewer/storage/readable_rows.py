"""The rows of a damaged database, as far as they can be read.

A page that fails its digest fails every read that touches it, and the connection with it. So each failure is followed
by a fresh connection and a search for the next row that can be read, by its number in the table.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

from interviewer.storage.connection import raw_connection

LARGEST_ROWID = 2**62
WIDEST_STEP = 32
"""How far apart rows are tried where the end of the table is known: about what one page holds."""
Values = tuple[Any, ...]


@dataclass
class DamagedSource:
    """Reads one damaged database; `gaps` says in which tables something could not be read."""

    path: Path
    data_key: bytes = field(repr=False)
    gaps: set[str] = field(default_factory=set)
    _raw: Any = field(default=None, repr=False)

    def made_of(self) -> list[tuple[str, str, str]]:
        """Kind, name and statement of everything in it. Raises the driver's error when even that is lost."""
        found = self._fresh().execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        return [(str(kind), str(name), str(sql)) for kind, name, sql in found]

    def rows(self, table: str) -> Iterator[Values]:
        """Every row that can be read, its number first, in the order of numbers."""
        after = -1
        while True:
            try:
                for row in self._connection().execute(_AFTER.format(table=table), (after,)):
                    yield row
                    after = row[0]
            except sqlcipher3.dbapi2.Error:
                self.gaps.add(table)
                found = self._next_readable(table, after + 1)
                if found is None:
                    return
                yield found
                after = found[0]
            else:
                return

    def number(self, statement: str, *values: object) -> int | None:
        """The one number a statement asks for; None when it cannot be read."""
        try:
            row = self._connection().execute(statement, values).fetchone()
        except sqlcipher3.dbapi2.Error:
            self._fresh()
            return None
        return int(row[0]) if row and row[0] is not None else None

    def close(self) -> None:
        """Let go of it; again is fine."""
        if self._raw is not None:
            self._raw.close()
            self._raw = None

    def _next_readable(self, table: str, start: int) -> Values | None:
        """The first row from `start` on that can be read, as near as steps find it."""
        last = self.number(f'SELECT max(rowid) FROM "{table}"')
        widest = WIDEST_STEP if last is not None else LARGEST_ROWID
        failed, step, at = start - 1, 1, start
        while at <= (LARGEST_ROWID if last is None else last):
            found = self._first_from(table, at)
            if found is not _UNREADABLE:
                return self._nearest(table, failed, at, found)
            failed, at, step = at, at + step, min(step * 2, widest)
        return None

    def _nearest(self, table: str, failed: int, at: int, found: Any) -> Values | None:
        """Between a number that failed and one that gave `found` (None: no row from there on), the earliest row."""
        while at - failed > 1:
            middle = (failed + at) // 2
            row = self._first_from(table, middle)
            if row is _UNREADABLE:
                failed = middle
            else:
                at, found = middle, row
        return None if found is None else tuple(found)

    def _first_from(self, table: str, at: int) -> Any:
        try:
            return self._connection().execute(_FROM.format(table=table), (at,)).fetchone()
        except sqlcipher3.dbapi2.Error:
            self._fresh()
            return _UNREADABLE

    def _connection(self) -> Any:
        return self._raw if self._raw is not None else self._fresh()

    def _fresh(self) -> Any:
        self.close()
        self._raw = raw_connection(self.path, self.data_key)
        return self._raw


_UNREADABLE = object()
_AFTER = 'SELECT rowid, * FROM "{table}" WHERE rowid > ? ORDER BY rowid'
_FROM = 'SELECT rowid, * FROM "{table}" WHERE rowid >= ? ORDER BY rowid LIMIT 1'
