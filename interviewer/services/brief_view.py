"""What the page before the call shows: plain values and finished sentences."""

from dataclasses import dataclass
from datetime import date

from interviewer.domain.programme.wish import Wish
from interviewer.services.scheduling import CaseRef


@dataclass(frozen=True)
class Fact:
    """One line of the table at the right."""

    label: str
    text: str


@dataclass(frozen=True)
class Promise:
    """Something the person was told would be done."""

    text: str
    told_on: date
    state: str


@dataclass(frozen=True)
class Said:
    """Something the person said last time that may be passed on; `verbatim` words alone take quotation marks."""

    words: str
    verbatim: bool


@dataclass(frozen=True)
class Brief:
    """One page before the call."""

    ref: CaseRef
    name: str
    line: str
    """"Operations Manager, Cwm Rhondda Schools Trust. Has influence on the decision."."""
    hour_there: str
    """10:42, or empty when the clock is not known."""
    place: str
    hour_here: str
    same_clock: bool
    wishes: Wish
    wish_line: str
    """"by video, 25 minutes, before 11", or empty."""
    facts: tuple[Fact, ...]
    said_title: str
    """"Said in 2025", or empty when the person was not heard before."""
    said: tuple[Said, ...]
    said_note: str
    """Why nothing of the last talk stands here, or empty."""
    values: tuple[str, ...]
    """What the team listed as value of the past year."""
    notes: str
    """The interviewer's own; they never leave."""
    polite: tuple[str, ...]
    """What must be known to be polite: recording, how the name is said."""
    has_numbers: bool
    """Whether `Briefing.last_numbers` has something to show."""
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True)
class LastNumbers:
    """Last time's numbers, hidden until asked for."""

    title: str
    score: str
    """"9, promoter", or that none was given."""
    satisfaction: str
    dimensions: tuple[tuple[str, str], ...]
    health: str
    """The word beside the colour: "Watch"."""
    colour: str
    """red, amber, green."""
    reasons: tuple[str, ...]
