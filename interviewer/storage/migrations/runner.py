"""Brings an older workspace to the newest schema, in one transaction: all steps or none."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine

from interviewer.domain.errors import UserError
from interviewer.storage.failures import DAMAGED
from interviewer.storage.meta import FIRST_VERSION, SCHEMA_NUMBER, write_meta
from interviewer.storage.migrations import Schema
from interviewer.storage.programme_tables import METADATA


def make_tables(connection: Connection, schema: Schema) -> None:
    """The tables of a fresh workspace, stamped."""
    METADATA.create_all(connection)
    write_meta(connection, _stamp(schema))


def schema_number(meta: dict[str, str]) -> int:
    """The number a workspace is stamped with. UserError "damaged" without one."""
    try:
        return int(meta[SCHEMA_NUMBER])
    except (KeyError, ValueError):
        raise UserError("damaged", DAMAGED) from None


def refuse_newer(meta: dict[str, str], schema: Schema) -> None:
    """UserError "newer_version" for a workspace that a later program made."""
    if schema_number(meta) > schema.number:
        version = meta.get(FIRST_VERSION, "a newer version")
        raise UserError(
            "newer_version",
            f"This workspace was made by a newer version. It was not touched. Install {version} or later to open it.",
        )


def migrate(engine: Engine, found: int, schema: Schema) -> None:
    """Apply the steps after schema `found`. When one fails, the workspace is as it was before."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    with _references_unchecked(engine) as connection, connection.begin():
        operations = Operations(MigrationContext.configure(connection))
        for step in schema.steps:
            if step.number > found:
                step.apply(operations)
        write_meta(connection, _stamp(schema))
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise UserError("damaged", DAMAGED)


@contextmanager
def _references_unchecked(engine: Engine) -> Iterator[Connection]:
    """A connection on which a table may be built anew under its name; references are checked before the commit."""
    with engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            yield connection
        finally:
            raw.execute("PRAGMA foreign_keys = ON")


def _stamp(schema: Schema) -> dict[str, str]:
    return {SCHEMA_NUMBER: str(schema.number), FIRST_VERSION: schema.first_version}
