"""Bring a programme folder in, and hand a programme out as a folder (DESIGN 7). Whole, or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import InterviewFacts, WaveTerms
from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.script.script import Script
from interviewer.services.contact_list.planning import Step, no_step
from interviewer.services.held_interviews import HeldInterviews
from interviewer.services.interviewing import Interviewing
from interviewer.services.ports import InterviewStore
from interviewer.services.programme_store import (
    HeldInterview,
    ProgrammeCounts,
    ProgrammeStore,
    WaveInterview,
    WholeProgramme,
)
from interviewer.services.rights_ports import ERASED_NAME
from interviewer.services.script_library import ScriptLibrary
from interviewer.services.sealed_days import refuse_sealed_later
from interviewer.services.session_writing import WrittenInterview, written_interview
from interviewer.services.sessions import Session, SessionClock, play
from interviewer.services.talk import Makers, Talk
from interviewer.services.unwatched import Unwatched


@dataclass(frozen=True)
class SessionPlace:
    """A session, the file it stands in, and the script it asks with."""

    file: str
    session: Session
    script: Script


@dataclass(frozen=True)
class ProgrammeFolder:
    """Everything a programme folder says, checked against itself. Waves and scripts are resolved."""

    programme: Programme
    waves: tuple[Wave, ...]
    accounts: tuple[Account, ...]
    contacts: tuple[Contact, ...]
    outcomes: tuple[Outcome, ...] = ()
    company_form: CompanyForm | None = None
    team_forms: tuple[TeamForm, ...] = ()
    sessions: tuple[SessionPlace, ...] = ()
    never_again: tuple[Contact, ...] = ()
    scripts: tuple[Script, ...] = ()
    """Script versions that are not shipped."""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class ScriptFile:
    """A script version that is not shipped: its place in the folder, and its text."""

    name: str
    source: str


@dataclass(frozen=True)
class WrittenProgramme:
    """Everything that is written into a folder."""

    folder: ProgrammeFolder
    interviews: tuple[WrittenInterview, ...]
    script_files: Mapping[str, ScriptFile]
    """Script versions that are not shipped, by their digest."""


class ScriptFinder(Protocol):
    """Finds a script by its shipped id, or by a path beside a folder; `ScriptLibrary` fulfils it."""

    def find(self, name: str, beside: Path | None = None) -> Script: ...


class ProgrammeFiles(Protocol):
    """Reads and writes programme folders; formats fulfils it."""

    def read(self, folder: Path, scripts: ScriptFinder) -> ProgrammeFolder:
        """UserError "programme_refused" with every fault, each with its file and line."""

    def write(self, folder: Path, written: WrittenProgramme) -> list[Path]:
        """Write into a new or empty folder; the files written. UserError "folder_in_use", "read_only"."""


@dataclass(frozen=True)
class Brought:
    """What an import did, in numbers, and what is worth knowing about it."""

    programme: str
    waves: int
    accounts: int
    contacts: int
    team_forms: int
    interviews: int
    notices: tuple[str, ...] = ()
    counts: ProgrammeCounts = field(default_factory=ProgrammeCounts)
    """How much there was of it then, for taking it back."""


@dataclass(frozen=True)
class ReadyFolder:
    """A folder that was read, checked and played. `would` tells what keeping it would do."""

    would: Brought
    whole: WholeProgramme = field(repr=False)


@dataclass(frozen=True)
class HandedOut:
    """What an export wrote."""

    programme: str
    files: tuple[Path, ...]
    notices: tuple[str, ...] = ()


class ProgrammeFolders:
    """Programme folders in and out of one open workspace."""

    def __init__(
        self,
        store: ProgrammeStore,
        interviews: InterviewStore,
        library: ScriptLibrary,
        files: ProgrammeFiles,
        makers: Makers,
    ) -> None:
        self._store = store
        self._interviews = interviews
        self._library = library
        self._files = files
        self._makers = makers

    def look(self, folder: Path, step: Step = no_step) -> ReadyFolder:
        """Read, check and play everything in a folder; nothing is kept. `step` is told of the talks and may raise to
        stop. UserError "programme_refused", "programme_exists"."""
        read = self._files.read(folder, self._library)
        if read.programme.name in self._store.names():
            raise UserError(
                "programme_exists",
                f"This workspace has a programme {read.programme.name!r} already. Nothing was imported. "
                "Use another workspace, or another name in programme.yaml.",
            )
        refuse_sealed_later(read, self._makers.clock(), (place.session.started_at for place in read.sessions))
        held = self._played(read, step)
        whole = WholeProgramme(
            programme=read.programme,
            waves=read.waves,
            accounts=read.accounts,
            outcomes=read.outcomes,
            contacts=read.contacts,
            team_forms=read.team_forms,
            company_form=read.company_form,
            never_again=read.never_again,
            interviews=held,
            scripts=read.scripts,
        )
        would = Brought(
            programme=read.programme.name,
            waves=len(read.waves),
            accounts=len(read.accounts),
            contacts=len(read.contacts),
            team_forms=len(read.team_forms),
            interviews=len(held),
            notices=read.notices,
        )
        return ReadyFolder(would, whole)

    def keep(self, ready: ReadyFolder) -> Brought:
        """Keep what a folder holds as a new programme, in one transaction. UserError "programme_exists",
        "interview_exists"; then nothing was imported."""
        self._store.keep_whole(ready.whole)
        return replace(ready.would, counts=self._store.counts(ready.would.programme))

    def bring_in(self, folder: Path) -> Brought:
        """Import a folder as a new programme once everything in it was checked and played. UserError as in `look`
        and `keep`."""
        return self.keep(self.look(folder))

    def take_back(self, brought: Brought) -> None:
        """Take an import back: the programme goes with everything in it. UserError "programme_in_use" when something
        was added to it since; then it stays."""
        self._store.remove_whole(brought.programme, brought.counts)

    def _played(self, read: ProgrammeFolder, step: Step) -> tuple[HeldInterview, ...]:
        """Every session, played through the real engine; all refusals at once."""
        held, refusals = HeldInterviews(), list[str]()
        waves = {wave.name: wave for wave in read.waves}
        for number, place in enumerate(read.sessions):
            step(number, len(read.sessions))
            try:
                self._play(place, waves[place.session.wave or ""], read.programme, held)
            except UserError as refused:
                refusals.append(f"{place.file}: {refused.sentence}")
        if refusals:
            raise UserError("programme_refused", "\n".join([*refusals, "Nothing was imported."]))
        return held.all()

    def _play(self, place: SessionPlace, wave: Wave, programme: Programme, held: HeldInterviews) -> None:
        session, clock = place.session, SessionClock(place.session.started_at)
        makers = replace(self._makers, clock=clock)
        interviewing = Interviewing(held, self._library, makers)
        facts = interviewing.prepared(
            place.script,
            session.meeting,
            started_at=session.started_at,
            rotation=session.rotation,
            wave=terms(programme, wave),
            interview_id=session.id or "",
        )
        facts = replace(facts, wording=wave.wording)
        play(session, Unwatched(Talk.begin(held, makers, facts, place.script)), clock)

    def hand_out(self, folder: Path, programme: str, step: Step = no_step) -> HandedOut:
        """Write a programme into a new or empty folder, whole or not at all; `step` is told of the talks and may raise
        to stop. UserError "no_such_programme", "folder_in_use"."""
        waves = self._store.waves(programme)
        contacts = {wave.name: self._store.contacts(programme, wave.name) for wave in waves}
        every = [(wave, talk) for wave in waves for talk in self._store.interviews(programme, wave.name)]
        in_part = [talk.id for _, talk in every if self._interviews.facts(talk.id).in_part]
        gone = frozenset(talk.id for _, talk in every if self._is_gone(talk.id))
        talks = [(wave, talk) for wave, talk in every if talk.id not in gone.union(in_part)]
        written = []
        for number, (_, talk) in enumerate(talks):
            step(number, len(talks))
            written.append(self._written(talk))
        listed = [contact for wave in waves for contact in contacts[wave.name]]
        unlisted = [
            _off_the_list(wave, one.facts)
            for (wave, _), one in zip(talks, written, strict=True)
            if one.facts.respondent.id not in {contact.id for contact in contacts[wave.name]}
        ]
        people = (*listed, *{contact.id: contact for contact in unlisted}.values())
        read = self._folder(programme, waves, people)
        script_files = self._script_files(waves, [one.script for one in written])
        files = self._files.write(folder, WrittenProgramme(read, tuple(written), script_files))
        notices = (*_off_list_notices(unlisted), *_unsteady_notices(written), *map(_left_out, in_part))
        return HandedOut(programme, tuple(files), notices)

    def _folder(self, programme: str, waves: Sequence[Wave], contacts: tuple[Contact, ...]) -> ProgrammeFolder:
        left_alone = self._store.never_call(programme, contacts)
        return ProgrammeFolder(
            programme=self._store.programme(programme),
            waves=tuple(waves),
            accounts=self._store.accounts(programme),
            contacts=contacts,
            outcomes=self._store.outcomes(programme),
            company_form=self._store.company_form(programme),
            team_forms=tuple(form for wave in waves for form in self._store.team_forms(programme, wave.name)),
            never_again=tuple(contact for contact in contacts if contact.id in left_alone),
        )

    def _written(self, talk: WaveInterview) -> WrittenInterview:
        facts = self._interviews.facts(talk.id)
        script = self._library.stored(self._interviews, facts.script_digest)
        return written_interview(facts, script, self._interviews.records(talk.id), self._makers.new_id)

    def _is_gone(self, interview: str) -> bool:
        """Whether a talk was erased, or its answers were deleted when their time was over: there is nothing to hand
        out of it."""
        if self._interviews.facts(interview).respondent.name == ERASED_NAME:
            return True
        return Transcript.of(map(event_of, self._interviews.records(interview))).emptied

    def _script_files(self, waves: Sequence[Wave], asked: Sequence[Script]) -> dict[str, ScriptFile]:
        """Script versions that are not shipped."""
        shipped = {self._library.find(name).digest for name in self._library.ids()}
        own = {script.digest: script for script in asked if script.digest not in shipped}
        for wave in waves:
            if wave.script_digest and wave.script_digest not in own and wave.script_digest not in shipped:
                own[wave.script_digest] = self._library.stored(self._interviews, wave.script_digest)
        return {
            digest: ScriptFile(f"scripts/{script.id}-{digest[:8]}.yaml", script.source)
            for digest, script in own.items()
        }


def terms(programme: Programme, wave: Wave) -> WaveTerms:
    """What the wave promises a respondent."""
    return WaveTerms(
        name=wave.name,
        min_cell=wave.min_cell,
        audio_retention_days=wave.audio_retention_days,
        transcript_retention_months=wave.transcript_retention_months,
        withdraw_deadline=wave.withdraw_deadline,
        programme=programme.name,
    )


def _off_the_list(wave: Wave, facts: InterviewFacts) -> Contact:
    person = facts.respondent
    return Contact(
        person.id, facts.account.id, person.name, wave.name, person.title, person.role, timezone=person.timezone
    )


def _off_list_notices(contacts: Sequence[Contact]) -> tuple[str, ...]:
    return tuple(f"{c.id} was heard in {c.wave} without being on its list, and was added to it." for c in contacts)


def _left_out(interview: str) -> str:
    return f"Interview {interview} lost something with a damaged file and is left out. Keep this workspace as well."


def _unsteady_notices(written: Sequence[WrittenInterview]) -> tuple[str, ...]:
    return tuple(
        f"Interview {one.facts.id} reads back a little differently. Keep this workspace as well."
        for one in written
        if not one.same
    )
