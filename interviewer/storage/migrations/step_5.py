"""Schema 5: the full-text index over what was said."""

from typing import Any

NEW = (
    """CREATE TABLE search_mark (
  interview_id TEXT NOT NULL,
  chain TEXT NOT NULL,
  first_row INTEGER NOT NULL,
  last_row INTEGER NOT NULL,
  CONSTRAINT pk_search_mark PRIMARY KEY (interview_id),
  CONSTRAINT fk_search_mark_interview_id FOREIGN KEY(interview_id) REFERENCES interview (id) ON DELETE CASCADE
)""",
    """CREATE VIRTUAL TABLE passage_words USING fts5(
  words, interview_id UNINDEXED, question UNINDEXED, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
)""",
    "INSERT INTO passage_words (passage_words, rank) VALUES ('secure-delete', 1)",
)
"""The tables as they are at schema 5; later steps change them, never this text."""


def apply(operations: Any) -> None:
    """From schema 4 to 5, inside the transaction of the runner."""
    for statement in NEW:
        operations.execute(statement)
