"""Erases one person for good, and says what was done in a certificate that holds nothing of the person (METHOD 5)."""

import json
import re
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.services.figures import Figures, WaveReader
from interviewer.services.interviewing import Interviewing
from interviewer.services.ports import Clock
from interviewer.services.rights.affected import Affected, AffectedReleases
from interviewer.services.rights.register import Register
from interviewer.services.rights_ports import (
    CopiesCleaned,
    CopyKeeper,
    CopyProgress,
    Erased,
    KnownPerson,
    Mention,
    RightsStore,
)  # fmt: skip

MADE_UP = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""The id the program gives a talk. Another one was given outside; it is part of the sealed log, so it stays, and may
tell a name."""


@dataclass(frozen=True)
class WaveAfter:
    """What the next release of a wave will do about unattributed answers (METHOD 3.15.4)."""

    wave: str
    held_back: bool
    """Whether answers are held back in it."""
    held_back_before: bool


@dataclass(frozen=True)
class Plan:
    """What an erasure would do; nothing is changed yet."""

    person: KnownPerson
    affected: tuple[Affected, ...]
    mentions: tuple[Mention, ...]
    """Places in data of others where the name stands: to be looked at by hand."""
    open_talks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Erasure:
    """What an erasure did. It names nobody: `alias` is the made-up name that stays in the log."""

    alias: str
    programme: str
    vendor: str
    firm: str
    on: date
    gone: Erased
    copies: CopiesCleaned
    affected: tuple[Affected, ...] = field(default=(), repr=False)
    """Releases to be recalled; their files' names may name the person, so they are in the notice, not here on paper."""
    waves: tuple[WaveAfter, ...] = ()
    chains_checked: int = 0
    chains_hold: bool = True
    mentions: int = 0


class PersonErasing:
    """Erasures in one open workspace."""

    def __init__(
        self,
        store: RightsStore,
        copies: CopyKeeper,
        interviewing: Interviewing,
        affected: AffectedReleases,
        register: Register,
        figures: Figures,
        reader: WaveReader,
        clock: Clock,
    ) -> None:
        self._store = store
        self._copies = copies
        self._interviewing = interviewing
        self._affected = affected
        self._register = register
        self._figures = figures
        self._reader = reader
        self._clock = clock

    def plan(self, programme: str, person: KnownPerson) -> Plan:
        """What would go, and what has to be done by hand. UserError "held"."""
        self._register.refuse_held(programme, person.key)
        still_open = {one.interview for one in self._store.kept_talks(programme) if one.state == "open"}
        running = tuple(talk for talk in person.talks if talk in still_open)
        affected = self._affected.by(programme, person.talks)
        named = (Mention("id of a talk", talk) for talk in person.talks if not MADE_UP.fullmatch(talk))
        return Plan(person, affected, (*self._store.mentions(programme, person), *named), running)

    def erase(
        self, programme: str, person: KnownPerson, folders: Sequence[Path], progress: CopyProgress | None = None
    ) -> Erasure:
        """Erase the person here and in every copy that is known. UserError "held"; then nothing was changed.

        `folders`: where backups are kept, beside the workspace's own folder.
        """
        plan = self.plan(programme, person)
        waves = self._waves_of(person)
        before = {wave: self._held_back(programme, wave) for wave in waves}
        alias, now = f"erased-{secrets.token_hex(6)}", self._clock()
        gone = self._store.erase(programme, person, alias, now)
        self._register.close_kind(programme, alias, "erasure")
        faults = sum(bool(self._interviewing.verify(talk)) for talk in person.talks)
        after = tuple(WaveAfter(wave, self._held_back(programme, wave), before[wave]) for wave in waves)
        copies = self._copies.clean_copies(
            self._store.row_of(programme), person, alias, now, folders, progress
        )
        vendor, firm = self._store.parties(programme)
        done = Erasure(
            alias=alias, programme=programme, vendor=vendor, firm=firm, on=now.date(), gone=gone, copies=copies,
            affected=plan.affected, waves=after, chains_checked=len(person.talks), chains_hold=faults == 0,
            mentions=len(plan.mentions),
        )  # fmt: skip
        self._register.noted(programme, alias, "erased", about=_proof(done))
        return done

    def done(self, programme: str, alias: str) -> Erasure:
        """An erasure as the register proves it, for another certificate. UserError "no_such_erasure"."""
        notes = [note for note in self._register.history(programme, alias) if note.kind == "erased"]
        if not notes:
            raise UserError("no_such_erasure", "There is no erasure of that reference in this programme.")
        told, (vendor, firm) = json.loads(notes[-1].about), self._store.parties(programme)
        return Erasure(
            alias=alias, programme=programme, vendor=vendor, firm=firm, on=notes[-1].at.date(),
            gone=Erased(**told["gone"]), copies=CopiesCleaned(told["copies"], ("",) * told["copies_left"]),
            affected=tuple(
                Affected(number, date.fromisoformat(day), wave, "", ("",) * papers, ("",) * papers)
                for number, day, wave, papers in told["releases"]
            ),
            waves=tuple(WaveAfter(*wave) for wave in told["waves"]), chains_checked=told["chains"],
            chains_hold=told["chains_hold"], mentions=told["mentions"],
        )  # fmt: skip

    def _waves_of(self, person: KnownPerson) -> tuple[str, ...]:
        """The waves whose figures the person is in."""
        heard = (self._interviewing.facts(talk).wave.name for talk in person.talks)
        return tuple(dict.fromkeys(wave for wave in (*(one.wave for one in person.listings), *heard) if wave))

    def _held_back(self, programme: str, wave: str) -> bool:
        try:
            return self._figures.passed(programme, self._reader.parts(programme, wave)).wave.held_back
        except UserError:
            return False


def _proof(done: Erasure) -> str:
    """What was done, without anything of the person: no name of a file, no reader."""
    return json.dumps({
        "gone": asdict(done.gone), "copies": done.copies.cleaned, "copies_left": len(done.copies.left),
        "releases": [[one.number, one.made_on.isoformat(), one.wave, len(one.papers)] for one in done.affected],
        "waves": [[one.wave, one.held_back, one.held_back_before] for one in done.waves],
        "chains": done.chains_checked, "chains_hold": done.chains_hold, "mentions": done.mentions,
    })  # fmt: skip
