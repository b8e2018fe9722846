"""Schema 10: the few events that retention asks about are found without going through all logs."""

from typing import Any

NEW = (
    "CREATE INDEX ix_event_lapsed ON event (interview_id) WHERE kind = 'lapsed'",
    "CREATE INDEX ix_event_recorded ON event (interview_id) WHERE kind = 'recorder_marked'",
)
"""The indexes as they are at schema 10; later steps change them, never this text."""


def apply(operations: Any) -> None:
    """From schema 9 to 10, inside the transaction of the runner."""
    for statement in NEW:
        operations.execute(statement)
