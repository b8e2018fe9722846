"""The papers of a wave: which there are, what each would print, and writing them, whole or not at all."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from interviewer.disclosure.guard.people import Circle
from interviewer.disclosure.reportable import paper_level, reportable
from interviewer.disclosure.view import ReportableInterview
from interviewer.disclosure.voices import Talk
from interviewer.domain.errors import UserError
from interviewer.kit.i18n import Catalog
from interviewer.kit.paths import write_owner_only
from interviewer.report.attachments import CalendarCall
from interviewer.report.edition import Edition
from interviewer.report.interview import file_name, interview_report
from interviewer.report.papers import CALLS, FILE_NAMES, MAKERS, PaperKind, Subject
from interviewer.report.phrases import short_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.telling import Telling
from interviewer.report.unprintable import Unprintable
from interviewer.services.field_ports import CalendarEntry
from interviewer.services.forms import TeamForms
from interviewer.services.paper_bench import Bench, Drafted, Made, ruled_wave
from interviewer.services.paper_circle import circle_of, circle_of_talk
from interviewer.services.paper_guard import refuse_open
from interviewer.services.paper_ports import (
    Calendar,
    Cancelled,
    KeptDecision,
    KeptSentence,
    PaperRenderer,
    PaperSize,
    PaperStore,
    PaperWriter,
    Progress,
)  # fmt: skip
from interviewer.services.paper_sentences import ONE_EACH, Slots, paper_key
from interviewer.services.paper_wishes import Compiled, Decision, Offered, PaperForm, PaperWish
from interviewer.services.ports import Clock
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
LONGEST_SENTENCE = 400


class Papers:
    """The papers of one open workspace."""

    def __init__(
        self,
        waves: WavePapers,
        forms: TeamForms,
        store: PaperStore,
        renderer: PaperRenderer,
        word_files: Callable[[], PaperWriter],
        calendar: Calendar,
        catalogs: Callable[[str], Catalog],
        clock: Clock,
    ) -> None:
        self._waves = waves
        self._forms = forms
        self._store = store
        self._renderer = renderer
        self._writers: Mapping[PaperForm, Callable[[], PaperWriter]] = {"pdf": lambda: renderer, "docx": word_files}
        self._calendar = calendar
        self._catalogs = catalogs
        self._clock = clock

    def offered(self, programme: str, wave: str) -> tuple[Offered, ...]:
        """Every paper of the wave, in the order of the list; those that cannot be made say why."""
        shelf = self._waves.shelf(programme, wave)
        bench = self._bench(shelf)
        lines = (self._offer(shelf, bench, wish, name) for wish, name in self._wishes(shelf))
        return tuple(line for line in lines if line is not None)

    def _wishes(self, shelf: WaveShelf) -> Iterator[tuple[PaperWish, str]]:
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

    def _offer(self, shelf: WaveShelf, bench: Bench, wish: PaperWish, name: str) -> Offered | None:
        try:
            made = self._of_wave(shelf, bench, wish)
        except UserError as refused:
            return None if refused.code in NOT_DUE else Offered(wish, name, "", refused.sentence)
        count = len(made.paper.pages)
        note = "1 page" if count == 1 else f"{count} pages"
        edited = sum(sentence.edited for sentence in made.sentences)
        return Offered(wish, name, note, places=len(made.places), edited=edited)

    def compiled(self, wish: PaperWish) -> Compiled:
        """The paper as it stands, with its open places. UserError when there is none, with what can be done."""
        made = self._made(wish)
        return Compiled(made.paper, made.places, made.sentences, made.file_name, made.attachments)

    def pdf(
        self,
        wish: PaperWish,
        paper_size: PaperSize = "A4",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> bytes:
        """The paper for looking at; it can be had while places are open."""
        return self._renderer.pdf(self._made(wish).paper, paper_size, progress, cancelled)

    def unprintable(self, wish: PaperWish) -> tuple[Unprintable, ...]:
        """Every character of the paper that no font has, with its place: to be told before it is printed."""
        return self._renderer.unprintable(self._made(wish).paper)

    def write(
        self,
        wish: PaperWish,
        path: Path,
        paper_size: PaperSize = "A4",
        form: PaperForm = "pdf",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        *,
        reviewed: str = "",
    ) -> tuple[Path, ...]:
        """Write the paper, and what goes with it, to `path` and beside it. A refused paper leaves no file.

        `reviewed` keeps every place that only asks, for this reason, which is kept. UserError "would_identify" while
        places are open; "no_such_form" for a form that cannot be written.
        """
        writer = self._writers.get(form)
        if writer is None:
            raise UserError("no_such_form", f"Papers cannot be written as {form} here. Write a PDF.")
        made = self._made(wish)
        refuse_open(tuple(place for place in made.places if place.must or not reviewed.strip()))
        self._keep_reviewed(wish.programme, wish.wave, (made,), reviewed)
        writer().write(made.paper, paper_size, path, progress, cancelled)
        beside = {path.with_name(f"{path.stem}-{name}"): data for name, data in made.attachments.items()}
        for place, data in beside.items():
            write_owner_only(place, data)
        return (path, *beside)

    def _keep_reviewed(self, programme: str, wave: str, made: Iterable[Made], reason: str) -> None:
        """Keep a decision, with the time, for every place that was read and is kept."""
        now, keys = self._clock(), dict.fromkeys(place.key for one in made for place in one.places)
        kept = [KeptDecision(Decision(key, "keep", reason=reason.strip()), now) for key in keys]
        self._store.keep_decisions(programme, wave, kept)

    def decide(self, programme: str, wave: str, decision: Decision) -> None:
        """Take a decision about a place; the earlier ones stay in the log.

        UserError "no_reason" for a place kept without one, "names_somebody" when the replacement does.
        """
        if decision.do == "keep" and not decision.reason.strip():
            raise UserError("no_reason", "Say why this may stay: the reason is kept with it.")
        if decision.do == "mask" and programme:
            bench = self._bench(self._waves.shelf(programme, wave))
            if any(hit.must for hit in bench.search.written(decision.replacement.strip("[] "))):
                raise UserError("names_somebody", "The replacement names somebody itself. Choose other words.")
        self._store.keep_decisions(programme, wave, [KeptDecision(decision, self._clock())])

    def edit(self, wish: PaperWish, slot: str, text: str) -> None:
        """Write another sentence in a slot; the rule's own words take the edit back.

        UserError "empty_sentence", "long_sentence", "no_such_sentence".
        """
        sentence = next((one for one in self._made(wish).sentences if one.slot == slot), None)
        if sentence is None:
            raise UserError("no_such_sentence", "This sentence is not in the paper any more. Look at it again.")
        wanted = " ".join(text.split())
        if not wanted and sentence.rule:
            raise UserError("empty_sentence", "A title says what the page found, so it cannot be empty. Write one, "
                            "or take back the edit to have the rule's own words.")  # fmt: skip
        if len(wanted) > LONGEST_SENTENCE:
            raise UserError("long_sentence", f"This sentence is too long. Use at most {LONGEST_SENTENCE} letters.")
        kept = "" if wanted == sentence.rule else wanted
        self._store.keep_sentence(
            wish.programme, wish.wave, KeptSentence(paper_key(wish), slot, kept, sentence.rule, self._clock())
        )

    def history(self, programme: str, wave: str) -> tuple[KeptSentence, ...]:
        """Every edit of a sentence in papers of the wave, oldest first: the audit log."""
        return tuple(self._store.sentences(programme, wave))

    def wish_for(self, interview: str) -> PaperWish:
        """The wish for the report on one talk, whether it belongs to a programme's wave or to none."""
        facts = self._waves.facts(interview)
        found = self._forms.programme_of(facts)
        return PaperWish(found or "", facts.wave.name if found else "", "interview", facts.account.id, interview)

    def _bench(self, shelf: WaveShelf) -> Bench:
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

    def _made(self, wish: PaperWish) -> Made:
        if not wish.programme:
            return self._lone_talk(wish)
        shelf = self._waves.shelf(wish.programme, wish.wave)
        if wish.kind == "interview":
            whole = self._waves.whole(wish.interview)
            paper_level(whole.facts, whole.transcript)
            if whole.facts.account.id not in shelf.wave.accounts:
                return self._lone_talk(wish)
        return self._of_wave(shelf, self._bench(shelf), wish)

    def _of_wave(self, shelf: WaveShelf, bench: Bench, wish: PaperWish, edition: Edition | None = None) -> Made:
        words = self._catalogs(wish.language)
        digest = shelf.heads.get(wish.interview, "") if wish.kind == "interview" else shelf.digest
        as_made = edition or Edition(self._clock().date(), digest=digest)
        talks = self._waves.talks(shelf, _among(shelf, wish))
        wave = ruled_wave(shelf.wave, bench.readings(talks), bench.rulings)

        def make(told: tuple[ReportableInterview, ...], slots: Slots) -> Drafted:
            view = replace(shelf, wave=wave).view(told)
            telling = ProgrammeTelling(view, shelf.figures, words, as_made, wish.pages == "short", slots)
            return self._drafted(wish.kind, telling, Subject(wish.account, wish.interview))

        reveals = REVEALS.get(wish.kind)
        revealed = [bench.circle.speakers[talk.interview] for talk in talks if reveals and reveals(talk)]
        return bench.naming(revealed).made(wish, talks, make, words)

    def _drafted(self, kind: PaperKind, telling: ProgrammeTelling, subject: Subject) -> Drafted:
        calls = CALLS[kind](telling, subject) if kind in CALLS else ()
        attached = {call.file_name: self._calendar((_entry(call),), self._clock()) for call in calls}
        return Drafted(MAKERS[kind](telling, subject), FILE_NAMES[kind](telling, subject), attached)

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
            return Drafted(interview_report(telling, edition), file_name(telling))

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
