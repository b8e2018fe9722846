"""What a workspace notes about itself: names and values, no content."""

from sqlalchemy import ColumnElement, Connection, Engine, exists, literal, select
from sqlalchemy.dialects.sqlite import insert as upsert

from interviewer.storage.failures import told_plainly
from interviewer.storage.tables import INTERVIEW, META

SCHEMA_NUMBER = "schema"
FIRST_VERSION = "first_version"
WORKSPACE_ID = "workspace_id"
CREATED_AT = "created_at"
CHECKED_AT = "checked_at"
CLOSED = "closed"
IN_PART = "in_part:"
"""Before the id of an interview whose log lost something with a damaged file: what is left may not leave, as what is
lost may have forbidden it."""


def lost_something() -> ColumnElement[bool]:
    """Whether this is noted of an interview."""
    return exists(select(META.c.name).where(META.c.name == literal(IN_PART) + INTERVIEW.c.id))


def read_meta(connection: Connection) -> dict[str, str]:
    """Every fact noted about the workspace itself."""
    return {str(name): str(value) for name, value in connection.execute(select(META.c.name, META.c.value))}


def write_meta(connection: Connection, facts: dict[str, str]) -> None:
    """Note facts inside a transaction of the caller."""
    rows = [{"name": name, "value": value} for name, value in facts.items()]
    stamp = upsert(META)
    same = ["name"]
    connection.execute(stamp.on_conflict_do_update(index_elements=same, set_={"value": stamp.excluded.value}), rows)


def note(engine: Engine, facts: dict[str, str]) -> None:
    """Note facts in a transaction of their own."""
    with told_plainly(), engine.begin() as connection:
        write_meta(connection, facts)
