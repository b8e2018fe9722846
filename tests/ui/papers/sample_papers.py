"""Papers of an invented wave, kept in memory: real blocks, really printed, decided and edited."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

from interviewer.domain.errors import UserError
from interviewer.formats.logo import read_logo
from interviewer.formats.pdf.renderer import PdfRenderer
from interviewer.kit.paths import write_owner_only
from interviewer.report.blocks import Column, Heading, Page, Paper, Points, Row, Text
from interviewer.report.unprintable import Unprintable
from interviewer.services.paper_wishes import Compiled, Decision, Offered, PaperForm, PaperWish, Place, Sentence
from interviewer.services.release_values import Released, ReleaseWish
from interviewer.services.theme_quotes import ThemePlace
from interviewer.services.vendor_looks import VendorLook, VendorLooks
from interviewer.ui.jobs import CancelledError
from interviewer.ui.papers.choices import PaperSize

VENDOR, WAVE = "Tideway", "Spring 2026"
TITLES = (
    "15 of 18 clients heard; four worth €840,000 a year may leave; decide on Grabowski by 23 June",
    "Clients put you at +20 (+4 to +33); your teams expected +60",
    "€840,000 (28 %) sits with accounts that may leave, most of it in Grabowski and Brightwater",
    "Looking ahead is the weakest of the six dimensions, at 6.1 of 10",
    "Your teams overrate how far they spare clients surprises, by 2.3 points",
    "Three clients are open to more work; talk with them once the repairs have begun",
)
PLACES = (
    Place(
        "one", "Page 5, second quotation", "the label printer on line three",
        "fits one client only; that person is unattributed.", "[a machine of ours]", must=True, page=5,
    ),
    Place(
        "two", "Page 4, reasons to stay by region", "",
        "The North holds two unattributed accounts; five are needed. Leaving out one row would give it back.", "",
        must=True, page=4,
    ),
)  # fmt: skip
NO_SUCH = "There is no report on a single unattributed talk. What was said goes into the totals only."
LINES = "Two outages in a quarter were told late. The night desk did not know the site. By day the service is good."


def wishes() -> list[tuple[PaperWish, str, str, str]]:
    """Wish, name, note and refusal of each paper of the wave."""
    bare = PaperWish(VENDOR, WAVE, "programme")
    return [
        (bare, "Report to the chief executive", f"{len(TITLES)} pages", ""),
        (replace(bare, kind="interview", interview="g"), "Talk: Grabowski", "4 pages · as the company", ""),
        (replace(bare, kind="interview", interview="c"), "Talk: Cwm Rhondda", "4 pages · named", ""),
        (replace(bare, kind="interview", interview="n"), "Talk: Novák Print", "4 pages · as the company", ""),
        (replace(bare, kind="account-plan", account="g"), "Account plan: Grabowski", "1 page", ""),
        (replace(bare, kind="advocates"), "Advocates", "3 pages", ""),
        (replace(bare, kind="drill", account="k"), "Drill: Kestrel Foods", "1 page", NO_SUCH),
        (replace(bare, kind="ten-best"), "Ten best clients", "1 page · 4 of 10 called", ""),
        (replace(bare, kind="next-time"), "Next-time card", "1 page", ""),
    ]


class SamplePapers:
    """Fulfils `PapersDesk`; `hold` keeps the printing waiting until it is set, `refused` makes a wish fail."""

    def __init__(self, places: tuple[Place, ...] = PLACES) -> None:
        self.places = places
        self.decided: list[Decision] = []
        self.edits: dict[tuple[str, str], str] = {}
        self.wished: list[PaperWish] = []
        self.released: list[ReleaseWish] = []
        self.hold: Event | None = None
        self.slow_edit: Event | None = None
        self.themes: tuple[ThemePlace, ...] = ()
        self.ticked: dict[str, str] = {}
        self.full = False
        self.empty = False

    def offered(self, programme: str, wave: str) -> tuple[Offered, ...]:
        if self.empty:
            return ()
        return tuple(
            Offered(wish, name, note, refusal, len(self._open(wish)), len(self._edited(wish)))
            for wish, name, note, refusal in wishes()
        )

    def compiled(self, wish: PaperWish) -> Compiled:
        self.wished.append(wish)
        bare = replace(wish, pages="full", language="en")
        name, refusal = next((name, refusal) for known, name, _, refusal in wishes() if known == bare)
        if refusal:
            raise UserError("unattributed", refusal)
        rules: tuple[str, ...] = TITLES if wish.kind == "programme" else (f"{name}: what it says",)
        if wish.pages == "short":
            rules = rules[:2]
        sentences = tuple(
            Sentence(f"page-{n}", n, rule, self._edited(wish).get(f"page-{n}", rule)) for n, rule in enumerate(rules, 1)
        )
        pages = tuple(self._page(sentence) for sentence in sentences)
        file_name = f"{VENDOR}_{wish.kind}.pdf"
        paper = Paper(name, "Clearview", pages, language=wish.language, head_left=VENDOR, foot_mid="Draft")
        return Compiled(paper, self._open(wish), sentences, file_name)

    def _page(self, sentence: Sentence) -> Page:
        column = Column(12, (Heading("What was said most"), Text(LINES), Points((LINES, LINES, LINES))))
        return Page(sentence.text, (Row((column,)), Row((column,))), name=sentence.slot)

    def _open(self, wish: PaperWish) -> tuple[Place, ...]:
        settled = {decision.key for decision in self.decided}
        return tuple(place for place in self.places if place.key not in settled and wish.kind == "programme")

    def _edited(self, wish: PaperWish) -> dict[str, str]:
        return {slot: text for (kind, slot), text in self.edits.items() if kind == wish.kind + wish.interview}

    def pdf(
        self, wish: PaperWish, paper_size: PaperSize = "A4", progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bytes:  # fmt: skip
        return PdfRenderer().pdf(self.compiled(wish).paper, paper_size, progress, cancelled)

    def unprintable_in(self, compiled: Compiled) -> tuple[Unprintable, ...]:
        return PdfRenderer().unprintable(compiled.paper)

    def write(
        self, wish: PaperWish, path: Path, paper_size: PaperSize = "A4", form: PaperForm = "pdf",
        progress: Callable[[int, int], None] | None = None, cancelled: Callable[[], bool] | None = None,
    ) -> tuple[Path, ...]:  # fmt: skip
        if self._open(wish):
            raise UserError("would_identify", "Not made yet: places are open.")
        if progress is not None:
            progress(1, 6)
        if self.hold is not None:
            self.hold.wait(20)
        data = self.pdf(wish, paper_size, progress, cancelled)
        if self.full:
            raise UserError(
                "paper_not_written", "The paper could not be written: the disk is full. Nothing was left there."
            )
        write_owner_only(path, data)
        return (path,)

    def decide(self, programme: str, wave: str, decision: Decision) -> None:
        if decision.do == "keep" and not decision.reason:
            raise UserError("no_reason", "Say why it may stay.")
        self.decided.append(decision)

    def edit(self, wish: PaperWish, slot: str, text: str) -> None:
        if self.slow_edit is not None:
            self.slow_edit.wait(20)
        if not text.strip():
            raise UserError("empty_sentence", "A page needs its sentence. The one before is kept.")
        rule = next(s.rule for s in self.compiled(wish).sentences if s.slot == slot)
        key = (wish.kind + wish.interview, slot)
        self.edits.pop(key, None)
        if text != rule:
            self.edits[key] = text

    def theme_words(self, programme: str, wave: str) -> tuple[ThemePlace, ...]:
        return tuple(
            replace(place, ticked=place.key in self.ticked, proposal=self.ticked.get(place.key, place.proposal))
            for place in self.themes
        )

    def tick(self, programme: str, wave: str, key: str, words: str) -> None:
        if "May" in words:
            raise UserError("shows_somebody", "This cannot be printed yet: a day. Put it in [brackets].")
        if words:
            self.ticked[key] = words
        else:
            self.ticked.pop(key, None)

    def next_number(self, programme: str) -> int:
        return 1 + len(self.released)

    def release(
        self, wish: ReleaseWish, folder: Path, progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Released:  # fmt: skip
        if folder.exists():
            raise UserError("folder_in_use", f"The folder {folder.name} is not empty. Choose another one.")
        made = [offered.wish for offered in self.offered(wish.programme, wish.wave) if not offered.refusal]
        if progress is not None:
            progress(1, len(made))
        if self.hold is not None:
            self.hold.wait(20)
        if cancelled is not None and cancelled():
            raise CancelledError
        folder.mkdir()
        files = []
        for number, one in enumerate(made):
            files.append(folder / f"{number}.pdf")
            write_owner_only(files[-1], self.pdf(one, wish.paper_size))
        self.released.append(wish)
        return Released(len(self.released), wish.reader, folder, tuple(files), "7f3a" * 16)


class LooksInMemory:
    """Fulfils the store of vendor looks."""

    def __init__(self) -> None:
        self.kept: dict[str, VendorLook] = {}

    def look(self, programme: str) -> VendorLook:
        return self.kept.get(programme, VendorLook())

    def keep_look(self, programme: str, look: VendorLook) -> None:
        self.kept[programme] = look


def looks() -> VendorLooks:
    """The real service over a store in memory and the real reader of pictures."""
    return VendorLooks(LooksInMemory(), read_logo)
