"""The call page: what the presenter says is shown, what keys do is handed to the presenter."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from interviewer.kit.resources import resource
from interviewer.services.conducting import Conducting
from interviewer.services.ports import Clock
from interviewer.ui.call.aids import NO_AIDS, Aids
from interviewer.ui.call.allowed import LANE_DEEDS, SEEN, SIZES, is_allowed
from interviewer.ui.call.announcing import Announcer
from interviewer.ui.call.call_hearing import CallHearing
from interviewer.ui.call.pick_bar import LEVELS, SKIPS
from interviewer.ui.call.talk_menu import Entry, open_menu
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme, next_factor

TICK_MS = 1000


class CallPage(CallHearing):
    """One talk on the screen, by keyboard alone if one likes."""

    keys_wanted = Signal()
    """The page on which keys are given."""
    text_size_changed = Signal(int)
    """The text size wanted, in percent."""

    def __init__(
        self, conducting: Conducting, theme: Theme, prompts: Prompts, jobs: Jobs | None, clock: Clock, *,
        aids: Aids = NO_AIDS, announcer: Announcer | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        icons = Icons(resource("icons"))
        super().__init__(conducting, theme, icons, clock, aids=aids, announcer=announcer, parent=parent)
        self._prompts = prompts
        self._jobs = jobs
        self._started = False
        self._clockwork = QTimer(self)
        self._clockwork.setInterval(TICK_MS)
        self._clockwork.timeout.connect(self.tick)
        self.bindings = Bindings(self, theme.keys, self._handlers())

    # deeds

    def _handlers(self) -> dict[str, Callable[[], None]]:
        deeds: dict[str, Callable[[], object]] = {
            "dont_know": partial(self.presenter.skip, "dont_know"),
            "prefer_not_say": partial(self.presenter.skip, "prefer_not_say"),
            "skip": partial(self._open_pick, "skip", "Skip this question", SKIPS),
            "undo": self.presenter.undo,
            "redo": self.presenter.redo,
            "manner": self.talk.question.words.toggle_manner,
            "file": partial(self._open_map, filing=True),
            "note": self._open_note,
            "time": self._open_time,
            "save": self._save,
            "blind_spot": self._ask_blind_spot,
            "bookmark": self.presenter.bookmark,
            "lane": self.presenter.swap,
            "map": self._open_map,
            "so_far": self._open_so_far,
            "brief": self._toggle_brief,
            "look_back": partial(self.presenter.look, -1),
            "look_on": partial(self.presenter.look, 1),
            "region_next": partial(self._go_region, 1),
            "region_back": partial(self._go_region, -1),
            "end_page": self._go_to_end,
            "off_record": self._toggle_off_record,
            "strike": self._open_strikes,
            "leaving": partial(self._open_layer, "leaving"),
            "attribute": partial(self._open_pick, "attribute", "Pass this answer on", LEVELS),
            "pause": self.presenter.pause,
            "recorder": self.presenter.mark_recorder,
        }
        deeds |= self._screen_deeds() | self._numbered_deeds()
        return {name: partial(self._perform, name, deed) for name, deed in deeds.items()}

    def _screen_deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "show_card": self._toggle_card,
            "privacy": self._toggle_privacy,
            "larger": partial(self._resize_text, 1),
            "smaller": partial(self._resize_text, -1),
            "plain_size": partial(self.text_size_changed.emit, 100),
            "menu": self._open_menu,
            "sheet": partial(self._open_layer, "sheet"),
            "change_keys": self.keys_wanted.emit,
        }

    def _numbered_deeds(self) -> dict[str, Callable[[], object]]:
        deeds: dict[str, Callable[[], object]] = {
            f"number_{n}": partial(self.talk.question.take_digit, n) for n in range(10)
        }
        deeds |= {f"probe_{n + 1}": partial(self.presenter.probe, n) for n in range(4)}
        return deeds | {f"standing_{n + 1}": partial(self.presenter.standing, n) for n in range(4)}

    def _perform(self, name: str, deed: Callable[[], object], *_checked: object) -> None:
        """Carry out a deed where it is allowed; what lies on top is closed first."""
        if not is_allowed(name, self.presenter.step.transcript, covered=self.privacy.isVisible()):
            return
        self.talk.settle()
        if name not in SIZES | SEEN:
            again = self.layers.shown_by(name)
            self._close_layers()
            if again:
                return
            if name not in {"look_back", "look_on"}:
                self.presenter.look_home()
            if name not in LANE_DEEDS:
                self.presenter.lane_home()
        deed()

    # layers

    def _open_menu(self) -> None:
        entries: tuple[Entry | None, ...] = (
            ("Pause", self.presenter.pause),
            ("The talk so far", self._open_so_far),
            ("What is still open, and the end", self._go_to_end),
            None,
            ("End the talk early ...", self.end_early),
            ("Leave; everything is kept", self.leave),
        )
        open_menu(self, QPoint(self._theme.px(20), self.talk.top.height()), entries)

    def _toggle_card(self) -> None:
        words = self.second.toggle(self, self.presenter.step, self._theme)
        self._announcer.say(words)
        if self.shown_page is self.talk:
            self.talk.banner.news(words)

    def _toggle_privacy(self) -> None:
        if self.privacy.isVisible():
            self._lift_curtain()
            self._announcer.say("The screen is shown again.", at_once=True)
            return
        self.presenter.keep_draft()
        self.privacy.draw(self.focusWidget(), off_record=self.presenter.step.transcript.off_record)
        self._announcer.say(self.privacy.accessibleName(), at_once=True)

    def _save(self) -> None:
        """What is on the screen is written at once: at most half a second of words is not yet."""
        if self.presenter.keep_draft():
            self._on_said("Kept already: every answer is on disk before the next question.")

    # places

    def _wants_words(self) -> bool:
        pending = self.presenter.pending
        return pending is not None and bool(pending.words)

    def _go_to_end(self) -> None:
        if self.presenter.keep_draft():
            self.ended.emit(self.presenter.step)

    def end_early(self) -> None:
        """Ask, then end the talk early; what was said is kept."""
        self.presenter.keep_draft()
        sentence = "What was said is kept and can be corrected, but the talk cannot be gone on with."
        if self._prompts.confirm("End the talk early?", sentence, "End the talk", "Go on", risky=True):
            self.presenter.break_off()
        else:
            self._focus_now()

    def leave(self) -> bool:
        """Keep everything, pause, and go. False when the disk refused and the words are only in memory."""
        if not self.presenter.keep_draft():
            return False
        transcript = self.presenter.step.transcript
        if not (transcript.off_record or transcript.paused or transcript.ended):
            self.presenter.pause()
        self.left.emit()
        return True

    def may_close(self) -> bool:
        """Whether the window may go: everything is kept and the talk rests."""
        return self.leave()

    def refresh(self) -> None:
        """Show the talk where it stands, after something else changed it."""
        self.presenter.start()

    def _resize_text(self, by: int) -> None:
        self.text_size_changed.emit(next_factor(self._theme.factor, by))

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.presenter.begin_watch()
        self._clockwork.start()
        if not self._started:
            self._started = True
            self.talk.question.words.show_kept(self.presenter.step.transcript.events[-1].at)
            self._show_kept_state()
            self.talk.note.begin(self.presenter.note_begun)
            self.presenter.start()
            self.talk.settle()
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._clockwork.stop()
            self.second.close()
        self.presenter.keep_draft()
