"""One talk's log and state: every change is appended, durable, then folded in."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from interviewer.domain.interview.events import Event, Happening, Lapsed, Started
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.log import Header, Record, event_of, record
from interviewer.domain.interview.route import Route, walk
from interviewer.domain.interview.snapshot import snapshot_of, to_text
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.script.script import Script
from interviewer.services.ports import Clock, InterviewStore, NewId

SALT_BYTES = 16

NewSalt = Callable[[], bytes]


def new_salt() -> bytes:
    """Fresh random bytes for one event's commitment."""
    return secrets.token_bytes(SALT_BYTES)


@dataclass(frozen=True)
class Makers:
    """Where time, ids and salts come from."""

    clock: Clock
    new_id: NewId
    new_salt: NewSalt = new_salt


class Talk:
    """The log of one interview and what it says now."""

    def __init__(
        self, store: InterviewStore, makers: Makers, facts: InterviewFacts, script: Script, records: Sequence[Record]
    ) -> None:
        self.store = store
        self.makers = makers
        self.facts = facts
        self.script = script
        self.transcript = Transcript.of(event_of(r) for r in records)
        self._head: Header = records[-1].header
        self._routed: tuple[Transcript, Route] | None = None

    @property
    def route(self) -> Route:
        """The route of the present state, walked once."""
        if self._routed is None or self._routed[0] is not self.transcript:
            self._routed = self.transcript, walk(self.script, self.transcript)
        return self._routed[1]

    @staticmethod
    def begin(store: InterviewStore, makers: Makers, facts: InterviewFacts, script: Script) -> "Talk":
        """Keep a new interview with its first event."""
        started = Started(
            facts.script_digest, facts.mode, facts.engagement.vendor, facts.wording, dict(facts.rotation)
        )
        first = record(facts.id, None, Event(makers.new_id(), facts.started_at, started), makers.new_salt())
        store.create(facts, script, [first])
        return Talk(store, makers, facts, script, [first])

    def happen(
        self,
        *happenings: tuple[Happening, str | None],
        erase: Sequence[str] = (),
        close_draft: str | None = None,
        times: Sequence[datetime] = (),
    ) -> None:
        """Append these happenings (each with its question) in one transaction, then fold them in.

        They happen now, or at `times`, one for each; never before what happened last, whatever the clock says.
        """
        records, transcript, head = list[Record](), self.transcript, self._head
        for place, (happening, question) in enumerate(happenings):
            now = times[place] if times else self.makers.clock()
            at = max(now, transcript.events[-1].at)
            event = Event(self.makers.new_id(), at, happening, question)
            records.append(record(self.facts.id, head, event, self.makers.new_salt()))
            head, transcript = records[-1].header, transcript.with_(event)
        state = transcript.ended or "open"
        taken = self._snapshot(transcript) if transcript.ended else None
        self.store.append(records, erase=erase, close_draft=close_draft, state=state, snapshot=taken)
        self.transcript, self._head = transcript, head

    def read_again(self) -> None:
        """Stand as the log does: what was erased from it is gone here too."""
        self.transcript = Transcript.of(event_of(r) for r in self.store.records(self.facts.id))

    def _snapshot(self, transcript: Transcript) -> str:
        """What the talk says in figures."""
        return to_text(snapshot_of(self.script, transcript, walk(self.script, transcript)))

    def lapse(self, happening: Lapsed, gone: Iterable[str]) -> None:
        """Note that the time of words or answers is over, and delete these contents for good, and words that were
        never finished with them. The talk stays ended."""
        event = Event(self.makers.new_id(), self.makers.clock(), happening, None)
        last = record(self.facts.id, self._head, event, self.makers.new_salt())
        transcript = self.transcript.with_(event)
        state = self.transcript.ended or "finished"
        if self.store.drafts(self.facts.id):
            self.store.discard_drafts(self.facts.id)
        self.store.append([last], erase=tuple(gone), state=state, snapshot=None)
        self.transcript, self._head = transcript, last.header
