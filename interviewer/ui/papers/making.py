"""Making a paper or a release: ask where, write it whole or not at all, say where it is."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from interviewer.services.paper_wishes import Compiled, PaperForm, PaperWish
from interviewer.services.release_values import Released, ReleaseWish
from interviewer.ui.banner import Banner
from interviewer.ui.end.names import counted
from interviewer.ui.jobs import Progress, Step
from interviewer.ui.papers.choices import Choice
from interviewer.ui.papers.making_bar import MakingBar
from interviewer.ui.papers.paper_work import Ended, PaperWork
from interviewer.ui.papers.papers_desk import PapersDesk, telling
from interviewer.ui.papers.release_card import ReleaseCard
from interviewer.ui.places import documents
from interviewer.ui.prompts import Prompts
from interviewer.ui.today.wave_chooser import WaveChoice

STOPPED = "Stopped. Nothing was written to disk."
FORMS: dict[str, tuple[str, str, str]] = {
    "pdf": ("Make the PDF", "PDF (*.pdf)", ".pdf"),
    "docx": ("Make the Word file", "Word (*.docx)", ".docx"),
}
"""Title of the dialog, kinds of file, ending."""


class Making(QObject):
    """`saved` carries the paths. What is shown of the work stands on the bar; errors on the banner."""

    saved = Signal(object)
    ended = Signal()
    """Nothing is being made any more, however it ended."""
    released = Signal()
    """A release was made: the next one has another number."""

    def __init__(self, desk: PapersDesk, prompts: Prompts, work: PaperWork, bar: MakingBar, banner: Banner) -> None:
        super().__init__()
        self._desk = desk
        self._prompts = prompts
        self._work = work
        self._bar = bar
        self._banner = banner
        self._held: tuple[PaperWish, Choice, Compiled] | None = None
        self._form = "pdf"
        self._here = False

    @property
    def busy(self) -> bool:
        """Whether a paper or a release is being written."""
        return self._work.busy

    def hold(self, wish: PaperWish, choice: Choice, compiled: Compiled) -> None:
        """The paper that can be made now, as it is shown."""
        self._held = (wish, choice, compiled)

    def tell(self, step: Step) -> None:
        """Say how far the setting or the writing is."""
        self._bar.progress.say(step.done, step.total, step.words)

    # one paper

    def make(self, form: str) -> None:
        """Ask where, then write the paper."""
        if self._held is None or self.busy:
            return
        title, kinds, ending = FORMS[form]
        name = Path(self._held[2].file_name).stem + ending
        path = self._prompts.save_file(title, kinds, documents() / name)
        if path is not None:
            self.make_to(path, form)

    def make_to(self, path: Path, form: str = "pdf") -> None:
        """Write the paper that is shown to this path, in the background."""
        if self._held is None or self.busy:
            return
        (wish, choice, _), desk = self._held, self._desk
        written: PaperForm = "docx" if form == "docx" else "pdf"

        def work(progress: Progress) -> tuple[Path, ...]:
            return desk.write(wish, path, choice.size, written, telling(progress), lambda: progress.cancelled)

        self._begin(form, "Setting the pages")
        self._work.run(form, "Setting the pages", work)

    # a release

    def choose_folder(self, card: ReleaseCard) -> None:
        """Ask where the folder with the papers goes."""
        place = self._prompts.choose_folder("Where the folder of the release goes", card.place or documents())
        if place is not None:
            card.show_folder(place)

    def release(self, wave: WaveChoice, choice: Choice, card: ReleaseCard) -> None:
        """Make every paper of the wave under a new number, in a folder of its own."""
        folder = card.folder
        if folder is None or self.busy:
            return
        desk, wish = self._desk, ReleaseWish(
            wave.programme, wave.wave, card.reader.text(), choice.size, choice.language
        )  # fmt: skip

        def work(progress: Progress) -> Released:
            told = telling(progress, "paper")
            return desk.release(wish, folder, told, lambda: progress.cancelled)

        card.show_busy(True)
        self._begin("", "Making the papers")
        self._work.run("", "Making the papers", work)

    def _on_released(self, made: Released) -> None:
        count = counted(len(made.files), "file", "files")
        self._banner.news(f"Release {made.number} to {made.reader} is made: {count} in {made.folder.name}.")
        self._on_saved(made.files)
        self.released.emit()

    # what was begun before one went away

    def come(self, card: ReleaseCard) -> None:
        """Look at what is being made."""
        if not self._here:
            self._here = True
            self._work.told.connect(self.tell)
            self._work.ended.connect(self._on_ended)
        self._work.watch(True)
        if self.busy:
            card.show_busy(not self._work.form)
            self._begin(self._work.form, self._work.words)
            if self._work.step is not None:
                self.tell(self._work.step)

    def tell_kept(self) -> None:
        """Tell how it ended while nobody looked."""
        if (kept := self._work.take()) is not None:
            self._form = kept.form
            self._on_ended(kept, quietly=True)

    # how it ends

    def _on_ended(self, how: Ended, *, quietly: bool = False) -> None:
        if isinstance(how.result, Released):
            self._on_released(how.result)
        elif how.result is not None:
            self._on_saved(how.result)
        else:
            self.ended.emit()
            if not quietly:
                self._focus_button()
            if how.error is not None:
                self._banner.error(how.error.sentence)

    def _begin(self, form: str, words: str) -> None:
        self._form = form
        self._banner.clear()
        self._bar.allow(make=False)
        self._bar.begin(words)

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        self.ended.emit()
        self._bar.show_saved(paths)
        self.saved.emit(paths)

    def stop(self) -> None:
        """Stop the writing; nothing is left on disk."""
        self._work.stop()
        self.ended.emit()
        self._focus_button()
        self._banner.news(STOPPED)

    def leave(self) -> None:
        """Nobody looks any more; what is being written goes on, and how it ends is told the next time."""
        if self._here:
            self._here = False
            self._work.told.disconnect(self.tell)
            self._work.ended.disconnect(self._on_ended)
            self._work.watch(False)
        self._held = None

    def _focus_button(self) -> None:
        button = {"pdf": self._bar.pdf, "docx": self._bar.docx}.get(self._form)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
