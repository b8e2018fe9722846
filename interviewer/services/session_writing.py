"""Writes an interview out as the steps of a session file, so that playing them makes the same interview.

The log is gone through in its order; each step is tried on a scratch talk before it is written down. What was
undone, noted, off the record or erased is left out. Words that were struck are gone, so such a question is
written with what stays of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.log import Record, event_of
from interviewer.domain.interview.route import Route, walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.interview.values import Manner, Value
from interviewer.domain.script.script import Script
from interviewer.services.held_interviews import HeldInterviews
from interviewer.services.ports import NewId
from interviewer.services.sessions import ACTIONS, VERDICTS, SessionClock, SessionStep
from interviewer.services.talk import Makers, Talk
from interviewer.services.unwatched import Unwatched

LONGEST = 1_000_000
"""Seconds since the start that a session file can name; later steps follow one another."""
WrittenStep = dict[str, object]


@dataclass(frozen=True)
class WrittenInterview:
    """An interview as steps, and whether playing them gives the very same state."""

    facts: InterviewFacts
    script: Script
    steps: tuple[WrittenStep, ...]
    same: bool


def written_interview(
    facts: InterviewFacts, script: Script, records: Sequence[Record], new_id: NewId
) -> WrittenInterview:
    """The interview as a session file tells it."""
    writing = _Writing(facts, script, [event_of(record) for record in records], new_id)
    steps = writing.steps()
    return WrittenInterview(facts, script, steps, writing.same())


def _mask(what: Any, question: str) -> WrittenStep:
    return {"mask": what.text, "with": what.replacement} | ({"on": question} if question else {})


def _match(what: Any, question: str) -> WrittenStep:
    words = {verdict: word for word, verdict in VERDICTS.items()}
    told: WrittenStep = {"match": [words.get(one, one) for one in what.verdicts], "on": question}
    return told | ({"list": what.team_list} if what.team_list else {})


def _phrase(what: Any, question: str) -> WrittenStep:
    return {"telling": what.text, "on": question} | ({} if what.holds else {"lifted": True})


MARKS: Mapping[type[ev.Happening], Callable[[Any, str], WrittenStep]] = {
    ev.Restored: lambda _, question: {"restore": question},
    ev.Attributed: lambda what, question: {"attribution": what.level, "on": question},
    ev.Weighed: lambda what, question: {"severity": list(what.severities), "on": question},
    ev.Matched: _match,
    ev.Masked: _mask,
    ev.PhraseMarked: _phrase,
    ev.Alerted: lambda what, _: {"alert": True} | ({"urgency": what.urgency} if what.urgency else {}),
    ev.Paused: lambda _what, _question: {"pause": True},
    ev.Resumed: lambda _what, _question: {"resume": True},
    ev.FlagCleared: lambda what, _: {"clear_flag": what.reason},
    ev.BrokenOff: lambda what, _: {"break_off": what.reason or True},
    ev.Finished: lambda _what, _question: {"finish": True},
    ev.Withdrawn: lambda _, question: {"withdraw": question},
}
"""Marks that are steps of a file; why a talk paused, notes and what was off the record stay here."""


class _Writing:
    """One interview being written out."""

    def __init__(self, facts: InterviewFacts, script: Script, events: list[ev.Event], new_id: NewId) -> None:
        self._facts, self._script, self._events = facts, script, events
        self._wanted = Transcript.of(events)
        gone = [event for event in events if isinstance(event.happening, ev.Erased) and event.kind != "alerted"]
        self._last_gone = {event.question: event.id for event in gone if event.id not in self._wanted.dropped}
        self._clock = SessionClock(facts.started_at)
        self._scratch = HeldInterviews()
        self._own = Talk.begin(self._scratch, Makers(self._clock, new_id), facts, script)
        self._talk = Unwatched(self._own)
        self._steps: list[WrittenStep] = []

    def steps(self) -> tuple[WrittenStep, ...]:
        """The steps in the order of the talk."""
        for event in self._events:
            if event.id not in self._wanted.dropped:
                self._write(event)
        return tuple(self._steps)

    def same(self) -> bool:
        """Whether the scratch talk stands as the interview does."""
        made = Transcript.of(map(event_of, self._scratch.records(self._facts.id)))
        return standing(self._script, made) == standing(self._script, self._wanted)

    def _write(self, event: ev.Event) -> None:
        question, what = event.question or "", event.happening
        match what:
            case ev.Erased():
                self._write_struck(event, question)
            case ev.Corrected():
                told = _content(what.value, what.words, what.manner)
                self._try({"correct": question, **told, "reason": what.reason}, event.at)
            case ev.Completed(answer=given):
                if given not in self._wanted.dropped:
                    self._try(_completed(what, question), event.at)
            case ev.Volunteered():
                self._try({"volunteer": question, **_told(what)}, event.at)
            case ev.Answered():
                parked = _content(what.value, what.words, what.manner)
                self._try({"answer": question, **_told(what)}, event.at, {"parked": question, **parked})
            case ev.Skipped(reason=reason):
                step: WrittenStep = {"skip": question, "reason": reason}
                self._try(step, event.at, {"parked": question, "skipped": reason})
            case ev.Confirmed():
                self._try({"confirm": question}, event.at, self._said(question))
            case ev.Struck():
                self._write_strike(question, event.at)
            case _:
                self._write_mark(event, question)

    def _write_mark(self, event: ev.Event, question: str) -> None:
        """What is no answer."""
        if isinstance(event.happening, ev.Probed):
            step = self._probe(question, event.happening.text)
        else:
            mark = MARKS.get(type(event.happening))
            step = mark(event.happening, question) if mark else None
        if step is not None:
            self._try(step, event.at)

    def _write_struck(self, event: ev.Event, question: str) -> None:
        """Where words stood that are gone: what stays of the answer, at their first place and at their last."""
        if event.kind == "alerted":
            self._try({"alert": True}, event.at)
            return
        left = self._wanted.answers.get(question)
        held = self._own.transcript.answers.get(question)
        if left is None or not left.struck or (held is not None and event.id != self._last_gone[question]):
            return
        if held is not None and held.given == left.given and held.value == left.value:
            return
        kept: WrittenStep = {} if left.value is None else {"value": _plain(left.value)}
        closed: WrittenStep = {"closed": question, "reason": "struck", **kept}
        if left.value_struck:
            closed["all"] = True
        if kept:
            self._try({"answer": question, **kept}, event.at, closed)
        else:
            self._try(closed, event.at)

    def _write_strike(self, question: str, at: datetime) -> None:
        """A strike that holds, once."""
        left, held = self._wanted.answers.get(question), self._own.transcript.answers.get(question)
        if left is not None and left.struck and not (held and held.struck):
            self._try({"strike": question, "value": True} if left.value_struck else {"strike": question}, at)

    def _said(self, question: str) -> WrittenStep | None:
        """A volunteered answer that could be confirmed then, and cannot be asked now."""
        waiting = self._own.transcript.waiting.get(question)
        if waiting is None:
            return None
        return {"parked": question, **_content(waiting.value, waiting.words, waiting.manner)}

    def _probe(self, question: str, text: str) -> WrittenStep | None:
        probes = self._talk.peek(question).probes if question in self._script.by_id else ()
        return {"probe": question, "n": probes.index(text) + 1} if text in probes else None

    def _try(self, step: WrittenStep, at: datetime, otherwise: WrittenStep | None = None) -> None:
        """Write a step that the scratch talk takes, or else the other one, or neither."""
        seconds = _seconds((at - self._facts.started_at).total_seconds())
        for wanted in (step, otherwise):
            if wanted is not None and self._takes(wanted, seconds):
                self._steps.append(wanted if seconds is None else {**wanted, "at": seconds})
                return

    def _takes(self, step: WrittenStep, seconds: float | None) -> bool:
        action, *names = step
        details = {name: step[name] for name in names}
        self._clock.move_to(seconds)
        try:
            ACTIONS[action](self._talk, SessionStep(0, 0, action, step[action], details, seconds))
        except UserError:
            return False
        return True


def standing(script: Script, transcript: Transcript) -> dict[str, object]:
    """What makes two interviews the same: route, answers, parked, masks, levels, flags, permissions, end."""
    route: Route = walk(script, transcript)
    held = transcript.answers
    return {
        "route": route.ids,
        "parked": route.parked,
        "open": route.open,
        "fine": route.fine,
        "answers": {question: _standing(held[question], question in route.ids) for question in held},
        "waiting": {question: (a.value, a.words, a.manner) for question, a in transcript.waiting.items()},
        "levels": {question: transcript.level_of(question) for question in held},
        "masks": transcript.masks,
        "phrases": transcript.phrases,
        "withdrawn": transcript.withdrawn,
        "cleared": transcript.flag_cleared,
        "ended": transcript.ended,
    }


def _standing(answer: Answer, on_route: bool) -> tuple[object, ...]:
    told = answer.value, answer.words, answer.skipped, answer.struck, answer.value_struck
    if not on_route:
        return told
    marks = () if answer.struck else (answer.volunteered, answer.confirmed, answer.manner)
    return *told, *marks, answer.corrected, answer.severities, answer.matches, answer.matched_list, answer.lines_at


def _told(what: ev.Answered) -> WrittenStep:
    return _content(what.value, what.words, what.manner) | _lines_at(what)


def _completed(what: ev.Completed, question: str) -> WrittenStep:
    """The words to their end; the lines of a list are its words."""
    lines = what.value if isinstance(what.value, tuple) else ()
    words = what.words if what.words is not None else "\n".join(str(line) for line in lines)
    return {"complete": question, **_content(None, words, what.manner), **_lines_at(what)}


def _lines_at(what: ev.Answered) -> WrittenStep:
    return {"lines_at": list(what.lines_at)} if what.lines_at else {}


def _content(value: Value | None, words: str | None, manner: Manner) -> WrittenStep:
    told: WrittenStep = {} if value is None else {"value": _plain(value)}
    if words is not None:
        told["words"] = words
    if manner != "verbatim":
        told["as"] = manner
    return told


def _plain(value: object) -> object:
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    return value


def _seconds(since: float) -> float | None:
    if not 0 <= since < LONGEST:
        return None
    return int(since) if since == int(since) else round(since, 3)
