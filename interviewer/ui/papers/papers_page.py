"""The Papers room: which paper, its pages, why it is not made, its title sentences, and making it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from interviewer.domain.errors import UserError
from interviewer.services.paper_wishes import Compiled, Decision, Offered, PaperWish
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs, Progress, Step
from interviewer.ui.papers.choices import FOLDED, Choice
from interviewer.ui.papers.in_turn import InTurn
from interviewer.ui.papers.latest import Latest
from interviewer.ui.papers.look_keeping import LookKeeping
from interviewer.ui.papers.making import Making
from interviewer.ui.papers.paper_list import EMPTY, line_of
from interviewer.ui.papers.paper_work import PaperWork
from interviewer.ui.papers.papers_desk import PaperSeen, RoomDesk, WaveSeen, seen, wave_seen
from interviewer.ui.papers.places_panel import waits_for
from interviewer.ui.papers.release_card import Contents
from interviewer.ui.papers.room_view import RELEASE, RoomView
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from interviewer.ui.today.wave_chooser import WaveChoice

NO_WAVE = "There is no wave yet. Papers appear when a wave has its first finished talk."
LOOKING = "Looking which papers there are"
STOPPED = "Stopped. The pages shown are those from before."
NO_PAGE = "There is no page to show."
NOTHING_TO_MAKE = "There is nothing to make here."
FAILED = "The pages could not be set."
AGAIN = "Check again to set the pages."


class PapersPage(RoomView):
    """The page asks the services by itself, in jobs; nothing of a paper stays in memory when it is left."""

    wave_chosen = Signal(str, str)
    listed = Signal()
    """The papers of the wave stand in the list."""
    shown = Signal()
    """The chosen paper stands in the middle, or why there is none at the right."""
    saved = Signal(object)
    """The paths that were written."""

    def __init__(
        self, desk: RoomDesk, theme: Theme, icons: Icons, prompts: Prompts, jobs: Jobs, parent: QWidget | None = None,
        *, work: PaperWork | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, icons, parent)
        self._desk = desk
        self._papers: tuple[Offered, ...] = ()
        self._choices: tuple[WaveChoice, ...] = ()
        self._wave = WaveChoice("", "")
        self._wish: PaperWish | None = None
        self._why_not = self._name = ""
        self._listing, self._setting = Latest(jobs), Latest(jobs)
        self._keeping = InTurn(jobs, self.refresh_quietly)
        self.making = Making(desk.papers, prompts, work or PaperWork(jobs, self), self.bar, self.banner)
        self.look = LookKeeping(desk.looks, self.options, prompts, jobs, self._set_paper)
        self._connect()

    def _connect(self) -> None:
        self.chooser.chosen.connect(self._on_wave)
        self.list.chosen.connect(self.show_paper)
        self.frame.chooser.changed.connect(lambda number: self.show_paper(int(number)))
        self.sheet.changed.connect(lambda _size: self._set_paper())
        self.options.changed.connect(self._set_paper)
        self.places.decided.connect(self._decide)
        self.places.shown.connect(self._show_page)
        self.unprintable.shown.connect(self._show_page)
        self.themes.ticked.connect(self._tick)
        self.sentences.edited.connect(self._edit)
        self.sentences.entered.connect(self._show_page)
        self.checked.connect(self.refresh)
        self.bar.make.connect(self._make)
        self.bar.stop.connect(self._on_stop)
        self.release.wanted.connect(self._make_release)
        self.release.folder_wanted.connect(lambda: self.making.choose_folder(self.release))
        self.making.saved.connect(self.saved)
        self.making.ended.connect(self._on_made)
        self.making.released.connect(self._list_papers)

    # which papers

    def show_waves(self, choices: Sequence[WaveChoice], current: WaveChoice | None) -> None:
        """Offer these waves and list the papers of the current one; None shows the empty room."""
        self._choices, self._wave = tuple(choices), current or WaveChoice("", "")
        self.chooser.show_choices(choices, self._wave)
        self._wish = None
        self.release.show_folder(None)
        self._list_papers()

    def _on_wave(self, programme: str, wave: str) -> None:
        self.show_waves(self._choices, WaveChoice(programme, wave))
        self.wave_chosen.emit(programme, wave)

    def _list_papers(self) -> None:
        wave, desk = self._wave, self._desk
        usable = bool(wave.wave)
        for part in (self.options_button, self.release_button):
            part.setEnabled(usable)
        if not usable:
            self._show_list(WaveSeen((), "", 0))
            self.preview.show_words(NO_WAVE)
            return
        self.look.show(wave.programme)
        self._listing.run(
            lambda _progress: wave_seen(desk, wave.programme, wave.wave), self._show_list, self._on_list_failed
        )
        if not self._papers:
            self.preview.show_words(f"{LOOKING}.")
            if not self.making.busy:
                self.bar.begin(LOOKING)

    def _show_list(self, found: WaveSeen) -> None:
        fresh = self._wish is None
        self._papers = papers = tuple(sorted(found.papers, key=lambda paper: bool(paper.refusal)))
        at = self._at()
        self.list.show_wave(self._wave.wave)
        self.list.show_papers(papers, at)
        lines = [(str(number), f"{paper.name} · {line_of(paper)}") for number, paper in enumerate(papers)]
        self.frame.chooser.offer(lines, str(at)) if lines else self.frame.chooser.offer((), "")
        self.release.show_wave(found.reader, found.number, Contents.of(papers))
        if not papers:
            self._show_none(EMPTY)
        elif fresh:
            self.focus_list_once()
            self.show_paper(at)
        self.listed.emit()

    def _at(self) -> int:
        """The number of the wished paper in the list; the first where it is not there."""
        wishes = [paper.wish for paper in self._papers]
        return wishes.index(self._wish) if self._wish in wishes else 0

    def _on_list_failed(self, error: Exception) -> None:
        self._allow()
        if not isinstance(error, UserError):
            raise error
        self.banner.error(error.sentence)

    # one paper

    def show_paper(self, number: int) -> None:
        """Set the paper of this number in the list, or say why there is none."""
        self._wish = self._papers[number].wish
        self.list.show_at(number)
        self.frame.chooser.show_choice(str(number))
        self.banner.clear()
        self.preview.start_anew()
        self._set_paper()

    def _wished(self) -> PaperWish:
        """The paper as it is wished now."""
        assert self._wish is not None
        choice = self.choice
        pages = choice.pages if self._wish.kind in FOLDED else "full"
        return replace(self._wish, pages=pages, language=choice.language)

    def _set_paper(self) -> None:
        """Compile and print the paper in memory, and show it."""
        if self._wish is None:
            return
        wish, choice, desk = self._wished(), self.choice, self._desk.papers

        def work(progress: Progress) -> PaperSeen:
            return seen(desk, wish, choice.size, progress)

        self._setting.run(work, lambda found: self._show(found, wish, choice), self._refuse, self._tell_setting)
        if not self.making.busy:
            self.bar.allow(make=False)
            self.bar.begin("Setting the pages")

    def _tell_setting(self, step: Step) -> None:
        """How far the pages on the screen are; what is being written goes first."""
        if not self.making.busy:
            self.making.tell(step)

    def _show(self, found: PaperSeen, wish: PaperWish, choice: Choice) -> None:
        compiled = found.compiled
        deciding = self.places.isAncestorOf(QApplication.focusWidget() or self)
        self._show_about(compiled)
        self.unprintable.show_places(found.unprintable)
        self.themes.show_places(found.themes)
        self.preview.show_pdf(found.data, choice.size)
        self.making.hold(wish, choice, compiled)
        self._stand(waits_for(compiled.places), compiled.file_name)
        if deciding:
            self.focus_side()
        self.making.tell_kept()
        self.shown.emit()

    def _show_about(self, compiled: Compiled) -> None:
        self.refusal.hide()
        self.places.show_places(compiled.places)
        self.sentences.show()
        self.sentences.show_sentences(compiled.sentences, len(compiled.paper.pages))

    def _stand(self, why_not: str, name: str = "") -> None:
        """Whether this paper can be made, else why not; said once nothing is being made."""
        self._why_not, self._name = why_not, name
        if not self.making.busy:
            self._allow()

    def _allow(self) -> None:
        self.bar.end()
        self.bar.allow(make=not self._why_not, why_not=self._why_not, name=self._name)

    def _refuse(self, error: Exception) -> None:
        """A refusal is no failure: its reason stands first at the right, and nothing can be made."""
        if not isinstance(error, UserError):
            self._show_none(FAILED)
            raise error
        self._show_none(NO_PAGE)
        self.refusal.show_reason(error.sentence)
        self._stand(NOTHING_TO_MAKE)
        self.making.tell_kept()
        self.shown.emit()

    def _show_none(self, words: str) -> None:
        self.preview.clear()
        self.preview.show_words(words)
        self.refusal.hide()
        self.places.show_places(())
        self.unprintable.show_places(())
        self.themes.show_places(())
        self.sentences.hide()
        self._stand(words)

    def _show_page(self, page: int) -> None:
        self.preview.view.go_to(page - 1)

    # what is decided and edited

    def _decide(self, decision: Decision) -> None:
        wave, desk = self._wave, self._desk.papers
        if not self._keeping.busy:
            self._keeping.run(
                lambda: desk.decide(wave.programme, wave.wave, decision),
                lambda error: _told(error, lambda words: self.places.say_problem(decision.key, words)),
            )

    def _tick(self, key: str, words: str) -> None:
        wave, desk = self._wave, self._desk.papers
        if not self._keeping.busy:
            self._keeping.run(
                lambda: desk.tick(wave.programme, wave.wave, key, words),
                lambda error: _told(error, lambda said: self.themes.say_problem(key, said)),
            )

    def _edit(self, slot: str, text: str) -> None:
        wish, desk = self._wished(), self._desk.papers
        self._keeping.run(
            lambda: desk.edit(wish, slot, text),
            lambda error: _told(error, lambda words: self.sentences.say_problem(slot, words)),
        )

    def may_close(self) -> bool:
        """A title being written is kept before the window goes; one that is refused falls back."""
        for row in self.sentences.rows:
            if self._wish is not None and row.unkept:
                with suppress(UserError):
                    self._desk.papers.edit(self._wished(), row.sentence.slot, row.box.sentence())
        return True

    def refresh(self) -> None:
        """Check again: list and paper as they are now."""
        self.banner.clear()
        self.refresh_quietly()

    def refresh_quietly(self) -> None:
        """List and paper as they are now; what the banner says stays."""
        self._set_paper()
        self._list_papers()

    # making

    def _make(self, form: str) -> None:
        self._keeping.when_idle(lambda: self.making.make(form))

    def _make_release(self) -> None:
        self._keeping.when_idle(lambda: self.making.release(self._wave, self.choice, self.release))

    def _on_made(self) -> None:
        self._allow()
        self.release.show_busy(False)
        if self.side.at == RELEASE:
            self.release.go.setFocus()

    def _on_stop(self) -> None:
        if self.making.busy:
            self.making.stop()
            return
        self._setting.stop()
        self._listing.stop()
        self._stand(AGAIN)
        self.banner.news(STOPPED)
        self.bar.again.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.making.come(self.release)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave()

    def leave(self) -> None:
        """Put all looking aside; what was decided or edited is still kept, what is being written goes on, no page stays
        in memory."""
        for work in (self._listing, self._setting):
            work.stop()
        self.making.leave()
        self.look.leave()
        self._keeping.close()
        self.preview.clear()


def _told(error: Exception, say: Callable[[str], None]) -> None:
    """Say what a person can act on; everything else flies on."""
    if not isinstance(error, UserError):
        raise error
    say(error.sentence)
