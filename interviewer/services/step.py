"""What the call screen shows after each thing that happened: one value, computed, never stored."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.pace import Pace
from interviewer.domain.interview.route import Route
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.interview.values import Level, Value
from interviewer.domain.script.script import Question, Script
from interviewer.services.talk_map import MapSection, map_of


@dataclass(frozen=True)
class AskedNow:
    """The question to ask, with its words filled in."""

    question: Question
    section_id: str
    section_title: str
    group: str | None
    """The dimension it belongs to, in a rotated section."""
    group_place: tuple[int, int] | None
    """Which of how many groups, such as (2, 6)."""
    spoken: str
    instruction: str
    probes: tuple[str, ...]
    probed: tuple[str, ...]
    """The probes already asked here."""
    answer: Answer | None
    """The answer it has so far, when the interviewer came back to it."""
    volunteered: Answer | None
    """What the respondent already said about it."""
    compulsory: bool
    standing: tuple[str, ...] = ()
    """The probes that are always allowed, in the language of the talk."""


@dataclass(frozen=True)
class Pinned:
    """The scale just answered that this question is about; still changeable."""

    question: Question
    spoken: str
    value: Value | None


@dataclass(frozen=True)
class NextUp:
    """The question after this one if nothing changes, and why it comes."""

    question: str
    spoken: str
    because: str | None


@dataclass(frozen=True)
class Passage:
    """One line of what was said, for the list of passages and the end page."""

    question: str
    section_id: str
    label: str
    value: str | None
    words: str | None
    manner: str
    at: datetime
    state: str
    """answered, skipped, struck, volunteered."""
    changed_from: str | None
    corrected: bool
    flat: bool
    """The words are still vague (METHOD 3.10)."""
    times: tuple[datetime | None, ...] = ()
    """When each line was begun; empty when it is not known."""
    bookmarks: tuple[datetime, ...] = ()
    """The moments the interviewer marked here."""


@dataclass(frozen=True)
class Step:
    """The state of the talk as a screen needs it."""

    facts: InterviewFacts
    script: Script
    transcript: Transcript
    route: Route
    asked: AskedNow | None
    """None when nothing is left to ask."""
    pinned: Pinned | None
    next: NextUp | None
    pace: Pace
    level: Level | None
    recording_consent: datetime | None
    can_undo: bool
    can_redo: bool
    message: str | None = None
    """News in words: what was taken back, what was parked."""

    @property
    def ended(self) -> bool:
        """Whether the talk is over."""
        return self.transcript.ended is not None

    @cached_property
    def map(self) -> tuple[MapSection, ...]:
        """The map of the talk, drawn up when it is first looked at: the next question does not wait for it."""
        return map_of(self.script, self.transcript, self.route, self.asked.question.id if self.asked else None)
