"""The call screen's mind: keys come in as deeds, one call down, one Step up. It holds no widgets."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from interviewer.domain.errors import UserError
from interviewer.domain.interview.time_plan import TimePlan
from interviewer.domain.interview.values import Level, Manner, Value
from interviewer.domain.interview.words import last_sentence
from interviewer.services.conducting import Conducting
from interviewer.services.labels import label
from interviewer.services.ports import Clock
from interviewer.services.step import AskedNow, Passage, Step
from interviewer.ui.call.drafting import DISK_CODES, DraftKeeper, one_shot
from interviewer.ui.call.nudge import REST_MS, Nudge, Nudger
from interviewer.ui.call.pending import Pending, begun

Change = Callable[[], Step]
DROPPED_SHOWN = 6
"""So many names of dropped questions are listed."""


class CallPresenter(QObject):
    """Owns one talk, the uncommitted answer, its draft and the nudge."""

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
    ended = Signal(object)
    """A Step with nothing left to ask, or a talk that is over."""

    def __init__(self, conducting: Conducting, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conducting = conducting
        self._clock = clock
        self._step = conducting.step()
        self._pending: Pending | None = None
        self._drafts = DraftKeeper(conducting, clock, lambda: self._pending, self)
        self._drafts.kept.connect(self.kept)
        self._drafts.failed.connect(self.failed)
        self._looking: str | None = None
        self._nudger = Nudger()
        self._nudge: Nudge | None = None
        self._rest_timer = one_shot(self, REST_MS, self.typing_rested)

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
    def nudge(self) -> Nudge | None:
        """The nudge on the screen."""
        return self._nudge

    @property
    def looking(self) -> bool:
        """Whether another question is only looked at."""
        return self._looking is not None

    def start(self) -> None:
        """Show the talk where it stands, with the last words typed."""
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
        if fresh and self._pending is not None:
            self.loaded.emit(self._pending)
        if step.message:
            self.said.emit(step.message)
        if asked is None or step.ended:
            self.ended.emit(step)

    def _load(self, asked: AskedNow | None) -> None:
        self._rest_timer.stop()
        self._drafts.settle()
        self._pending = begun(asked, self._drafts.of(asked.question.id)) if asked else None
        self._set_nudge(None)

    # typing and choosing

    def choose(self, value: Value | None) -> None:
        """The number or choice shown; None takes it away."""
        if self._pending is not None and value != self._pending.value:
            self._pending = self._pending.with_value(value)

    def write(self, words: str) -> None:
        """The words shown."""
        if self._pending is None or words == self._pending.words:
            return
        self._pending = self._pending.with_words(words)
        self._changed()

    def set_manner(self, manner: Manner) -> None:
        """Words as said, or the interviewer's rendering."""
        if self._pending is not None and manner != self._pending.manner:
            self._pending = self._pending.with_manner(manner)
            self._changed()

    def _changed(self) -> None:
        self._drafts.changed()
        self._rest_timer.start()

    def keep_draft(self) -> bool:
        """Write the unfinished words to disk now; False when the disk refused."""
        return self._drafts.keep()

    # one thing after another: first the words are kept, then it happens

    def _do(self, change: Change, *, reload: bool = False, settles: bool = False) -> bool:
        """Carry out one change. `settles`: it closes the draft itself. False when it was refused."""
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
            self._drafts.hold(error)
        else:
            self.keep_draft()
            self.refused.emit(error.sentence)

    def commit(self) -> bool:
        """Enter: keep the shown value and words, and go on. Says what is missing instead."""
        pending = self._pending
        if self._looking is not None:
            return self.jump(self._looking)
        if pending is None:
            return False
        if self._confirms(pending):
            return self._settle(lambda: self._conducting.confirm(pending.question.id))
        if missing := pending.missing():
            self.keep_draft()
            self.refused.emit(missing)
            return False
        raw, words = pending.as_answer()
        return self._settle(lambda: self._conducting.answer(pending.question.id, raw, words, pending.manner))

    def _confirms(self, pending: Pending) -> bool:
        asked = self._step.asked
        return bool(asked and asked.volunteered and not asked.answer and not pending.touched)

    def skip(self, reason: str) -> bool:
        """Go on without an answer, with a reason."""
        pending = self._pending
        if pending is None or self._looking is not None:
            return False
        return self._settle(lambda: self._conducting.skip(pending.question.id, reason))

    def _settle(self, change: Change) -> bool:
        """A change after which the question's draft is gone."""
        question = self._pending.question.id if self._pending else ""

        def settled() -> Step:
            step = change()
            self._drafts.forget(question)
            return step

        return self._do(settled, reload=True, settles=True)

    def change_pinned(self, value: Value) -> bool:
        """Change the number that the present question hangs on."""
        pinned = self._step.pinned
        if pinned is None:
            return False
        question = pinned.question.id
        earlier = self._step.transcript.answers.get(question)
        words, manner = (earlier.words, earlier.manner) if earlier else (None, "verbatim")
        return self._do(lambda: self._conducting.answer(question, value, words, manner))

    def file_under(self, question: str) -> bool:
        """“You already told me that”: the last sentence typed goes under a question that was not asked yet."""
        pending = self._pending
        if pending is None:
            return False
        rest, sentence = last_sentence(pending.words)
        if not sentence:
            self.refused.emit("Type what was said first, then file it under its question.")
            return False
        if not self._do(lambda: self._conducting.volunteer(question, sentence, pending.manner)):
            return False
        self._pending = pending.with_words(rest)
        self.loaded.emit(self._pending)
        self._changed()
        name = label(self._step.script, self._step.script.by_id[question])
        self.said.emit(f"Filed under {name}. It is read back when the script gets there.")
        return True

    # steps and places

    def undo(self) -> bool:
        """Take back the last step."""
        if not self._step.can_undo:
            self.refused.emit("There is no step to take back.")
            return False
        return self._do(self._conducting.undo, reload=True)

    def redo(self) -> bool:
        """Put back what was taken back."""
        if not self._step.can_redo:
            self.refused.emit("There is no step to put back.")
            return False
        return self._do(self._conducting.redo, reload=True)

    def jump(self, question: str) -> bool:
        """Go to a question by hand."""
        return self._do(lambda: self._conducting.jump(question), reload=True)

    def restore(self, question: str) -> bool:
        """Take a parked answer back in."""
        return self._do(lambda: self._conducting.restore(question))

    def look(self, by: int) -> None:
        """Look at the question `by` places away without going there."""
        asked, ids = self._step.asked, self._step.route.ids
        if asked is None or asked.question.id not in ids:
            return
        self.keep_draft()
        at = ids.index(self._looking or asked.question.id) + by
        if not 0 <= at < len(ids):
            self.refused.emit("There is no question beyond this one.")
            return
        if ids[at] == asked.question.id:
            self.look_home()
            return
        self._looking = ids[at]
        self.looked.emit(self._conducting.peek(ids[at]))

    def look_home(self) -> None:
        """Back to the question that is asked."""
        if self._looking is not None:
            self._looking = None
            self.looked.emit(None)

    # marks

    def probe(self, place: int) -> bool:
        """The probe at this place (from 0) was asked: the nudge's, else the question's own."""
        asked = self._step.asked
        if asked is None:
            return False
        offered = self._nudge.probes if self._nudge else asked.probes
        return place < len(offered) and self._probed(offered[place])

    def standing(self, place: int) -> bool:
        """The standing probe at this place (from 0) was asked."""
        asked = self._step.asked
        return asked is not None and place < len(asked.standing) and self._probed(asked.standing[place])

    def _probed(self, text: str) -> bool:
        if self._pending is None:
            return False
        question = self._pending.question.id
        done = self._do(lambda: self._conducting.probe(question, text))
        if done:
            self.said.emit(f"Noted as asked: {text}")
        return done

    def note(self, text: str) -> bool:
        """A note of the interviewer's own; sealed when off the record."""
        if not text.strip():
            return False
        sealed = self._step.transcript.off_record
        question = None if sealed or self._pending is None else self._pending.question.id
        done = self._do(lambda: self._conducting.note(text, question))
        if done:
            self.said.emit("Sealed note kept; it is destroyed at the end." if sealed else "Note kept. It never leaves.")
        return done

    def begin_off_record(self) -> bool:
        """From now on nothing is written."""
        return self._do(self._conducting.begin_off_record)

    def end_off_record(self) -> bool:
        """Back on the record."""
        return self._do(self._conducting.end_off_record, reload=True)

    def strike(self, question: str, value_too: bool) -> bool:
        """Take a passage back."""
        reload = self._pending is not None and self._pending.question.id == question

        def struck() -> Step:
            step = self._conducting.strike(question, value_too)
            self._drafts.forget(question)
            return step

        return self._do(struck, reload=reload)

    def unstrike(self, question: str) -> bool:
        """Take a strike back."""
        return self._do(lambda: self._conducting.unstrike(question))

    def attribute(self, level: Level) -> bool:
        """Pass the present answer on in its own way."""
        question = self._looking or (self._pending.question.id if self._pending else None)
        if question is None:
            return False
        return self._do(lambda: self._conducting.attribute(question, level))

    def pause(self) -> bool:
        """Rest, or go on."""
        paused = self._step.transcript.paused
        return self._do(self._conducting.resume if paused else self._conducting.pause)

    def mark_recorder(self) -> bool:
        """The interviewer's own recorder was switched."""
        running = bool(self._step.transcript.recorder)
        return self._do(lambda: self._conducting.mark_recorder(not running))

    def break_off(self, reason: str = "") -> bool:
        """End the talk early."""
        return self._do(lambda: self._conducting.break_off(reason))

    # time

    def try_minutes(self, minutes: int, more: bool) -> tuple[str, bool]:
        """What so many minutes would drop, in words, and whether they can be agreed on."""
        try:
            return self._planned(self._conducting.time.preview(minutes, more=more)), True
        except UserError as error:
            return error.sentence, False

    def agree_minutes(self, minutes: int, more: bool) -> bool:
        """Agree on them; the next question may be another one from now on."""

        def agreed() -> Step:
            words = self._planned(self._conducting.time.agree(minutes, more=more))
            return self._conducting.step(words)

        return self._do(agreed, reload=True)

    def _planned(self, found: TimePlan) -> str:
        ends = (self._clock() + timedelta(seconds=found.seconds)).astimezone()
        names = [label(self._step.script, self._step.script.by_id[question]) for question in found.dropped]
        over = f" What must be asked alone takes {found.over // 60 + 1} min more." if found.over else ""
        if not names:
            return f"Everything fits. It ends about {ends:%H:%M}.{over}"
        shown = ", ".join(names[:DROPPED_SHOWN])
        if len(names) > DROPPED_SHOWN:
            shown += f" and {len(names) - DROPPED_SHOWN} more"
        return f"Asks {len(found.kept)} more questions, ends about {ends:%H:%M}. Not asked: {shown}.{over}"

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
