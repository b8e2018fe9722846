"""Conduct one interview: each thing a person does in a talk is one method here.

Every method that changes something is durable when it returns, and gives the new Step; a UserError means
that nothing was changed.
"""

from datetime import datetime

from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev
from interviewer.domain.interview import rules
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.line_times import Times
from interviewer.domain.interview.talk_state import ALERT_ABOUT
from interviewer.domain.interview.values import Manner, Value
from interviewer.domain.interview.words import clean
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question
from interviewer.services.labels import label, value_words
from interviewer.services.marking import Marking
from interviewer.services.ports import NOTE
from interviewer.services.red_phone import RedPhone
from interviewer.services.step import Step
from interviewer.services.talk import Talk
from interviewer.services.time_contract import TimeContract

SLEPT = "the computer slept"
"""Why a talk rested of which nobody said so."""


class Conducting(Marking):
    """One talk being conducted, looked at, or corrected."""

    def __init__(self, talk: Talk) -> None:
        super().__init__(talk)
        self.time = TimeContract(talk)
        """What was agreed about the minutes that are left."""
        self.alert = RedPhone(talk)
        """“They are leaving”: the consent to a call the same day."""

    # answers

    def answer(
        self, question: str, raw: object, words: str | None = None, manner: Manner = "verbatim", lines_at: Times = ()
    ) -> Step:
        """Give the question its answer; a second answer revises the first and parks what hung on it.

        `lines_at`: when each line was begun, in seconds from the start of the talk.
        """
        talk = self._talk
        asked = rules.must_be_askable(talk.script, talk.transcript, talk.route, question)
        value, said = self._read(asked, raw, words)
        given = ev.Revised if question in talk.transcript.answers else ev.Answered
        before = talk.route.parked
        talk.happen((given(value, said, _manner(manner), lines_at=lines_at), question), close_draft=question)
        self.time.renew()
        return self.step(self._parked_news(asked, value, before))

    def complete(self, question: str, words: str, manner: Manner = "verbatim", lines_at: Times = ()) -> Step:
        """Write the words of a given answer to their end, wherever the script is by now; its value stays.

        UserError "nothing_to_complete": it has no answer, was skipped, or was taken back; "no_words".
        """
        talk = self._talk
        rules.must_take_answers(talk.transcript)
        asked, answer = rules.question_of(talk.script, question), talk.transcript.answers.get(question)
        if answer is None or not answer.given or answer.struck:
            raise UserError("nothing_to_complete", f"{question} has no answer whose words could be gone on with.")
        said = clean(words)
        if not said:
            raise UserError("no_words", f"There are no words to go on with under {question}.")
        listed = KINDS[asked.kind].shape == "list"
        value, whole = (KINDS[asked.kind].read(said, asked), None) if listed else (answer.value, said)
        rest = ev.Completed(value, whole, _manner(manner), answer.event_id, lines_at=lines_at)
        talk.happen((rest, question), close_draft=question)
        self.time.renew()
        return self.step()

    def _read(self, asked: Question, raw: object, words: str | None) -> tuple[Value | None, str | None]:
        kind = KINDS[asked.kind]
        value = kind.read(raw, asked) if raw is not None else None
        said = clean(words) if words else None
        if value in self._talk.script.non_answers and isinstance(value, str):
            return value, said or None
        if missing := kind.complete(value, said or None, asked):
            raise UserError("incomplete", missing)
        return value, said or None

    def _parked_news(self, asked: Question, value: Value | None, before: tuple[str, ...]) -> str | None:
        talk = self._talk
        fresh = [q for q in talk.route.parked if q not in before]
        if not fresh:
            return None
        count = "One answer" if len(fresh) == 1 else f"{_number_word(len(fresh))} answers"
        verb = "is" if len(fresh) == 1 else "are"
        changed = f"{label(talk.script, asked)} is now {value_words(value) or 'changed'}."
        return f"{changed} {count} that hung on it {verb} parked, not lost."

    def skip(self, question: str, reason: str) -> Step:
        """Close the question without an answer, with a reason; words that were begun stay unfinished words."""
        talk = self._talk
        route = talk.route
        asked = rules.must_be_askable(talk.script, talk.transcript, route, question)
        rules.must_be_skippable(talk.script, route, asked, reason)
        talk.happen((ev.Skipped(reason), question))
        return self.step()

    def volunteer(
        self, question: str, words: str, manner: Manner = "verbatim", value: object | None = None, lines_at: Times = ()
    ) -> Step:
        """File words under a question that was not asked yet."""
        talk = self._talk
        rules.must_take_answers(talk.transcript)
        asked = rules.question_of(talk.script, question)
        self._must_not_be_gated(question)
        if question in talk.transcript.answers:
            raise UserError("answered_already", f"{question} has an answer already. Revise that answer instead.")
        said = clean(words)
        if not said:
            raise UserError("no_words", f"There are no words to file under {question}.")
        typed = KINDS[asked.kind].read(value, asked) if value is not None else None
        talk.happen((ev.Volunteered(typed, said, _manner(manner), lines_at=lines_at), question))
        return self.step()

    def _must_not_be_gated(self, question: str) -> None:
        route = self._talk.route
        if route.gate and question != route.gate:
            raise UserError("gate", f"{question} cannot take words yet: {route.gate} must be answered first.")

    def confirm(self, question: str) -> Step:
        """The volunteered words were read back and stand as the answer."""
        talk = self._talk
        route = talk.route
        asked = rules.must_be_askable(talk.script, talk.transcript, route, question)
        waiting = talk.transcript.waiting.get(question)
        if waiting is None:
            raise UserError("nothing_volunteered", f"Nothing was volunteered for {question}.")
        if missing := KINDS[asked.kind].complete(waiting.value, waiting.words, asked):
            raise UserError("incomplete", missing)
        talk.happen((ev.Confirmed(), question), close_draft=question)
        return self.step()

    def restore(self, question: str) -> Step:
        """Take a parked answer back in as volunteered."""
        talk = self._talk
        rules.must_take_answers(talk.transcript)
        if question not in talk.route.parked:
            raise UserError("not_parked", f"{question} has no parked answer.")
        talk.happen((ev.Restored(), question))
        return self.step()

    # taken over from a talk that was written out

    def put_aside(
        self, question: str, raw: object, words: str | None, manner: Manner = "verbatim", skipped: str | None = None
    ) -> Step:
        """Hold an answer that cannot be asked now; it waits parked, and counts only where the route leads to it."""
        talk = self._talk
        rules.must_take_answers(talk.transcript)
        asked = rules.question_of(talk.script, question)
        if question in talk.route.ids and talk.route.before_gate(question):
            raise UserError("on_route", f"{question} can be asked now, so it is answered, not put aside.")
        if skipped is not None:
            rules.must_be_reason(talk.script, asked, skipped)
            talk.happen((ev.Skipped(skipped), question))
            return self.step()
        value, said = self._read(asked, raw, words)
        talk.happen((ev.Answered(value, said, _manner(manner)), question))
        return self.step()

    def close_struck(self, question: str, raw: object = None, *, all_of_it: bool = False) -> Step:
        """A question that was answered and struck: the words are gone, `raw` is the number or choice that stays."""
        talk = self._talk
        rules.must_be_running(talk.transcript)
        asked = rules.question_of(talk.script, question)
        value = KINDS[asked.kind].read(raw, asked) if raw is not None else None
        struck = ev.Struck(value, value_too=all_of_it)
        talk.happen((ev.Answered(value), question), (struck, question), close_draft=question)
        return self.step()

    # steps back and forth

    def undo(self, times: int = 1) -> Step:
        """Take back the last answers, skips and revisions."""
        talk = self._talk
        rules.must_be_running(talk.transcript)
        if times < 1 or times > len(talk.transcript.steps):
            raise UserError("nothing_to_undo", f"Only {len(talk.transcript.steps)} steps can be taken back.")
        gone = reversed(talk.transcript.steps[-times:])
        message = f"Taken back: {self._last_in_words()}."
        talk.happen(*((ev.Undone(i), None) for i in gone))
        return self.step(message)

    def redo(self, times: int = 1) -> Step:
        """Put back what undo took."""
        talk = self._talk
        rules.must_be_running(talk.transcript)
        if times < 1 or times > len(talk.transcript.undone):
            raise UserError("nothing_to_redo", f"Only {len(talk.transcript.undone)} steps can be put back.")
        back = reversed(talk.transcript.undone[-times:])
        talk.happen(*((ev.Redone(i), None) for i in back))
        return self.step(f"Put back: {self._last_in_words()}.")

    def _last_in_words(self) -> str:
        talk = self._talk
        question = talk.transcript.last_step or ""
        answer: Answer | None = talk.transcript.answers.get(question)
        name = label(talk.script, talk.script.by_id[question])
        number = answer.value if answer and isinstance(answer.value, int | float) else None
        return f"{name} {number}" if number is not None else name

    def jump(self, question: str) -> Step:
        """Go to a question on the route by hand."""
        talk = self._talk
        rules.must_be_askable(talk.script, talk.transcript, talk.route, question)
        talk.happen((ev.Jumped(), question))
        return self.step()

    def pause(self, reason: str = "") -> Step:
        """Rest; the clock of the talk stands still."""
        rules.must_take_answers(self._talk.transcript)
        self._talk.happen((ev.Paused(clean(reason)), None))
        return self.step()

    def resume(self) -> Step:
        """Go on after a pause."""
        rules.must_be_running(self._talk.transcript)
        if not self._talk.transcript.paused:
            raise UserError("not_paused", "The interview is not paused.")
        self._talk.happen((ev.Resumed(), None))
        return self.step()

    def slept(self, since: datetime) -> Step:
        """The computer slept from then until now: that time is no time of the talk, which goes on."""
        talk = self._talk
        rules.must_take_answers(talk.transcript)
        rest, on = (ev.Paused(SLEPT), None), (ev.Resumed(), None)
        talk.happen(rest, on, times=(since, talk.makers.clock()))
        return self.step()

    # the end, and after it

    def finish(self) -> Step:
        """End a complete talk; sealed and struck words are deleted for good, a note in the making is kept."""
        talk = self._talk
        rules.must_be_finishable(talk.transcript, talk.route)
        self._end(*self.time.not_asked(), (ev.Finished(), None))
        return self.step()

    def break_off(self, reason: str = "") -> Step:
        """End a talk early; what was said is kept."""
        rules.must_be_running(self._talk.transcript)
        self._end((ev.BrokenOff(clean(reason)), None))
        return self.step()

    def _end(self, *last: tuple[ev.Happening, str | None]) -> None:
        talk = self._talk
        struck = {q: a for q, a in talk.transcript.answers.items() if a.struck}
        kept = [(ev.Struck(None if a.value_struck else a.value, a.value_struck), q) for q, a in struck.items()]
        begun = [draft.words for draft in self.drafts() if draft.question == NOTE]
        notes: list[tuple[ev.Happening, str | None]] = [(ev.Noted(words), None) for words in begun]
        talk.happen(*notes, *kept, *last, erase=self._to_erase(frozenset(struck)), close_draft=NOTE)

    def _to_erase(self, struck: frozenset[str]) -> list[str]:
        """The events whose content must not outlive the talk: sealed notes, and all words struck."""
        transcript = self._talk.transcript
        strikes = {
            e.question: n
            for n, e in enumerate(transcript.events)
            if isinstance(e.happening, ev.Struck) and e.id not in transcript.dropped
        }
        soon = transcript.answers.get(ALERT_ABOUT)
        whole = strikes.get(ALERT_ABOUT, -1) if soon and soon.value_struck else -1
        return [
            e.id
            for n, e in enumerate(transcript.events)
            if (isinstance(e.happening, ev.Noted) and e.happening.sealed)
            or (isinstance(e.happening, ev.Alerted) and e.happening.urgency and n < whole)
            or (isinstance(e.happening, ev.Answered | ev.PhraseMarked) and n < strikes.get(e.question, -1))
        ]

    def correct(self, question: str, raw: object, words: str | None, manner: Manner, reason: str) -> Step:
        """Correct an answer after the end, with a reason; the first version stays in the log."""
        talk = self._talk
        if talk.transcript.ended is None:
            raise UserError("still_running", "The interview is still running: revise the answer instead.")
        asked = rules.question_of(talk.script, question)
        if not clean(reason):
            raise UserError("no_reason", f"A correction of {question} needs a reason.")
        if question not in talk.route.ids:
            raise UserError("off_route", f"{question} is not on the route of this interview.")
        value, said = self._corrected(asked, raw, words)
        talk.happen((ev.Corrected(value, said, _manner(manner), clean(reason)), question))
        return self.step()

    def _corrected(self, asked: Question, raw: object, words: str | None) -> tuple[Value | None, str | None]:
        """What a correction leaves out stays as it was."""
        earlier = self._talk.transcript.answers.get(asked.id)
        if earlier is not None and not earlier.struck:
            raw = earlier.value if raw is None else raw
            words = earlier.words if words is None else words
        return self._read(asked, raw, words)

    def withdraw(self, question: str) -> Step:
        """Take back a consent or permission; it counts as a no from now on."""
        talk = self._talk
        rules.must_be_withdrawable(talk.script, talk.transcript, question)
        talk.happen((ev.Withdrawn(), question))
        return self.step()


def _manner(manner: str) -> Manner:
    if manner == "paraphrase":
        return "paraphrase"
    if manner == "verbatim":
        return "verbatim"
    raise UserError("bad_manner", "Words are verbatim or paraphrase.")


def _number_word(count: int) -> str:
    return {2: "Two", 3: "Three", 4: "Four"}.get(count, str(count))
