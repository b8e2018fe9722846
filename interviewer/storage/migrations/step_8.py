"""Schema 8: a programme may have short forms that are written out while somebody types."""

from typing import Any


def apply(operations: Any) -> None:
    """From schema 7 to 8, inside the transaction of the runner. NULL is none."""
    operations.execute("ALTER TABLE programme ADD COLUMN glossary JSON")
