"""From a case to its talk, and from the talk's end back to the case."""

from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import AccountRef, Meeting, RespondentRef
from interviewer.services.conducting import Conducting
from interviewer.services.forms import engagement_of
from interviewer.services.interviewing import Interviewing
from interviewer.services.programme_files import terms
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.rights_ports import LockReader, no_locks
from interviewer.services.scheduling import CaseRef, Scheduling
from interviewer.services.step import Step


class Calling:
    """Begins the talk with a contact of a wave, in the wave's script and wording."""

    def __init__(
        self, store: ProgrammeStore, interviewing: Interviewing, scheduling: Scheduling, locks: LockReader = no_locks
    ) -> None:
        self._store = store
        self._interviewing = interviewing
        self._scheduling = scheduling
        self._locks = locks

    def begin(self, ref: CaseRef, mode: str = "phone") -> Conducting:
        """Start the talk; it is kept from here on. UserError "no_such_wave", "may_not_be_called" and those of the
        store."""
        if ref.contact in self._locks().of_wave(ref.programme, ref.wave):
            raise UserError(
                "may_not_be_called",
                "This person objected, or asked that the data not be used. Nobody calls until that is lifted on the "
                "person's page under Clients.",
            )
        programme = self._store.programme(ref.programme)
        contact = self._store.contact(ref.programme, ref.wave, ref.contact)
        wave = next((w for w in self._store.waves(ref.programme) if w.name == ref.wave), None)
        if wave is None:
            raise UserError("no_such_wave", f"{ref.programme} has no wave {ref.wave!r}.")
        names = {account.id: account.name for account in self._store.accounts(ref.programme)}
        person = RespondentRef(contact.id, contact.name, contact.title, contact.role, contact.timezone)
        account = AccountRef(contact.account, names[contact.account])
        script = self._interviewing.find_script(wave.script)
        facts = self._interviewing.prepared(
            script,
            Meeting(engagement_of(programme), account, person, mode),
            wave=terms(programme, wave),
            wording=wave.wording,
            rotation=self._interviewing.next_rotation(script),
        )
        return self._interviewing.begin(facts, script)

    def note_end(self, step: Step) -> None:
        """Let the case know how its talk ended; a talk outside any wave, or still open, is no matter."""
        facts, transcript = step.facts, step.transcript
        if not (facts.wave.programme and transcript.ended) or facts.practice:
            return
        given = {i for i, answer in transcript.answers.items() if answer.given}
        self._scheduling.log_talk(
            CaseRef(facts.wave.programme, facts.wave.name, facts.respondent.id),
            finished=transcript.ended == "finished",
            scored="nps" in given,
            reasoned="nps_why" in given,
            at=facts.started_at,
            mode=facts.mode,
        )
