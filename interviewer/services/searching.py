"""Full-text search over everything the interviewer was told; what was struck or said off the record is in no index."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.services.labels import label
from interviewer.services.ports import InterviewStore
from interviewer.services.script_library import ScriptLibrary

MOST = 100
Told = Callable[[int], None]
"""Hears how many talks are about to be indexed."""
_WORD = re.compile(r"[^\W_]+", re.UNICODE)


@dataclass(frozen=True)
class Indexed:
    """One passage for the index: its question (empty for a note on none) and its words."""

    question: str
    words: str


@dataclass(frozen=True)
class Found:
    """One passage that was found, as storage gives it.

    `extract`: its words around the place in parts, each with whether it was looked for.
    """

    interview: str
    question: str
    account: str
    respondent: str
    started_at: datetime
    extract: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Hit:
    """One passage that was found, with the question's name as people say it."""

    found: Found
    label: str


class SearchStore(Protocol):
    """The index on disk. UserErrors as of `InterviewStore`."""

    def stale(self, limit: int) -> Sequence[tuple[str, str]]:
        """Interviews (id, chain) whose log has gone on since they were indexed, open ones and new ones included."""

    def count_stale(self) -> int:
        """How many interviews `stale` would give without a limit."""

    def index(self, interview: str, chain: str, passages: Sequence[Indexed]) -> None:
        """Put an interview's passages in place of those it had."""

    def find(self, query: str, limit: int) -> Sequence[Found]:
        """The passages that match a query of the index, best first."""


class Searching:
    """The search of one open workspace."""

    def __init__(self, store: SearchStore, interviews: InterviewStore, library: ScriptLibrary) -> None:
        self._store = store
        self._interviews = interviews
        self._library = library

    def find(
        self, text: str, *, limit: int = MOST,
        cancelled: Callable[[], bool] = lambda: False, told: Told = lambda _: None,
    ) -> tuple[Hit, ...]:  # fmt: skip
        """Passages that hold every word of `text`, the last one perhaps only begun; nothing for no word.

        Talks that went on since the last search are indexed first; `told` hears how many, before it begins.
        Nothing is looked for once `cancelled`.
        """
        query = query_of(text)
        if not query:
            return ()
        self.catch_up(cancelled, told)
        if cancelled():
            return ()
        return tuple(Hit(found, self._label(found)) for found in self._store.find(query, limit))

    def catch_up(self, cancelled: Callable[[], bool] = lambda: False, told: Told = lambda _: None) -> int:
        """Index every talk that went on; gives how many. It can be broken off after any of them."""
        done = 0
        if self._store.stale(1):
            told(self._store.count_stale())
        while stale := self._store.stale(MOST):
            for interview, chain in stale:
                if cancelled():
                    return done
                self._store.index(interview, chain, self._passages(interview))
                done += 1
        return done

    def _passages(self, interview: str) -> tuple[Indexed, ...]:
        script = self._library.stored(self._interviews, self._interviews.facts(interview).script_digest)
        transcript = Transcript.of(map(event_of, self._interviews.records(interview)))
        route = walk(script, transcript)
        said = (
            Indexed(question, text)
            for question in (*route.ids, *route.parked)
            if (answer := transcript.answers.get(question)) and not answer.struck
            for text in (*_lines(answer.value), answer.words or "")
            if text
        )
        notes = (Indexed(note.question or "", note.text) for note in transcript.notes if not note.sealed)
        marked = dict.fromkeys(mark.question for mark in transcript.bookmarks if mark.question in script.by_id)
        marks = (Indexed(one, f"Bookmark · {label(script, script.by_id[one])}") for one in marked if one)
        return (*said, *notes, *marks)

    def _label(self, found: Found) -> str:
        script = self._library.stored(self._interviews, self._interviews.facts(found.interview).script_digest)
        question = script.by_id.get(found.question)
        return label(script, question) if question else ""


def _lines(value: object) -> tuple[str, ...]:
    """The lines of a list; a chosen option is no words of anybody."""
    if not isinstance(value, tuple):
        return ()
    return tuple(line for line in value if isinstance(line, str) and " " in line)


def query_of(text: str) -> str:
    """What a person typed as a query of the index: all words, each as begun; signs mean nothing."""
    words = _WORD.findall(text)[:20]
    return " ".join(f'"{word}"*' for word in words)
