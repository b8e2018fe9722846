"""The still-writing lane: words left open are gone on with while another question is asked."""

from interviewer.services.step import Step
from interviewer.ui.call.mark_presenter import MarkPresenter
from interviewer.ui.call.open_line import OpenLine
from interviewer.ui.call.pending import WORDS_ONLY
from interviewer.ui.call.presenting import Change

NOTHING_OPEN = "Nothing is left open. Going on in the middle of a sentence leaves it here."


class LanePresenter(MarkPresenter):
    """F7 swaps the caret between the question asked and the words left open; each keeps its own letters."""

    def swap(self) -> bool:
        """To the lane, or back from it."""
        if self._in_lane:
            self.lane_home()
            return True
        if self._lane is None:
            self.said.emit(NOTHING_OPEN)
            return False
        self.keep_draft()
        self._rest_timer.stop()
        self._in_lane = True
        self.swapped.emit(self._lane)
        return True

    def lane_home(self) -> None:
        """Back at the question; what was typed in the lane waits there."""
        if not self._in_lane:
            return
        self.keep_draft()
        self._in_lane = False
        self.swapped.emit(None)
        self._show_lane()

    def close_line(self) -> bool:
        """Enter in the lane: the words are finished, under their own question."""
        line = self._lane
        if not self._in_lane or line is None:
            return False
        change = self._closing(line)
        if change is None:
            return False
        question = line.question

        def closed() -> Step:
            step = change()
            self._drafts.forget(question)
            self._left.close(question)
            self._in_lane = False
            return step

        if not self._do(closed, settles=True):
            return False
        self.swapped.emit(None)
        self.said.emit(f"Finished: {line.name}.")
        return True

    def _closing(self, line: OpenLine) -> Change | None:
        """What makes these words their question's answer; None, and told why, when they cannot be yet."""
        pending, question = line.pending, line.question
        answer = self._step.transcript.answers.get(question)
        if answer is not None and answer.given and not answer.struck:
            if not pending.words.strip():
                self.refused.emit("The answer still has its words. {strike} takes them back; Ctrl+Z brings yours back.")
                return None
            if not line.waits:
                return self._conducting.step
            return lambda: self._conducting.complete(question, pending.words, pending.manner, pending.lines_at)
        if pending.shape not in WORDS_ONLY:
            self.lane_home()
            self.refused.emit("Kept with its question, which has no answer yet. {map} goes there.")
            return None
        if missing := pending.missing():
            self.refused.emit(missing)
            return None
        raw, words = pending.as_answer()
        return lambda: self._conducting.answer(question, raw, words, pending.manner, pending.lines_at)
