"""When to say "ask once more": after typing rests, once per question, at most one a minute (METHOD 3.10)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from interviewer.domain.interview.signals import judge
from interviewer.domain.interview.vagueness.languages import lists_of
from interviewer.domain.script.script import Question
from interviewer.services.spoken_words import words_for

REST_MS = 2000
"""Milliseconds without typing before words are judged."""
APART = timedelta(minutes=1)
KINDS_JUDGED = frozenset({"open", "list", "choice_with_why"})


@dataclass(frozen=True)
class Nudge:
    """The probe panel's other face: why to ask again, and with which words. `kind`: vague or negative."""

    question: str
    kind: str
    spans: tuple[tuple[int, int], ...]
    phrases: tuple[str, ...]
    probes: tuple[str, ...]


class Nudger:
    """Remembers what was nudged in this talk and when."""

    def __init__(self) -> None:
        self._asked: set[str] = set()
        self._last: datetime | None = None

    def judged(
        self,
        question: Question,
        words: str,
        probes: tuple[str, ...],
        vendor: str,
        now: datetime,
        shown: Nudge | None,
        language: str = "en",
    ) -> Nudge | None:
        """The nudge for these words now, or None; `shown` is the one on the screen already."""
        if question.kind not in KINDS_JUDGED or not words.strip():
            return None
        verdict, said = judge(words, vendor, lists_of(language)), words_for(language)
        if verdict.kind == "negative":
            return Nudge(question.id, "negative", (), (), (said.what_happened,))
        if verdict.kind != "vague" or not self._may(question.id, now, shown):
            return None
        self._asked.add(question.id)
        self._last = self._last if shown is not None and shown.kind == "vague" else now
        phrases = tuple(dict.fromkeys(words[a:b] for a, b in verdict.spans))
        return Nudge(question.id, "vague", verdict.spans, phrases, _two(probes, said.probes))

    def put_aside(self, question: str) -> None:
        """The question is not nudged again."""
        self._asked.add(question)

    def _may(self, question: str, now: datetime, shown: Nudge | None) -> bool:
        if shown is not None and shown.question == question and shown.kind == "vague":
            return True
        return question not in self._asked and (self._last is None or now - self._last >= APART)


def _two(probes: tuple[str, ...], standing: tuple[str, ...]) -> tuple[str, ...]:
    own = probes[:2]
    return (*own, *(p for p in standing if p not in own))[:2]
