"""The tables of people's rights: what was asked and done, and how long each kind of data is kept.

Notes are never changed and only erasure takes away: what stands is computed from them. Of an erased person a note stays
under a made-up name, without words.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, Integer, Text, text
from sqlmodel import Column, Field

from interviewer.storage.columns import UtcDateTime
from interviewer.storage.tables import EVENT, Row, one_of, table_of

UNITS = ("days", "months")


def _text(*, key: bool = False) -> Any:
    return Field(sa_column=Column(Text, primary_key=key, nullable=False))


def _programme(*, key: bool = False) -> Any:
    return Field(sa_column=Column(Text, ForeignKey("programme.id"), primary_key=key, nullable=False))


class RightsNoteRow(Row, table=True):
    """One thing that was asked or done about a person's data; an empty person means the whole programme."""

    __tablename__ = "rights_note"
    __table_args__ = (Index(None, "programme_id", "person_key"),)
    id: str = _text(key=True)
    programme_id: str = _programme()
    person_key: str = _text()
    kind: str = _text()
    at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    about: str = _text()
    """What it is about: the id of a request, a purpose, counts as JSON; no words of anybody."""
    reason: str = _text()
    reviewer: str = _text()
    due: date | None = Field(sa_column=Column(Date, nullable=True))


class RetentionRuleRow(Row, table=True):
    """How long a programme keeps one kind of data, where it is not the default."""

    __tablename__ = "retention_rule"
    __table_args__ = (one_of("unit", UNITS), CheckConstraint("amount >= 0", name="amount_not_negative"))
    programme_id: str = _programme(key=True)
    kind: str = _text(key=True)
    amount: int = Field(sa_column=Column(Integer, nullable=False))
    unit: str = _text()


for _name, _kind in (("ix_event_lapsed", "lapsed"), ("ix_event_recorded", "recorder_marked")):
    Index(_name, EVENT.c.interview_id, sqlite_where=text(f"kind = '{_kind}'"))
RIGHTS_NOTE = table_of(RightsNoteRow)
RETENTION_RULE = table_of(RetentionRuleRow)
