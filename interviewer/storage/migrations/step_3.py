"""Schema 3: decisions about places in papers, edited sentences, and releases as they were made."""

from typing import Any

NEW = (
    """CREATE TABLE paper_decision (
  id TEXT NOT NULL,
  wave_id TEXT,
  "key" TEXT NOT NULL,
  "do" TEXT NOT NULL,
  replacement TEXT NOT NULL,
  reason TEXT NOT NULL,
  at DATETIME NOT NULL,
  CONSTRAINT pk_paper_decision PRIMARY KEY (id),
  CONSTRAINT ck_paper_decision_do_known CHECK (do IN ('mask', 'leave_out', 'keep')),
  CONSTRAINT ck_paper_decision_kept_with_reason CHECK (do != 'keep' OR length(reason) > 0),
  CONSTRAINT fk_paper_decision_wave_id FOREIGN KEY(wave_id) REFERENCES wave (id)
)""",
    "CREATE INDEX ix_paper_decision_wave_id ON paper_decision (wave_id)",
    """CREATE TABLE paper_sentence (
  id TEXT NOT NULL,
  wave_id TEXT,
  paper TEXT NOT NULL,
  slot TEXT NOT NULL,
  text TEXT NOT NULL,
  rule TEXT NOT NULL,
  at DATETIME NOT NULL,
  CONSTRAINT pk_paper_sentence PRIMARY KEY (id),
  CONSTRAINT fk_paper_sentence_wave_id FOREIGN KEY(wave_id) REFERENCES wave (id)
)""",
    "CREATE INDEX ix_paper_sentence_wave_id ON paper_sentence (wave_id)",
    """CREATE TABLE release_edition (
  programme_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  made_on DATE NOT NULL,
  digest TEXT NOT NULL,
  heads TEXT NOT NULL,
  figures TEXT NOT NULL,
  CONSTRAINT pk_release_edition PRIMARY KEY (programme_id, number),
  CONSTRAINT fk_release_edition_programme_id_number FOREIGN KEY(programme_id, number)
    REFERENCES release_memory (programme_id, number) ON DELETE CASCADE
)""",
    "CREATE INDEX ix_release_edition_digest ON release_edition (digest)",
    """CREATE TABLE released_paper (
  id TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  place INTEGER NOT NULL,
  wish TEXT NOT NULL,
  file_name TEXT NOT NULL,
  paper_size TEXT NOT NULL,
  digest TEXT NOT NULL,
  content TEXT,
  CONSTRAINT pk_released_paper PRIMARY KEY (id),
  CONSTRAINT fk_released_paper_programme_id_number FOREIGN KEY(programme_id, number)
    REFERENCES release_edition (programme_id, number) ON DELETE CASCADE
)""",
    "CREATE INDEX ix_released_paper_digest ON released_paper (digest)",
    """CREATE TABLE released_talk (
  paper_id TEXT NOT NULL,
  interview_id TEXT NOT NULL,
  CONSTRAINT pk_released_talk PRIMARY KEY (paper_id, interview_id),
  CONSTRAINT fk_released_talk_paper_id FOREIGN KEY(paper_id) REFERENCES released_paper (id) ON DELETE CASCADE,
  CONSTRAINT fk_released_talk_interview_id FOREIGN KEY(interview_id) REFERENCES interview (id)
)""",
    "CREATE INDEX ix_released_talk_interview_id ON released_talk (interview_id)",
)
"""The tables as they are at schema 3; later steps change them, never this text."""


def apply(operations: Any) -> None:
    """From schema 2 to 3, inside the transaction of the runner."""
    for statement in NEW:
        operations.execute(statement)
