"""Schema 6: what people asked about their data, and how long each kind is kept."""

from typing import Any

NEW = (
    """CREATE TABLE rights_note (
  id TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  person_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  at DATETIME NOT NULL,
  about TEXT NOT NULL,
  reason TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  due DATE,
  CONSTRAINT pk_rights_note PRIMARY KEY (id),
  CONSTRAINT fk_rights_note_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id)
)""",
    "CREATE INDEX ix_rights_note_programme_id_person_key ON rights_note (programme_id, person_key)",
    """CREATE TABLE retention_rule (
  programme_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL,
  unit TEXT NOT NULL,
  CONSTRAINT pk_retention_rule PRIMARY KEY (programme_id, kind),
  CONSTRAINT ck_retention_rule_unit_known CHECK (unit IN ('days', 'months')),
  CONSTRAINT ck_retention_rule_amount_not_negative CHECK (amount >= 0),
  CONSTRAINT fk_retention_rule_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id)
)""",
)
"""The tables as they are at schema 6; later steps change them, never this text."""


def apply(operations: Any) -> None:
    """From schema 5 to 6, inside the transaction of the runner."""
    for statement in NEW:
        operations.execute(statement)
