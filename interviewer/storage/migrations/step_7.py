"""Schema 7: a programme can do without the marks of blind spots during the call."""

from typing import Any


def apply(operations: Any) -> None:
    """From schema 6 to 7, inside the transaction of the runner. NULL is as before: the marks are shown."""
    operations.execute("ALTER TABLE programme ADD COLUMN blind_spots BOOLEAN")
