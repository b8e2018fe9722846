"""Where the papers of one wave are made: what clients said, as decided, through the makers, and looked over."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from interviewer.disclosure.guard.hits import key_of
from interviewer.disclosure.guard.papers import PaperSearch
from interviewer.disclosure.guard.passages import Reading, Ruling, changes_of, read, ruled, ruled_team
from interviewer.disclosure.guard.people import Circle, Known
from interviewer.disclosure.masking import MaskRule, Masks
from interviewer.disclosure.view import ReportableInterview
from interviewer.disclosure.wave_view import ReportableWave
from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import Paper
from interviewer.report.printed_texts import changed, printed
from interviewer.services.paper_guard import Guard, Sheet, Written, key_anywhere, widest
from interviewer.services.paper_sentences import Slots, paper_key, retitled, sentences_of
from interviewer.services.paper_wishes import Decision, PaperWish, Place, Sentence

PARTS = ("a deciding contact", "an influencing contact", "a using contact")
"""How papers call the part that somebody plays, where a company speaks."""
LEFT_OUT = "[...]"



@dataclass(frozen=True)
class Drafted:
    """What a maker gives: the paper, the name of its file, and the files that go with it."""

    paper: Paper
    file_name: str
    attachments: Mapping[str, bytes] = field(default_factory=dict)


Make = Callable[[tuple[ReportableInterview, ...], Slots], Drafted]
"""Makes the paper of these talks with these sentences."""


@dataclass(frozen=True)
class Made:
    """A paper as it would be printed, with what is still open and what can be edited."""

    wish: PaperWish
    paper: Paper
    places: tuple[Place, ...]
    sentences: tuple[Sentence, ...]
    talks: tuple[ReportableInterview, ...]
    file_name: str
    attachments: Mapping[str, bytes]


@dataclass(frozen=True)
class Bench:
    """The decisions and edits of one wave, and the people around it, for making its papers."""

    circle: Circle
    decisions: Mapping[str, Decision]
    edits: Mapping[str, Mapping[str, str]]
    """By paper, the edited sentences by slot."""
    _read: dict[str, Reading] = field(default_factory=dict, repr=False, compare=False)
    """What was read already, by talk."""

    @cached_property
    def search(self) -> PaperSearch:
        """Finds the people who may not be named."""
        return PaperSearch(self.circle)

    @cached_property
    def rulings(self) -> Mapping[str, Ruling]:
        """The decisions as disclosure takes them."""
        return {key: Ruling(one.do, one.replacement) for key, one in self.decisions.items()}

    def readings(self, talks: Iterable[ReportableInterview]) -> tuple[Reading, ...]:
        """What is found in the words of these talks."""
        return tuple(map(self._reading, talks))

    def _reading(self, talk: ReportableInterview) -> Reading:
        found = self._read.get(talk.interview)
        if found is None or found.talk is not talk:
            found = read(talk, self.circle, self.circle.speakers.get(talk.interview))
            self._read[talk.interview] = found
        return found

    def naming(self, people: Iterable[Known]) -> "Bench":
        """The bench for a paper that may also name these, for its purpose alone."""
        named = tuple(people)
        return replace(self, circle=self.circle.naming(named), _read={}) if named else self

    def made(self, wish: PaperWish, talks: Iterable[ReportableInterview], make: Make, words: Catalog) -> Made:
        """The paper with the decisions and edits so far, and every place that is still open."""
        readings = self.readings(talks)
        told = tuple(ruled(reading, self.rulings) for reading in readings)
        search = self._search_for(readings)
        written = self._written(wish, search)
        slots = Slots({slot: one.shown for slot, one in written.items() if one.shown})
        draft = make(told, slots)
        paper = retitled(draft.paper, slots)
        by_rule = make(told, Slots({})).paper if written else paper
        guard = Guard(search, self.decisions, Sheet.of(paper, draft.file_name, draft.attachments))
        parts = [words.t(part) for part in PARTS]
        places = guard.places(readings, written.values(), (*parts, *(part[:1].upper() + part[1:] for part in parts)))
        names = {talk.interview: talk.advocate.name if talk.advocate else talk.account for talk in told}
        sentences = sentences_of(paper, by_rule, slots, names)
        return Made(wish, self._overruled(paper), places, sentences, told, draft.file_name, draft.attachments)

    def _search_for(self, readings: Iterable[Reading]) -> PaperSearch:
        """The search for one paper: in sentences written for it also the phrases marked in its talks."""
        marked = tuple(dict.fromkeys(phrase for one in readings for phrase in one.talk.phrases))
        return PaperSearch(self.circle, marked) if marked else self.search

    def _written(self, wish: PaperWish, search: PaperSearch) -> Mapping[str, Written]:
        """The sentences the interviewer wrote into this paper, as decisions about them leave them."""
        key = paper_key(wish)
        edits = self.edits.get(key, {})
        return {slot: self._as_decided(f"{key}:{slot}", text, search) for slot, text in edits.items()}

    def _as_decided(self, origin: str, text: str, search: PaperSearch) -> Written:
        hits = widest(search.written(text))
        rulings = [(hit, self.rulings[key]) for hit in hits if (key := key_of(origin, text, hit)) in self.rulings]
        if any(ruling.do == "leave_out" for _, ruling in rulings):
            return Written(origin, text, "")
        masks = [MaskRule(h.text, r.replacement or h.proposal) for h, r in rulings if r.do == "mask"]
        return Written(origin, text, Masks(tuple(masks)).applied(text, None) if masks else text)

    def _overruled(self, paper: Paper) -> Paper:
        """The paper with what was decided about texts that no client said."""
        instead = dict[str, str]()
        for one in printed(paper):
            hits = widest(self.search.anywhere(one.text))
            rulings = [(h, self.rulings[key]) for h in hits if (key := key_anywhere(one.text, h)) in self.rulings]
            if any(ruling.do == "leave_out" for _, ruling in rulings):
                instead[one.text] = LEFT_OUT
            elif masks := tuple(MaskRule(h.text, r.replacement or h.proposal) for h, r in rulings if r.do == "mask"):
                instead[one.text] = Masks(masks).applied(one.text, None)
        return changed(paper, lambda text: instead.get(text, text)) if instead else paper


def ruled_wave(wave: ReportableWave, readings: Iterable[Reading], rulings: Mapping[str, Ruling]) -> ReportableWave:
    """The wave with the lines of the teams' forms as decided."""
    accounts = dict(wave.accounts)
    for reading in readings:
        changes = changes_of(reading, rulings)
        view = accounts.get(reading.talk.account_id)
        if changes and view is not None and view.team is not None:
            accounts[view.account.id] = replace(view, team=ruled_team(view.team, view.account.id, changes))
    return replace(wave, accounts=accounts)
