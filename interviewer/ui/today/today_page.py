"""The Today page: whom to call next and why, the queue, appointments, coverage, and what waits."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.kit.clock import utc_now
from interviewer.services.ports import Clock
from interviewer.services.scheduling import CaseRef
from interviewer.services.today_view import NextCall, Today
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.icons import Icons
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.pieces import Scroll
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.board import Board, calendar_news, unlisted
from interviewer.ui.today.field_desk import FieldDesk
from interviewer.ui.today.find_field import FindField, FoundPerson
from interviewer.ui.today.try_flow import Tried, TryFlow
from interviewer.ui.today.wave_chooser import WaveChoice, WaveChooser

MINUTE_MS = 60_000
LINES = 12
"""So many people are looked at, the next one included."""
ALL_PASSED = "That was everybody for now. The list begins again."
NOT_SEALED = "The team has not sealed its prediction"
LOST = (
    "Calling {name} now loses the comparison for {account}: what the team seals after the talk began is left out. "
    "The talk itself is not touched by it."
)


class TodayPage(QWidget):
    """Signals carry what the person wants. Single letters act while no text field has the focus."""

    start_requested = Signal(str)
    """A contact's id, after the question about the prediction where one was needed."""
    brief_requested = Signal(str)
    open_requested = Signal(str)
    """An interview's id."""
    wave_chosen = Signal(str, str)
    """Programme and wave."""
    practise_requested = Signal()
    kept_requested = Signal()
    """Requests of people, and what is due to be deleted."""
    place_requested = Signal(str)
    """Where the one button of an empty page leads: clients, figures."""

    def __init__(
        self,
        desk: FieldDesk,
        theme: Theme,
        icons: Icons,
        prompts: Prompts,
        clock: Clock = utc_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._prompts = prompts
        self._wave = WaveChoice("", "")
        self._today: Today | None = None
        self._passed: frozenset[str] = frozenset()
        self.banner = Banner(theme)
        self.chooser = WaveChooser(theme)
        self.find_field = FindField(self._find, theme, self)
        self.tries = TryFlow(desk, theme, prompts, clock)
        self.practise = Button("Practise", theme, Weight.QUIET, key="{practise}")
        self._board = Board(theme, icons, (self.practise, self.chooser, self.find_field), self.banner)
        self.next, self.queue = self._board.next, self._board.queue
        self.appointments, self.coverage = self._board.appointments, self._board.coverage
        self.waiting = self._board.waiting
        self._build()
        self._connect()
        self._tick = QTimer(self)
        self._tick.setInterval(MINUTE_MS)
        self._tick.timeout.connect(self._on_minute)
        self._tick.start()

    # building

    def _build(self) -> None:
        self._scroll = Scroll(self._board.frame, "Today")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.find_field.panel.raise_()
        self.setAccessibleName("Today")

    def _connect(self) -> None:
        self.chooser.chosen.connect(self.wave_chosen)
        self.find_field.picked.connect(self._on_found)
        self.find_field.given_up.connect(self.focus_first)
        self.next.started.connect(self._start)
        self.next.brief.connect(self._read_brief)
        self.next.log.connect(self._log)
        self.next.other.connect(self._someone_else)
        self.next.way_out.connect(self._on_way_out)
        self.queue.picked.connect(lambda row: self.brief_requested.emit(self._board.lines[row].person.contact))
        self.appointments.person_chosen.connect(self.brief_requested)
        self.appointments.calendar_requested.connect(self._on_calendar)
        self.waiting.open_requested.connect(self.open_requested)
        self.waiting.kept_requested.connect(self.kept_requested)
        self.tries.made.connect(self._board.add_panel)
        self.tries.shown.connect(self._on_try_card)
        self.tries.done.connect(self._on_tried)
        self.tries.failed.connect(self.show_failure)
        self.practise.clicked.connect(self.practise_requested)
        letters = {"read_brief": self._read_brief, "log_try": self._log, "someone_else": self._someone_else}
        letters |= {"practise": self.practise_requested.emit}
        self._letters = Bindings(self, self._theme.keys, letters)
        others = {"find": self._to_find, "take_back": self._take_back, "refresh": self.refresh}
        Bindings(self, self._theme.keys, others)

    # showing

    def show_waves(self, choices: Sequence[WaveChoice], current: WaveChoice | None) -> None:
        """Offer these waves and look at `current`; without one the page says how to begin."""
        self._wave = current or WaveChoice("", "")
        self._passed = frozenset()
        self.chooser.show_choices(choices, self._wave)
        if current is not None:
            self.refresh()
            return
        self._today = None
        self._board.show_no_wave()

    def refresh(self) -> None:
        """Look at the wave anew and show what is found."""
        found = self._look(self._passed)
        if found is not None and found.next is None and self._passed:
            self._passed = frozenset()
            found = self._look(self._passed)
            self.banner.news(ALL_PASSED)
        if found is not None:
            self.show_today(found)

    def _look(self, leave_out: frozenset[str]) -> Today | None:
        wave = self._wave
        try:
            return self._desk.today.look(wave.programme, wave.wave, self._desk.here, lines=LINES, leave_out=leave_out)
        except UserError as error:
            self.show_failure(error.sentence)
            return None

    def show_today(self, today: Today) -> None:
        """Show one look at a wave; the focus stays where it is."""
        self._today = today
        self._board.show_today(today)

    def show_failure(self, sentence: str) -> None:
        """Say why the last wish was not met."""
        self.banner.error(sentence)

    def focus_first(self) -> None:
        """The filled button, or the way out of an empty page."""
        (self.next.out if self.next.start.isHidden() else self.next.start).setFocus()

    # wishes

    def _next(self) -> NextCall | None:
        return self._today.next if self._today is not None else None

    def _start(self) -> None:
        call = self._next()
        if call is None:
            return
        lost = LOST.format(name=call.person.name, account=call.person.account)
        if call.ask_first and not self._prompts.confirm(NOT_SEALED, lost, "Start all the same", "Not yet", risky=True):
            return
        self.start_requested.emit(call.person.contact)

    def _read_brief(self) -> None:
        held = self._board.held_line
        call = self._next()
        if held is not None:
            self.brief_requested.emit(held.person.contact)
        elif call is not None:
            self.brief_requested.emit(call.person.contact)

    def _log(self) -> None:
        held = self._board.held_line
        call = self._next()
        person = held.person if held is not None else call.person if call is not None else None
        if person is not None:
            self.begin_try(person.contact, person.name)

    def begin_try(self, contact: str, name: str) -> None:
        """Ask how a try with somebody ended."""
        self.tries.begin(Tried(self._ref(contact), name))

    def _someone_else(self) -> None:
        call = self._next()
        if call is not None:
            self._passed |= {call.person.contact}
            self.refresh()
            self.focus_first()

    def _take_back(self) -> None:
        call = self._next()
        shown = Tried(self._ref(call.person.contact), call.person.name) if call is not None else None
        self.tries.take_back(shown)

    def _ref(self, contact: str) -> CaseRef:
        return CaseRef(self._wave.programme, self._wave.wave, contact)

    def _to_find(self) -> None:
        self.find_field.setFocus()
        self.find_field.selectAll()

    def _find(self, letters: str, then: Callable[[Sequence[FoundPerson]], None]) -> None:
        self._desk.find(self._wave.programme, self._wave.wave, letters, then)

    def _on_found(self, person: FoundPerson) -> None:
        self.brief_requested.emit(person.contact)

    def _on_way_out(self) -> None:
        self.place_requested.emit("clients" if self._today is None or unlisted(self._today) else "figures")

    def _on_calendar(self) -> None:
        place = self._prompts.save_file(
            "Put the appointments in a calendar", "Calendars (*.ics)", Path.home() / "Calls.ics"
        )
        if place is None:
            return
        wave, desk = self._wave, self._desk
        try:
            count = desk.scheduling.export_calendar(wave.programme, wave.wave, place, desk.here)
        except UserError as error:
            self.show_failure(error.sentence)
            return
        self.banner.news(calendar_news(count, place.name))

    # logging a try

    def _on_try_card(self, card: QWidget | None) -> None:
        self._board.show_panel(card)
        self._letters.enable(card is None)
        if card is None:
            self.focus_first()
        else:
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(card, 0, 0))

    def _on_tried(self, told: str) -> None:
        self.refresh()
        self.banner.clear()
        self.banner.news(told)
        self.focus_first()

    def _on_minute(self) -> None:
        """The clocks go on; whom to call changes only when somebody asks."""
        if self._today is None or not self.isVisible() or self._board.panel is not None:
            return
        found = self._look(self._passed)
        if found is None:
            return
        shown, now = self._next(), found.next
        if (shown and shown.person.contact) == (now and now.person.contact):
            self.show_today(found)
        else:
            self._board.frame.headline.say(found.headline)
            self.banner.news(self._theme.keys.filled("The list has changed. {refresh} shows it anew."))

    # looks

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.tries.restyle(theme)
        restyle_children(self, theme)
        self._place()
        self.update()

    def _place(self) -> None:
        one, left = self._board.place(self.width(), self._theme)
        self.find_field.take_width(self.width() // 4 if one else self.width() // 5)
        self.tries.place(left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._board.panel is None:
            self._start()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
