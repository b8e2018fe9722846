"""The call page as it takes what its widgets say to the presenter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interviewer.domain.interview.values import Level, Manner
from interviewer.services.conducting import Conducting
from interviewer.services.ports import Clock
from interviewer.ui.call.aids import Aids
from interviewer.ui.call.announcing import Announcer
from interviewer.ui.call.call_showing import CallShowing
from interviewer.ui.call.pick_bar import LEVELS
from interviewer.ui.icons import Icons
from interviewer.ui.theme import Theme


class CallHearing(CallShowing):
    """Every signal of a widget has one slot here."""

    left = Signal()
    """The interviewer leaves; everything is kept."""

    def __init__(
        self, conducting: Conducting, theme: Theme, icons: Icons, clock: Clock, *,
        aids: Aids, announcer: Announcer | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(conducting, theme, icons, clock, aids=aids, announcer=announcer, parent=parent)
        self._hear_widgets()
        self._hear_layers()

    def _hear_widgets(self) -> None:
        presenter, talk, question = self.presenter, self.talk, self.talk.question
        question.chosen.connect(self._on_chosen)
        question.written.connect(presenter.write)
        question.manner_changed.connect(self._on_manner)
        question.committed.connect(self._on_committed)
        question.pinned_changed.connect(presenter.change_pinned)
        question.no_such_option.connect(lambda digit: self._on_refused(f"There is no option {digit} here."))
        question.escaped.connect(self.escape)
        question.overfull.connect(self._on_refused)
        question.wrote_out.connect(self._say)
        question.write_out(self.aids.glossary)
        talk.note.overfull.connect(self._on_refused)
        question.probed.connect(presenter.probe)
        question.lane.clicked.connect(presenter.swap)
        question.asked_line.clicked.connect(presenter.swap)
        talk.side.probed.connect(presenter.probe)
        talk.side.stood.connect(presenter.standing)
        talk.side.spotted.connect(self._ask_blind_spot)
        talk.top.recorder_pressed.connect(presenter.mark_recorder)
        talk.map.picked.connect(self._on_picked)
        talk.map.restored.connect(self._on_restored)
        talk.map.filed.connect(self._on_filed)
        talk.map.left.connect(self._focus_now)
        talk.map.heard.connect(self._say)
        talk.look.entered.connect(presenter.commit)
        talk.look.left.connect(presenter.look_home)
        talk.look.typed.connect(self._on_typed_while_looking)
        talk.brief.left.connect(self._close_brief)
        talk.brief.typed.connect(self._on_typed_at_brief)
        talk.pick.taken.connect(self._on_taken)
        talk.pick.left.connect(self._close_layers)
        talk.pick.heard.connect(self._say)
        talk.note.noted.connect(self._on_noted)
        talk.note.edited.connect(presenter.write_note)
        talk.note.left.connect(self._close_layers)
        talk.time.tried.connect(self._on_tried)
        talk.time.agreed.connect(self._on_agreed)
        talk.time.left.connect(self._close_layers)
        talk.resized.connect(self._place_layers)

    def _hear_layers(self) -> None:
        for overlay in self.layers.every:
            overlay.left.connect(self._close_layers)
        self.layers.strikes.struck.connect(self._on_struck)
        self.layers.strikes.unstruck.connect(self._on_unstruck)
        self.layers.strikes.heard.connect(self._say)
        self.layers.red_phone.taken.connect(self._on_alert_taken)
        self.layers.red_phone.typed.connect(self._on_alert_typed)
        self.layers.red_phone.heard.connect(self._say)
        self.layers.so_far.picked.connect(self._on_picked)
        self.layers.so_far.heard.connect(self._say)
        self.off.back_wanted.connect(self._on_back_wanted)
        self.off.strike_wanted.connect(self._open_strikes)
        self.off.noted.connect(self._on_sealed)
        self.off.heard.connect(self._say)
        self.rest.resumed.connect(self.presenter.pause)
        self.rest.left.connect(self.left)

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
        if pinned.waits and not self.presenter.in_lane:
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

    def _on_typed_at_brief(self, text: str) -> None:
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
            self._on_said(f"{count} taken back. {{strike}} can undo it until the talk is finished.")

    def _on_unstruck(self, questions: list[str]) -> None:
        for question in questions:
            self.presenter.unstrike(question)

    def _on_alert_taken(self, choice: str, urgency: str, when: str) -> None:
        self._close_layers()
        self.presenter.take_alert(choice, urgency, when)

    def _on_alert_typed(self, words: str) -> None:
        self.layers.red_phone.show_found(self.presenter.alert_time(words))

    def _on_back_wanted(self) -> None:
        if self.presenter.end_off_record():
            self._announcer.say("On the record again.", at_once=True)

    def escape(self) -> None:
        """Esc: close what lies on top, then the nudge, then to the number; it never discards."""
        if self.talk.banner.words:
            self.talk.banner.clear()
        if self.presenter.in_lane:
            self.presenter.lane_home()
            return
        if self.presenter.dismiss_nudge():
            return
        self.talk.question.focus_answer()
