"""The papers of a wave: which there are, what each would print, and writing them, whole or not at all."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from interviewer.disclosure.guard import Identity, findings
from interviewer.disclosure.reportable import paper_level, reportable
from interviewer.disclosure.view import ReportableInterview
from interviewer.domain.errors import UserError
from interviewer.kit.i18n import Catalog
from interviewer.kit.paths import write_owner_only
from interviewer.report.blocks import Paper
from interviewer.report.edition import Edition
from interviewer.report.interview import file_name, interview_report
from interviewer.report.papers import MAKERS, PaperKind, Subject
from interviewer.report.phrases import short_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.telling import Telling
from interviewer.services.forms import TeamForms
from interviewer.services.paper_wishes import Compiled, Offered, PaperForm, PaperWish, Place, Sentence
from interviewer.services.ports import Clock
from interviewer.services.reporting import Cancelled, PaperRenderer, PaperSize, Progress
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
ONE_EACH: frozenset[PaperKind] = frozenset({"programme", "advocates", "ten-best", "next-time"})
PER_TALK: frozenset[PaperKind] = frozenset({"interview", "advocate-note"})


@dataclass(frozen=True)
class Made:
    """A paper and the talks it may hold words of."""

    paper: Paper
    talks: tuple[ReportableInterview, ...]
    file_name: str


class Papers:
    """The papers of one open workspace."""

    def __init__(
        self,
        waves: WavePapers,
        forms: TeamForms,
        renderers: Mapping[PaperForm, PaperRenderer],
        catalogs: Callable[[str], Catalog],
        clock: Clock,
    ) -> None:
        self._waves = waves
        self._forms = forms
        self._renderers = renderers
        self._catalogs = catalogs
        self._clock = clock

    def offered(self, programme: str, wave: str) -> tuple[Offered, ...]:
        """Every paper of the wave, in the order of the list; those that cannot be made say why."""
        shelf = self._waves.shelf(programme, wave)
        return tuple(self._offer(shelf, wish, name) for wish, name in self._wishes(shelf))

    def _wishes(self, shelf: WaveShelf) -> Iterator[tuple[PaperWish, str]]:
        bare = PaperWish(shelf.programme.name, shelf.parts.wave.name, "programme")
        talks = self._waves.talks(shelf, shelf.parts.talks)
        for kind in (kind for kind in NAMES if kind in MAKERS):
            if kind in ONE_EACH:
                yield replace(bare, kind=kind), NAMES[kind]
            elif kind in PER_TALK:
                for talk in talks:
                    name = NAMES[kind].format(account=short_name(talk.account))
                    yield replace(bare, kind=kind, account=talk.account_id, interview=talk.interview), name
            else:
                for account in dict.fromkeys(talk.account_id for talk in talks):
                    name = short_name(shelf.wave.accounts[account].account.name)
                    yield replace(bare, kind=kind, account=account), NAMES[kind].format(account=name)

    def _offer(self, shelf: WaveShelf, wish: PaperWish, name: str) -> Offered:
        try:
            made = self._of_wave(shelf, wish)
        except UserError as refused:
            return Offered(wish, name, "", refused.sentence)
        return Offered(wish, name, f"{len(made.paper.pages)} pages", places=len(_places(made)))

    def compiled(self, wish: PaperWish) -> Compiled:
        """The paper as it stands, with its open places. UserError when there is none, with what can be done."""
        made = self._made(wish)
        return Compiled(made.paper, _places(made), _sentences(made.paper), made.file_name)

    def pdf(
        self,
        wish: PaperWish,
        paper_size: PaperSize = "A4",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> bytes:
        """The paper for looking at; it can be had while places are open."""
        return self._renderers["pdf"].pdf(self.compiled(wish).paper, paper_size, progress, cancelled)

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

        UserError "would_identify" while places are open; "no_such_form" for a form that cannot be written.
        """
        compiled = self.compiled(wish)
        refuse_open(compiled.places)
        if form not in self._renderers:
            raise UserError("no_such_form", f"Papers cannot be written as {form} here. Write a PDF.")
        self._renderers[form].write(compiled.paper, paper_size, path, progress, cancelled)
        beside = {path.with_name(f"{path.stem}-{name}"): data for name, data in compiled.attachments.items()}
        for place, data in beside.items():
            write_owner_only(place, data)
        return (path, *beside)

    def wish_for(self, interview: str) -> PaperWish:
        """The wish for the report on one talk, whether it belongs to a programme's wave or to none."""
        facts = self._waves.whole(interview).facts
        found = self._forms.programme_of(facts)
        return PaperWish(found or "", facts.wave.name if found else "", "interview", facts.account.id, interview)

    def _made(self, wish: PaperWish) -> Made:
        if not wish.programme:
            return self._lone_talk(wish)
        shelf = self._waves.shelf(wish.programme, wish.wave)
        if wish.kind == "interview":
            whole = self._waves.whole(wish.interview)
            paper_level(whole.facts, whole.transcript)
            if whole.facts.account.id not in shelf.wave.accounts:
                return self._lone_talk(wish)
        return self._of_wave(shelf, wish)

    def _of_wave(self, shelf: WaveShelf, wish: PaperWish) -> Made:
        words = self._catalogs(wish.language)
        about = wish.interview if wish.kind in PER_TALK else ""
        among = (
            talk
            for talk in shelf.parts.talks
            if wish.kind in ONE_EACH or talk.interview == about or (not about and talk.account == wish.account)
        )
        talks = self._waves.talks(shelf, among)
        digest = shelf.heads.get(wish.interview, "") if wish.kind == "interview" else shelf.digest
        edition = Edition(self._clock().date(), digest=digest)
        told = ProgrammeTelling(shelf.view(talks), shelf.figures, words, edition, wish.pages == "short")
        paper = MAKERS[wish.kind](told, Subject(wish.account, wish.interview))
        return Made(paper, talks, _name_of(wish, shelf, talks, words))

    def _lone_talk(self, wish: PaperWish) -> Made:
        """The report on a talk that stands on no list."""
        whole = self._waves.whole(wish.interview)
        team = self._forms.team_view(whole.facts)
        view = reportable(whole.script, whole.facts, whole.transcript, whole.route, team)
        today = self._clock().date()
        told = Telling(view, self._catalogs(wish.language), today, wish.pages == "short")
        edition = Edition(today, digest=self._waves.head(wish.interview))
        return Made(interview_report(told, edition), (view,), file_name(told))


def refuse_open(places: tuple[Place, ...]) -> None:
    """UserError "would_identify" that names every open place and never its words."""
    if not places:
        return
    count = "one place" if len(places) == 1 else f"{len(places)} places"
    told = "; ".join(f"{place.where} ({place.why})" for place in places)
    raise UserError(
        "would_identify",
        f"Not made yet: {count} could show who spoke: {told}. Nothing was written to disk. Mask the words "
        "there, put them in your own words, or take them back; then make the paper again.",
    )


def _places(made: Made) -> tuple[Place, ...]:
    found = [
        Place(f"{talk.interview}:{finding.place}:{finding.what}", finding.place, "", finding.what, "", must=True)
        for talk in made.talks
        for finding in findings(talk, Identity(""))
    ]
    return tuple(found)


def _sentences(paper: Paper) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(page.name or f"page-{number}", number, page.title, page.title)
        for number, page in enumerate(paper.pages, 1)
    )


def _name_of(wish: PaperWish, shelf: WaveShelf, talks: tuple[ReportableInterview, ...], words: Catalog) -> str:
    """A name for the file: vendor, kind and account; a person only in a paper by name."""
    if wish.kind == "interview" and talks:
        return file_name(Telling(talks[0], words, talks[0].heard_on))
    account = shelf.wave.accounts[wish.account].account.name if wish.account in shelf.wave.accounts else ""
    parts = (shelf.programme.vendor, short_name(account) if account else shelf.parts.wave.name, wish.kind)
    safe = ("".join(c if c.isalnum() else "-" for c in part) for part in parts if part)
    return "_".join("-".join(filter(None, part.split("-"))) for part in safe) + ".pdf"
