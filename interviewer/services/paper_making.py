"""Makes the papers of waves, and of talks that belong to none, through the makers and the guard."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from interviewer.disclosure.guard.people import Circle
from interviewer.disclosure.reportable import paper_level, reportable
from interviewer.disclosure.view import ReportableInterview
from interviewer.disclosure.voices import Talk
from interviewer.kit.i18n import Catalog
from interviewer.report.attachments import CalendarCall
from interviewer.report.blocks import Paper
from interviewer.report.edition import Edition
from interviewer.report.interview import file_name, interview_report
from interviewer.report.papers import CALLS, FILE_NAMES, MAKERS, PaperKind, Subject
from interviewer.report.phrases import short_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.sealing import marked
from interviewer.report.telling import Telling
from interviewer.services.field_ports import CalendarEntry
from interviewer.services.forms import TeamForms
from interviewer.services.paper_bench import Bench, Drafted, Made, ruled_wave
from interviewer.services.paper_circle import circle_of, circle_of_talk
from interviewer.services.paper_ports import Calendar, PaperStore
from interviewer.services.paper_sentences import ONE_EACH, Slots
from interviewer.services.paper_wishes import PaperWish
from interviewer.services.ports import Clock
from interviewer.services.theme_quotes import ThemeWordsDesk
from interviewer.services.wave_papers import WavePapers, WaveShelf

NAMES: Mapping[PaperKind, str] = {
    "programme": "Report to the chief executive",
    "interview": "Talk: {account}",
    "account-plan": "Account plan: {account}",
    "advocates": "Advocates",
    "advocate-note": "Advocate note: {account}",
    "drill": "Drill: {account}",
    "letter": "What we heard: {account}",
    "packet": "Same-day packet: {account}",
    "ten-best": "Ten best clients",
    "next-time": "Next-time card",
}
"""How each kind is called on a list, in its order."""
CALL_ALONE = "Same-day packet, for the call alone: {account}"
"""How the packet of somebody is called who is unattributed in everything else."""
GENERAL: Mapping[PaperKind, str] = {
    "letter": "What we heard: to every client", "advocate-note": "Advocate note: to have at hand",
}  # fmt: skip
"""Papers that are made without an account too."""
NOT_DUE = frozenset({"note_not_wished", "no_call_allowed"})
"""Why an account has no such paper and needs none: then it is not on the list."""
REVEALS: Mapping[PaperKind, Callable[[ReportableInterview], bool]] = {
    "packet": lambda talk: talk.call_back is not None and talk.call_back.person is not None,
    "advocates": lambda talk: talk.advocate is not None,
}
"""Papers that may name somebody for their purpose alone (METHOD 4, "What is withheld")."""
THEMED: PaperKind = "programme"
"""The paper with themes, under which words of unattributed people may stand (METHOD 3.15.6)."""
Dress = Callable[[str, Paper], Paper]
"""Gives a paper the looks of a programme's vendor."""


def undressed(_: str, paper: Paper) -> Paper:
    """The papers' own looks."""
    return paper


class PaperMaking:
    """Makes papers as they would be printed; nothing is written."""

    def __init__(
        self,
        waves: WavePapers,
        forms: TeamForms,
        store: PaperStore,
        calendar: Calendar,
        catalogs: Callable[[str], Catalog],
        clock: Clock,
        dress: Dress = undressed,
    ) -> None:
        self._waves = waves
        self._forms = forms
        self._store = store
        self._calendar = calendar
        self._catalogs = catalogs
        self._clock = clock
        self._dress = dress

    def shelf(self, programme: str, wave: str) -> WaveShelf:
        """The wave as it stands now. UserError "no_such_programme", "no_such_wave"."""
        return self._waves.shelf(programme, wave)

    def wishes(self, shelf: WaveShelf) -> Iterator[tuple[PaperWish, str]]:
        """Every paper that the wave could have, each with its name, in the order of the list."""
        bare = PaperWish(shelf.programme.name, shelf.parts.wave.name, "programme")
        talks = self._waves.talks(shelf, shelf.parts.talks)
        for kind, name in NAMES.items():
            if kind in ONE_EACH:
                yield replace(bare, kind=kind), name
            elif kind == "interview":
                for talk in talks:
                    told = name.format(account=short_name(talk.account))
                    yield replace(bare, kind=kind, account=talk.account_id, interview=talk.interview), told
            else:
                if kind in GENERAL:
                    yield replace(bare, kind=kind), GENERAL[kind]
                for account in dict.fromkeys(talk.account_id for talk in talks):
                    told = short_name(shelf.wave.accounts[account].account.name)
                    yield replace(bare, kind=kind, account=account), name.format(account=told)

    def calls_alone(self, shelf: WaveShelf) -> Iterator[tuple[PaperWish, str]]:
        """The packets of people who are unattributed but for one call: for the interviewer's list, in no release."""
        for talk in shelf.parts.talks:
            if released := self._waves.call_alone(shelf, talk.interview):
                wish = PaperWish(shelf.programme.name, shelf.parts.wave.name, "packet", talk.account, talk.interview)
                yield wish, CALL_ALONE.format(account=short_name(released.account))

    def next_number(self, programme: str) -> int:
        """The number of the programme's next release."""
        return self._waves.next_number(programme)

    def wish_for(self, interview: str) -> PaperWish:
        """The wish for the report on one talk, whether it belongs to a programme's wave or to none."""
        facts = self._waves.facts(interview)
        found = self._forms.programme_of(facts)
        return PaperWish(found or "", facts.wave.name if found else "", "interview", facts.account.id, interview)

    def bench(self, shelf: WaveShelf) -> Bench:
        """Where papers of this wave are made, with the decisions and edits so far."""
        programme, wave = shelf.programme.name, shelf.parts.wave.name
        contacts = (one for known in self._waves.waves(programme) for one in self._waves.contacts(programme, known))
        circle = circle_of(shelf, tuple(contacts), self._waves.facts)
        return self._bench_for(circle, programme, wave)

    def _bench_for(self, circle: Circle, programme: str, wave: str) -> Bench:
        decisions = {key: kept.decision for key, kept in self._store.decisions(programme, wave).items()}
        edits: dict[str, dict[str, str]] = {}
        for kept in self._store.sentences(programme, wave):
            edits.setdefault(kept.paper, {})[kept.slot] = kept.text
        told = {paper: {slot: text for slot, text in slots.items() if text} for paper, slots in edits.items()}
        return Bench(circle, decisions, told)

    def made(self, wish: PaperWish) -> Made:
        """The paper as it stands now. UserError when there is none, with what can be done."""
        if not wish.programme:
            return self._lone_talk(wish)
        shelf = self._waves.shelf(wish.programme, wish.wave)
        if wish.kind == "interview":
            whole = self._waves.whole(wish.interview)
            paper_level(whole.facts, whole.transcript)
            if whole.facts.account.id not in shelf.wave.accounts:
                return self._lone_talk(wish)
        return self.of_wave(shelf, self.bench(shelf), wish)

    def of_wave(self, shelf: WaveShelf, bench: Bench, wish: PaperWish, edition: Edition | None = None) -> Made:
        """As `made`, on a bench that is set up already; a draft unless an edition is given."""
        words = self._catalogs(wish.language)
        digest = shelf.heads.get(wish.interview, "") if wish.kind == "interview" else shelf.digest
        as_made = edition or Edition(self._clock().date(), digest=digest)
        here = self._clock().astimezone().tzinfo
        talks = self._talks(shelf, wish)
        themes = self.theme_words(shelf, bench).printed() if wish.kind == THEMED else {}
        wave = ruled_wave(shelf.wave, bench.readings(talks), bench.rulings)

        def make(told: tuple[ReportableInterview, ...], slots: Slots) -> Drafted:
            view = replace(replace(shelf, wave=wave).view(told), theme_words=themes)
            telling = ProgrammeTelling(view, shelf.figures, words, as_made, wish.pages == "short", slots, here)
            return self._drafted(wish.kind, telling, Subject(wish.account, wish.interview))

        reveals = REVEALS.get(wish.kind)
        revealed = [bench.circle.speakers[talk.interview] for talk in talks if reveals and reveals(talk)]
        return bench.naming(revealed).made(wish, talks, make, words)

    def _talks(self, shelf: WaveShelf, wish: PaperWish) -> tuple[ReportableInterview, ...]:
        """What the paper may know: for a packet asked for by its talk, of somebody unattributed the call alone."""
        if wish.kind == "packet" and wish.interview and (released := self._waves.call_alone(shelf, wish.interview)):
            return (released,)
        return self._waves.talks(shelf, _among(shelf, wish))

    def theme_words(self, shelf: WaveShelf, bench: Bench) -> ThemeWordsDesk:
        """What unattributed people said that may stand under a theme of the report."""
        return ThemeWordsDesk(self._waves, shelf, bench.circle, bench.decisions)

    def _drafted(self, kind: PaperKind, telling: ProgrammeTelling, subject: Subject) -> Drafted:
        calls = CALLS[kind](telling, subject) if kind in CALLS else ()
        attached = {call.file_name: self._calendar((_entry(call),), self._clock()) for call in calls}
        paper = marked(self._dress(telling.view.programme.name, MAKERS[kind](telling, subject)), telling.edition)
        return Drafted(paper, FILE_NAMES[kind](telling, subject), attached)

    def _lone_talk(self, wish: PaperWish) -> Made:
        """The report on a talk that stands on no list."""
        whole = self._waves.whole(wish.interview)
        view = reportable(
            whole.script, whole.facts, whole.transcript, whole.route, self._forms.team_view(whole.facts)
        )
        words, today = self._catalogs(wish.language), self._clock().date()
        edition = Edition(today, digest=self._waves.head(wish.interview))

        def make(told: tuple[ReportableInterview, ...], _slots: Slots) -> Drafted:
            telling = Telling(told[0], words, today, wish.pages == "short")
            return Drafted(marked(interview_report(telling, edition), edition), file_name(telling))

        bench = self._bench_for(circle_of_talk(whole.facts, view.person), wish.programme, wish.wave)
        return bench.made(wish, (view,), make, words)


def _among(shelf: WaveShelf, wish: PaperWish) -> tuple[Talk, ...]:
    """The talks a paper needs: the one it is about, those of its account, or all of the wave."""
    if wish.kind in ONE_EACH or not (wish.account or wish.interview):
        return shelf.parts.talks
    if wish.kind == "interview":
        return tuple(talk for talk in shelf.parts.talks if talk.interview == wish.interview)
    of_talk = {talk.account for talk in shelf.parts.talks if talk.interview == wish.interview}
    return tuple(talk for talk in shelf.parts.talks if talk.account == wish.account or talk.account in of_talk)


def _entry(call: CalendarCall) -> CalendarEntry:
    return CalendarEntry(call.id, call.at, call.minutes, call.zone, call.title, call.text)
