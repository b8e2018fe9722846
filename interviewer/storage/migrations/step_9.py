"""Schema 9: when each line of unfinished words was begun."""

from typing import Any

NEW = "ALTER TABLE draft ADD COLUMN lines_at TEXT DEFAULT '[]' NOT NULL"
"""The column as it is at schema 9; later steps change it, never this text."""


def apply(operations: Any) -> None:
    """From schema 8 to 9, inside the transaction of the runner."""
    operations.execute(NEW)
