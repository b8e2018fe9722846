"""A wave as its papers need it, read once: the view from disclosure, the figures, and who is behind it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from interviewer.disclosure.call_alone import released_for_call
from interviewer.disclosure.programme import (
    Seat,
    WholeTalk,
    heard_as_company,
    reportable_programme,
    reportable_talk,
)  # fmt: skip
from interviewer.disclosure.programme_view import ReportableProgramme
from interviewer.disclosure.releases import Held
from interviewer.disclosure.view import ReportableInterview
from interviewer.disclosure.voices import Talk
from interviewer.disclosure.wave import WaveParts
from interviewer.disclosure.wave_view import ReportableWave
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme
from interviewer.services.call_hours import CallHoursBook
from interviewer.services.figure_values import Plain
from interviewer.services.figures import Figures, WaveReader, wave_figures
from interviewer.services.paper_ports import PaperStore
from interviewer.services.ports import InterviewStore
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.rights_ports import LockReader, no_locks
from interviewer.services.script_library import ScriptLibrary


@dataclass(frozen=True)
class WaveShelf:
    """What the papers of one wave are made from, as it stands at this moment."""

    programme: Programme
    parts: WaveParts
    wave: ReportableWave
    before: ReportableWave | None
    heads: Mapping[str, str]
    """The last chain value of every interview behind the papers, by its id."""
    held: tuple[Held, ...] = field(default=(), repr=False)
    """What a release of this would hold, to be remembered."""
    silent: frozenset[str] = field(default=frozenset(), repr=False)
    silent_ratings: frozenset[str] = frozenset()
    """What of unattributed people counts in it, see `Passed`."""
    read: dict[str, ReportableInterview | None] = field(default_factory=dict, repr=False, compare=False)
    """The talks read already, by interview."""

    @cached_property
    def company(self) -> Mapping[str, int]:
        """How many people were heard as the company at each account."""
        return heard_as_company(self.parts.talks)

    @cached_property
    def figures(self) -> Plain:
        """The figures of `figures --json`."""
        return wave_figures(self.wave, self.before)

    @property
    def digest(self) -> str:
        """The fingerprint of the wave's interview logs."""
        return digest_of(self.heads)

    def view(self, talks: Iterable[ReportableInterview]) -> ReportableProgramme:
        """The view with these talks in it."""
        return reportable_programme(self.programme, self.wave, talks, self.before)


def digest_of(heads: Mapping[str, str]) -> str:
    """SHA-256 over the heads of interview logs in the order of the ids, hex."""
    lines = "".join(f"{interview} {chain}\n" for interview, chain in sorted(heads.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


class WavePapers:
    """Reads waves and talks of one open workspace for papers."""

    def __init__(
        self,
        programmes: ProgrammeStore,
        interviews: InterviewStore,
        store: PaperStore,
        library: ScriptLibrary,
        reader: WaveReader,
        figures: Figures,
        hours: CallHoursBook,
        locks: LockReader = no_locks,
    ) -> None:
        self.programmes = programmes
        self._interviews = interviews
        self._store = store
        self._library = library
        self._reader = reader
        self._figures = figures
        self._hours = hours
        self.locks = locks
        """Whose data may not be used."""

    def shelf(self, programme: str, wave: str) -> WaveShelf:
        """The wave now. UserError "no_such_programme", "no_such_wave"."""
        parts, told = self._reader.parts(programme, wave), self.programmes.programme(programme)
        passed, before = self._figures.passed(programme, parts), self._figures.before(programme, wave)
        return WaveShelf(told, parts, passed.wave, before, self.heads(programme, wave), passed.held,
                         passed.silent, passed.silent_ratings)  # fmt: skip

    def heads(self, programme: str, wave: str) -> Mapping[str, str]:
        """The last chain value of every interview behind the wave's papers: its own, and those of the wave before."""
        earlier = self._reader.before(programme, wave)
        known = self._store.heads(programme, earlier) if earlier else {}
        return {**known, **self._store.heads(programme, wave)}

    def figures_as_of(self, programme: str, wave: str, number: int) -> Plain:
        """The figures of the wave now, as far as the releases before `number` allow."""
        passed = self._figures.passed(programme, self._reader.parts(programme, wave), before_number=number)
        return wave_figures(passed.wave, self._figures.before(programme, wave))

    def attributable(self, programme: str, wave: str) -> dict[str, str]:
        """The account of each talk behind the wave's papers that may be tied to its account, by interview."""
        earlier = self._reader.before(programme, wave)
        accounts = {one.id: one.name for one in self.programmes.accounts(programme)}
        talks = (talk for name in (earlier, wave) if name for talk in self._reader.parts(programme, name).talks)
        return {talk.interview: accounts.get(talk.account, "") for talk in talks if not talk.taken.unattributed}

    def next_number(self, programme: str) -> int:
        """The number of the programme's next release."""
        return self._figures.next_number(programme)

    def talks(self, shelf: WaveShelf, among: Iterable[Talk]) -> tuple[ReportableInterview, ...]:
        """Those of these talks that may have a paper, as their papers may know them."""
        found = []
        for talk in among:
            account = shelf.wave.accounts.get(talk.account)
            if account is None or not talk.taken.counts or talk.taken.unattributed:
                continue
            if talk.interview not in shelf.read:
                hours = self._hours.of(shelf.programme.name, shelf.parts.wave.name, talk.contact)
                seat = Seat(account, shelf.company.get(talk.account, 1), shelf.parts.currency, hours)
                shelf.read[talk.interview] = reportable_talk(self.whole(talk.interview), seat)
            found.append(shelf.read[talk.interview])
        return tuple(talk for talk in found if talk is not None)

    def call_alone(self, shelf: WaveShelf, interview: str) -> ReportableInterview | None:
        """What somebody of the wave who is unattributed released for one call; None where nothing was released."""
        talk = next((one for one in shelf.parts.talks if one.interview == interview), None)
        if talk is None or talk.account not in shelf.wave.accounts or interview in self.locks().talks:
            return None
        if not (talk.taken.counts and talk.taken.unattributed):
            return None
        hours = self._hours.of(shelf.programme.name, shelf.parts.wave.name, talk.contact)
        return released_for_call(self.whole(interview), hours)

    def head(self, interview: str) -> str:
        """The last chain value of a talk's log."""
        return self._interviews.head(interview)[1]

    def whole(self, interview: str) -> WholeTalk:
        """One talk as it is stored. UserError "no_such_interview", "restricted"."""
        if interview in self.locks().talks:
            raise UserError(
                "restricted",
                "The person asked that nothing of this talk be used, so there is no paper of it. It can be lifted on "
                "the person's page under Clients.",
            )
        facts = self._interviews.facts(interview)
        script = self._library.stored(self._interviews, facts.script_digest)
        transcript = Transcript.of(map(event_of, self._interviews.records(interview)))
        return WholeTalk(script, facts, transcript, walk(script, transcript))

    def facts(self, interview: str) -> InterviewFacts:
        """What is fixed about a talk. UserError "no_such_interview"."""
        return self._interviews.facts(interview)

    def waves(self, programme: str) -> tuple[str, ...]:
        """The names of the programme's waves, in the order of their start."""
        return tuple(wave.name for wave in self.programmes.waves(programme))

    def contacts(self, programme: str, wave: str) -> tuple[Contact, ...]:
        """Everyone on the wave's list."""
        return self.programmes.contacts(programme, wave)
