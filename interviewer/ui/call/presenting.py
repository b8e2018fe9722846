"""What stands under every deed of the call: the talk as shown, the uncommitted answer, its draft and its nudge."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from interviewer.domain.errors import UserError
from interviewer.domain.interview.values import Manner, Value
from interviewer.services.conducting import Conducting
from interviewer.services.ports import Clock
from interviewer.services.step import AskedNow, Passage, Step
from interviewer.ui.call.drafting import DISK_CODES, DraftKeeper, one_shot
from interviewer.ui.call.nudge import REST_MS, Nudge, Nudger
from interviewer.ui.call.open_line import LeftOpen, OpenLine
from interviewer.ui.call.pending import Pending, begun
from interviewer.ui.call.waking import Waking, slept_words

Change = Callable[[], Step]


class Presenting(QObject):
    """Shows one talk and keeps what is typed; each change goes through `_do`, after the words are on disk."""

    shown = Signal(object)
    """A Step: something changed in the talk."""
    loaded = Signal(object)
    """A Pending: another question's answer is now on the screen."""
    said = Signal(str)
    """News."""
    refused = Signal(str)
    """What is missing, or why something cannot be done."""
    failed = Signal(str)
    """The disk refused; words are held in memory. Empty: it works again."""
    kept = Signal(str)
    """"" nothing to keep, "typing", "kept" or "failed"."""
    nudged = Signal(object)
    """A Nudge, or None."""
    looked = Signal(object)
    """An AskedNow that is only looked at, or None: back at the question."""
    laned = Signal(object)
    """An OpenLine: words left open while the script goes on; None: there are none."""
    swapped = Signal(object)
    """An OpenLine that is written on now, or None: back at the question."""
    ended = Signal(object)
    """A Step with nothing left to ask, or a talk that is over."""

    def __init__(self, conducting: Conducting, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conducting = conducting
        self._clock = clock
        self._step = conducting.step()
        self._pending: Pending | None = None
        self._drafts = DraftKeeper(conducting, clock, self)
        self._left = LeftOpen(conducting, self._drafts)
        self._lane: OpenLine | None = None
        self._in_lane = False
        self._typed_at = clock()
        self._drafts.kept.connect(self.kept)
        self._drafts.failed.connect(self.failed)
        self._looking: str | None = None
        self._nudger = Nudger()
        self._nudge: Nudge | None = None
        self._rest_timer = one_shot(self, REST_MS, self.typing_rested)
        self._waking = Waking(clock)

    # what is on the screen

    @property
    def step(self) -> Step:
        """The talk as last shown."""
        return self._step

    @property
    def pending(self) -> Pending | None:
        """The uncommitted answer; None when nothing is asked."""
        return self._pending

    @property
    def lane(self) -> OpenLine | None:
        """The words left open."""
        return self._lane

    @property
    def lane_unsaved(self) -> bool:
        """Whether words of the lane are in memory only."""
        return self._lane is not None and self._drafts.is_unsaved(self._lane.question)

    @property
    def in_lane(self) -> bool:
        """Whether letters go to the lane now."""
        return self._in_lane

    @property
    def nudge(self) -> Nudge | None:
        """The nudge on the screen."""
        return self._nudge

    @property
    def looking(self) -> bool:
        """Whether another question is only looked at."""
        return self._looking is not None

    def start(self) -> None:
        """Show the talk where it stands, with the last words typed."""
        self._drafts.read_again()
        self._show(self._conducting.step(), reload=True)

    def passages(self) -> tuple[Passage, ...]:
        """What was said so far."""
        return self._conducting.passages()

    def _show(self, step: Step, *, reload: bool = False) -> None:
        self._step = step
        if self._looking is not None:
            self._looking = None
            self.looked.emit(None)
        asked = step.asked
        before = self._pending.question.id if self._pending else None
        fresh = reload or (asked.question.id if asked else None) != before
        if fresh:
            self._load(asked)
        self.shown.emit(step)
        if not self._in_lane:
            self._show_lane()
        if fresh and self._pending is not None:
            self.loaded.emit(self._pending)
        if step.message:
            self.said.emit(step.message)
        if asked is None or step.ended:
            self.ended.emit(step)

    def _load(self, asked: AskedNow | None) -> None:
        self._rest_timer.stop()
        self._in_lane = False
        self._pending = begun(asked, self._drafts.of(asked.question.id)) if asked else None
        self._set_nudge(None)

    # typing and choosing

    def choose(self, value: Value | None) -> None:
        """The number or choice shown; None takes it away."""
        if self._pending is not None and value != self._pending.value:
            self._pending = self._pending.with_value(value)

    @property
    def _front(self) -> Pending | None:
        """What letters go to: the lane's words, or those of the question."""
        return self._lane.pending if self._in_lane and self._lane is not None else self._pending

    def write(self, words: str, question: str = "") -> None:
        """The words shown under this question (by default the one that letters go to); they never land elsewhere."""
        if self._step.transcript.off_record:
            return
        pending = self._front
        if pending is None or (question and question != pending.question.id):
            pending = self._elsewhere(question)
        if pending is not None and words != pending.words:
            self._take(pending.with_words(words, self._seconds()))

    def _seconds(self) -> float:
        """Seconds from the start of the talk to now."""
        return round(max(0.0, (self._clock() - self._step.facts.started_at).total_seconds()), 1)

    def _elsewhere(self, question: str) -> Pending | None:
        """The unfinished words of a question that letters do not go to now."""
        for pending in (self._pending, self._lane.pending if self._lane else None):
            if pending is not None and pending.question.id == question:
                return pending
        asked = self._step.script.by_id.get(question)
        return None if asked is None else Pending(asked)

    def set_manner(self, manner: Manner) -> None:
        """Words as said, or the interviewer's rendering."""
        pending = self._front
        if pending is not None and manner != pending.manner:
            self._take(pending.with_manner(manner))

    def _take(self, pending: Pending) -> None:
        """Other words stand under their question."""
        question, now = pending.question.id, self._clock()
        if self._pending is not None and self._pending.question.id == question:
            self._pending, self._typed_at = pending, now
            self._rest_timer.start()
        elif self._lane is not None and self._lane.question == question:
            self._lane = self._lane.typed(pending, now)
        self._drafts.changed(pending)

    @property
    def note_begun(self) -> str:
        """The note in the making, also one from before a crash."""
        return self._drafts.note

    def write_note(self, words: str) -> None:
        """A note in the making; off the record nothing is kept before it is sealed."""
        if not self._step.transcript.off_record:
            self._drafts.note_changed(words)

    def keep_draft(self) -> bool:
        """Write the unfinished words to disk now; False when the disk refused."""
        return self._drafts.keep()

    def _show_lane(self) -> None:
        line = self._left.now(self._step)
        if line != self._lane:
            self._lane = line
            self.laned.emit(line)

    # one thing after another: first the words are kept, then it happens

    def _do(self, change: Change, *, reload: bool = False, settles: bool = False) -> bool:
        """Carry out one change. `settles`: it closes the draft itself. False when it was refused."""
        self.notice_sleep()
        if not settles and not self.keep_draft():
            return False
        try:
            step = change()
        except UserError as error:
            self._refuse(error)
            return False
        self._drafts.works_again()
        self._show(step, reload=reload)
        return True

    def _refuse(self, error: UserError) -> None:
        if error.code in DISK_CODES:
            self._drafts.hold(error, self._front)
        else:
            self.keep_draft()
            self.refused.emit(error.sentence)

    # sleep

    def begin_watch(self) -> None:
        """The page is shown from now on: what went before was no sleep."""
        self._waking.look()

    def notice_sleep(self) -> None:
        """The page looks each second, and before each change: did the computer sleep in between?"""
        since, state = self._waking.look(), self._step.transcript
        if since is None or state.off_record or state.paused or state.ended:
            return
        self.keep_draft()
        try:
            self._step = self._conducting.slept(since)
        except UserError as error:
            self._waking.look_back(since)
            self._refuse(error)
            return
        self.shown.emit(self._step)
        self.said.emit(slept_words(since, self._clock()))

    # the nudge

    def typing_rested(self) -> None:
        """Two seconds after the last letter: judge the words as they stand."""
        self._rest_timer.stop()
        pending, asked = self._pending, self._step.asked
        if pending is None or asked is None or self._step.transcript.off_record:
            return
        if pending.question.id in self._step.transcript.dismissed:
            return
        vendor, language = self._step.facts.engagement.vendor, self._step.script.language
        found = self._nudger.judged(
            pending.question, pending.words, asked.probes, vendor, self._clock(), self._nudge, language
        )
        self._set_nudge(found)

    def dismiss_nudge(self) -> bool:
        """Put the yellow mark aside; it is logged. False when there is none."""
        nudge = self._nudge
        if nudge is None:
            return False
        self._nudger.put_aside(nudge.question)
        self._set_nudge(None)
        if nudge.kind == "vague":
            self._do(lambda: self._conducting.dismiss_nudge(nudge.question))
        return True

    def _set_nudge(self, nudge: Nudge | None) -> None:
        if nudge != self._nudge:
            self._nudge = nudge
            self.nudged.emit(nudge)
