"""The tables of field work: how each tried contact stands, and what each person wishes for a call.

`field_case` repeats what the attempts say, one row a tried contact, so that a screen need not go through all tries.
The database keeps it up itself, whoever writes a try.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import DDL, Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Text, event
from sqlmodel import Field

from interviewer.storage.columns import UtcDateTime
from interviewer.storage.migrations.step_2_field import TRIGGERS
from interviewer.storage.programme_tables import METADATA
from interviewer.storage.tables import INTERVIEW, Row, table_of


def _text() -> Any:
    return Field(sa_column=Column(Text, nullable=False))


def _number() -> Any:
    return Field(sa_column=Column(Integer, nullable=True))


def _flag() -> Any:
    return Field(sa_column=Column(Boolean, nullable=False))


class FieldCaseRow(Row, table=True):
    """How a contact stands that was tried at least once, or is not to be called."""

    __tablename__ = "field_case"
    __table_args__ = (
        Index("ix_field_case_stand", "wave_id", "last_result", "tries", "never"),
        Index("ix_field_case_account", "wave_id", "last_result", "account_id", "last_at", "decides"),
    )
    contact_id: str = Field(
        sa_column=Column(Text, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True, nullable=False)
    )
    wave_id: str = _text()
    account_id: str = _text()
    tries: int = Field(sa_column=Column(Integer, nullable=False))
    last_result: str = _text()
    """Empty without a try."""
    last_at: datetime | None = Field(sa_column=Column(UtcDateTime, nullable=True))
    never: bool = _flag()
    """Do not call, so far as was found; the hashes decide."""
    decides: bool = _flag()
    """Whether the contact's role is decision."""


class PersonWishRow(Row, table=True):
    """What a person wishes for a call, over all waves."""

    __tablename__ = "person_wish"
    __table_args__ = (
        CheckConstraint("best_from BETWEEN 0 AND 23 AND best_to BETWEEN 1 AND 24", name="hours_of_a_day"),
        CheckConstraint("minutes > 0", name="minutes_positive"),
    )
    programme_id: str = Field(
        sa_column=Column(Text, ForeignKey("programme.id", ondelete="CASCADE"), primary_key=True, nullable=False)
    )
    person_key: str = Field(sa_column=Column(Text, primary_key=True, nullable=False))
    say_name: str = _text()
    recording: str = _text()
    mode: str = _text()
    minutes: int | None = _number()
    best_from: int | None = _number()
    best_to: int | None = _number()
    call_again: bool = _flag()


FIELD_CASE = table_of(FieldCaseRow)
PERSON_WISH = table_of(PersonWishRow)
_LOOKED_AT = ("wave_id", "state", "started_at", "respondent_id", "contact_id")
Index("ix_interview_stand", *(INTERVIEW.c[name] for name in _LOOKED_AT))

for _trigger in TRIGGERS:
    event.listen(METADATA, "after_create", DDL(_trigger).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]
