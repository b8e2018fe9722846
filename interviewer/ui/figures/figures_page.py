"""The Figures page: which wave, seen how, and a card for each finding with its chart and its table."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QHideEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button
from interviewer.ui.fields import Segments
from interviewer.ui.figures.content import Content
from interviewer.ui.figures.contents.all_cards import ORDER, all_cards
from interviewer.ui.figures.figure_card import FigureCard, in_card
from interviewer.ui.figures.figures_frame import FiguresFrame
from interviewer.ui.figures.source import Provider, WaveSeen
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Job, Jobs
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Scroll
from interviewer.ui.progress import ProgressLine
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.wave_chooser import WaveChoice, WaveChooser

VIEWS = (("vendor", "as the vendor may see it"), ("own", "my own counts"))
NO_WAVE = "There is no wave yet. Figures appear when a wave has its first finished interview."
HELD = "Some answers are held back."
OWN = "True counts, for this screen only. They cannot be copied."
OPEN = "Nothing is held back."
HAND_OUT, COPY = ("Hand out the answers", "Hand out"), ("Copy as table", "Copy")
"""What stands on the buttons, and what in large text."""
COPIED = "Copied: the table of this card, as the vendor may see it."


@dataclass(frozen=True)
class _Told:
    """What a job brings back, ready to be shown."""

    cards: tuple[Content, ...]
    held_back: bool


def _told(found: WaveSeen) -> _Told:
    return _Told(all_cards(found), found.view.held_back)


class FiguresPage(QWidget):
    """Signals carry what the person wants; the page asks the provider by itself, in a job."""

    wave_chosen = Signal(str, str)
    """Programme and wave; the page has begun to load it."""
    hand_out_wanted = Signal(str, str)
    """Programme and wave whose answers are wanted as a file."""
    shown = Signal()
    """The figures of the chosen wave stand on the cards."""

    def __init__(
        self, provider: Provider, theme: Theme, icons: Icons, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._provider = provider
        self._theme = theme
        self._icons = icons
        self._jobs = jobs
        self._job: Job | None = None
        self._turn = 0
        self._wave = WaveChoice("", "")
        self._choices: tuple[WaveChoice, ...] = ()
        self._at = ORDER[0]
        self.cards: dict[str, FigureCard] = {}
        self.banner = Banner(theme)
        self.progress = ProgressLine(theme)
        self.chooser = WaveChooser(theme)
        self.view = Segments("Counts", VIEWS, theme, dense=True)
        self.copy = Button(COPY[0], theme, dense=True)
        self.hand_out = Button(HAND_OUT[0], theme, dense=True)
        self._held = Text("", Role.SMALL, theme, tone="ink2")
        self._empty = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self._aside = Text("each number with what it counts", Role.BODY, theme, tone="ink2")
        self.frame = FiguresFrame(theme)
        self._build()
        self._connect()
        self.setAccessibleName("Figures")

    # building

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(28, 18, 28, 0)
        head.setSpacing(12)
        head.addWidget(Text("Figures", Role.TITLE, self._theme))
        head.addWidget(self._aside, 1)
        head.addWidget(self.chooser)
        second = QHBoxLayout()
        second.setContentsMargins(28, 8, 28, 4)
        second.setSpacing(12)
        second.addWidget(self.view)
        second.addWidget(self._held)
        second.addStretch(1)
        second.addWidget(self.hand_out)
        second.addWidget(self.copy)
        band = QVBoxLayout()
        band.setContentsMargins(28, 0, 28, 0)
        for widget in (self.banner, self.progress, self._empty):
            band.addWidget(widget)
        self._scroll = Scroll(self.frame, "Figures")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(second)
        column.addLayout(band)
        column.addWidget(self._scroll, 1)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.progress.setSizePolicy(policy)

    def _connect(self) -> None:
        self.chooser.chosen.connect(self._on_wave)
        self.view.changed.connect(lambda _view: self.refresh())
        self.copy.clicked.connect(self.copy_table)
        self.hand_out.clicked.connect(lambda: self.hand_out_wanted.emit(self._wave.programme, self._wave.wave))
        self.progress.cancelled.connect(self._on_cancel)
        deeds = {"table": self.toggle, "refresh": self.refresh, "copy_table": self.copy_table}
        Bindings(self, self._theme.keys, deeds)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    # what is shown

    def show_waves(self, choices: Sequence[WaveChoice], current: WaveChoice | None) -> None:
        """Offer these waves and load the current one; None shows the empty page."""
        self._wave = current or WaveChoice("", "")
        self.chooser.show_choices(choices, self._wave)
        self._choices = tuple(choices)
        self.refresh()

    @property
    def own(self) -> bool:
        """Whether true counts are shown."""
        return self.view.current == "own"

    def refresh(self) -> None:
        """Read the wave again, in a job."""
        self._stop_job()
        self.banner.clear()
        usable = bool(self._wave.wave)
        self.hand_out.setEnabled(usable)
        self.view.setEnabled(usable)
        self._empty.say("" if usable else NO_WAVE)
        self._empty.setVisible(not usable)
        self._scroll.setVisible(usable)
        if not usable:
            self.copy.setEnabled(False)
            self._held.say("")
            return
        turn, wave, own, provider = self._turn, self._wave, self.own, self._provider
        self._job = self._jobs.run(
            lambda _progress: _told(provider(wave.programme, wave.wave, own)),
            lambda found: self._show(found, turn),
            lambda error: self._on_failed(error, turn),
        )
        self.progress.start(f"Counting {wave.wave}")

    def _show(self, found: _Told, turn: int) -> None:
        if turn != self._turn:
            return
        self._job = None
        self.progress.stop()
        for content in found.cards:
            if content.id in self.cards:
                self.cards[content.id].show_content(content)
            else:
                self._add(FigureCard(content, self._theme))
        self.frame.hold(self.cards)
        self._place()
        held = HELD if found.held_back else OPEN
        self._held.say(OWN if self.own else held)
        self.copy.setEnabled(not self.own)
        self.shown.emit()

    def _add(self, card: FigureCard) -> None:
        self.cards[card.content.id] = card
        card.stepped.connect(lambda by, name=card.content.id: self._step(name, by))

    def _on_failed(self, error: Exception, turn: int) -> None:
        if turn != self._turn:
            return
        self._job = None
        self.progress.stop()
        if not isinstance(error, UserError):
            raise error
        self.banner.error(error.sentence)

    def _on_cancel(self) -> None:
        self._stop_job()
        self.banner.news("Stopped. The figures shown are those from before.")

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown, and this one is let go: nobody waits for its answer."""
        if not event.spontaneous():
            self._stop_job()
        super().hideEvent(event)

    def _stop_job(self) -> None:
        self._turn += 1
        self.progress.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_wave(self, programme: str, wave: str) -> None:
        self._wave = WaveChoice(programme, wave)
        self.chooser.show_choices(self._choices, self._wave)
        self.refresh()
        self.wave_chosen.emit(programme, wave)

    # by keyboard

    def start(self) -> None:
        """Put the focus on the first card, or on the chooser while there is none."""
        target: QWidget = self.cards[ORDER[0]] if self.cards else self.chooser
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, name: str, by: int) -> None:
        place = min(max(ORDER.index(name) + by, 0), len(ORDER) - 1)
        self.cards[ORDER[place]].setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle(self) -> None:
        """Chart or table, of the card that has the focus or had it last."""
        if self._at in self.cards:
            self.cards[self._at].toggle()

    def copy_table(self) -> None:
        """The table of the card last in focus, for a spreadsheet; only what the vendor may see."""
        if self.copy.isEnabled() and self._at in self.cards:
            QGuiApplication.clipboard().setText(self.cards[self._at].content.table.as_text())
            self.banner.news(COPIED)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        card = in_card(new)
        if card is None or new is None or not self.frame.isAncestorOf(card):
            return
        self._at = card.content.id
        bar, top = self._scroll.verticalScrollBar(), card.mapTo(self.frame, QPoint(0, 0)).y()
        if new is not card:
            self._scroll.ensureWidgetVisible(new, 0, self._theme.px(16))
        elif card.height() > self._scroll.viewport().height() or top < bar.value():
            bar.setValue(top - self._theme.px(8))
        else:
            self._scroll.ensureWidgetVisible(card, 0, self._theme.px(16))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.start()

    # looks

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def _place(self) -> None:
        self.frame.place(self.width(), self._theme)
        wide = self._theme.wide_text
        self._aside.setVisible(not wide)
        for button, (long, short) in ((self.hand_out, HAND_OUT), (self.copy, COPY)):
            button.say(short if wide else long)
            button.setAccessibleName(long)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
