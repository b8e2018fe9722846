"""What is on the screen and not yet an answer: a value, words, and how the words are meant."""

from dataclasses import dataclass, replace

from interviewer.domain.interview.line_times import Times, retimed
from interviewer.domain.interview.values import Manner, Value
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question
from interviewer.services.ports import Draft
from interviewer.services.step import AskedNow

SAID = "said"
WORDS_ONLY = frozenset({"open", "list"})
"""Shapes whose answer is typed in the words box alone."""


@dataclass(frozen=True)
class Pending:
    """The uncommitted answer to one question."""

    question: Question
    value: Value | None = None
    words: str = ""
    manner: Manner = "verbatim"
    touched: bool = False
    """Whether anything was changed since the question was shown."""
    lines_at: Times = ()
    """When each line was begun, in seconds from the start of the talk."""

    @property
    def shape(self) -> str:
        """The shape of the question's editor."""
        return KINDS[self.question.kind].shape

    def with_value(self, value: Value | None) -> "Pending":
        """With another choice."""
        return replace(self, value=value, touched=True)

    def with_words(self, words: str, now: float | None = None) -> "Pending":
        """With other words, typed so many seconds from the start of the talk; None: no times are kept."""
        times = () if now is None else retimed(self.words, self.lines_at, words, now)
        return replace(self, words=words, lines_at=times, touched=True)

    def with_manner(self, manner: Manner) -> "Pending":
        """With the words meant otherwise."""
        return replace(self, manner=manner, touched=True)

    def as_answer(self) -> tuple[object, str | None]:
        """The raw value and the words to hand over."""
        if self.shape == "say":
            return SAID, self.words or None
        if self.shape == "list":
            lines = tuple(line for line in self.words.splitlines() if line.strip())
            return lines or None, None
        if self.shape == "open":
            return None, self.words or None
        return self.value, self.words or None

    def missing(self) -> str | None:
        """What is missing before Enter can keep it, in words for the screen; None for nothing."""
        raw, words = self.as_answer()
        if self.shape == "list":
            return None if raw else "Write at least one line first, or press {dont_know} or {prefer_not_say}."
        if self.shape == "open":
            written = "Write the answer first, or press {dont_know} or {prefer_not_say}."
            return None if words and words.strip() else written
        if raw is None or raw == ():
            return _CHOOSE.get(self.shape, "Choose an answer first. Enter then goes on.")
        if self.question.kind == "choice_with_why" and not (words or "").strip():
            return "Write why in the words box as well. Shift+Enter takes you there."
        return None


_CHOOSE = {
    "scale": "Choose a number from 0 to 10 first. Enter then goes on.",
    "number": "Type a number first. Enter then goes on.",
    "number_or_no": "Type a number, or N for no, first. Enter then goes on.",
    "choice": "Choose an option by its digit first. Enter then goes on.",
    "multi": "Tick at least one option by its digit first. Enter then goes on.",
}


def begun(asked: AskedNow, draft: Draft | None) -> Pending:
    """What a question starts with: its answer so far, what was volunteered, and words still being typed."""
    answer = asked.answer or asked.volunteered
    fresh = Pending(asked.question)
    if answer is not None and not answer.struck:
        listed = lines_of(answer.value) if fresh.shape == "list" else ""
        fresh = Pending(asked.question, answer.value, answer.words or listed, answer.manner)
        fresh = replace(fresh, lines_at=answer.lines_at)
    if draft is not None:
        fresh = replace(fresh, words=draft.words, manner=draft.manner, lines_at=draft.lines_at, touched=True)
    return fresh


def lines_of(value: Value | None) -> str:
    """A list as it is typed, one line for each item; empty for any other value."""
    if isinstance(value, tuple) and all(isinstance(line, str) for line in value):
        return "\n".join(str(line) for line in value)
    return ""
