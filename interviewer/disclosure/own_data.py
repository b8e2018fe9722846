"""All that is handed out to one person on request, as plain values; `own_copy` decided what of the talks is in it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from interviewer.domain.rights.consents import Consent


@dataclass(frozen=True)
class OwnLine:
    """One answer with the question as it was read aloud."""

    question: str
    label: str
    asked: str
    state: str
    at: datetime
    value: str
    words: str = field(default="", repr=False)
    manner: str = "verbatim"
    before: tuple[str, ...] = field(default=(), repr=False)
    reasons: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class OwnTalk:
    """One talk."""

    id: str
    wave: str
    started_at: datetime
    mode: str
    state: str
    """open, finished, broken_off."""
    language: str
    script: str
    version: str
    interviewer: str
    attribution: str
    """named, company, anonymous; empty when it was never said."""
    lines: tuple[OwnLine, ...] = field(default=(), repr=False)
    own_notes: int = 0
    """How many notes of the interviewer's own there are; they are not handed out."""
    words_until: date | None = None
    answers_until: date | None = None
    consents_until: date | None = None


@dataclass(frozen=True)
class OwnListing:
    """A row of a contact list."""

    wave: str
    name: str
    title: str
    role: str
    email: str
    phone: str
    timezone: str
    language: str
    notes: str
    source: str
    """The file the row came from; empty: typed in."""
    brought_at: datetime | None
    attempts: tuple[str, ...] = ()
    appointments: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True)
class Recipient:
    """A release that a talk of the person went into."""

    number: int
    made_on: date
    wave: str
    reader: str
    papers: int
    """How many papers may hold words; 0: in totals alone."""


@dataclass(frozen=True)
class OwnRequest:
    """A request of the person."""

    kind: str
    asked_on: date
    due: date
    extended: bool
    outcome: str


@dataclass(frozen=True)
class OwnData:
    """Everything about one person in one programme."""

    name: str
    account: str
    programme: str
    vendor: str
    firm: str
    contact_email: str
    authority: str
    made_on: date
    due: date | None
    """Until when an open request for this is to be answered."""
    extended: bool
    listings: tuple[OwnListing, ...] = field(repr=False)
    wishes: tuple[tuple[str, str], ...] = field(repr=False)
    talks: tuple[OwnTalk, ...] = field(repr=False)
    consents: tuple[Consent, ...] = field(repr=False)
    recipients: tuple[Recipient, ...] = ()
    requests: tuple[OwnRequest, ...] = ()
    restricted: bool = False
    objected: bool = False
    held: bool = False
