"""Talks made of events, without a store: what happened, in order, and what disclosure makes of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from interviewer import app
from interviewer.disclosure.reportable import reportable
from interviewer.disclosure.view import ReportableInterview, TeamView
from interviewer.domain.interview import events as ev
from interviewer.domain.interview.facts import AccountRef, Engagement, InterviewFacts, RespondentRef
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.interview.values import Manner, Value
from interviewer.domain.script.script import Script

START = datetime(2026, 6, 11, 12, 2, tzinfo=UTC)


@dataclass
class Talk:
    """A talk told in events; each takes a minute."""

    script: Script
    facts: InterviewFacts
    events: list[ev.Event] = field(default_factory=list)

    def happen(self, what: ev.Happening, question: str | None = None) -> str:
        number = len(self.events)
        self.events.append(ev.Event(f"e{number}", START + timedelta(minutes=number), what, question))
        return f"e{number}"

    def say(
        self, question: str, value: Value | None = None, words: str | None = None, manner: Manner = "verbatim"
    ) -> str:
        return self.happen(ev.Answered(value, words, manner), question)

    def finished(self) -> "Talk":
        self.happen(ev.Finished())
        return self

    def view(self, team: TeamView | None = None, heard_at_account: int = 1) -> ReportableInterview:
        transcript = Transcript.of(self.events)
        route = walk(self.script, transcript)
        return reportable(self.script, self.facts, transcript, route, team, heard_at_account=heard_at_account)


Begin = Callable[..., Talk]


@pytest.fixture(scope="session")
def full_script() -> Script:
    return app.script_library().find("client_review_full")


@pytest.fixture
def begin(full_script: Script) -> Begin:
    """Starts a talk; consented and passed on at `level` unless that is None."""

    def start(level: str | None = "named", *, practice: bool = False) -> Talk:
        facts = InterviewFacts(
            "i1",
            Engagement("Tideway IT", "Rosa Ache", "chief executive", "Plain Research", "Jo Lind", "hosting"),
            AccountRef("aster", "Aster AG"),
            RespondentRef("ana", "Ana Ruiz-Peña", "Head of Group IT", "decision"),
            "phone",
            full_script.id,
            full_script.version,
            full_script.digest,
            START,
            practice=practice,
        )
        talk = Talk(full_script, facts)
        talk.happen(ev.Started(full_script.digest, "phone", "Tideway IT"))
        talk.say("a_open", "go_ahead")
        talk.say("a_participate", "yes")
        talk.say("a_record", "no")
        if level:
            talk.say("a_attribution", level)
        return talk

    return start
