"""Schema 2: programmes with waves, contacts, forms and outcomes; an interview knows its wave and contact.

A vendor can have several programmes, so `programme` and `account` are built anew; their rows keep their ids,
so that what refers to them still does.
"""

from typing import Any

from interviewer.storage.migrations import step_2_field, step_2_figures

PROGRAMME = """CREATE TABLE programme_2 (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  vendor TEXT NOT NULL,
  vendor_executive TEXT NOT NULL,
  executive_title TEXT NOT NULL,
  interviewer_firm TEXT NOT NULL,
  interviewer_name TEXT NOT NULL,
  product_or_service TEXT NOT NULL,
  currency TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  supervisory_authority TEXT NOT NULL,
  value_lines JSON NOT NULL,
  CONSTRAINT pk_programme PRIMARY KEY (id),
  CONSTRAINT uq_programme_name UNIQUE (name)
)"""
ACCOUNT = """CREATE TABLE account_2 (
  id TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  "key" TEXT NOT NULL,
  name TEXT NOT NULL,
  revenue_minor BIGINT NOT NULL,
  key_account BOOLEAN NOT NULL,
  segment TEXT NOT NULL,
  region TEXT NOT NULL,
  owner TEXT NOT NULL,
  client_since DATE,
  renewal DATE,
  status TEXT NOT NULL,
  CONSTRAINT pk_account PRIMARY KEY (id),
  CONSTRAINT uq_account_programme_id_key UNIQUE (programme_id, "key"),
  CONSTRAINT ck_account_status_known CHECK (status IN ('active', 'lost', 'let_go')),
  CONSTRAINT ck_account_revenue_minor_not_negative CHECK (revenue_minor >= 0),
  CONSTRAINT fk_account_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id)
)"""
NEW = (
    """CREATE TABLE wave (
  id TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  name TEXT NOT NULL,
  starts DATE NOT NULL,
  ends DATE NOT NULL,
  script TEXT NOT NULL,
  script_digest TEXT NOT NULL,
  wording TEXT NOT NULL,
  min_cell INTEGER NOT NULL,
  audio_retention_days INTEGER NOT NULL,
  transcript_retention_months INTEGER NOT NULL,
  withdraw_deadline TEXT NOT NULL,
  CONSTRAINT pk_wave PRIMARY KEY (id),
  CONSTRAINT uq_wave_programme_id_name UNIQUE (programme_id, name),
  CONSTRAINT ck_wave_min_cell_fits CHECK (min_cell >= 3),
  CONSTRAINT ck_wave_dates_in_order CHECK (starts <= ends),
  CONSTRAINT fk_wave_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id)
)""",
    """CREATE TABLE import_batch (
  id TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  at DATETIME NOT NULL,
  source TEXT NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  "before" JSON NOT NULL,
  CONSTRAINT pk_import_batch PRIMARY KEY (id),
  CONSTRAINT fk_import_batch_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id)
)""",
    "CREATE INDEX ix_import_batch_programme_id ON import_batch (programme_id)",
    """CREATE TABLE contact (
  id TEXT NOT NULL,
  wave_id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  "key" TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  role TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  timezone TEXT NOT NULL,
  language TEXT NOT NULL,
  person TEXT NOT NULL,
  person_key TEXT NOT NULL,
  notes TEXT NOT NULL,
  batch_id TEXT,
  CONSTRAINT pk_contact PRIMARY KEY (id),
  CONSTRAINT uq_contact_wave_id_key UNIQUE (wave_id, "key"),
  CONSTRAINT ck_contact_role_known CHECK (role IN ('decision', 'influencer', 'user', 'none')),
  CONSTRAINT fk_contact_wave_id FOREIGN KEY(wave_id) REFERENCES wave (id),
  CONSTRAINT fk_contact_account_id FOREIGN KEY(account_id) REFERENCES account (id),
  CONSTRAINT fk_contact_batch_id FOREIGN KEY(batch_id) REFERENCES import_batch (id)
)""",
    "CREATE INDEX ix_contact_account_id ON contact (account_id)",
    "CREATE INDEX ix_contact_batch_id ON contact (batch_id)",
    "CREATE INDEX ix_contact_person_key ON contact (person_key)",
    """CREATE TABLE attempt (
  id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  at DATETIME NOT NULL,
  mode TEXT NOT NULL,
  result TEXT NOT NULL,
  CONSTRAINT pk_attempt PRIMARY KEY (id),
  CONSTRAINT fk_attempt_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id)
)""",
    "CREATE INDEX ix_attempt_contact_id ON attempt (contact_id)",
    """CREATE TABLE appointment (
  id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  at DATETIME NOT NULL,
  timezone TEXT NOT NULL,
  note TEXT NOT NULL,
  CONSTRAINT pk_appointment PRIMARY KEY (id),
  CONSTRAINT fk_appointment_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id)
)""",
    "CREATE INDEX ix_appointment_at ON appointment (at)",
    "CREATE INDEX ix_appointment_contact_id ON appointment (contact_id)",
    """CREATE TABLE outcome (
  id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  day DATE NOT NULL,
  kind TEXT NOT NULL,
  last_sat INTEGER,
  last_nps INTEGER,
  reason TEXT NOT NULL,
  revenue_minor BIGINT,
  CONSTRAINT pk_outcome PRIMARY KEY (id),
  CONSTRAINT ck_outcome_kind_known CHECK (kind IN ('retained', 'lost', 'won', 'let_go')),
  CONSTRAINT fk_outcome_account_id FOREIGN KEY(account_id) REFERENCES account (id)
)""",
    "CREATE INDEX ix_outcome_account_id ON outcome (account_id)",
    """CREATE TABLE team_form (
  id TEXT NOT NULL,
  wave_id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  "by" TEXT NOT NULL,
  sealed_at DATETIME NOT NULL,
  seal TEXT NOT NULL,
  answers JSON NOT NULL,
  source_digest TEXT NOT NULL,
  CONSTRAINT pk_team_form PRIMARY KEY (id),
  CONSTRAINT uq_team_form_wave_id_account_id_by UNIQUE (wave_id, account_id, "by"),
  CONSTRAINT fk_team_form_wave_id FOREIGN KEY(wave_id) REFERENCES wave (id),
  CONSTRAINT fk_team_form_account_id FOREIGN KEY(account_id) REFERENCES account (id)
)""",
    "CREATE INDEX ix_team_form_account_id ON team_form (account_id)",
    """CREATE TABLE company_form (
  programme_id TEXT NOT NULL,
  answers JSON NOT NULL,
  sealed_at DATETIME,
  seal TEXT NOT NULL,
  CONSTRAINT pk_company_form PRIMARY KEY (programme_id),
  CONSTRAINT fk_company_form_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id)
)""",
    """CREATE TABLE do_not_call (
  digest TEXT NOT NULL,
  noted_on DATE NOT NULL,
  CONSTRAINT pk_do_not_call PRIMARY KEY (digest)
)""",
)
"""The tables as they are at schema 2; later steps change them, never this text."""
KEPT_PROGRAMMES = """
INSERT INTO programme_2 SELECT id, vendor, vendor, '', 'chief executive', '', '', '', 'EUR', '', '', '[]' FROM programme
"""
KEPT_ACCOUNTS = """
INSERT INTO account_2 SELECT id, programme_id, "key", name, 0, 0, '', '', '', NULL, NULL, 'active' FROM account
"""
LINKS = (
    "ALTER TABLE interview ADD COLUMN wave_id TEXT CONSTRAINT fk_interview_wave_id REFERENCES wave (id)",
    "ALTER TABLE interview ADD COLUMN contact_id TEXT CONSTRAINT fk_interview_contact_id REFERENCES contact (id)",
    "CREATE INDEX ix_interview_wave_id ON interview (wave_id)",
    "CREATE INDEX ix_interview_contact_id ON interview (contact_id)",
)


def apply(operations: Any) -> None:
    """From schema 1 to 2, inside the transaction of the runner."""
    for statement in (PROGRAMME, KEPT_PROGRAMMES, *_in_place_of("programme")):
        operations.execute(statement)
    for statement in (ACCOUNT, KEPT_ACCOUNTS, *_in_place_of("account")):
        operations.execute(statement)
    for statement in ("CREATE INDEX ix_programme_vendor ON programme (vendor)", *NEW, *LINKS):
        operations.execute(statement)
    step_2_field.apply(operations)
    step_2_figures.apply(operations)


def _in_place_of(table: str) -> tuple[str, str]:
    return f"DROP TABLE {table}", f"ALTER TABLE {table}_2 RENAME TO {table}"
