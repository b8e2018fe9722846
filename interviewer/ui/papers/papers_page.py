"""The Papers room: which paper, its pages, why it is not made, its title sentences, and making it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.services.paper_wishes import Decision, Offered, PaperWish
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button
from interviewer.ui.fields import Segments
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs, Progress
from interviewer.ui.papers.choices import FOLDED, SIZES, Choice
from interviewer.ui.papers.in_turn import InTurn
from interviewer.ui.papers.latest import Latest
from interviewer.ui.papers.look_keeping import LookKeeping
from interviewer.ui.papers.making import Making
from interviewer.ui.papers.making_bar import MakingBar
from interviewer.ui.papers.options_card import OptionsCard
from interviewer.ui.papers.paper_list import EMPTY, PaperList, line_of
from interviewer.ui.papers.papers_desk import PaperSeen, RoomDesk, seen
from interviewer.ui.papers.papers_frame import PapersFrame, PaperSide, beside
from interviewer.ui.papers.places_panel import PlacesPanel, waits_for
from interviewer.ui.papers.preview import Preview
from interviewer.ui.papers.refusal import Refusal
from interviewer.ui.papers.release_card import Contents, ReleaseCard
from interviewer.ui.papers.sentences_card import SentencesCard
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.wave_chooser import WaveChoice, WaveChooser

NO_WAVE = "There is no wave yet. Papers appear when a wave has its first finished talk."
STOPPED = "Stopped. The pages shown are those from before."
NO_PAGE = "There is no page to show."
NOTHING_TO_MAKE = "There is nothing to make here."
FAILED = "The pages could not be set."


class PapersPage(QWidget):
    """The page asks the services by itself, in jobs; nothing of a paper stays in memory when it is left."""

    wave_chosen = Signal(str, str)
    listed = Signal()
    """The papers of the wave stand in the list."""
    shown = Signal()
    """The chosen paper stands in the middle, or why there is none at the right."""
    saved = Signal(object)
    """The paths that were written."""

    def __init__(
        self, desk: RoomDesk, theme: Theme, icons: Icons, prompts: Prompts, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._papers: tuple[Offered, ...] = ()
        self._choices: tuple[WaveChoice, ...] = ()
        self._wave = WaveChoice("", "")
        self._wish: PaperWish | None = None
        self._listing, self._setting = Latest(jobs), Latest(jobs)
        self._keeping = InTurn(jobs, self._on_kept)
        self._build_parts(icons, theme)
        self.making = Making(desk.papers, prompts, Latest(jobs), self.bar, self.banner)
        self.look = LookKeeping(desk.looks, self.options, prompts, jobs, self._set_paper)
        self._build()
        self._connect()
        self.setAccessibleName("Papers")
        self._place()

    # building

    def _build_parts(self, icons: Icons, theme: Theme) -> None:
        self.banner = Banner(theme)
        self.chooser = WaveChooser(theme)
        self.options_button = Button("Options", theme, dense=True)
        self.options_button.setObjectName("options")
        self.release_button = Button("Release", theme, dense=True)
        self.release_button.setObjectName("release")
        self.list = PaperList(icons, theme)
        self.sheet = Segments("Sheet", SIZES, theme, dense=True, quiet=True)
        self.sheet.setObjectName("paper_size")
        self.preview = Preview(theme, tools=(self.sheet,), zoom="width" if theme.wide_text else "page")
        self.refusal = Refusal(icons, theme)
        self.places = PlacesPanel(icons, theme)
        self.sentences = SentencesCard(theme)
        self.bar = MakingBar(icons, theme)
        self.options = OptionsCard(theme)
        self.release = ReleaseCard(theme)

    def _build(self) -> None:
        self.side = QStackedWidget()
        self._paper_side = PaperSide(self.refusal, self.places, self.sentences, self._theme)
        for part in (self._paper_side, *self._beside()):
            self.side.addWidget(part)
        controls = (self.options_button, self.release_button, self.chooser)
        self.frame = PapersFrame(self._theme, controls, self.banner)
        self.frame.hold(self.list, self.preview, self.side, self.bar, self._paper_side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)

    def _beside(self) -> tuple[QWidget, QWidget]:
        return beside(self.options, "Options", self._theme), beside(self.release, "Release", self._theme)

    def _connect(self) -> None:
        self.chooser.chosen.connect(self._on_wave)
        self.list.chosen.connect(self.show_paper)
        self.list.entered.connect(self.preview.view.setFocus)
        self.frame.chooser.changed.connect(lambda number: self.show_paper(int(number)))
        self.sheet.changed.connect(lambda _size: self._set_paper())
        self.options.changed.connect(self._on_options)
        self.places.decided.connect(self._decide)
        self.places.shown.connect(self._show_page)
        self.sentences.edited.connect(self._edit)
        self.sentences.entered.connect(self._show_page)
        self.bar.check.connect(self.refresh)
        self.bar.make.connect(self._make)
        self.bar.stop.connect(self._on_stop)
        self.release.wanted.connect(self._make_release)
        self.release.folder_wanted.connect(lambda: self.making.choose_folder(self.release))
        self.making.saved.connect(self.saved)
        self.options_button.clicked.connect(lambda: self._turn(1))
        self.release_button.clicked.connect(lambda: self._turn(2))
        for card in (self.options, self.release):
            card.left.connect(self._turn_back)
        self._connect_keys()

    def _connect_keys(self) -> None:
        turn = self.preview.view.turn
        for key, call in (
            ("F5", self.refresh), ("F6", lambda: self._next_region(1)), ("Shift+F6", lambda: self._next_region(-1)),
            ("Ctrl+PgDown", lambda: turn(Qt.Key.Key_PageDown)), ("Ctrl+PgUp", lambda: turn(Qt.Key.Key_PageUp)),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

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
        wave, desk = self._wave, self._desk.papers
        usable = bool(wave.wave)
        for part in (self.options_button, self.release_button):
            part.setEnabled(usable)
        if not usable:
            self._show_list(())
            self.preview.show_words(NO_WAVE)
            return
        self.look.show(wave.programme)
        self._listing.run(
            lambda _progress: desk.offered(wave.programme, wave.wave), self._show_list, self._on_list_failed
        )
        if not self._papers:
            self.preview.show_words("Looking which papers there are.")

    def _show_list(self, papers: tuple[Offered, ...]) -> None:
        fresh = self._wish is None
        self._papers = papers = tuple(sorted(papers, key=lambda paper: bool(paper.refusal)))
        self.list.show_wave(self._wave.wave)
        self.list.show_papers(papers, self._at())
        self.frame.chooser.offer(
            [(str(number), f"{paper.name} · {line_of(paper)}") for number, paper in enumerate(papers)], str(self._at())
        ) if papers else self.frame.chooser.offer((), "")
        self.release.show_wave(self._desk.reader(self._wave.programme), 0, Contents.of(papers))
        if not papers:
            self._show_none(EMPTY)
        elif fresh:
            self.show_paper(self._at())
        self.listed.emit()

    def _at(self) -> int:
        """The number of the wished paper in the list; the first where it is not there."""
        wishes = [paper.wish for paper in self._papers]
        bare = self._bare(self._wish) if self._wish else None
        return wishes.index(bare) if bare in wishes else 0

    def _bare(self, wish: PaperWish) -> PaperWish:
        return replace(wish, pages="full", language="en")

    def _on_list_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.banner.error(error.sentence)

    # one paper

    @property
    def choice(self) -> Choice:
        """Sheet, length and language chosen."""
        return Choice.of(self.sheet.current, self.options.pages.current, self.options.language.current)

    def show_paper(self, number: int) -> None:
        """Set the paper of this number in the list, or say why there is none."""
        offered = self._papers[number]
        self._wish = offered.wish
        self.list.show_at(number)
        self.frame.chooser.show_choice(str(number))
        self.banner.clear()
        self.preview.start_anew()
        self._set_paper()

    def _set_paper(self) -> None:
        """Compile and print the paper in memory, and show it."""
        if self._wish is None:
            return
        choice, desk = self.choice, self._desk.papers
        short = choice.pages if self._wish.kind in FOLDED else "full"
        wish = replace(self._wish, pages=short, language=choice.language)

        def work(progress: Progress) -> PaperSeen:
            return seen(desk, wish, choice.size, progress)

        self._setting.run(work, lambda found: self._show(found, choice), self._refuse, self.making.tell)
        if not self.making.busy:
            self.bar.allow(make=False)
            self.bar.begin("Setting the pages")

    def _show(self, found: PaperSeen, choice: Choice) -> None:
        compiled = found.compiled
        deciding = self.places.isAncestorOf(QApplication.focusWidget() or self)
        self.refusal.hide()
        self.places.show_places(compiled.places)
        self.sentences.show()
        self.sentences.show_sentences(compiled.sentences, len(compiled.paper.pages))
        self.preview.show_pdf(found.data, choice.size)
        self.making.hold(self._wish_now(), choice, compiled)
        self._order_stops()
        self._end_setting(waits_for(compiled.places), compiled.file_name)
        if deciding:
            self._focus_side()
        self.shown.emit()

    def _wish_now(self) -> PaperWish:
        assert self._wish is not None
        short = self.choice.pages if self._wish.kind in FOLDED else "full"
        return replace(self._wish, pages=short, language=self.choice.language)

    def _end_setting(self, why_not: str, name: str = "") -> None:
        if not self.making.busy:
            self.bar.end()
            self.bar.allow(make=not why_not, why_not=why_not, name=name)

    def _focus_side(self) -> None:
        if self.places.rows:
            self.places.focus_first()
        else:
            self.bar.pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: Exception) -> None:
        """A refusal is no failure: its reason stands first at the right, and nothing can be made."""
        if not isinstance(error, UserError):
            self._end_setting(FAILED)
            self.preview.show_words(FAILED)
            raise error
        self._show_none(NO_PAGE)
        self.refusal.show_reason(error.sentence)
        self._end_setting(NOTHING_TO_MAKE)
        self.shown.emit()

    def _show_none(self, words: str) -> None:
        self.preview.clear()
        self.preview.show_words(words)
        self.refusal.hide()
        self.places.show_places(())
        self.sentences.hide()
        self._end_setting(words)

    def _show_page(self, page: int) -> None:
        self.preview.view.go_to(page - 1)

    # what is decided and edited

    def _decide(self, decision: Decision) -> None:
        wave, desk = self._wave, self._desk.papers
        if not self._keeping.busy:
            self._keeping.run(
                lambda: desk.decide(wave.programme, wave.wave, decision),
                lambda error: self._on_refused(error, lambda words: self.places.say_problem(decision.key, words)),
            )

    def _edit(self, slot: str, text: str) -> None:
        wish, desk = self._wish_now(), self._desk.papers
        self._keeping.run(
            lambda: desk.edit(wish, slot, text),
            lambda error: self._on_refused(error, lambda words: self.sentences.say_problem(slot, words)),
        )

    def _on_refused(self, error: Exception, say: Callable[[str], None]) -> None:
        if not isinstance(error, UserError):
            raise error
        say(error.sentence)

    def _on_kept(self) -> None:
        self._set_paper()
        self._list_papers()

    def refresh(self) -> None:
        """Check again: list and paper as they are now."""
        self.banner.clear()
        self._on_kept()

    def may_close(self) -> bool:
        """A title being written is kept before the window goes; one that is refused falls back."""
        for row in self.sentences.rows:
            if self._wish is not None and row.unkept:
                with suppress(UserError):
                    self._desk.papers.edit(self._wish_now(), row.sentence.slot, row.box.sentence())
        return True

    # making

    def _make(self, form: str) -> None:
        self._keeping.when_idle(lambda: self.making.make(form))

    def _make_release(self) -> None:
        self._keeping.when_idle(lambda: self.making.release(self._wave, self.release))

    def _on_stop(self) -> None:
        if self.making.busy:
            self.making.stop()
            return
        self._setting.stop()
        self.bar.end()
        self.bar.allow(make=False, why_not="Check again to set the pages.")
        self.banner.news(STOPPED)
        self.bar.again.setFocus(Qt.FocusReason.OtherFocusReason)

    # the side

    def _on_options(self) -> None:
        self._set_paper()

    def _turn(self, number: int) -> None:
        if self.side.currentIndex() == number:
            self._turn_back()
            return
        self.side.setCurrentIndex(number)
        (self.options if number == 1 else self.release).focus_first()

    def _turn_back(self) -> None:
        button = {1: self.options_button, 2: self.release_button}.get(self.side.currentIndex())
        self.side.setCurrentIndex(0)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    # by keyboard

    def _order_stops(self) -> None:
        """Tab goes as the room is read: list, page, places, titles, making; then what is set for all papers."""
        head = (self.banner, self.list.list, self.frame.chooser, self.sheet, self.preview.zoom, self.preview.view)
        rows = [stop for place in self.places.rows for stop in place.stops]
        rows += [stop for sentence in self.sentences.rows for stop in sentence.stops]
        foot = (*self.bar.stops, *self.options.stops, *self.release.stops)
        stops = [*head, *rows, *foot, self.options_button, self.release_button, self.chooser]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def focus_first(self) -> None:
        """The list, or the wave while there is none."""
        narrow: QWidget = self.frame.chooser if self.frame.chooser.isVisibleTo(self) else self.list.list
        (narrow if self._papers else self.chooser).setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_region(self, by: int) -> None:
        """From list to page to side and round."""
        papers: QWidget = self.frame.chooser if self.frame.chooser.isVisibleTo(self) else self.list.list
        regions = [papers, self.preview.view, self._first_of_side(), self.options_button]
        usable = [one for one in regions if one.isVisibleTo(self) and one.isEnabled()]
        focused = QApplication.focusWidget() or self
        owners = (self.list, self.preview, self.side, self.frame)
        at = next((number for number, owner in enumerate(owners) if owner.isAncestorOf(focused)), 0)
        if usable:
            usable[(at + by) % len(usable)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_of_side(self) -> QWidget:
        if self.side.currentIndex():
            return self.options.language if self.side.currentIndex() == 1 else self.release.reader.field
        if self.places.rows:
            return self.places.rows[0].first_button
        return self.sentences.rows[0].box if self.sentences.rows else self.bar.again

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters look for a paper by its name while the list has the focus."""
        if self.list.list.hasFocus() and event.text().strip():
            self.list.list.keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    # looks

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave()

    def leave(self) -> None:
        """Put all work aside; what was decided or edited is still kept, no page stays in memory."""
        for work in (self._listing, self._setting):
            work.stop()
        self.making.leave()
        self.look.leave()
        self._keeping.close()
        self.preview.clear()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def _place(self) -> None:
        self.frame.place(self.width(), self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
