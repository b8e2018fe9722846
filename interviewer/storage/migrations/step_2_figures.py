"""Schema 2, the part about figures: what ended talks say in numbers, and what releases held."""

from typing import Any

NEW = (
    """CREATE TABLE snapshot (
  interview_id TEXT NOT NULL,
  chain TEXT NOT NULL,
  lists TEXT NOT NULL,
  content TEXT NOT NULL,
  CONSTRAINT pk_snapshot PRIMARY KEY (interview_id),
  CONSTRAINT fk_snapshot_interview_id FOREIGN KEY(interview_id) REFERENCES interview (id) ON DELETE CASCADE
)""",
    """CREATE TABLE release_memory (
  programme_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  wave_id TEXT NOT NULL,
  reader TEXT NOT NULL,
  held TEXT NOT NULL,
  CONSTRAINT pk_release_memory PRIMARY KEY (programme_id, number),
  CONSTRAINT ck_release_memory_number_positive CHECK (number >= 1),
  CONSTRAINT fk_release_memory_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE CASCADE,
  CONSTRAINT fk_release_memory_wave_id FOREIGN KEY(wave_id) REFERENCES wave (id)
)""",
    "CREATE INDEX ix_release_memory_wave_id ON release_memory (wave_id)",
)
"""The tables as they are at schema 2; later steps change them, never this text."""


def apply(operations: Any) -> None:
    """The tables, once `interview`, `programme` and `wave` are there."""
    for statement in NEW:
        operations.execute(statement)
