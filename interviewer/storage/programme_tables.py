"""The tables of programmes: whom to hear, what the team expects, what came of each call.

The programme, account and respondent tables stand in `tables`: interviews hang on them.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Date, ForeignKey, Index, Integer, Text, UniqueConstraint
from sqlmodel import Column, Field

from interviewer.domain.interview.facts import ROLES
from interviewer.domain.programme.account import OUTCOME_KINDS
from interviewer.storage.columns import UtcDateTime
from interviewer.storage.tables import Row, one_of, table_of


def _id() -> Any:
    return Field(sa_column=Column(Text, primary_key=True, nullable=False))


def _text() -> Any:
    return Field(sa_column=Column(Text, nullable=False))


def _number(*, nullable: bool = False) -> Any:
    return Field(sa_column=Column(Integer, nullable=nullable))


def _day() -> Any:
    return Field(sa_column=Column(Date, nullable=False))


def _moment(*, nullable: bool = False) -> Any:
    return Field(sa_column=Column(UtcDateTime, nullable=nullable))


def _of(target: str, *, index: bool = True, nullable: bool = False) -> Any:
    return Field(sa_column=Column(Text, ForeignKey(target), nullable=nullable, index=index))


class WaveRow(Row, table=True):
    """One round of interviews."""

    __tablename__ = "wave"
    __table_args__ = (
        UniqueConstraint("programme_id", "name"),
        CheckConstraint("min_cell >= 3", name="min_cell_fits"),
        CheckConstraint("starts <= ends", name="dates_in_order"),
    )
    id: str = _id()
    programme_id: str = _of("programme.id", index=False)
    name: str = _text()
    starts: date = _day()
    ends: date = _day()
    script: str = _text()
    script_digest: str = _text()
    wording: str = _text()
    min_cell: int = _number()
    audio_retention_days: int = _number()
    transcript_retention_months: int = _number()
    withdraw_deadline: str = _text()


class ImportBatchRow(Row, table=True):
    """One import of contacts, and how the rows it changed were before."""

    __tablename__ = "import_batch"
    id: str = _id()
    programme_id: str = _of("programme.id")
    at: datetime = _moment()
    source: str = _text()
    added: int = _number()
    changed: int = _number()
    before: list[Any] = Field(sa_column=Column(JSON, nullable=False))


class ContactRow(Row, table=True):
    """A person to be heard in one wave."""

    __tablename__ = "contact"
    __table_args__ = (UniqueConstraint("wave_id", "key"), one_of("role", ROLES))
    id: str = _id()
    wave_id: str = _of("wave.id", index=False)
    account_id: str = _of("account.id")
    key: str = _text()
    name: str = _text()
    title: str = _text()
    role: str = _text()
    email: str = _text()
    phone: str = _text()
    timezone: str = _text()
    language: str = _text()
    person: str = _text()
    person_key: str = Field(sa_column=Column(Text, nullable=False, index=True))
    """What cooling-off goes by: `person`, or made of account and e-mail."""
    notes: str = _text()
    batch_id: str | None = _of("import_batch.id", nullable=True)


class AttemptRow(Row, table=True):
    """One try to reach a contact."""

    __tablename__ = "attempt"
    id: str = _id()
    contact_id: str = _of("contact.id")
    at: datetime = _moment()
    mode: str = _text()
    result: str = _text()


class AppointmentRow(Row, table=True):
    """When a contact wants to be called: a moment in UTC, and the contact's clock."""

    __tablename__ = "appointment"
    __table_args__ = (Index(None, "at"),)
    id: str = _id()
    contact_id: str = _of("contact.id")
    at: datetime = _moment()
    timezone: str = _text()
    note: str = _text()


class OutcomeRow(Row, table=True):
    """What became of an account."""

    __tablename__ = "outcome"
    __table_args__ = (one_of("kind", OUTCOME_KINDS),)
    id: str = _id()
    account_id: str = _of("account.id")
    day: date = _day()
    kind: str = _text()
    last_sat: int | None = _number(nullable=True)
    last_nps: int | None = _number(nullable=True)
    reason: str = _text()
    revenue_minor: int | None = Field(sa_column=Column(BigInteger, nullable=True))


class TeamFormRow(Row, table=True):
    """A sealed view of one account by one of the vendor's people."""

    __tablename__ = "team_form"
    __table_args__ = (UniqueConstraint("wave_id", "account_id", "by"),)
    id: str = _id()
    wave_id: str = _of("wave.id", index=False)
    account_id: str = _of("account.id")
    by: str = _text()
    sealed_at: datetime = _moment()
    seal: str = _text()
    answers: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    source_digest: str = _text()


class CompanyFormRow(Row, table=True):
    """The chief executive's own view."""

    __tablename__ = "company_form"
    programme_id: str = Field(sa_column=Column(Text, ForeignKey("programme.id"), primary_key=True, nullable=False))
    answers: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    sealed_at: datetime | None = _moment(nullable=True)
    seal: str = _text()


class DoNotCallRow(Row, table=True):
    """A salted hash of someone who asked never to be called again; nothing refers to it, so it stays."""

    __tablename__ = "do_not_call"
    digest: str = _id()
    noted_on: date = _day()


WAVE = table_of(WaveRow)
IMPORT_BATCH = table_of(ImportBatchRow)
CONTACT = table_of(ContactRow)
ATTEMPT = table_of(AttemptRow)
APPOINTMENT = table_of(AppointmentRow)
OUTCOME = table_of(OutcomeRow)
TEAM_FORM = table_of(TeamFormRow)
COMPANY_FORM = table_of(CompanyFormRow)
DO_NOT_CALL = table_of(DoNotCallRow)

METADATA = Row.metadata
"""All tables of a workspace: these and those in `tables`."""
