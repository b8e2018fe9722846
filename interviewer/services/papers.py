"""The papers of a wave: which there are, what each would print, and writing them, whole or not at all."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.kit.paths import write_owner_only
from interviewer.report.unprintable import Unprintable
from interviewer.services.paper_bench import Bench, Made
from interviewer.services.paper_guard import refuse_open
from interviewer.services.paper_making import NOT_DUE, PaperMaking
from interviewer.services.paper_ports import (
    Cancelled,
    KeptDecision,
    KeptSentence,
    PaperRenderer,
    PaperSize,
    PaperStore,
    PaperWriter,
    Progress,
)  # fmt: skip
from interviewer.services.paper_sentences import paper_key, shows
from interviewer.services.paper_wishes import Compiled, Decision, Offered, PaperForm, PaperWish
from interviewer.services.ports import Clock
from interviewer.services.release_values import Released, ReleaseLine, ReleaseWish, Verdict
from interviewer.services.releasing import Releasing
from interviewer.services.theme_quotes import ThemePlace
from interviewer.services.verifying import Verifying
from interviewer.services.wave_papers import WaveShelf

LONGEST_SENTENCE = 400


class Papers:
    """The papers of one open workspace."""

    def __init__(
        self,
        making: PaperMaking,
        store: PaperStore,
        renderer: PaperRenderer,
        word_files: Callable[[], PaperWriter],
        releasing: Releasing,
        verifying: Verifying,
        clock: Clock,
    ) -> None:
        self._making = making
        self._store = store
        self._releasing = releasing
        self._verifying = verifying
        self._renderer = renderer
        self._writers: Mapping[PaperForm, Callable[[], PaperWriter]] = {"pdf": lambda: renderer, "docx": word_files}
        self._clock = clock

    def offered(self, programme: str, wave: str) -> tuple[Offered, ...]:
        """Every paper of the wave, in the order of the list; those that cannot be made say why."""
        shelf = self._making.shelf(programme, wave)
        bench = self._making.bench(shelf)
        wishes = (*self._making.wishes(shelf), *self._making.calls_alone(shelf))
        lines = (self._offer(shelf, bench, wish, name) for wish, name in wishes)
        return tuple(line for line in lines if line is not None)

    def _offer(self, shelf: WaveShelf, bench: Bench, wish: PaperWish, name: str) -> Offered | None:
        try:
            made = self._making.of_wave(shelf, bench, wish)
        except UserError as refused:
            return None if refused.code in NOT_DUE else Offered(wish, name, "", refused.sentence)
        edited = sum(sentence.edited for sentence in made.sentences)
        return Offered(wish, name, _note(made), places=len(made.places), edited=edited)

    def compiled(self, wish: PaperWish) -> Compiled:
        """The paper as it stands, with its open places. UserError when there is none, with what can be done."""
        made = self._making.made(wish)
        return Compiled(made.paper, made.places, made.sentences, made.file_name, made.attachments)

    def pdf(
        self,
        wish: PaperWish,
        paper_size: PaperSize = "A4",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> bytes:
        """The paper for looking at; it can be had while places are open."""
        return self._renderer.pdf(self._making.made(wish).paper, paper_size, progress, cancelled)

    def unprintable(self, wish: PaperWish) -> tuple[Unprintable, ...]:
        """Every character of the paper that no font has, with its place: to be told before it is printed."""
        return self._renderer.unprintable(self._making.made(wish).paper)

    def unprintable_in(self, compiled: Compiled) -> tuple[Unprintable, ...]:
        """The same of a paper that was compiled already."""
        return self._renderer.unprintable(compiled.paper)

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
        made = self._making.made(wish)
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
            bench = self._making.bench(self._making.shelf(programme, wave))
            if any(hit.must for hit in bench.search.written(decision.replacement.strip("[] "))):
                raise UserError("names_somebody", "The replacement names somebody itself. Choose other words.")
        self._store.keep_decisions(programme, wave, [KeptDecision(decision, self._clock())])

    def theme_words(self, programme: str, wave: str) -> tuple[ThemePlace, ...]:
        """Words of unattributed people that may stand under a theme of the report, ticked or not (METHOD 3.15.6)."""
        shelf = self._making.shelf(programme, wave)
        return self._making.theme_words(shelf, self._making.bench(shelf)).places()

    def tick(self, programme: str, wave: str, key: str, words: str) -> None:
        """These words may be printed under their theme: nobody can be recognised. Empty words take the tick back.

        UserError "shows_somebody", "no_such_words".
        """
        wanted = " ".join(words.split())
        if wanted:
            shelf = self._making.shelf(programme, wave)
            self._making.theme_words(shelf, self._making.bench(shelf)).refuse_telling(key, wanted)
        decision = Decision(key, "mask", wanted) if wanted else Decision(key, "leave_out")
        self._store.keep_decisions(programme, wave, [KeptDecision(decision, self._clock())])

    def edit(self, wish: PaperWish, slot: str, text: str) -> None:
        """Write another sentence in a slot; the rule's own words take the edit back.

        UserError "empty_sentence", "long_sentence", "no_such_sentence".
        """
        sentence = next((one for one in self._making.made(wish).sentences if one.slot == slot), None)
        if sentence is None:
            raise UserError("no_such_sentence", "This sentence is not in the paper any more. Look at it again.")
        wanted = " ".join(text.split())
        if not shows(wanted) and sentence.rule:
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
        return self._making.wish_for(interview)

    def release(
        self, wish: ReleaseWish, folder: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> Released:
        """Make the next release of a wave for a reader: all of its papers in a new folder, or nothing.

        `progress` counts papers. UserError "no_reader", "folder_in_use", "would_identify", "nothing_to_release".
        """
        return self._releasing.make(wish, folder, progress, cancelled)

    def release_again(self, programme: str, number: int, folder: Path) -> Released:
        """The papers of an earlier release once more, byte for byte. UserError "no_such_release", "recalled"."""
        return self._releasing.again(programme, number, folder)

    def releases(self, programme: str) -> tuple[ReleaseLine, ...]:
        """Every release of the programme by its number, with the papers that are to be called back."""
        return self._releasing.lines(programme)

    def next_number(self, programme: str) -> int:
        """The number of the programme's next release."""
        return self._making.next_number(programme)

    def verify(self, path: Path) -> Verdict:
        """What the workspace says about a file. UserError "no_such_file", "not_ours", "not_here"."""
        return self._verifying.of(path)


def _note(made: Made) -> str:
    """How long it is; of a report on a talk also whether it goes by name, and whose."""
    count = len(made.paper.pages)
    pages = "1 page" if count == 1 else f"{count} pages"
    if made.wish.kind != "interview":
        return pages
    person = made.talks[0].person
    return f"{pages} · {person.name if person else 'as the company'}"
