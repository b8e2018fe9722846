"""Small interviews for the storage tests, and quick keys."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from interviewer.domain.interview.events import Answered, Event, Happening, Started
from interviewer.domain.interview.facts import AccountRef, Engagement, InterviewFacts, RespondentRef
from interviewer.domain.interview.log import Header, Record, record
from interviewer.domain.script.script import Script
from interviewer.kit.ids import new_id
from interviewer.services.ports import Draft
from interviewer.storage.keys import Cost
from interviewer.storage.workspace import Workspace, create_workspace

ROOT = Path(__file__).resolve().parents[2]
QUICK = Cost(memory_kib=64, iterations=1, lanes=1)
"""Keys that take no time; for tests only."""
PASSPHRASE = "correct horse battery staple"
BEGIN = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
SCRIPT = Script("full", "1.0", "A talk", (), source="script: full\n", digest="d" * 64)


def facts(interview_id: str, *, minutes: int = 0, practice: bool = False) -> InterviewFacts:
    """One interview with Ana Ruiz of Aster, `minutes` after the first."""
    return InterviewFacts(
        id=interview_id,
        engagement=Engagement("Northwind Hosting", "Dana Ito", interviewer_name="Sam Field"),
        account=AccountRef("aster", "Aster AG"),
        respondent=RespondentRef("aster-ana", "Ana Ruiz", "Head of IT", "decision", "Europe/Zurich"),
        mode="phone",
        script_id=SCRIPT.id,
        script_version=SCRIPT.version,
        script_digest=SCRIPT.digest,
        started_at=BEGIN + timedelta(minutes=minutes),
        rotation={"E": "savvy"},
        practice=practice,
    )


@dataclass
class Log:
    """Makes the records of one interview, one after the other."""

    interview_id: str
    previous: Header | None = None
    records: list[Record] = field(default_factory=list)

    def add(self, happening: Happening, question: str | None = None) -> Record:
        """The next record."""
        at = BEGIN + timedelta(seconds=len(self.records))
        made = record(self.interview_id, self.previous, Event(new_id(), at, happening, question), b"salt" * 4)
        self.previous = made.header
        self.records.append(made)
        return made

    def say(self, words: str, question: str = "nps_why") -> Record:
        """The next record: an answer in words."""
        return self.add(Answered(words=words), question)


def begun(workspace: Workspace, interview_id: str = "one", *, minutes: int = 0, practice: bool = False) -> Log:
    """An interview in the workspace that has just started."""
    log = Log(interview_id)
    first = log.add(Started(SCRIPT.digest, "phone"))
    workspace.interviews.create(facts(interview_id, minutes=minutes, practice=practice), SCRIPT, [first])
    return log


def draft(words: str, question: str = "nps_why", interview_id: str = "one", second: int = 0) -> Draft:
    """Words being typed."""
    return Draft(interview_id, question, words, "verbatim", BEGIN + timedelta(seconds=second))


def new_workspace(path: Path) -> Workspace:
    """A fresh workspace with quick keys."""
    workspace, _ = create_workspace(path, PASSPHRASE, QUICK)
    return workspace
