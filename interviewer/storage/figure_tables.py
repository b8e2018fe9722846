"""The tables behind figures: what each ended talk says in numbers, and what each release held."""

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Integer, Text
from sqlmodel import Column, Field

from interviewer.storage.tables import Row, table_of


def _text() -> Any:
    return Field(sa_column=Column(Text, nullable=False))


def _key(target: str) -> Any:
    return Field(sa_column=Column(Text, ForeignKey(target, ondelete="CASCADE"), primary_key=True, nullable=False))


class SnapshotRow(Row, table=True):
    """The answers of an ended talk that count, without words: derived from its log, made anew at any time."""

    __tablename__ = "snapshot"
    interview_id: str = _key("interview.id")
    chain: str = _text()
    """The log's last chain value at the time; another one now means that this is out of date."""
    lists: str = _text()
    content: str = _text()


class ReleaseRow(Row, table=True):
    """Which unattributed answers a release of a wave's figures held, never what they said."""

    __tablename__ = "release_memory"
    __table_args__ = (CheckConstraint("number >= 1", name="number_positive"),)
    programme_id: str = _key("programme.id")
    number: int = Field(sa_column=Column(Integer, primary_key=True, nullable=False, autoincrement=False))
    wave_id: str = Field(sa_column=Column(Text, ForeignKey("wave.id"), nullable=False, index=True))
    reader: str = _text()
    held: str = _text()


SNAPSHOT = table_of(SnapshotRow)
RELEASE = table_of(ReleaseRow)
