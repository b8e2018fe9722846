"""The chain of headers: what makes a log that can be erased in part and still be checked.

Each header commits to its content by a salted hash and to the header before it. Content (and its salt)
can be deleted for good; the headers never change, so the chain still verifies.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from interviewer.domain.interview.events import Event, content_of, happening_from

GENESIS = "0" * 64
PARTICIPATION = "a_participate"
SEALED = frozenset({"noted", "bookmarked"})
"""What can have been said off the record, and is deleted when the talk ends."""


@dataclass(frozen=True)
class Header:
    """The part of an event that is never removed: no words, no values."""

    id: str
    interview_id: str
    number: int
    """Place in the interview's log, from 1."""
    kind: str
    question: str | None
    at: datetime
    commitment: str
    """SHA-256 over salt and content, hex."""
    chain: str
    """SHA-256 over the previous header's chain and this header, hex."""


@dataclass(frozen=True)
class Record:
    """A header with its content as canonical JSON and its salt; both None once erased."""

    header: Header
    content: str | None
    salt: bytes | None


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a chain: the event's number, and what, in words."""

    number: int
    reason: str


def canonical(value: object) -> str:
    """One fixed JSON text for a value."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def commit(salt: bytes, content: str) -> str:
    """The salted commitment of a content text."""
    return hashlib.sha256(salt + content.encode("utf-8", "surrogatepass")).hexdigest()


def link(previous: str, header: Header) -> str:
    """The chain value of a header after `previous`."""
    parts = [
        previous, header.interview_id, header.number, header.id, header.kind, header.question,
        header.at.astimezone(UTC).isoformat(), header.commitment,
    ]  # fmt: skip
    return hashlib.sha256(canonical(parts).encode()).hexdigest()


def record(interview_id: str, previous: Header | None, event: Event, salt: bytes) -> Record:
    """The event as the next record of its interview's chain."""
    content = canonical(content_of(event.happening))
    number = previous.number + 1 if previous else 1
    bare = Header(
        event.id, interview_id, number, event.kind, event.question, event.at, commit(salt, content), ""
    )
    chain = link(previous.chain if previous else GENESIS, bare)
    return Record(Header(**{**bare.__dict__, "chain": chain}), content, salt)


def event_of(stored: Record) -> Event:
    """The event a record tells of; erased content stays erased."""
    content = json.loads(stored.content) if stored.content is not None else None
    header = stored.header
    return Event(header.id, header.at, happening_from(header.kind, content), header.question)


def verify(interview_id: str, records: Iterable[Record]) -> tuple[Fault, ...]:
    """Every fault of a log: changed, dropped, added or reordered headers, and changed contents."""
    faults: list[Fault] = []
    previous = GENESIS
    for place, stored in enumerate(records, start=1):
        header = stored.header
        faults += [Fault(place, reason) for reason in _faults(interview_id, place, previous, stored)]
        previous = header.chain
    return tuple(faults)


def _faults(interview_id: str, place: int, previous: str, stored: Record) -> Iterable[str]:
    header = stored.header
    if header.interview_id != interview_id:
        yield "belongs to another interview"
    if header.number != place:
        yield f"has number {header.number}, expected {place}"
    if link(previous, header) != header.chain:
        yield "does not follow from the event before it"
    if (stored.content is None) != (stored.salt is None):
        yield "has lost half of its content"
    elif not _holds(stored):
        yield "has a changed content"


def _holds(stored: Record) -> bool:
    """Whether a content is the one that was committed to; one that is gone holds."""
    if stored.content is None or stored.salt is None:
        return True
    return commit(stored.salt, stored.content) == stored.header.commitment


def unexplained(records: Iterable[Record]) -> tuple[Fault, ...]:
    """Contents that are gone although nothing in the log says why.

    A strike takes words of its question; the end of a talk takes sealed notes; when time is over, words and answers
    go; an erasure takes all of it, and its own last event has no content itself.
    """
    explained, faults = _Reasons(), list[Fault]()
    for stored in reversed(list(records)):
        if stored.content is None and not explained.takes(stored):
            faults.append(Fault(stored.header.number, "has lost its content, and nothing in the log says why"))
        explained.note(stored)
    return tuple(reversed(faults))


class _Reasons:
    """What came later in a log, and so may have taken the content of an event."""

    def __init__(self) -> None:
        self._struck: set[str | None] = set()
        self._ended = False
        self._all = False

    def takes(self, stored: Record) -> bool:
        header = stored.header
        own = (header.kind, header.question) == ("withdrawn", PARTICIPATION)
        sealed = header.kind in SEALED and self._ended
        return self._all or own or sealed or header.question in self._struck

    def note(self, stored: Record) -> None:
        header = stored.header
        if header.kind == "struck":
            self._struck.add(header.question)
        self._ended = self._ended or header.kind in {"finished", "broken_off"}
        erased = stored.content is None and (header.kind, header.question) == ("withdrawn", PARTICIPATION)
        self._all = self._all or header.kind == "lapsed" or erased
