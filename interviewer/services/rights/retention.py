"""Retention as a daily job: what is due, what was announced, and deleting it (METHOD 5, "Retention").

Nothing goes by itself that was not announced on the home screen for a week. A legal hold stops it, for one person or a
whole programme. Recordings are on the interviewer's own device: the program only says when they are due.
"""

import json
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from interviewer.domain.interview.events import Lapsed
from interviewer.domain.interview.lapse import lapse, lapse_answers, wordy
from interviewer.domain.interview.snapshot import snapshot_of, to_text
from interviewer.domain.rights.notes import RightsNote, Standing
from interviewer.domain.rights.purposes import ASKED_BY
from interviewer.domain.rights.retention import LOOKED_AHEAD_DAYS, DataKind, Span, Warned, goes_on, may_go
from interviewer.domain.script.script import Script
from interviewer.services.backups import MONTHS
from interviewer.services.interviewing import Interviewing
from interviewer.services.paper_ports import PaperStore
from interviewer.services.ports import Clock
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.rights.register import WHOLE_PROGRAMME, Register
from interviewer.services.rights.terms import Spans, Terms, until
from interviewer.services.rights_ports import KeptTalk, KnownPerson, RightsStore
from interviewer.services.talk import Talk

KEPT_WARNINGS_DAYS = 120
TOLD_AFTERWARDS_DAYS = 7
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Due:
    """Something whose time is over on a day."""

    programme: str
    kind: DataKind
    on: date
    talk: str = ""
    """The interview; empty for people of a wave who were never heard."""
    wave: str = ""
    count: int = 1
    held: bool = False
    """A legal hold stops it."""


@dataclass(frozen=True)
class Deleted:
    """What a run deleted, by kind."""

    on: date
    counts: Mapping[DataKind, int] = field(default_factory=dict)
    backups_until: date | None = None
    """The last day on which a backup can still hold it: then the rotation has dropped them all."""

    @property
    def anything(self) -> bool:
        """Whether there was anything to delete."""
        return any(self.counts.values())


@dataclass(frozen=True)
class Outlook:
    """What the home screen tells."""

    soon: tuple[Due, ...]
    """Due within two weeks or overdue, not held; recordings aside."""
    recordings: tuple[Due, ...]
    """Recordings that are to be deleted on the interviewer's own device."""
    held: int
    deleted: Mapping[DataKind, int]
    """What was deleted in the last days."""
    first_on: date | None = None
    """The day on which the first of it goes by itself."""


class Retention:
    """The daily job over all programmes of one open workspace."""

    def __init__(
        self,
        store: RightsStore,
        programmes: ProgrammeStore,
        papers: PaperStore,
        interviewing: Interviewing,
        register: Register,
        terms: Terms,
        clock: Clock,
    ) -> None:
        self._store = store
        self._programmes = programmes
        self._papers = papers
        self._interviewing = interviewing
        self._register = register
        self._terms = terms
        self._clock = clock

    def due(self, by: date | None = None) -> tuple[Due, ...]:
        """Everything that is due by a day (today), the earliest first, what is held included."""
        last = by or self._clock().date()
        found = (one for name in self._programmes.names() for one in self._of_programme(name) if one.on <= last)
        return tuple(sorted(found, key=lambda one: (one.on, one.programme, one.kind)))

    def daily(self, progress: Progress | None = None) -> Deleted:
        """Announce what comes within two weeks, and delete what was announced a week ago. For a worker thread."""
        today = self._clock().date()
        warned = [one for one in self._store.warned() if (today - one.on).days <= KEPT_WARNINGS_DAYS]
        deleted = self._delete([one for one in self.due() if may_go(one.on, today, tuple(warned))], progress)
        if not any(one.on == today for one in warned):
            self._store.keep_warned([*warned, Warned(today, today + timedelta(days=LOOKED_AHEAD_DAYS))])
        return deleted

    def run(self, progress: Progress | None = None) -> Deleted:
        """Delete everything that is due today, announced or not: somebody asked for it."""
        return self._delete(list(self.due()), progress)

    def outlook(self) -> Outlook:
        """What comes, what is to be done by hand, what went."""
        today = self._clock().date()
        near = self.due(today + timedelta(days=LOOKED_AHEAD_DAYS))
        went: Counter[DataKind] = Counter()
        for note in self._deletions(today - timedelta(days=TOLD_AFTERWARDS_DAYS)):
            went.update(json.loads(note.about))
        soon = tuple(one for one in near if one.kind != "recordings" and not one.held)
        warned = tuple(self._store.warned())
        return Outlook(
            soon=soon,
            recordings=tuple(one for one in near if one.kind == "recordings"),
            held=sum(one.held for one in near),
            deleted=dict(went),
            first_on=min((goes_on(one.on, today, warned) for one in soon), default=None),
        )

    def recordings_gone(self) -> int:
        """Note that the recordings that are due were deleted on the interviewer's own device; how many."""
        gone = [one for one in self.due() if one.kind == "recordings" and not one.held]
        for one in gone:
            self._register.noted(one.programme, WHOLE_PROGRAMME, "done", about=f"recording {one.talk}")
        return len(gone)

    def _deletions(self, since: date) -> Iterator[RightsNote]:
        for name in self._programmes.names():
            notes = self._store.notes(name, WHOLE_PROGRAMME)
            yield from (one for one in notes if one.kind == "deleted" and one.at.date() >= since)

    # what is due

    def _of_programme(self, programme: str) -> Iterator[Due]:
        standings = self._register.standings(programme)
        whole = _held(standings.get(WHOLE_PROGRAMME))
        held = {talk for one in self._held_people(programme, standings) for talk in one.talks}
        spans = self._terms.spans(programme)
        talks = self._store.kept_talks(programme)
        for talk in talks:
            yield from _of_talk(programme, talk, spans, held=whole or talk.interview in held)
        for wave in self._store.not_heard(programme):
            yield Due(programme, "not_heard", spans["not_heard"].after(wave.ends), wave=wave.wave, count=wave.people,
                      held=whole)  # fmt: skip
        recorded = frozenset(one.interview for one in talks if one.recorded)
        yield from self._recordings(programme, recorded, spans["recordings"], whole)

    def _recordings(self, programme: str, recorded: frozenset[str], span: Span, held: bool) -> Iterator[Due]:
        """From the first release with a talk that was recorded, so many days (METHOD 5)."""
        gone = {note.about for note in self._store.notes(programme, WHOLE_PROGRAMME) if note.kind == "done"}
        first: dict[str, date] = {}
        for record in self._papers.releases(programme) if recorded else ():
            for talk in recorded.intersection(record.heads):
                first.setdefault(talk, record.made_on)
        for talk, day in first.items():
            if f"recording {talk}" not in gone:
                promised = day + timedelta(days=self._interviewing.facts(talk).wave.audio_retention_days)
                yield Due(programme, "recordings", min(span.after(day), promised), talk, held=held)

    # deleting

    def _delete(self, due: list[Due], progress: Progress | None) -> Deleted:
        wanted = [one for one in due if not one.held and one.kind != "recordings"]
        today, counts = self._clock().date(), dict[str, Counter[DataKind]]()
        for number, one in enumerate(wanted, start=1):
            count = self._delete_one(one)
            counts.setdefault(one.programme, Counter())[one.kind] += count
            if progress:
                progress(number, len(wanted))
        for programme, went in counts.items():
            self._register.noted(programme, WHOLE_PROGRAMME, "deleted", about=json.dumps(went))
        whole = sum(counts.values(), Counter[DataKind]())
        return Deleted(today, dict(whole), today + MONTHS if whole else None)

    def _delete_one(self, one: Due) -> int:
        match one.kind:
            case "not_heard":
                held = self._held_people(one.programme, self._register.standings(one.programme))
                keep = [person.key for person in held]
                return self._store.forget_not_heard(one.programme, one.wave, keep)
            case "consents":
                return self._forget_consents(one)
            case "words":
                return self._lapse(one.talk, _words_gone)
            case "answers":
                return self._lapse(one.talk, _answers_gone)
            case _:
                return 0

    def _held_people(self, programme: str, standings: Mapping[str, Standing]) -> list[KnownPerson]:
        """Those of whom nothing may be deleted, one by one."""
        held = {key for key, stands in standings.items() if key and _held(stands)}
        return [one for one in self._store.people(programme) if one.key in held] if held else []

    def _lapse(self, interview: str, how: "Lapsing") -> int:
        talk = self._interviewing.talk(interview)
        happening, gone = how(talk)
        talk.lapse(happening, gone)
        return 1

    def _forget_consents(self, one: Due) -> int:
        """The person goes whole once the consents of the latest talk are due; until then earlier ones wait for it."""
        person = next((p for p in self._store.people(one.programme) if one.talk in p.talks), None)
        if person is None or not self._all_due(one.programme, person):
            return 0
        alias = f"lapsed-{secrets.token_hex(6)}"
        self._store.erase(one.programme, person, alias, self._clock(), never_again=False)
        return 1

    def _all_due(self, programme: str, person: KnownPerson) -> bool:
        today = self._clock().date()
        terms = (self._terms.of_talk(programme, self._interviewing.facts(talk)) for talk in person.talks)
        return all(last["consents"] <= today for last in terms)


def _held(stands: Standing | None) -> bool:
    return stands is not None and stands.held is not None


def _of_talk(programme: str, talk: KeptTalk, spans: Spans, *, held: bool) -> Iterator[Due]:
    """What goes of a talk that has ended: words, then answers, then consents."""
    if talk.state == "open":
        return
    last = until(spans, talk.day, talk.promised_months)
    kinds: tuple[DataKind, ...] = ("words", "answers", "consents")
    for kind in kinds[talk.lapsed :]:
        yield Due(programme, kind, last[kind], talk.interview, held=held)


Lapsing = Callable[[Talk], tuple[Lapsed, Iterable[str]]]


def _words_gone(talk: Talk) -> tuple[Lapsed, Iterable[str]]:
    taken = to_text(snapshot_of(talk.script, talk.transcript, talk.route))
    return lapse(talk.transcript, taken), tuple(wordy(talk.transcript.events))


def _answers_gone(talk: Talk) -> tuple[Lapsed, Iterable[str]]:
    return lapse_answers(talk.transcript, consent_questions(talk.script))


def consent_questions(script: Script) -> frozenset[str]:
    """Every question of a script whose answer is a consent or a permission."""
    asked = (question.id for question in script.by_id.values() if question.kind == "consent")
    return frozenset((*asked, *ASKED_BY)) - {"alt_who"}
