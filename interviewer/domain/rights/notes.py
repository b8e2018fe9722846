"""What was asked and done about one person's data, as a list that only grows, and how things stand by it.

METHOD 5, "Rights": access, portability, rectification, restriction, objection, erasure; legal hold.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal, TypeAlias, get_args

from interviewer.domain.errors import UserError

RequestKind: TypeAlias = Literal[
    "access", "portability", "correction", "withdrawal", "restriction", "objection", "erasure"
]
REQUESTS: tuple[RequestKind, ...] = get_args(RequestKind)
NoteKind: TypeAlias = Literal[
    "asked", "extended", "done", "refused",
    "restricted", "restriction_lifted", "objected", "objection_lifted", "held", "hold_lifted",
    "withdrawn", "corrected", "handed_out", "erased", "deleted",
]  # fmt: skip
NOTES: tuple[NoteKind, ...] = get_args(NoteKind)
ANSWER_MONTHS, LONGEST_EXTENSION = 1, 2
"""A request is answered within one calendar month; for good reason two more, told within the first."""
SOON_DAYS = 7


@dataclass(frozen=True)
class RightsNote:
    """One thing that was asked or done. `person` is a person's key; empty: the whole programme."""

    id: str
    person: str
    kind: NoteKind
    at: datetime
    about: str = ""
    """The id of the request it answers; of a request its kind, and the day it came where that is another one;
    the purpose; counts as JSON. Never anybody's words."""
    reason: str = field(default="", repr=False)
    reviewer: str = field(default="", repr=False)
    due: date | None = None


@dataclass(frozen=True)
class Request:
    """What a person asked for, until when it is to be answered, and whether it is."""

    id: str
    person: str
    kind: str
    asked_on: date
    due: date
    extended: bool = False
    reason: str = field(default="", repr=False)
    """Why it was extended or refused."""
    closed_on: date | None = None
    outcome: Literal["open", "done", "refused"] = "open"

    def late(self, today: date) -> bool:
        """Whether it should have been answered."""
        return self.outcome == "open" and today > self.due

    def soon(self, today: date) -> bool:
        """Whether it is to be answered within a week."""
        return self.outcome == "open" and (self.due - today).days <= SOON_DAYS


@dataclass(frozen=True)
class Lock:
    """A restriction, an objection or a legal hold that stands: since when, why, and who looked at it."""

    since: date
    reason: str = field(default="", repr=False)
    reviewer: str = field(default="", repr=False)


@dataclass(frozen=True)
class Standing:
    """How things stand with one person's data."""

    restricted: Lock | None = None
    objected: Lock | None = None
    held: Lock | None = None
    requests: tuple[Request, ...] = ()

    @property
    def locked(self) -> bool:
        """Whether what was said is out of every report and figure: an objection counts like a restriction, for
        the program does not know on which ground a vendor relies."""
        return self.restricted is not None or self.objected is not None

    @property
    def open_requests(self) -> tuple[Request, ...]:
        """Those that wait for an answer, the earliest due first."""
        return tuple(sorted((one for one in self.requests if one.outcome == "open"), key=lambda one: one.due))


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def answer_due(asked_on: date) -> date:
    """One calendar month from the request (METHOD 5)."""
    return months_after(asked_on, ANSWER_MONTHS)


def must_be_extendable(request: Request, due: date, today: date) -> None:
    """UserError unless the extension is told in time and not longer than two further months."""
    if request.outcome != "open":
        raise UserError("request_closed", "This request was answered already.")
    if today > request.due:
        raise UserError("too_late", "The month is over. An extension has to be told within it: answer now.")
    if not request.due < due <= months_after(request.asked_on, ANSWER_MONTHS + LONGEST_EXTENSION):
        raise UserError(
            "bad_extension", "An extension ends after the first month and at most two months later. Choose another day."
        )


_ON = {"restricted": "restricted", "objected": "objected", "held": "held"}
_OFF = {"restriction_lifted": "restricted", "objection_lifted": "objected", "hold_lifted": "held"}


def standing(notes: Iterable[RightsNote]) -> Standing:
    """How things stand after these notes, in the order of time."""
    locks: dict[str, Lock | None] = {"restricted": None, "objected": None, "held": None}
    requests: dict[str, Request] = {}
    for note in notes:
        if note.kind in _ON:
            locks[_ON[note.kind]] = Lock(note.at.date(), note.reason, note.reviewer)
        elif note.kind in _OFF:
            locks[_OFF[note.kind]] = None
        else:
            _about_requests(requests, note)
    return Standing(locks["restricted"], locks["objected"], locks["held"], tuple(requests.values()))


def _about_requests(requests: dict[str, Request], note: RightsNote) -> None:
    day = note.at.date()
    if note.kind == "asked":
        kind, _, told = note.about.partition(" ")
        asked_on = date.fromisoformat(told) if told else day
        requests[note.id] = Request(note.id, note.person, kind, asked_on, note.due or answer_due(asked_on))
        return
    found = requests.get(note.about)
    if found is None:
        return
    if note.kind == "extended" and note.due is not None:
        requests[note.about] = replace(found, due=note.due, extended=True, reason=note.reason)
    elif note.kind == "done":
        requests[note.about] = replace(found, outcome="done", closed_on=day)
    elif note.kind == "refused":
        requests[note.about] = replace(found, outcome="refused", closed_on=day, reason=note.reason)
