"""Reads the parts of a wave for the door of disclosure: the list, the contacts, the forms, and every talk."""

from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from typing import cast

from interviewer.disclosure.participation import Listed
from interviewer.disclosure.voices import Talk
from interviewer.disclosure.wave import WaveParts
from interviewer.domain.errors import UserError
from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.snapshot import Snapshot, from_text, lists_version, snapshot_of, to_text
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.loyalty.person import Role
from interviewer.domain.programme.account import Account, Outcome, on_list
from interviewer.domain.programme.programme import Wave
from interviewer.domain.programme.wording import in_order
from interviewer.services.figure_ports import FigureStore, StoredSnapshot, StoredTalk
from interviewer.services.ports import InterviewStore
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.rights_ports import LockReader, no_locks
from interviewer.services.script_library import ScriptLibrary


class WaveReading:
    """The waves of one open workspace; fulfils `WaveReader`."""

    def __init__(
        self, programmes: ProgrammeStore, figures: FigureStore, interviews: InterviewStore, library: ScriptLibrary,
        locks: LockReader = no_locks,
    ) -> None:  # fmt: skip
        """`locks`: whose data may not be used; they count as never reached."""
        self._programmes = programmes
        self._figures = figures
        self._interviews = interviews
        self._library = library
        self._locks = locks

    def parts(self, programme: str, wave: str) -> WaveParts:
        """Everything of a wave. UserError "no_such_programme", "no_such_wave"."""
        this = self._wave(programme, wave)
        outcomes = self._programmes.outcomes(programme)
        locks = self._locks()
        locked = locks.of_wave(programme, wave)
        return WaveParts(
            wave=this,
            accounts=_listed(self._programmes.accounts(programme), outcomes, this),
            contacts=tuple(
                Listed(one.id, one.account, (one.last_result,) if one.last_result and one.id not in locked else ())
                for one in self._figures.contacts(programme, wave)
            ),
            talks=tuple(talk for talk in self._talks(programme, wave) if talk.interview not in locks.talks),
            team_forms=self._programmes.team_forms(programme, wave),
            company_form=self._programmes.company_form(programme),
            outcomes=outcomes,
            currency=self._programmes.programme(programme).currency,
        )

    def before(self, programme: str, wave: str) -> str | None:
        """The wave that came last before this one, if there is one."""
        names = [one.name for one in in_order(self._programmes.waves(programme))]
        at = names.index(wave) if wave in names else 0
        return names[at - 1] if at else None

    def _wave(self, programme: str, wave: str) -> Wave:
        found = next((one for one in self._programmes.waves(programme) if one.name == wave), None)
        if found is None:
            raise UserError("no_such_wave", f"The programme {programme!r} has no wave {wave!r}. Check its name.")
        return found

    def _talks(self, programme: str, wave: str) -> tuple[Talk, ...]:
        stored, lists = self._figures.talks(programme, wave), lists_version()
        stale = [one for one in stored if one.state != "open" and (one.content is None or one.lists != lists)]
        renewed = self._renewed(stale)
        return tuple(
            Talk(
                interview=one.interview,
                contact=one.contact,
                account=one.account,
                started_at=one.started_at,
                taken=renewed.get(one.interview) or (from_text(one.content) if one.content else Snapshot()),
                role=cast("Role", one.role),
            )
            for one in stored
        )

    def _renewed(self, stale: Sequence[StoredTalk]) -> dict[str, Snapshot]:
        """What these talks say, from their logs; kept for the next time where the workspace can be written to."""
        taken = {one.interview: self._of_log(one.interview) for one in stale}
        if taken:
            kept = [
                StoredSnapshot(name, chain, lists_version(), to_text(found)) for name, (chain, found) in taken.items()
            ]
            with suppress(UserError):
                self._figures.keep_snapshots(kept)
        return {name: found for name, (_, found) in taken.items()}

    def _of_log(self, interview: str) -> tuple[str, Snapshot]:
        records = self._interviews.records(interview)
        script = self._library.stored(self._interviews, self._interviews.facts(interview).script_digest)
        transcript = Transcript.of(map(event_of, records))
        return records[-1].header.chain, snapshot_of(script, transcript, walk(script, transcript))


def _listed(accounts: Sequence[Account], outcomes: Sequence[Outcome], wave: Wave) -> tuple[Account, ...]:
    """The list N of the wave (DESIGN 10)."""
    came = defaultdict[str, list[Outcome]](list)
    for outcome in outcomes:
        came[outcome.account].append(outcome)
    return tuple(
        account for account in accounts if on_list(account, tuple(came.get(account.id, ())), wave.starts, wave.ends)
    )
