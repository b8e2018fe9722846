"""Schema 2, the part about field work: how contacts stand, wishes, and the triggers that keep the first up."""

from typing import Any

NEW = (
    """CREATE TABLE field_case (
  contact_id TEXT NOT NULL,
  wave_id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  tries INTEGER NOT NULL,
  last_result TEXT NOT NULL,
  last_at DATETIME,
  never BOOLEAN NOT NULL,
  decides BOOLEAN NOT NULL,
  CONSTRAINT pk_field_case PRIMARY KEY (contact_id),
  CONSTRAINT fk_field_case_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)""",
    "CREATE INDEX ix_field_case_stand ON field_case (wave_id, last_result, tries, never)",
    "CREATE INDEX ix_field_case_account ON field_case (wave_id, last_result, account_id, last_at, decides)",
    "CREATE INDEX ix_interview_stand ON interview (wave_id, state, started_at, respondent_id, contact_id)",
    """CREATE TABLE person_wish (
  programme_id TEXT NOT NULL,
  person_key TEXT NOT NULL,
  say_name TEXT NOT NULL,
  recording TEXT NOT NULL,
  mode TEXT NOT NULL,
  minutes INTEGER,
  best_from INTEGER,
  best_to INTEGER,
  call_again BOOLEAN NOT NULL,
  CONSTRAINT pk_person_wish PRIMARY KEY (programme_id, person_key),
  CONSTRAINT ck_person_wish_hours_of_a_day CHECK (best_from BETWEEN 0 AND 23 AND best_to BETWEEN 1 AND 24),
  CONSTRAINT ck_person_wish_minutes_positive CHECK (minutes > 0),
  CONSTRAINT fk_person_wish_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE CASCADE
)""",
)
"""The tables as they are at schema 2; later steps change them, never this text."""

TRIES = "(SELECT count(*) FROM attempt WHERE contact_id = {row}.contact_id)"
LATEST = "(SELECT {column} FROM attempt WHERE contact_id = {row}.contact_id ORDER BY at DESC, id DESC LIMIT 1)"


def _counted(row: str) -> str:
    latest = {column: LATEST.format(column=column, row=row) for column in ("at", "result")}
    return (
        f"tries = {TRIES.format(row=row)}, last_result = coalesce({latest['result']}, ''), last_at = {latest['at']}"
    )


TRIGGERS = (
    "CREATE TRIGGER attempt_kept AFTER INSERT ON attempt BEGIN "
    "INSERT OR IGNORE INTO field_case (contact_id, wave_id, account_id, tries, last_result, last_at, never, decides) "
    "SELECT id, wave_id, account_id, 0, '', NULL, 0, role = 'decision' FROM contact WHERE id = NEW.contact_id; "
    f"UPDATE field_case SET {_counted('NEW')} WHERE contact_id = NEW.contact_id; END",
    "CREATE TRIGGER attempt_gone AFTER DELETE ON attempt BEGIN "
    f"UPDATE field_case SET {_counted('OLD')} WHERE contact_id = OLD.contact_id; END",
    "CREATE TRIGGER contact_moved AFTER UPDATE OF account_id, role ON contact BEGIN "
    "UPDATE field_case SET account_id = NEW.account_id, decides = NEW.role = 'decision' "
    "WHERE contact_id = NEW.id; END",
)
"""They keep `field_case` equal to the attempts."""


def apply(operations: Any) -> None:
    """The tables and triggers, once `contact`, `attempt` and the links of `interview` are there."""
    for statement in (*NEW, *TRIGGERS):
        operations.execute(statement)
