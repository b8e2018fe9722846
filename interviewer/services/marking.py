"""What is looked up and marked in a talk beside its answers; the part of conducting that asks nothing of the client.

Every method that changes something is durable when it returns, and gives the new Step; a UserError means
that nothing was changed.
"""

from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev
from interviewer.domain.interview import rules
from interviewer.domain.interview.line_times import Times
from interviewer.domain.interview.matching import matched
from interviewer.domain.interview.severity import weighed
from interviewer.domain.interview.values import STRICTNESS, Level, Manner, Value
from interviewer.domain.interview.words import clean
from interviewer.domain.script.questions import KINDS
from interviewer.services.passages import passages_of
from interviewer.services.ports import Draft
from interviewer.services.step import AskedNow, Passage, Step
from interviewer.services.stepping import asked_now, step_of
from interviewer.services.talk import Talk

WORDS_ARE_VALUE = frozenset({"list", "table"})
"""Shapes whose value is itself words, so that striking takes it too."""


class Marking:
    """One talk: what it shows, drafts, notes, marks, and what is off the record."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    # what is asked of it, changing nothing

    def step(self, message: str | None = None) -> Step:
        """The state of the talk now."""
        talk = self._talk
        return step_of(talk.facts, talk.script, talk.transcript, talk.route, talk.makers.clock(), message)

    def peek(self, question: str) -> AskedNow:
        """A question as it would be asked, without going there."""
        talk = self._talk
        rules.question_of(talk.script, question)
        return asked_now(talk.facts, talk.script, talk.transcript, talk.route, question)

    def passages(self) -> tuple[Passage, ...]:
        """What was said so far, for the interviewer's eyes."""
        return passages_of(self._talk.script, self._talk.transcript, self._talk.route)

    def drafts(self) -> list[Draft]:
        """Words begun and not finished."""
        return self._talk.store.drafts(self._talk.facts.id)

    def keep_draft(self, question: str, words: str, manner: Manner, lines_at: Times = ()) -> None:
        """Keep unfinished words, with when each line was begun; nothing is kept off the record."""
        transcript = self._talk.transcript
        if transcript.off_record or transcript.ended:
            return
        draft = Draft(self._talk.facts.id, question, clean(words), manner, self._talk.makers.clock(), lines_at)
        self._talk.store.save_draft(draft)

    # marks

    def note(self, text: str, question: str | None = None) -> Step:
        """The interviewer's own observation; off the record it is sealed and deleted at the end."""
        talk = self._talk
        rules.must_be_running(talk.transcript)
        if question is not None:
            rules.question_of(talk.script, question)
        talk.happen((ev.Noted(clean(text), sealed=talk.transcript.off_record), question))
        return self.step()

    def bookmark(self, question: str | None = None) -> Step:
        """Mark this moment, at a question or none, to find it again."""
        rules.must_take_answers(self._talk.transcript)
        if question is not None:
            rules.question_of(self._talk.script, question)
        self._talk.happen((ev.Bookmarked(), question))
        return self.step()

    def probe(self, question: str, text: str) -> Step:
        """A probe was asked."""
        rules.must_take_answers(self._talk.transcript)
        rules.question_of(self._talk.script, question)
        self._talk.happen((ev.Probed(text), question))
        return self.step()

    def show_blind_spots(self, dimensions: tuple[str, ...]) -> Step:
        """These dimensions were marked for one more question; written down once for each."""
        rules.must_take_answers(self._talk.transcript)
        fresh = tuple(name for name in dimensions if name not in self._talk.transcript.blind_spots)
        if fresh:
            self._talk.happen((ev.BlindSpotsShown(fresh), None))
        return self.step()

    def dismiss_nudge(self, question: str) -> Step:
        """The yellow mark was put aside."""
        self._talk.happen((ev.NudgeDismissed(), question))
        return self.step()

    def clear_flag(self, reason: str) -> Step:
        """Lift the fine flag, with a reason."""
        if not clean(reason):
            raise UserError("no_reason", "Lifting the flag needs a reason.")
        self._talk.happen((ev.FlagCleared(clean(reason)), None))
        return self.step()

    def mark_recorder(self, running: bool) -> Step:
        """The interviewer's own device was switched; on only with consent."""
        step = self.step()
        if running and step.recording_consent is None:
            raise UserError("no_recording_consent", "Recording needs a clear yes first. Ask for it, then mark it.")
        self._talk.happen((ev.RecorderMarked(running), None))
        return self.step()

    def mask(self, text: str, replacement: str, question: str | None = None) -> Step:
        """Let `text` read `replacement` in everything that leaves."""
        if question is not None:
            rules.question_of(self._talk.script, question)
        if not clean(text) or not clean(replacement):
            raise UserError("empty_mask", "A mask needs the words to hide and the words to show instead.")
        self._talk.happen((ev.Masked(clean(text), clean(replacement)), question))
        return self.step()

    def mark_phrase(self, text: str, question: str, holds: bool = True) -> Step:
        """These words would tell who spoke: every paper asks before it prints them. `holds` False lifts the mark.

        During the talk or after it. UserError "empty_phrase", "off_record".
        """
        talk = self._talk
        rules.question_of(talk.script, question)
        phrase = " ".join(clean(text).split())
        if not any(map(str.isalnum, phrase)):
            raise UserError("empty_phrase", "Choose the words that would tell who spoke, then mark them.")
        if talk.transcript.off_record:
            raise UserError("off_record", "This is off the record: nothing is marked. Go back on the record first.")
        marked = any((p.text.casefold(), p.question) == (phrase.casefold(), question) for p in talk.transcript.phrases)
        if marked != holds:
            talk.happen((ev.PhraseMarked(phrase, holds), question))
        return self.step()

    def weigh(self, question: str, severities: object) -> Step:
        """How bad each point of trouble is, 1 to 3 by line; during the talk or after it, as often as one likes."""
        talk = self._talk
        rules.question_of(talk.script, question)
        if talk.transcript.ended is None:
            rules.must_take_answers(talk.transcript)
        answer = talk.transcript.answers.get(question)
        marks = weighed(question, answer, severities)
        if answer is not None and marks != answer.severities:
            talk.happen((ev.Weighed(marks, answer.event_id), question))
        return self.step()

    def match(self, question: str, verdicts: object, team_list: str = "") -> Step:
        """Which line of the team's list each line is; after the end alone, as often as one likes.

        `team_list` is the mark of that list. UserError "still_sealed" while the talk runs, "not_matched".
        """
        talk = self._talk
        rules.question_of(talk.script, question)
        if talk.transcript.ended is None:
            raise UserError("still_sealed", "The team's form stays sealed until the talk has ended. Match it then.")
        answer = talk.transcript.answers.get(question)
        found = matched(question, answer, verdicts)
        if answer is not None and (found, team_list) != (answer.matches, answer.matched_list):
            talk.happen((ev.Matched(found, answer.event_id, team_list), question))
        return self.step()

    def attribute(self, question: str, level: Level) -> Step:
        """Pass one answer on at a level of its own."""
        rules.question_of(self._talk.script, question)
        if level not in STRICTNESS:
            raise UserError("bad_level", f"{question} can be passed on as named, company or anonymous only.")
        self._talk.happen((ev.Attributed(level), question))
        return self.step()

    # off the record

    def begin_off_record(self) -> Step:
        """From now on nothing is written."""
        rules.must_be_running(self._talk.transcript)
        if not self._talk.transcript.off_record:
            self._talk.happen((ev.OffRecordBegun(), None))
        return self.step()

    def end_off_record(self) -> Step:
        """Back on the record."""
        rules.must_be_running(self._talk.transcript)
        if not self._talk.transcript.off_record:
            raise UserError("on_record", "This is on the record already.")
        self._talk.happen((ev.OffRecordEnded(), None))
        return self.step()

    def strike(self, question: str, value_too: bool = False) -> Step:
        """Take the words back, with `value_too` the number or choice as well; the question stays closed.

        Until the end it can be undone; after it the words are deleted at once and for good (METHOD, off the record 2).
        """
        talk = self._talk
        asked = rules.question_of(talk.script, question)
        answer = talk.transcript.answers.get(question)
        if answer is None and question not in talk.transcript.waiting:
            raise UserError("nothing_to_strike", f"{question} has no answer to strike.")
        all_of_it = value_too or KINDS[asked.kind].shape in WORDS_ARE_VALUE
        if talk.transcript.ended:
            self._strike_for_good(question, None if all_of_it or answer is None else answer.value, all_of_it)
        else:
            talk.happen((ev.Struck(value_too=all_of_it), question), close_draft=question)
        return self.step()

    def _strike_for_good(self, question: str, kept: Value | None, all_of_it: bool) -> None:
        """The talk is over: nothing of what was said here stays in the log but the value that is `kept`."""
        events = self._talk.transcript.events
        said = ev.Answered | ev.PhraseMarked
        gone = [e.id for e in events if e.question == question and isinstance(e.happening, said)]
        self._talk.happen((ev.Struck(kept, all_of_it), question), erase=gone)
        self._talk.read_again()

    def unstrike(self, question: str) -> Step:
        """Take a strike back; possible until the talk ends."""
        talk = self._talk
        rules.must_be_running(talk.transcript)
        strikes = [
            e.id
            for e in talk.transcript.events
            if isinstance(e.happening, ev.Struck) and e.question == question and e.id not in talk.transcript.dropped
        ]
        if not strikes:
            raise UserError("not_struck", f"{question} was not struck.")
        talk.happen((ev.Undone(strikes[-1]), None))
        return self.step()
