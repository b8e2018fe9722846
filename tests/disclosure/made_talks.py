"""Talks made of events, without a store: what happened, in order, and what disclosure makes of it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from interviewer.disclosure.reportable import reportable
from interviewer.disclosure.view import CallHours, ReportableInterview, TeamView
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
        """The id of the event."""
        number = len(self.events)
        self.events.append(ev.Event(f"e{number}", START + timedelta(minutes=number), what, question))
        return f"e{number}"

    def say(
        self, question: str, value: Value | None = None, words: str | None = None, manner: Manner = "verbatim"
    ) -> str:
        """An answer; the id of its event."""
        return self.happen(ev.Answered(value, words, manner), question)

    def finished(self) -> "Talk":
        """The talk, ended."""
        self.happen(ev.Finished())
        return self

    def view(
        self, team: TeamView | None = None, heard_at_account: int = 1, hours: CallHours | None = None
    ) -> ReportableInterview:
        """What its papers may know."""
        transcript = Transcript.of(self.events)
        route = walk(self.script, transcript)
        return reportable(
            self.script, self.facts, transcript, route, team, heard_at_account=heard_at_account, hours=hours
        )


def begun(
    script: Script, level: str | None = "named", *, practice: bool = False, account: AccountRef | None = None
) -> Talk:
    """A talk that has started; consented, and passed on at `level` unless that is None."""
    facts = InterviewFacts(
        "i1",
        Engagement("Tideway IT", "Rosa Ache", "chief executive", "Plain Research", "Jo Lind", "hosting"),
        account or AccountRef("aster", "Aster AG"),
        RespondentRef("ana", "Ana Ruiz-Peña", "Head of Group IT", "decision"),
        "phone",
        script.id,
        script.version,
        script.digest,
        START,
        practice=practice,
    )
    talk = Talk(script, facts)
    talk.happen(ev.Started(script.digest, "phone", "Tideway IT"))
    talk.say("a_open", "go_ahead")
    talk.say("a_participate", "yes")
    talk.say("a_record", "no")
    if level:
        talk.say("a_attribution", level)
    return talk
