"""Statements put together once and handed straight to the driver: what runs at every answer of a talk.

SQLAlchemy builds a fresh context for each run, which costs more than the statement itself. A ready statement is still
written with the tables and still stores each value in its column's own way.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.sql import ClauseElement

Keep = Callable[[Any], Any] | None
"""Turns a value into what the column stores; None when it is stored as it is."""


class Ready:
    """One statement; `names` are the values an insert takes. It runs within the transaction of a connection."""

    def __init__(self, statement: ClauseElement, *names: str) -> None:
        self._statement = statement
        self._names = names
        self._put: dict[str, tuple[str, tuple[tuple[str, Keep], ...]]] = {}
        """By the kind of database: its text, and the values in the order of their places."""

    def run(self, connection: Connection, values: Mapping[str, object]) -> None:
        """Run it. Errors are the driver's own."""
        self._run(connection, values).close()

    def first(self, connection: Connection, values: Mapping[str, object]) -> tuple[Any, ...] | None:
        """The first row of a query, as the driver gives it."""
        cursor = self._run(connection, values)
        found: tuple[Any, ...] | None = cursor.fetchone()
        cursor.close()
        return found

    def _run(self, connection: Connection, values: Mapping[str, object]) -> Any:
        text, places = self.put_for(connection.dialect)
        cursor = connection.connection.cursor()
        cursor.execute(text, [keep(values[name]) if keep else values[name] for name, keep in places])
        return cursor

    def put_for(self, dialect: Dialect) -> tuple[str, tuple[tuple[str, Keep], ...]]:
        """The statement's text for a kind of database, and its values by place."""
        if dialect.name not in self._put:
            compiled: Any = self._statement.compile(dialect=dialect, column_keys=list(self._names) or None)
            places = ((name, _keep(compiled.binds[name], dialect)) for name in compiled.positiontup)
            self._put[dialect.name] = str(compiled), tuple(places)
        return self._put[dialect.name]


def _keep(bound: Any, dialect: Dialect) -> Keep:
    keep: Keep = bound.type.dialect_impl(dialect).bind_processor(dialect)
    return keep
