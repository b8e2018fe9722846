"""What services need from storage and formats, as Protocols; those layers fulfil them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.line_times import Times
from interviewer.domain.interview.log import Record
from interviewer.domain.interview.values import Manner
from interviewer.domain.script.script import Script

Clock = Callable[[], datetime]
"""Now, in UTC, aware."""

NewId = Callable[[], str]
"""A fresh time-ordered UUIDv7 as text."""


NOTE = ""
"""What stands for the question of a note in the making."""


@dataclass(frozen=True)
class Draft:
    """Words still being typed; not yet an answer. At most one for each question of an interview, and one for a note."""

    interview_id: str
    question: str
    words: str
    manner: Manner
    at: datetime
    lines_at: Times = ()
    """When each line was begun, in seconds from the start of the talk."""


@dataclass(frozen=True)
class InterviewSummary:
    """One line of a list of interviews. `state`: open, finished, broken_off."""

    id: str
    vendor: str
    account: str
    respondent: str
    mode: str
    script_id: str
    started_at: datetime
    last_at: datetime
    state: str
    events: int


@dataclass(frozen=True)
class Rehearsal:
    """A talk that is on no list: practised, or a form in the making. `state` as of an interview."""

    facts: InterviewFacts
    last_at: datetime
    state: str


class RehearsalStore(Protocol):
    """Rehearsals on disk."""

    def rehearsals(self, script_id: str, account: str) -> Sequence[Rehearsal]:
        """Those that ask with this script about this account (by its id), the latest first."""

    def remove_rehearsal(self, interview_id: str) -> None:
        """Delete one for good. UserError "not_a_rehearsal"."""


@dataclass(frozen=True)
class Moment:
    """One event of a talk without its content."""

    interview: str
    kind: str
    question: str | None
    at: datetime


class InterviewStore(Protocol):
    """Interviews on disk. Each method is one transaction; when it returns, it is durable."""

    def create(self, facts: InterviewFacts, script: Script, first: Sequence[Record]) -> None:
        """Keep a new interview with its first events. UserError "interview_exists" for a known id."""

    def facts(self, interview_id: str) -> InterviewFacts:
        """UserError "no_such_interview" for an unknown id."""

    def script_source(self, digest: str) -> str:
        """The text of a stored script version."""

    def records(self, interview_id: str) -> list[Record]:
        """The whole log in order."""

    def append(
        self,
        records: Sequence[Record],
        *,
        erase: Sequence[str] = (),
        close_draft: str | None = None,
        state: str,
        snapshot: str | None = None,
    ) -> None:
        """Add to one interview's log; delete for good the contents of the events named in `erase`,
        and the draft of the question `close_draft`; note the interview's `state`, and what an ended talk
        says in figures (`snapshot`, in place of an older one)."""

    def save_draft(self, draft: Draft) -> None:
        """Keep unfinished words; empty words remove the draft."""

    def drafts(self, interview_id: str) -> list[Draft]:
        """The unfinished words of one interview, oldest first."""

    def discard_drafts(self, interview_id: str) -> None:
        """Delete all unfinished words of one interview for good."""

    def recent(self, limit: int) -> list[InterviewSummary]:
        """The latest interviews, newest first, without rehearsals."""

    def page(self, limit: int, before: tuple[datetime, str] | None = None) -> list[InterviewSummary]:
        """As `recent`, from the one with this start and id on (exclusive)."""

    def head(self, interview_id: str) -> tuple[int, str]:
        """Number and chain value of the last event, as noted beside the log."""

    def moments(self, interviews: int) -> Sequence[Moment]:
        """What happened when in the latest finished interviews, each in order; for how long questions take."""


class ScriptReader(Protocol):
    """Reads a script file. Complaints are raised together as one ScriptRefused."""

    def read(self, path: Path) -> Script: ...

    def parse(self, source: str, name: str) -> Script: ...
