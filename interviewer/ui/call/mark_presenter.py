"""What is marked beside the answers: probes, notes, the record, strikes, the pause and the minutes that are left."""

from interviewer.domain.errors import UserError
from interviewer.domain.interview.alert import REFUSED, WITH_POINTS
from interviewer.domain.interview.time_plan import TimePlan
from interviewer.domain.interview.values import Level
from interviewer.services.red_phone import AlertCard
from interviewer.services.step import Step
from interviewer.ui.call.minutes import planned_words
from interviewer.ui.call.presenting import Presenting


class MarkPresenter(Presenting):
    """The deeds that answer no question."""

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

    def note_spots(self, dimensions: tuple[str, ...]) -> bool:
        """These dimensions are marked on the screen from now on."""
        return self._do(lambda: self._conducting.show_blind_spots(dimensions))

    def note(self, text: str) -> bool:
        """A note of the interviewer's own; sealed when off the record."""
        if not text.strip():
            return False
        sealed = self._step.transcript.off_record
        question = None if sealed or self._front is None else self._front.question.id
        done = self._do(lambda: self._conducting.note(text, question))
        if done and not sealed:
            self._drafts.note_changed("")
            self.keep_draft()
        if done:
            self.said.emit("Sealed note kept; it is destroyed at the end." if sealed else "Note kept. It never leaves.")
        return done

    def bookmark(self) -> bool:
        """Mark this moment, at the question whose words are written."""
        question = self._front.question.id if self._front is not None else None
        done = self._do(lambda: self._conducting.bookmark(question))
        if done:
            self.said.emit(f"Bookmarked at {self._clock().astimezone():%H:%M}. It never leaves.")
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
            self._finish_before_strike(question)
            step = self._conducting.strike(question, value_too)
            self._drafts.forget(question)
            return step

        return self._do(struck, reload=reload)

    def _finish_before_strike(self, question: str) -> None:
        """Words of a given answer that wait are struck with it, so that taking the strike back brings all of them."""
        draft, answer = self._drafts.of(question), self._step.transcript.answers.get(question)
        if draft is None or answer is None or not answer.given or answer.struck or self._step.transcript.off_record:
            return
        self._conducting.complete(question, draft.words, draft.manner, draft.lines_at)

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

    # they are leaving

    def alert_card(self) -> AlertCard:
        """What the red phone can ask now."""
        return self._conducting.alert.card()

    def alert_time(self, words: str) -> str:
        """The moment that words about a call name, in both clocks; empty when they name none."""
        found = self._conducting.alert.heard(words)
        return found.told if found else ""

    def take_alert(self, choice: str, urgency: str, when: str) -> bool:
        """Keep what was answered to the red phone."""

        def taken() -> Step:
            self._conducting.alert.take(choice, urgency, when)
            self._drafts.forget("det_callback")
            return self._conducting.step(_alert_noted(choice, self._conducting.step().level))

        return self._do(taken)

    # time

    def try_minutes(self, minutes: int, more: bool) -> tuple[str, bool]:
        """What so many minutes would drop, in words, and whether they can be agreed on."""
        try:
            return self._in_words(self._conducting.time.preview(minutes, more=more)), True
        except UserError as error:
            return error.sentence, False

    def agree_minutes(self, minutes: int, more: bool) -> bool:
        """Agree on them; the next question may be another one from now on."""

        def agreed() -> Step:
            words = self._in_words(self._conducting.time.agree(minutes, more=more))
            return self._conducting.step(words)

        return self._do(agreed, reload=True)

    def _in_words(self, found: TimePlan) -> str:
        return planned_words(found, self._step.script, self._clock())


def _alert_noted(choice: str, level: str | None) -> str:
    """What follows from an answer to the red phone: of somebody unattributed a call alone gives no page."""
    if choice == REFUSED:
        return "Noted: no call, and no packet."
    if level == "anonymous" and choice != WITH_POINTS:
        return "Noted, with the words and the time. Put the call through yourself: nothing else was allowed."
    return "Noted, with the words and the time. The packet is ready when you hang up."
