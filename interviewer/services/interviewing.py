"""Begin an interview, go on with one, and look at those there are."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import InterviewFacts, Meeting, WaveTerms
from interviewer.domain.interview.log import Fault, unexplained, verify
from interviewer.domain.script.script import Script
from interviewer.services.conducting import Conducting
from interviewer.services.ports import InterviewStore, InterviewSummary
from interviewer.services.script_library import ScriptLibrary
from interviewer.services.talk import Makers, Talk

SHORT_WISH, SHORT_SCRIPT = "short_version", "client_review_short"
"""The option of the opening that asks for fewer minutes, and the script for it."""
PAGE = 500
"""Interviews read at a time when all are gone through."""


class Interviewing:
    """The interviews of one open workspace."""

    def __init__(self, store: InterviewStore, library: ScriptLibrary, makers: Makers) -> None:
        self.store = store
        self.library = library
        self.makers = makers

    def begin(self, facts: InterviewFacts, script: Script) -> Conducting:
        """Start this interview; it is kept from here on."""
        return Conducting(Talk.begin(self.store, self.makers, facts, script))

    def prepared(
        self,
        script: Script,
        meeting: Meeting,
        *,
        started_at: datetime | None = None,
        rotation: Mapping[str, str] | None = None,
        wave: WaveTerms | None = None,
        wording: str = "standard",
        interview_id: str = "",
        practice: bool = False,
    ) -> InterviewFacts:
        """The facts of an interview about to begin. Without `rotation` the script's own order holds.

        UserError "bad_rotation" for a section that does not rotate, or a start it does not have.
        """
        _must_rotate(script, rotation or {})
        return InterviewFacts(
            id=interview_id or self.makers.new_id(),
            engagement=meeting.engagement,
            account=meeting.account,
            respondent=meeting.respondent,
            mode=meeting.mode,
            script_id=script.id,
            script_version=script.version,
            script_digest=script.digest,
            started_at=started_at or self.makers.clock(),
            wave=wave or WaveTerms(),
            wording=wording,
            rotation=dict(rotation or {}),
            practice=practice,
        )

    def next_rotation(self, script: Script) -> dict[str, str]:
        """Each rotated section starts one group further than in the interview before."""
        latest = self.store.recent(1)
        before = self.store.facts(latest[0].id).rotation if latest else {}
        return {s.id: _after(s.rotate, before.get(s.id)) for s in script.sections if s.rotate}

    def go_on(self, interview_id: str) -> Conducting:
        """Take up an interview where it stood, or look at one that has ended."""
        return Conducting(self.talk(interview_id))

    def talk(self, interview_id: str) -> Talk:
        """The log and state of an interview. UserError "no_such_interview", "empty_log"."""
        facts = self.store.facts(interview_id)
        script = self.library.stored(self.store, facts.script_digest)
        records = self.store.records(interview_id)
        if not records:
            raise UserError("empty_log", "This interview has no events. Check the workspace.")
        return Talk(self.store, self.makers, facts, script, records)

    def short_version(self, talk: Conducting) -> Conducting | None:
        """The short talk with the same person, when that was asked for at the start; the long one is broken off."""
        step = talk.step()
        opening = step.transcript.answers.get("a_open")
        if opening is None or opening.value != SHORT_WISH:
            return None
        if not step.ended:
            talk.break_off("the short version was asked for")
        script, facts = self.library.find(self.library.in_language(SHORT_SCRIPT, step.script.language)), step.facts
        meeting = Meeting(facts.engagement, facts.account, facts.respondent, facts.mode)
        rotation = self.next_rotation(script)
        return self.begin(self.prepared(script, meeting, rotation=rotation, wave=facts.wave), script)

    def find_script(self, name: str, beside: Path | None = None) -> Script:
        """A script by id or path."""
        return self.library.find(name, beside)

    def facts(self, interview_id: str) -> InterviewFacts:
        """The fixed facts of an interview."""
        return self.store.facts(interview_id)

    def recent(self, limit: int = 50) -> list[InterviewSummary]:
        """The latest interviews, newest first."""
        return self.store.recent(limit)

    def all_ids(self) -> list[str]:
        """Every interview, newest first, without rehearsals."""
        ids, page = list[str](), self.store.page(PAGE)
        while page:
            ids += [one.id for one in page]
            page = self.store.page(PAGE, (page[-1].started_at, page[-1].id))
        return ids

    def verify(self, interview_id: str) -> tuple[Fault, ...]:
        """Every fault of an interview's hash chain, of its end, and contents that are gone without a reason."""
        self.store.facts(interview_id)
        records = self.store.records(interview_id)
        faults = (*verify(interview_id, records), *unexplained(records))
        number, chain = self.store.head(interview_id)
        last = records[-1].header if records else None
        if last is None or (last.number, last.chain) != (number, chain):
            faults += (Fault(number, "is not the last event of this log"),)
        return faults


def _must_rotate(script: Script, rotation: Mapping[str, str]) -> None:
    groups = {section.id: section.rotate for section in script.sections if section.rotate}
    for section, start in rotation.items():
        if section not in groups:
            known = ", ".join(groups) or "none"
            raise UserError("bad_rotation", f"rotation: section {section!r} does not rotate; these do: {known}.")
        if start not in groups[section]:
            raise UserError(
                "bad_rotation", f"rotation: {section} cannot start at {start!r}; it has {', '.join(groups[section])}."
            )


def _after(names: tuple[str, ...], before: str | None) -> str:
    return names[(names.index(before) + 1) % len(names)] if before in names else names[0]
