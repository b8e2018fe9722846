"""The tables behind the search: the words of talks in a full-text index, and what was indexed when."""

from typing import Any

from sqlalchemy import DDL, ForeignKey, Integer, Text, column, event, table
from sqlmodel import Column, Field

from interviewer.storage.programme_tables import METADATA
from interviewer.storage.tables import Row, table_of

NEW_INDEX = (
    """CREATE VIRTUAL TABLE passage_words USING fts5(
  words, interview_id UNINDEXED, question UNINDEXED, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
)""",
    "INSERT INTO passage_words (passage_words, rank) VALUES ('secure-delete', 1)",
)
"""Words taken out of the index are really gone, not only marked (`secure-delete`)."""


def _rows() -> Any:
    return Field(sa_column=Column(Integer, nullable=False))


class SearchMarkRow(Row, table=True):
    """An interview in the index: of which state of its log, and in which rows (none when first is after last)."""

    __tablename__ = "search_mark"
    interview_id: str = Field(
        sa_column=Column(Text, ForeignKey("interview.id", ondelete="CASCADE"), primary_key=True, nullable=False)
    )
    chain: str = Field(sa_column=Column(Text, nullable=False))
    first_row: int = _rows()
    last_row: int = _rows()


MARK = table_of(SearchMarkRow)
WORDS = table("passage_words", column("rowid"), column("words"), column("interview_id"), column("question"))
for _statement in NEW_INDEX:
    event.listen(METADATA, "after_create", DDL(_statement).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]
