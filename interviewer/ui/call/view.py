"""The call page: what the presenter says is shown, what keys do is handed to the presenter."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from interviewer.domain.interview.values import Level, Manner
from interviewer.domain.script.questions import KINDS
from interviewer.kit.resources import resource
from interviewer.services.conducting import Conducting
from interviewer.services.ports import Clock
from interviewer.services.step import AskedNow, Step
from interviewer.ui.call.allowed import SEEN, SIZES, is_allowed
from interviewer.ui.call.announcing import Announcer, ScreenReader, next_words, nudge_words, question_words
from interviewer.ui.call.call_openings import CallOpenings
from interviewer.ui.call.drafting import one_shot
from interviewer.ui.call.keys import bind
from interviewer.ui.call.nudge import Nudge
from interviewer.ui.call.pending import Pending
from interviewer.ui.call.pick_bar import LEVELS, SKIPS
from interviewer.ui.call.talk_menu import Entry, open_menu
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme, next_factor

TICK_MS = 1000
SPARE_MS = 60
"""After a question is shown, the editor of the next one is made, so that going on is quick."""


class CallPage(CallOpenings):
    """One talk on the screen, by keyboard alone if one likes."""

    left = Signal()
    """The interviewer leaves; everything is kept."""
    ended = Signal(object)
    """A Step: nothing is left to ask, the talk is over, or the end page was asked for."""
    text_size_changed = Signal(int)
    """The text size wanted, in percent."""

    def __init__(
        self, conducting: Conducting, theme: Theme, prompts: Prompts, jobs: Jobs | None, clock: Clock, *,
        announcer: Announcer | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(conducting, theme, Icons(resource("icons")), clock, parent)
        self._prompts = prompts
        self._jobs = jobs
        self._clock = clock
        self._started = False
        self._announcer = announcer or ScreenReader(self)
        self._spare_time = one_shot(self, SPARE_MS, self._prepare_next)
        self._clockwork = QTimer(self)
        self._clockwork.setInterval(TICK_MS)
        self._clockwork.timeout.connect(self.tick)
        self.actions_by_name = bind(self, self._handlers())
        self._hear_presenter()
        self._hear_widgets()

    # wiring

    def _hear_presenter(self) -> None:
        presenter, words = self.presenter, self.talk.question.words
        presenter.shown.connect(self._on_shown)
        presenter.loaded.connect(self._on_loaded)
        presenter.said.connect(self._on_said)
        presenter.refused.connect(self._on_refused)
        presenter.failed.connect(self._on_failed)
        presenter.kept.connect(lambda state: words.show_writing() if state == "typing" else None)
        presenter.nudged.connect(self._on_nudged)
        presenter.looked.connect(self._on_looked)
        presenter.ended.connect(self.ended, Qt.ConnectionType.QueuedConnection)

    def _hear_widgets(self) -> None:
        presenter, talk, question = self.presenter, self.talk, self.talk.question
        question.chosen.connect(self._on_chosen)
        question.written.connect(presenter.write)
        question.manner_changed.connect(self._on_manner)
        question.committed.connect(self._on_committed)
        question.pinned_changed.connect(presenter.change_pinned)
        question.no_such_option.connect(lambda digit: self._on_refused(f"There is no option {digit} here."))
        question.escaped.connect(self.escape)
        question.probed.connect(presenter.probe)
        talk.side.probed.connect(presenter.probe)
        talk.side.stood.connect(presenter.standing)
        talk.top.recorder_pressed.connect(presenter.mark_recorder)
        talk.map.picked.connect(self._on_picked)
        talk.map.restored.connect(self._on_restored)
        talk.map.filed.connect(self._on_filed)
        talk.map.left.connect(self._focus_now)
        talk.map.heard.connect(self._say)
        talk.look.entered.connect(presenter.commit)
        talk.look.left.connect(presenter.look_home)
        talk.look.typed.connect(self._on_typed_while_looking)
        talk.pick.taken.connect(self._on_taken)
        talk.pick.left.connect(self._close_layers)
        talk.pick.heard.connect(self._say)
        talk.note.noted.connect(self._on_noted)
        talk.note.left.connect(self._close_layers)
        talk.time.tried.connect(self._on_tried)
        talk.time.agreed.connect(self._on_agreed)
        talk.time.left.connect(self._close_layers)
        talk.resized.connect(self._place_layers)
        self._hear_layers()

    def _hear_layers(self) -> None:
        for overlay in self.layers.every:
            overlay.left.connect(self._close_layers)
        self.layers.strikes.struck.connect(self._on_struck)
        self.layers.strikes.unstruck.connect(self._on_unstruck)
        self.layers.strikes.heard.connect(self._say)
        self.layers.so_far.picked.connect(self._on_picked)
        self.layers.so_far.heard.connect(self._say)
        self.off.back_wanted.connect(self._on_back_wanted)
        self.off.strike_wanted.connect(self._open_strikes)
        self.off.noted.connect(self._on_sealed)
        self.off.heard.connect(self._say)
        self.rest.resumed.connect(self.presenter.pause)
        self.rest.left.connect(self.left)

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
            "save": partial(self._on_said, "Kept already: every answer is on disk before the next question."),
            "map": self._open_map,
            "so_far": self._open_so_far,
            "look_back": partial(self.presenter.look, -1),
            "look_on": partial(self.presenter.look, 1),
            "region_next": partial(self._go_region, 1),
            "region_back": partial(self._go_region, -1),
            "end_page": self._go_to_end,
            "off_record": self._toggle_off_record,
            "strike": self._open_strikes,
            "attribute": partial(self._open_pick, "attribute", "Pass this answer on", LEVELS),
            "pause": self.presenter.pause,
            "recorder": self.presenter.mark_recorder,
            "show_card": self._toggle_card,
            "privacy": self._toggle_privacy,
            "larger": partial(self._resize_text, 1),
            "smaller": partial(self._resize_text, -1),
            "plain_size": partial(self.text_size_changed.emit, 100),
            "menu": self._open_menu,
            "sheet": partial(self._open_layer, "sheet"),
        }
        deeds |= {f"number_{n}": partial(self.talk.question.take_digit, n) for n in range(10)}
        deeds |= {f"probe_{n + 1}": partial(self.presenter.probe, n) for n in range(4)}
        deeds |= {f"standing_{n + 1}": partial(self.presenter.standing, n) for n in range(4)}
        return {name: partial(self._perform, name, deed) for name, deed in deeds.items()}

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
        deed()

    # what the presenter says

    def _on_shown(self, step: Step) -> None:
        now, before = self._clock(), self.shown_page
        self.second.follow(step)
        page = self._turn_to(step)
        if page is self.off:
            self.off.show_step(step, now)
            if before is not self.off:
                self.privacy.say_off(off_record=True)
                self._focus_now()
                self._announcer.say("Off the record. Not recording. Keys go nowhere.", at_once=True)
            return
        if page is self.rest:
            self.rest.show_since(now)
            return
        self.talk.show_step(step, self.presenter.nudge)
        self.talk.banner.clear()
        if before is not page:
            self.talk.settle()
            self.tick()
            self._focus_now()

    def _on_loaded(self, pending: Pending) -> None:
        self.talk.load(pending)
        if self.shown_page is not self.talk:
            self._focus_now()
            return
        self._spare_time.start()
        step, editor = self.presenter.step, self.talk.question.editor
        if step.asked is not None:
            name = editor.accessibleName() if editor is not None else ""
            self._say(" ".join(part for part in (question_words(step.asked, name), next_words(step)) if part))

    def _prepare_next(self) -> None:
        step = self.presenter.step
        if step.next is not None:
            question = step.script.by_id[step.next.question]
            self.talk.question.prepare(question, KINDS[question.kind].shape)

    def _on_said(self, words: str) -> None:
        self.talk.banner.news(words)
        self._say(words)

    def _on_refused(self, words: str) -> None:
        self.talk.banner.error(words)
        self._say(words)

    def _on_failed(self, sentence: str) -> None:
        words = self.talk.question.words
        if sentence:
            words.show_failure(sentence)
            self._announcer.say(sentence, at_once=True)
        else:
            words.show_kept()

    def _on_nudged(self, nudge: Nudge | None) -> None:
        self.talk.show_nudge(self.presenter.step, nudge)
        if nudge is not None:
            self._say(nudge_words(nudge))

    def _on_looked(self, asked: AskedNow | None) -> None:
        if asked is None:
            self.talk.look.hide()
            self._focus_now()
        else:
            self.talk.look.show_asked(asked)
        self.talk.show_keys()

    def _say(self, words: str) -> None:
        if not self.privacy.isVisible():
            self._announcer.say(words)

    # what widgets say

    def _on_chosen(self, value: object) -> None:
        self.presenter.choose(value)  # type: ignore[arg-type]
        self.talk.banner.clear()
        editor = self.talk.question.editor
        if editor is not None:
            self._say(editor.spoken_state())

    def _on_manner(self, manner: str) -> None:
        kind: Manner = "paraphrase" if manner == "paraphrase" else "verbatim"
        self.presenter.set_manner(kind)

    def _on_committed(self) -> None:
        pinned = self.talk.question.pinned
        if pinned.waits:
            pinned.confirm_one()
        else:
            self.presenter.commit()

    def _on_picked(self, question: str) -> None:
        self._close_layers()
        asked = self.presenter.step.asked
        here = asked is not None and asked.question.id == question
        if here or not self.presenter.jump(question):
            self._focus_now()

    def _on_restored(self, question: str) -> None:
        self._close_layers()
        if self.presenter.restore(question):
            self._on_said("Taken back in; it is on the map again.")
        self._focus_now()

    def _on_typed_while_looking(self, text: str) -> None:
        self.presenter.look_home()
        self.talk.question.write_letter(text)

    def _on_taken(self, purpose: str, choice: str) -> None:
        self._close_layers()
        if purpose == "skip":
            self.presenter.skip(choice)
            return
        levels: dict[str, Level] = {"named": "named", "company": "company", "anonymous": "anonymous"}
        if self.presenter.attribute(levels[choice]):
            words = dict(LEVELS)[choice]
            self._on_said(f"This answer is passed on {words}.")

    def _on_noted(self, text: str) -> None:
        if self.presenter.note(text):
            self.talk.note.emptied()
        self._close_layers()

    def _on_filed(self, question: str) -> None:
        self.presenter.file_under(question)
        self._focus_now()

    def _on_tried(self, minutes: int, more: bool) -> None:
        words, agreeable = self.presenter.try_minutes(minutes, more)
        self.talk.time.show_found(words, agreeable=agreeable)
        self._say(words)

    def _on_agreed(self, minutes: int, more: bool) -> None:
        self.presenter.agree_minutes(minutes, more)
        self._close_layers()

    def _on_sealed(self, text: str) -> None:
        if self.presenter.note(text):
            self.off.note_kept()

    def _on_struck(self, questions: list[str], value_too: bool) -> None:
        done = [question for question in questions if self.presenter.strike(question, value_too)]
        if done:
            count = "One passage is" if len(done) == 1 else f"{len(done)} passages are"
            self._on_said(f"{count} taken back. F8 can undo it until the talk is finished.")

    def _on_unstruck(self, questions: list[str]) -> None:
        for question in questions:
            self.presenter.unstrike(question)

    def _on_back_wanted(self) -> None:
        if self.presenter.end_off_record():
            self._announcer.say("On the record again.", at_once=True)

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

    def escape(self) -> None:
        """Esc: close what lies on top, then the nudge, then to the number; it never discards."""
        if self.talk.banner.words:
            self.talk.banner.clear()
        if self.presenter.dismiss_nudge():
            return
        self.talk.question.focus_answer()

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

    def tick(self) -> None:
        """Move the clocks on."""
        step, now = self.presenter.step, self._clock()
        if self.shown_page is self.off:
            self.off.show_time(step, now)
        elif self.shown_page is self.talk:
            self.talk.top.show_time(step, now)

    def _resize_text(self, by: int) -> None:
        self.text_size_changed.emit(next_factor(self._theme.factor, by))

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clockwork.start()
        if not self._started:
            self._started = True
            self.presenter.start()
            self.talk.settle()
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clockwork.stop()
        if not event.spontaneous():
            self.second.close()
        self.presenter.keep_draft()
