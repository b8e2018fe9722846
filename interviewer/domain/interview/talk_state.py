"""The fields of a talk's state: what its events have made of it so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeVar

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.events import Event
from interviewer.domain.interview.values import Level

Ended = Literal["finished", "broken_off"]


@dataclass(frozen=True)
class Mask:
    """A replacement in everything that leaves; for one question, or (None) everywhere."""

    text: str
    replacement: str
    question: str | None


@dataclass(frozen=True)
class Phrase:
    """A turn of phrase that would tell who spoke, as the interviewer marked it; asked about before it leaves."""

    text: str
    question: str | None


@dataclass(frozen=True)
class Note:
    """The interviewer's own observation; never leaves."""

    event_id: str
    at: datetime
    text: str
    question: str | None
    sealed: bool


@dataclass(frozen=True)
class Bookmark:
    """A moment the interviewer wants to find again; never leaves."""

    at: datetime
    question: str | None


@dataclass(frozen=True)
class Probing:
    """A probe that was asked."""

    at: datetime
    text: str
    question: str | None


ALERT_ABOUT = "det_callback"
"""The question that an alert asks; it keeps its id in every script."""


@dataclass(frozen=True)
class Alert:
    """Once that the same-day call was asked for: the words, their version, and how soon where no question asks it."""

    event_id: str
    at: datetime
    asked: str
    version: str
    urgency: str = ""


@dataclass(frozen=True)
class TalkState:
    """Everything one talk's log says, as plain values. `Transcript` adds how it came about and what follows."""

    events: tuple[Event, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    """Every answer now held, also those that are off the route."""
    waiting: Mapping[str, Answer] = field(default_factory=dict)
    """Volunteered answers of questions not yet asked; confirming takes them in."""
    rotation: Mapping[str, str] = field(default_factory=dict)
    vendor: str = ""
    wording: str = "standard"
    mode: str = "phone"
    levels: Mapping[str, Level] = field(default_factory=dict)
    """Answers passed on at a level of their own."""
    masks: tuple[Mask, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    notes: tuple[Note, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    probes: tuple[Probing, ...] = ()
    dismissed: frozenset[str] = frozenset()
    restored: frozenset[str] = frozenset()
    withdrawn: frozenset[str] = frozenset()
    steps: tuple[str, ...] = ()
    """Ids of the steps that undo would take back, oldest first."""
    undone: tuple[str, ...] = ()
    """Ids of the steps that redo would put back, last undone last."""
    dropped: frozenset[str] = frozenset()
    """Ids of all steps taken back for good or for now."""
    order: Mapping[str, int] = field(default_factory=dict)
    """Place in the log of the last step about each question, and of each `level:` choice."""
    place: int = 0
    """How many events there are."""
    pointer: str | None = None
    """The question the interviewer went to by hand, until it is answered."""
    off_record: bool = False
    off_record_since: datetime | None = None
    paused: bool = False
    recorder: bool = False
    flag_cleared: str | None = None
    ends_after: float | None = None
    """Seconds after which the talk was agreed to end; None: nothing was agreed."""
    set_aside: frozenset[str] = frozenset()
    """Questions that are not asked for want of time; answering one takes it back in."""
    alerts: tuple[Alert, ...] = ()
    """Each time that the person said they were leaving and a same-day call was asked for."""
    blind_spots: frozenset[str] = frozenset()
    """Dimensions that were marked for a neutral probe once all six were rated."""
    emptied: bool = False
    """The content of the end itself was erased: the talk is over, and in no figure any more."""
    lapsed: str = ""
    """What the talk says in figures, taken before its words were deleted because their time was over; else empty."""
    ended: Ended | None = None
    ended_at: datetime | None = None
    started_at: datetime | None = None


S = TypeVar("S", bound=TalkState)


def but(state: S, **changes: object) -> S:
    """The same state with other values in these fields.

    `dataclasses.replace` asks every field and takes twenty times as long; taking a step back folds the whole log anew,
    and it must be on the screen at once in a log of 2,000 events too.
    """
    if not changes.keys() <= state.__dict__.keys():
        raise TypeError(f"a talk's state has no such field: {sorted(changes.keys() - state.__dict__.keys())}")
    made = object.__new__(type(state))
    made.__dict__.update(state.__dict__, **changes)
    return made
