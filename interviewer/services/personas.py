"""Somebody to practise with: what is heard at each question, what comes after a probe, what is said unasked.

A persona is data. What it says follows from the state of the talk alone, so a rehearsal can be played again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value
from interviewer.services.step import Step

LESSONS = ("time", "alert")
"""What a persona can be there to teach: the minutes that are left, the call the same day."""
SHRUG = "Hm. I could not say."
"""Where a persona has no words of its own: a question of somebody's own script."""


@dataclass(frozen=True)
class Reply:
    """One answer as it is heard. `probed`: what comes after the first probe, the second ..."""

    says: str
    probed: tuple[str, ...] = ()
    value: Value | None = None
    """The number or choice that the words mean."""
    early: str = ""
    """A later question that these words answer as well."""

    def after(self, probes: int) -> str:
        """The words after so many probes; the last ones stay."""
        return (self.says, *self.probed)[min(probes, len(self.probed))]


@dataclass(frozen=True)
class Interruption:
    """What is said unasked, once the question `after` is answered."""

    after: str
    says: str


@dataclass(frozen=True)
class Persona:
    """Invented from head to foot."""

    id: str
    title: str
    lesson: str
    name: str
    role_title: str
    account: str
    replies: Mapping[str, Reply] = field(default_factory=dict)
    interrupts: tuple[Interruption, ...] = ()
    needs: str = ""
    """What this person is there to teach: one of `LESSONS`, or nothing more."""

    def reply(self, question: Question) -> Reply:
        """What this person answers, or a shrug."""
        return self.replies.get(question.id, Reply(SHRUG))

    def heard(self, step: Step) -> str:
        """What is heard now; empty while nothing is asked, off the record, and while the talk rests."""
        transcript, asked = step.transcript, step.asked
        if asked is None or transcript.off_record or transcript.paused:
            return ""
        question = asked.question
        probes = sum(one.question == question.id for one in transcript.probes)
        words = self.reply(question).after(probes)
        before = next((one.says for one in self.interrupts if one.after == transcript.last_step), "")
        return f"{before} {words}".strip() if not probes else words


class PersonaReader(Protocol):
    """Reads the personas that are shipped; UserError "bad_persona" names file, line and reason."""

    def personas(self) -> Sequence[Persona]: ...
