"""Logging a try from the first key to the last: the results, perhaps a time, what to bear in mind, taking it back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interviewer.domain.errors import UserError
from interviewer.domain.programme.disposition import BESIDE, RESULT_WORDS
from interviewer.kit.clock import utc_now
from interviewer.services.do_not_call import FOR_GOOD
from interviewer.services.ports import Clock
from interviewer.services.scheduling import CaseRef
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from interviewer.ui.today.appointment_form import Agreed, AppointmentForm
from interviewer.ui.today.field_desk import FieldDesk
from interviewer.ui.today.noted_card import NotedCard
from interviewer.ui.today.try_panel import TryPanel

_T = TypeVar("_T")
_Card = TypeVar("_Card", bound=QWidget)
AGREED, REFUSED = "appointment", "refused"
NOTHING_TO_TAKE_BACK = "No try was logged here yet, so there is nothing to take back."


@dataclass(frozen=True)
class Tried:
    """Whose try is being logged."""

    ref: CaseRef
    name: str


class TryFlow(QObject):
    """Owns the three cards, makes each when it is first needed, and shows one at a time.

    `done` carries the sentence to be told."""

    done = Signal(str)
    failed = Signal(str)
    shown = Signal(object)
    """The card to be shown now, or None."""
    made = Signal(object)
    """A card that is to be put into the page."""

    def __init__(self, desk: FieldDesk, theme: Theme, prompts: Prompts, clock: Clock = utc_now) -> None:
        super().__init__()
        self._desk = desk
        self._prompts = prompts
        self._clock = clock
        self._tried: Tried | None = None
        self._last: Tried | None = None
        self._way = "phone"
        self._told = ""
        self._theme = theme
        self._width = 0

    @cached_property
    def panel(self) -> TryPanel:
        """How the try ended."""
        card = TryPanel(self._theme)
        card.chosen.connect(self._on_chosen)
        card.left.connect(self.leave)
        return self._made(card)

    @cached_property
    def form(self) -> AppointmentForm:
        """When they want to be called."""
        card = AppointmentForm(self._theme, self._desk.here)
        card.agreed.connect(self._on_agreed)
        card.left.connect(self._back_to_results)
        card.place_fields(self._width)
        return self._made(card)

    @cached_property
    def noted(self) -> NotedCard:
        """What to bear in mind now."""
        card = NotedCard(self._theme)
        card.left.connect(self._finish)
        card.never_again.connect(self._on_never)
        return self._made(card)

    def _made(self, card: _Card) -> _Card:
        self.made.emit(card)
        return card

    def restyle(self, theme: Theme) -> None:
        """What is made from now on wears this theme; what there is belongs to the page."""
        self._theme = theme

    def place(self, width: int) -> None:
        """The cards have this width."""
        self._width = width
        if "form" in self.__dict__:
            self.form.place_fields(width)

    def begin(self, tried: Tried) -> None:
        """Ask how a try with this person ended."""
        self._tried = tried
        wish = self._attempt(lambda: self._desk.scheduling.wish(tried.ref))
        if wish is None:
            return
        self.shown.emit(self.panel)
        self.panel.begin(tried.name, wish.mode or "phone")

    def leave(self) -> None:
        """Close without noting anything."""
        self.shown.emit(None)

    def take_back(self, fallback: Tried | None) -> None:
        """Take back the try logged last here, else the last one with the person shown."""
        tried = self._last or fallback
        if tried is None:
            self.failed.emit(NOTHING_TO_TAKE_BACK)
            return
        back = self._attempt(lambda: self._desk.scheduling.take_back(tried.ref))
        if back is not None:
            self._last = None
            self.done.emit(f"{tried.name}. {back.sentence}")

    def _on_chosen(self, result: str, way: str) -> None:
        if self._tried is None:
            return
        self._way = way
        if result == AGREED:
            self._ask_time(self._tried)
            return
        ref = self._tried.ref
        case = self._attempt(lambda: self._desk.scheduling.log_attempt(ref, result, mode=way))
        if case is None:
            return
        made, ceiling = case.tries
        self._keep(f"Noted for {self._tried.name}: {RESULT_WORDS[result]}. Try {made} of {ceiling}.")
        if result in BESIDE:
            self.shown.emit(self.noted)
            self.noted.begin(self._told, BESIDE[result], may_bar=result == REFUSED)
        else:
            self._finish()

    def _ask_time(self, tried: Tried) -> None:
        case = self._attempt(lambda: self._desk.scheduling.case(tried.ref))
        if case is None:
            return
        zone = case.clock.key if isinstance(case.clock, ZoneInfo) else ""
        self.shown.emit(self.form)
        self.form.begin(tried.name, zone or "", self._clock())

    def _on_agreed(self, agreed: Agreed) -> None:
        if self._tried is None:
            return
        which: Literal["first", "second"] | None = None
        if agreed.which:
            which = "second" if agreed.which == "second" else "first"
        try:
            self._desk.scheduling.agree(
                self._tried.ref, agreed.local, timezone=agreed.timezone, which=which, note=agreed.note, mode=self._way
            )
        except UserError as error:
            self.form.refuse(error.sentence)
            return
        self._keep(f"Agreed with {self._tried.name}: {self.form.said.text()}.")
        self._finish()

    def _back_to_results(self) -> None:
        if self._tried is not None:
            self.begin(self._tried)

    def _on_never(self) -> None:
        tried = self._tried
        if tried is None or not self._prompts.confirm(
            f"Never call {tried.name} again?", FOR_GOOD, "Never again", "Leave it at this wave", risky=True
        ):
            return
        ref = tried.ref
        marked = self._attempt(lambda: self._mark(ref))
        if marked:
            self._told = f"{tried.name} is never offered for a call again."
            self._last = None
            self._finish()

    def _mark(self, ref: CaseRef) -> bool:
        self._desk.never.note(ref.programme, ref.wave, ref.contact)
        return True

    def _keep(self, told: str) -> None:
        self._last, self._told = self._tried, told

    def _finish(self) -> None:
        self.shown.emit(None)
        back = self._theme.keys.filled(" {take_back} takes it back.") if self._last is not None else ""
        self.done.emit(self._told + back)

    def _attempt(self, deed: Callable[[], _T]) -> _T | None:
        try:
            return deed()
        except UserError as error:
            self.failed.emit(error.sentence)
            return None
