"""Interviews held in memory, until all of them can be kept at once or none."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.log import Record
from interviewer.domain.script.script import Script
from interviewer.services.ports import Draft, InterviewSummary, Moment
from interviewer.services.programme_store import HeldInterview


class HeldInterviews:
    """Fulfils `InterviewStore` without a disk. What is erased here was never written anywhere."""

    def __init__(self) -> None:
        self._held: dict[str, HeldInterview] = {}
        self._records: dict[str, list[Record]] = {}

    def all(self) -> tuple[HeldInterview, ...]:
        """Every interview with its whole log, in the order they were begun."""
        return tuple(replace(one, records=tuple(self._records[name])) for name, one in self._held.items())

    def create(self, facts: InterviewFacts, script: Script, first: Sequence[Record]) -> None:
        """Hold a new interview. UserError "interview_exists"."""
        if facts.id in self._held:
            raise UserError("interview_exists", f"Two interviews have the id {facts.id}. Give each its own.")
        self._held[facts.id] = HeldInterview(facts, script, (), "open")
        self._records[facts.id] = list(first)

    def append(
        self,
        records: Sequence[Record],
        *,
        erase: Sequence[str] = (),
        close_draft: str | None = None,
        state: str,
        snapshot: str | None = None,
    ) -> None:
        """Add to one interview's log; the contents of the events named in `erase` are dropped.

        The snapshot is made anew when the interview is kept.
        """
        name = records[0].header.interview_id
        self._records[name] += records
        if erase:
            gone = set(erase)
            self._records[name] = [
                Record(r.header, None, None) if r.header.id in gone else r for r in self._records[name]
            ]
        self._held[name] = replace(self._held[name], state=state)

    def facts(self, interview_id: str) -> InterviewFacts:
        """UserError "no_such_interview"."""
        if interview_id not in self._held:
            raise UserError("no_such_interview", f"There is no interview {interview_id} here.")
        return self._held[interview_id].facts

    def script_source(self, digest: str) -> str:
        """The text of the script of a held interview. UserError "no_such_script"."""
        for held in self._held.values():
            if held.script.digest == digest:
                return held.script.source
        raise UserError("no_such_script", "The script of this interview is not here.")

    def records(self, interview_id: str) -> list[Record]:
        """The whole log in order; empty for an unknown interview."""
        return list(self._records.get(interview_id, []))

    def moments(self, interviews: int) -> Sequence[Moment]:
        """Nothing: what is held here teaches nobody's pace."""
        return ()

    def head(self, interview_id: str) -> tuple[int, str]:
        """Number and chain value of the last event. UserError "no_such_interview"."""
        self.facts(interview_id)
        last = self._records[interview_id][-1].header
        return last.number, last.chain

    def save_draft(self, draft: Draft) -> None:
        """Unfinished words are not held."""

    def drafts(self, interview_id: str) -> list[Draft]:
        """None are held."""
        return []

    def discard_drafts(self, interview_id: str) -> None:
        """None are held."""

    def recent(self, limit: int) -> list[InterviewSummary]:
        """Held interviews are on no list."""
        return []

    def page(self, limit: int, before: tuple[datetime, str] | None = None) -> list[InterviewSummary]:
        """Held interviews are on no list."""
        return []
