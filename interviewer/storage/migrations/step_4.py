"""Schema 4: how a vendor's papers look."""

from typing import Any

NEW = """CREATE TABLE vendor_look (
  programme_id TEXT NOT NULL,
  logo BLOB,
  accent TEXT NOT NULL,
  CONSTRAINT pk_vendor_look PRIMARY KEY (programme_id),
  CONSTRAINT fk_vendor_look_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE CASCADE
)"""
"""The table as it is at schema 4; later steps change it, never this text."""


def apply(operations: Any) -> None:
    """From schema 3 to 4, inside the transaction of the runner."""
    operations.execute(NEW)
