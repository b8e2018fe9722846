"""The tables of a workspace. Rows never leave `storage`; they do not validate, so the database checks.

Keys are UUIDv7 texts so that the work of several laptops merges. `key` is a name given outside (by a session
file, a contact list), unique within its parent.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlmodel import Column, Field, SQLModel

from interviewer.domain.interview.facts import MODES, ROLES
from interviewer.domain.programme.account import STATUSES
from interviewer.storage.columns import UtcDateTime

STATES = ("open", "finished", "broken_off")
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Row(SQLModel):
    """A row of a workspace's tables."""

    metadata = MetaData(naming_convention=NAMES)


def one_of(column: str, allowed: tuple[str, ...]) -> CheckConstraint:
    """A check that lets only these words into a column."""
    listed = ", ".join(f"'{name}'" for name in allowed)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def _moment() -> Any:
    return Field(sa_column=Column(UtcDateTime, nullable=False))


def _text() -> Any:
    return Field(sa_column=Column(Text, nullable=False))


def _told(unless: str = "") -> Any:
    """A text that is `unless` when nothing was told."""
    return Field(sa_column=Column(Text, nullable=False, default=unless))


def _id() -> Any:
    return Field(sa_column=Column(Text, primary_key=True, nullable=False))


def _parent(target: str, *, nullable: bool = False) -> Any:
    return Field(sa_column=Column(Text, ForeignKey(target), nullable=nullable, index=True))


class MetaRow(Row, table=True):
    """One fact about the workspace itself, such as its schema number."""

    __tablename__ = "meta"
    name: str = _id()
    value: str = _text()


class ScriptRow(Row, table=True):
    """A script version, kept word for word as long as an interview was asked with it."""

    __tablename__ = "script"
    digest: str = _id()
    id: str = _text()
    version: str = _text()
    source: str = _text()


class ProgrammeRow(Row, table=True):
    """An engagement with a vendor."""

    __tablename__ = "programme"
    id: str = _id()
    name: str = Field(sa_column=Column(Text, nullable=False, unique=True))
    vendor: str = Field(sa_column=Column(Text, nullable=False, index=True))
    vendor_executive: str = _told()
    executive_title: str = _told()
    interviewer_firm: str = _told()
    interviewer_name: str = _told()
    product_or_service: str = _told()
    currency: str = _told("EUR")
    contact_email: str = _told()
    supervisory_authority: str = _told()
    value_lines: list[str] = Field(sa_column=Column(JSON, nullable=False, default=list))
    blind_spots: bool | None = Field(sa_column=Column(Boolean, nullable=True))
    glossary: list[list[str]] | None = Field(sa_column=Column(JSON, nullable=True))


class AccountRow(Row, table=True):
    """A client company of the vendor; money in minor units of the programme's currency."""

    __tablename__ = "account"
    __table_args__ = (
        UniqueConstraint("programme_id", "key"),
        one_of("status", STATUSES),
        CheckConstraint("revenue_minor >= 0", name="revenue_minor_not_negative"),
    )
    id: str = _id()
    programme_id: str = Field(sa_column=Column(Text, ForeignKey("programme.id"), nullable=False))
    key: str = _text()
    name: str = _text()
    revenue_minor: int = Field(sa_column=Column(BigInteger, nullable=False, default=0))
    key_account: bool = Field(sa_column=Column(Boolean, nullable=False, default=False))
    segment: str = _told()
    region: str = _told()
    owner: str = _told()
    client_since: date | None = Field(sa_column=Column(Date, nullable=True))
    renewal: date | None = Field(sa_column=Column(Date, nullable=True))
    status: str = _told("active")


class RespondentRow(Row, table=True):
    """A person who was interviewed."""

    __tablename__ = "respondent"
    __table_args__ = (UniqueConstraint("account_id", "key"), one_of("role", ROLES))
    id: str = _id()
    account_id: str = Field(sa_column=Column(Text, ForeignKey("account.id"), nullable=False))
    key: str = _text()
    name: str = _text()
    title: str = _text()
    role: str = _text()
    timezone: str = _text()


class InterviewRow(Row, table=True):
    """One interview: its fixed facts as they were that day, its state, and the head of its log.

    A rehearsal belongs to nobody: it has no programme, account or respondent row.
    """

    __tablename__ = "interview"
    __table_args__ = (
        Index(None, "started_at", "id"),
        one_of("state", STATES),
        one_of("mode", MODES),
        CheckConstraint("head_number >= 1", name="head_number_positive"),
        CheckConstraint("practice OR respondent_id IS NOT NULL", name="respondent_or_practice"),
    )
    id: str = _id()
    respondent_id: str | None = _parent("respondent.id", nullable=True)
    wave_id: str | None = _parent("wave.id", nullable=True)
    contact_id: str | None = _parent("contact.id", nullable=True)
    script_digest: str = Field(sa_column=Column(Text, ForeignKey("script.digest"), nullable=False))
    script_id: str = _text()
    script_version: str = _text()
    mode: str = _text()
    wording: str = _text()
    practice: bool
    as_asked: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    """Engagement, account, respondent, wave and rotation as they were told at the start."""
    started_at: datetime = _moment()
    last_at: datetime = _moment()
    state: str = _text()
    head_number: int
    head_chain: str = _text()


class EventRow(Row, table=True):
    """The header of an event: never changed, never removed, without words or values."""

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("interview_id", "number"),
        CheckConstraint("number >= 1", name="number_positive"),
        CheckConstraint("length(commitment) = 64", name="commitment_length"),
        CheckConstraint("length(chain) = 64", name="chain_length"),
    )
    id: str = _id()
    interview_id: str = Field(sa_column=Column(Text, ForeignKey("interview.id"), nullable=False))
    number: int
    kind: str = _text()
    question: str | None = Field(sa_column=Column(Text, nullable=True))
    at: datetime = _moment()
    commitment: str = _text()
    chain: str = _text()


class EventContentRow(Row, table=True):
    """What was said or done, and its salt; deleted for good when struck, sealed or erased."""

    __tablename__ = "event_content"
    event_id: str = Field(sa_column=Column(Text, ForeignKey("event.id"), primary_key=True, nullable=False))
    content: str = _text()
    salt: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class DraftRow(Row, table=True):
    """Words still being typed, at most one for each question of an interview."""

    __tablename__ = "draft"
    __table_args__ = (one_of("manner", ("verbatim", "paraphrase")),)
    interview_id: str = Field(sa_column=Column(Text, ForeignKey("interview.id"), primary_key=True, nullable=False))
    question: str = Field(sa_column=Column(Text, primary_key=True, nullable=False))
    words: str = _text()
    manner: str = _text()
    at: datetime = _moment()
    lines_at: str = Field(sa_column=Column(Text, nullable=False, server_default="[]"))


def table_of(row: type[Row]) -> Table:
    """The table behind a row class, for statements that read and write plain rows."""
    return Row.metadata.tables[str(row.__tablename__)]


META = table_of(MetaRow)
SCRIPT = table_of(ScriptRow)
PROGRAMME = table_of(ProgrammeRow)
ACCOUNT = table_of(AccountRow)
RESPONDENT = table_of(RespondentRow)
INTERVIEW = table_of(InterviewRow)
EVENT = table_of(EventRow)
EVENT_CONTENT = table_of(EventContentRow)
DRAFT = table_of(DraftRow)
