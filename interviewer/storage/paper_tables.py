"""The tables of papers: decisions about places, edited sentences, and releases as they were made.

Decisions and sentences are never changed: the latest holds, all of them are the audit log.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, ForeignKeyConstraint, Integer, Text
from sqlmodel import Field

from interviewer.storage.columns import UtcDateTime
from interviewer.storage.tables import Row, one_of, table_of

DOINGS = ("mask", "leave_out", "keep")


def _id() -> Any:
    return Field(sa_column=Column(Text, primary_key=True, nullable=False))


def _text(*, nullable: bool = False) -> Any:
    return Field(sa_column=Column(Text, nullable=nullable))


def _wave() -> Any:
    """Empty for a talk that belongs to no wave."""
    return Field(sa_column=Column(Text, ForeignKey("wave.id"), nullable=True, index=True))


def _moment() -> Any:
    return Field(sa_column=Column(UtcDateTime, nullable=False))


class DecisionRow(Row, table=True):
    """What the interviewer did about a place that could show who spoke. `key` is a digest, no words."""

    __tablename__ = "paper_decision"
    __table_args__ = (
        one_of("do", DOINGS),
        CheckConstraint("do != 'keep' OR length(reason) > 0", name="kept_with_reason"),
    )
    id: str = _id()
    wave_id: str | None = _wave()
    key: str = _text()
    do: str = _text()
    replacement: str = _text()
    reason: str = _text()
    at: datetime = _moment()


class SentenceRow(Row, table=True):
    """A sentence the interviewer wrote instead of the program's; an empty text takes an edit back."""

    __tablename__ = "paper_sentence"
    id: str = _id()
    wave_id: str | None = _wave()
    paper: str = _text()
    slot: str = _text()
    text: str = _text()
    rule: str = _text()
    at: datetime = _moment()


class EditionRow(Row, table=True):
    """A numbered release: when, from which logs, with which figures."""

    __tablename__ = "release_edition"
    __table_args__ = (
        ForeignKeyConstraint(
            ["programme_id", "number"],
            ["release_memory.programme_id", "release_memory.number"],
            ondelete="CASCADE",
        ),
    )
    programme_id: str = _id()
    number: int = Field(sa_column=Column(Integer, primary_key=True, nullable=False, autoincrement=False))
    made_on: date = Field(sa_column=Column(Date, nullable=False))
    digest: str = Field(sa_column=Column(Text, nullable=False, index=True))
    heads: str = _text()
    figures: str = _text()


class ReleasedPaperRow(Row, table=True):
    """One paper of a release: what it was wished by, its blocks, and the digest of its file."""

    __tablename__ = "released_paper"
    __table_args__ = (
        ForeignKeyConstraint(
            ["programme_id", "number"],
            ["release_edition.programme_id", "release_edition.number"],
            ondelete="CASCADE",
        ),
    )
    id: str = _id()
    programme_id: str = _text()
    number: int = Field(sa_column=Column(Integer, nullable=False))
    place: int = Field(sa_column=Column(Integer, nullable=False))
    """Its place among the papers of the release."""
    wish: str = _text()
    file_name: str = _text()
    paper_size: str = _text()
    digest: str = Field(sa_column=Column(Text, nullable=False, index=True))
    content: str | None = _text(nullable=True)
    """NULL once something in it was taken back for good."""


class ReleasedTalkRow(Row, table=True):
    """A talk whose words a released paper may hold."""

    __tablename__ = "released_talk"
    paper_id: str = Field(
        sa_column=Column(Text, ForeignKey("released_paper.id", ondelete="CASCADE"), primary_key=True, nullable=False)
    )
    interview_id: str = Field(
        sa_column=Column(Text, ForeignKey("interview.id"), primary_key=True, nullable=False, index=True)
    )


DECISION = table_of(DecisionRow)
SENTENCE = table_of(SentenceRow)
EDITION = table_of(EditionRow)
RELEASED_PAPER = table_of(ReleasedPaperRow)
RELEASED_TALK = table_of(ReleasedTalkRow)
