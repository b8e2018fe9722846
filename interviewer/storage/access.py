"""How stores read and write an open workspace: transactions, errors in plain words, nothing lost in silence."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select

from interviewer.storage.failures import told_plainly


class Access:
    """The database of one open workspace. Reads never wait for writes."""

    def __init__(self, engine: Engine, still_there: Callable[[], None] = lambda: None) -> None:
        """`still_there` raises UserError when the file was removed while it is open: writes would be lost."""
        self._engine = engine
        self._reader = engine.execution_options(reading=True)
        self._still_there = still_there

    def rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        """Every row of a query."""
        with self.reading() as connection:
            return connection.execute(query).all()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One moment of the database, for several queries."""
        with told_plainly(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it, durable at the end, or nothing."""
        with told_plainly():
            self._still_there()
            with self._engine.begin() as connection:
                yield connection

    def forget_old_pages(self) -> None:
        """Empty the write-ahead log, where deleted words still stand; a busy reader delays it to the next."""
        with told_plainly(), self._engine.connect() as connection:
            raw = connection.connection.driver_connection
            if raw is not None:
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
