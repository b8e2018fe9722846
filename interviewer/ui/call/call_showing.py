"""The call page as it shows what the presenter says: the question, news, refusals, the nudge, the state of the disk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from interviewer.domain.errors import UserError
from interviewer.domain.script.questions import KINDS
from interviewer.services.blind_spots import BlindSpot
from interviewer.services.brief_beside import BesidePage, score_given
from interviewer.services.conducting import Conducting
from interviewer.services.ports import Clock
from interviewer.services.step import AskedNow, Step
from interviewer.ui.call.aids import Aids
from interviewer.ui.call.announcing import Announcer, ScreenReader, lane_words, next_words, nudge_words, question_words
from interviewer.ui.call.call_openings import CallOpenings
from interviewer.ui.call.drafting import one_shot
from interviewer.ui.call.nudge import Nudge
from interviewer.ui.call.open_line import OpenLine
from interviewer.ui.call.pending import Pending
from interviewer.ui.call.spot_card import TITLE
from interviewer.ui.icons import Icons
from interviewer.ui.theme import Theme

SPARE_MS = 60
"""After a question is shown, the editor of the next one is made, so that going on is quick."""


class CallShowing(CallOpenings):
    """One face at a time, spoken to the screen reader as well."""

    ended = Signal(object)
    """A Step: nothing is left to ask, the talk is over, or the end page was asked for."""

    def __init__(
        self, conducting: Conducting, theme: Theme, icons: Icons, clock: Clock, *,
        aids: Aids, announcer: Announcer | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(conducting, theme, icons, clock, aids, parent)
        self._clock = clock
        self._announcer = announcer or ScreenReader(self)
        self._spare_time = one_shot(self, SPARE_MS, self._prepare_next)
        self._told_kept = ""
        """The question of which it was last said that everything is kept."""
        self._spots: tuple[BlindSpot, ...] = ()
        self._before_brief: QWidget | None = None
        self._spots_soon = one_shot(self, 0, self._note_spots)
        self._hear_presenter()
        if aids.rehearsed_with:
            self.talk.heard.begin(aids.rehearsed_with)
            self.talk.heard.changed.connect(self._say)

    def _hear_presenter(self) -> None:
        presenter = self.presenter
        presenter.shown.connect(self._on_shown)
        presenter.loaded.connect(self._on_loaded)
        presenter.said.connect(self._on_said)
        presenter.refused.connect(self._on_refused)
        presenter.failed.connect(self._on_failed)
        presenter.kept.connect(self._on_kept)
        presenter.laned.connect(self._on_laned)
        presenter.swapped.connect(self._on_swapped)
        presenter.nudged.connect(self._on_nudged)
        presenter.looked.connect(self._on_looked)
        presenter.ended.connect(self.ended, Qt.ConnectionType.QueuedConnection)

    def _on_shown(self, step: Step) -> None:
        now, before = self._clock(), self.shown_page
        self.second.follow(step)
        self._hear_the_other_one(step)
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
        self._show_spots(step)
        self._follow_brief(step)
        if before is not page:
            self.talk.settle()
            self.tick()
            self._focus_now()

    def _hear_the_other_one(self, step: Step) -> None:
        """In a rehearsal: the answer comes once the sentence was read; after a probe at once."""
        if not self.aids.rehearsed_with:
            return
        asked = step.asked
        probed = asked is not None and asked.question.id in {one.question for one in step.transcript.probes}
        self.talk.heard.hear(self.aids.heard(step), "" if asked is None or probed else asked.spoken)

    def _toggle_brief(self) -> None:
        """The brief beside the script, or away again; then the focus is where it was."""
        brief = self.talk.brief
        if not brief.isHidden():
            self._close_brief()
            return
        self.presenter.keep_draft()
        page = self._brief_page(self.presenter.step)
        if page is None:
            self._on_refused("There is no brief: this talk belongs to no programme.")
            return
        self._before_brief = self.focusWidget()
        brief.show_page(page)
        self.talk.open_brief()
        self.talk.show_keys()
        self._say(brief.accessibleName())

    def _brief_page(self, step: Step) -> BesidePage | None:
        try:
            return self.aids.brief(step)
        except UserError:
            return None

    def _close_brief(self) -> None:
        before, self._before_brief = self._before_brief, None
        self.talk.close_brief()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
            self.talk.show_keys()
        else:
            self._focus_now()

    def _follow_brief(self, step: Step) -> None:
        """Last time's numbers come with this time's score, and go with it."""
        shown = self.talk.brief.page
        if self.talk.brief.isHidden() or shown is None or (shown.numbers is not None) == score_given(step):
            return
        if (page := self._brief_page(step)) is not None:
            self.talk.brief.show_page(page)

    def _show_spots(self, step: Step) -> None:
        """What is worth one more question; written down when it is first seen."""
        self._spots = self.aids.blind_spots(step)
        self.talk.side.show_spots(self._spots)
        if any(spot.dimension not in step.transcript.blind_spots for spot in self._spots):
            self._spots_soon.start()

    def _note_spots(self) -> None:
        step = self.presenter.step
        if self.shown_page is not self.talk:
            return
        fresh = [spot for spot in self._spots if spot.dimension not in step.transcript.blind_spots]
        if not fresh or not self.presenter.note_spots(tuple(spot.dimension for spot in fresh)):
            return
        words = f"{TITLE}: {fresh[0].name}. {{blind_spot}} when it is asked: {fresh[0].probe}"
        if self.talk.narrow:
            self._on_said(words)
        else:
            self._say(self._theme.keys.spoken(words))

    def _ask_blind_spot(self) -> None:
        spot = next((spot for spot in self._spots if not spot.asked), None)
        if spot is not None and self.presenter.ask_spot(spot):
            self._say(f"Noted as asked: {spot.probe} The words about {spot.name} are open.")

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
            self._say(lane_words(self.presenter.lane))

    def _prepare_next(self) -> None:
        step = self.presenter.step
        if step.next is not None:
            question = step.script.by_id[step.next.question]
            self.talk.question.prepare(question, KINDS[question.kind].shape)

    def _on_said(self, words: str) -> None:
        words = self._theme.keys.filled(words)
        self.talk.banner.news(words)
        self._say(words)

    def _on_refused(self, words: str) -> None:
        words = self._theme.keys.filled(words)
        self.talk.banner.error(words)
        self._say(words)

    def _on_failed(self, sentence: str) -> None:
        words = self.talk.question.words
        failing = words.is_failing
        if sentence:
            words.show_failure(sentence)
            self._announcer.say(sentence, at_once=True)
        else:
            words.show_kept(self._clock())
        if words.is_failing != failing:
            self.talk.question.make_room()
            self._say("" if sentence else "Everything is written again.")
        self._show_kept_state()

    def _on_kept(self, state: str) -> None:
        if state == "typing":
            self.talk.question.words.show_writing()
        elif state == "kept":
            self._tell_kept()
        self._show_kept_state()

    def _tell_kept(self) -> None:
        """Once for each question: a reader that says so after every pause of the fingers is switched off."""
        pending = self.presenter.pending
        if pending is not None and pending.question.id != self._told_kept:
            self._told_kept = pending.question.id
            self._say("Kept.")

    def _show_kept_state(self) -> None:
        """Wherever words are written it says whether they are on disk."""
        words = self.talk.question.words.kept.words
        self.talk.question.show_state(words)
        self.talk.note.show_state(words)
        self._show_lane_state()

    def _show_lane_state(self) -> None:
        """Whether the lane's words are on disk."""
        self.talk.question.lane.show_state("held in memory" if self.presenter.lane_unsaved else "kept")

    def _on_laned(self, line: OpenLine | None) -> None:
        self.talk.show_lane(line, self._clock())
        self._show_lane_state()

    def _on_swapped(self, line: OpenLine | None) -> None:
        talk, pending = self.talk, self.presenter.pending
        if line is not None:
            talk.open_lane(line)
            keys = self._theme.keys.spoken("Enter finishes it, {lane} goes back.")
            self._say(f"Still writing: {line.name}. {line.asked.spoken} {keys}")
            return
        if pending is None:
            return
        talk.load(pending)
        talk.show_nudge(self.presenter.step, self.presenter.nudge)
        if self.shown_page is talk:
            self._focus_question()
            asked = self.presenter.step.asked
            self._say(f"Back at the question. Spoken: {asked.spoken}" if asked else "")

    def _focus_question(self) -> None:
        """To the words when some were begun, else to the number or choice."""
        if self._wants_words():
            self.talk.question.focus_words()
        else:
            self.talk.question.focus_answer()
        self.talk.show_keys()

    def _on_nudged(self, nudge: Nudge | None) -> None:
        self.talk.show_nudge(self.presenter.step, nudge)
        if nudge is not None:
            self._say(nudge_words(nudge, self._theme.keys))

    def _on_looked(self, asked: AskedNow | None) -> None:
        if asked is None:
            self.talk.look.hide()
            self._focus_now()
        else:
            self.talk.look.show_asked(asked)
        self.talk.show_keys()

    def _say(self, words: str) -> None:
        if words and not self.privacy.isVisible():
            self._announcer.say(words)

    def tick(self) -> None:
        """Move the clocks on."""
        self.presenter.notice_sleep()
        step, now = self.presenter.step, self._clock()
        if self.shown_page is self.off:
            self.off.show_time(step, now)
        elif self.shown_page is self.talk:
            self.talk.top.show_time(step, now)
            self.talk.question.show_age(now)
