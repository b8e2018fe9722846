"""The call screen's mind: keys come in as deeds, one call down, one Step up. It holds no widgets."""

from interviewer.domain.interview.values import Value
from interviewer.domain.interview.words import breaks_off, last_sentence
from interviewer.services.blind_spots import BlindSpot
from interviewer.services.labels import label
from interviewer.services.step import Step
from interviewer.ui.call.lane_presenter import LanePresenter
from interviewer.ui.call.pending import Pending
from interviewer.ui.call.presenting import Change


class CallPresenter(LanePresenter):
    """Owns one talk: its answers, its steps and its places."""

    def commit(self) -> bool:
        """Enter: keep the shown value and words, and go on. Says what is missing instead."""
        if self._in_lane:
            return self.close_line()
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
        return self._settle(
            lambda: self._conducting.answer(pending.question.id, raw, words, pending.manner, pending.lines_at),
            left_open=breaks_off(words or ""),
        )

    def _confirms(self, pending: Pending) -> bool:
        asked = self._step.asked
        return bool(asked and asked.volunteered and not asked.answer and not pending.touched)

    def skip(self, reason: str) -> bool:
        """Go on without an answer, with a reason."""
        pending = self._pending
        if pending is None or self._looking is not None:
            return False
        return self._do(lambda: self._conducting.skip(pending.question.id, reason), reload=True)

    def _settle(self, change: Change, *, left_open: bool = False) -> bool:
        """A change after which the question's draft is gone; `left_open`: its words break off."""
        question = self._pending.question.id if self._pending else ""

        def settled() -> Step:
            step = change()
            self._drafts.forget(question)
            if left_open:
                self._left.leave(question, self._typed_at)
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
        times = earlier.lines_at if earlier else ()
        if draft := self._drafts.of(question):
            words, manner, times = draft.words, draft.manner, draft.lines_at

        def changed() -> Step:
            step = self._conducting.answer(question, value, words, manner, times)
            self._drafts.forget(question)
            return step

        return self._do(changed)

    def file_under(self, question: str) -> bool:
        """“You already told me that”: the last sentence typed goes under a question that was not asked yet."""
        pending = self._pending
        if pending is None:
            return False
        rest, sentence = last_sentence(pending.words)
        if not sentence:
            self.refused.emit("Type what was said first, then file it under its question.")
            return False
        times = pending.lines_at[-1:]
        if not self._do(lambda: self._conducting.volunteer(question, sentence, pending.manner, lines_at=times)):
            return False
        self._take(pending.with_words(rest, self._seconds()))
        self.loaded.emit(self._pending)
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

    def ask_spot(self, spot: BlindSpot) -> bool:
        """The neutral probe was asked: it is written down, and the words it adds to are open."""
        if not self._do(lambda: self._conducting.probe(spot.words, spot.probe)):
            return False
        return self.jump(spot.words)

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
