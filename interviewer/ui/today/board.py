"""The cards of the Today page and where they stand; they show one look at a wave and decide nothing."""

from PySide6.QtWidgets import QWidget

from interviewer.services.today_view import QueueLine, Today
from interviewer.ui.icons import Icons
from interviewer.ui.theme import Theme
from interviewer.ui.today.appointments_card import AppointmentsCard
from interviewer.ui.today.coverage_card import CoverageCard
from interviewer.ui.today.next_card import NextCard
from interviewer.ui.today.page_frame import PageFrame
from interviewer.ui.today.queue_card import NEARLY_ALL, QueueCard
from interviewer.ui.today.queue_row import QueueRow
from interviewer.ui.today.sums_shown import (
    account_share,
    agreed_rows,
    coverage_key,
    rate_words,
    revenue_share,
    waiting_rows,
)
from interviewer.ui.today.waiting_card import WaitingCard

NO_WAVE = "There is no wave yet. A wave needs a programme, accounts and people to call. Set one up among the clients."
TO_CLIENTS, TO_FIGURES = "Go to the clients", "Look at the figures"


class Board:
    """Owns the cards; `frame` is put into the page."""

    def __init__(self, theme: Theme, icons: Icons, controls: tuple[QWidget, ...], banner: QWidget) -> None:
        self.next = NextCard(theme, icons)
        self.queue = QueueCard(theme, icons)
        self.appointments = AppointmentsCard(theme)
        self.coverage = CoverageCard(theme)
        self.waiting = WaitingCard(theme)
        self._panels: list[QWidget] = []
        self._today: Today | None = None
        self.frame = PageFrame("Today", theme, controls, banner)
        self.frame.left.addWidget(self.next)
        self.frame.left.addWidget(self.queue, NEARLY_ALL)
        self.frame.left.addStretch(1)
        for right in self._right:
            self.frame.right.addWidget(right)
        self.frame.right.addStretch(1)

    @property
    def _right(self) -> tuple[QWidget, ...]:
        return self.appointments, self.coverage, self.waiting

    @property
    def lines(self) -> tuple[QueueLine, ...]:
        """The queue as it is shown."""
        return self._today.queue if self._today is not None else ()

    @property
    def panel(self) -> QWidget | None:
        """The panel that stands in place of the queue now."""
        return next((panel for panel in self._panels if not panel.isHidden()), None)

    @property
    def held_line(self) -> QueueLine | None:
        """The line of the queue that has the focus."""
        view = self.queue.list
        return self.lines[view.currentIndex().row()] if view.hasFocus() and self.lines else None

    def add_panel(self, panel: QWidget) -> None:
        """One more panel that can stand in place of the queue."""
        panel.hide()
        self._panels.append(panel)
        self.frame.left.insertWidget(self.frame.left.count() - 1, panel)

    def show_panel(self, panel: QWidget | None) -> None:
        """Let this panel stand in place of the queue; None brings the queue back."""
        for one in self._panels:
            one.setVisible(one is panel)
        self._show_or_hide_queue()

    def show_no_wave(self) -> None:
        """Say how to begin."""
        self._today = None
        self.next.show_nobody(NO_WAVE, TO_CLIENTS)
        for card in (self.queue, *self._right):
            card.hide()

    def show_today(self, today: Today) -> None:
        """Show one look at a wave."""
        self._today = today
        self.frame.headline.say(today.headline)
        if today.next is not None:
            self.next.show_next(today.next)
        else:
            self.next.show_nobody(today.empty, TO_CLIENTS if unlisted(today) else TO_FIGURES)
        self._show_queue(today)
        self.appointments.show_rows(agreed_rows(today), today.tomorrow)
        self._show_coverage(today)
        self.waiting.show_rows(waiting_rows(today))
        for card in self._right:
            card.show()

    def _show_queue(self, today: Today) -> None:
        lines = today.queue
        ceiling = lines[0].person.tries[1] if lines else 0
        self.queue.show_rows(len(lines), lambda number: _row(lines[number]), ceiling)
        self.queue.tell(" ".join(today.not_offered), " ".join(today.warnings))
        self._show_or_hide_queue()

    def _show_coverage(self, today: Today) -> None:
        coverage = today.coverage
        self.coverage.show_shares(
            coverage.title, revenue_share(coverage), account_share(coverage), coverage_key(coverage)
        )
        self.coverage.show_rates([rate_words(line) for line in today.rates])

    def _show_or_hide_queue(self) -> None:
        today = self._today
        some = today is not None and (today.next or today.not_offered or today.warnings)
        self.queue.setVisible(bool(some) and self.panel is None)

    def place(self, width: int, theme: Theme) -> tuple[bool, int]:
        """Stand in one column or two for this width; gives whether it is one, and the width of the left one."""
        one = self.frame.place(width, theme)
        left = width - 56 if one else (width - 80) * 830 // 1202
        self.next.place(left)
        self.queue.keep_rows(one)
        return one, left


def unlisted(today: Today) -> bool:
    """Whether nobody is on the list of the wave."""
    return all(rate.value is None for rate in today.rates)


def calendar_news(count: int, name: str) -> str:
    """What was written for the calendar."""
    what = "One appointment is" if count == 1 else f"{count} appointments are"
    return f"{what} in {name}. Open that file with your calendar."


def _row(line: QueueLine) -> QueueRow:
    person = line.person
    made, ceiling = person.tries
    hour = person.hour_there
    return QueueRow(line.place, person.name, person.account, line.reason, hour, person.best, made, ceiling)
