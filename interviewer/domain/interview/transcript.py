"""What an interview's log says now: a value computed from its events, never stored."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.events import (
    Answered,
    Attributed,
    BrokenOff,
    Confirmed,
    Corrected,
    Erased,
    Event,
    Finished,
    FlagCleared,
    Happening,
    Jumped,
    Masked,
    Noted,
    NudgeDismissed,
    OffRecordBegun,
    OffRecordEnded,
    Paused,
    Probed,
    RecorderMarked,
    Redone,
    Restored,
    Resumed,
    Revised,
    Skipped,
    Started,
    Struck,
    TimeAgreed,
    Undone,
    Volunteered,
    Withdrawn,
)
from interviewer.domain.interview.values import STRICTNESS, Level
from interviewer.domain.script.script import ATTRIBUTION, NON_ANSWERS

Ended = Literal["finished", "broken_off"]


@dataclass(frozen=True)
class Mask:
    """A replacement in everything that leaves; for one question, or (None) everywhere."""

    text: str
    replacement: str
    question: str | None


@dataclass(frozen=True)
class Note:
    """The interviewer's own observation; never leaves."""

    event_id: str
    at: datetime
    text: str
    question: str | None
    sealed: bool


@dataclass(frozen=True)
class Probing:
    """A probe that was asked."""

    at: datetime
    text: str
    question: str | None


@dataclass(frozen=True)
class Transcript:
    """The state of one talk after its events; `with_` gives the state after one more."""

    events: tuple[Event, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    """Every answer now held, also those that are off the route."""
    waiting: Mapping[str, Answer] = field(default_factory=dict)
    """Volunteered answers of questions not yet asked; confirming takes them in."""
    rotation: Mapping[str, str] = field(default_factory=dict)
    vendor: str = ""
    wording: str = "standard"
    mode: str = "phone"
    levels: Mapping[str, Level] = field(default_factory=dict)
    """Answers passed on at a level of their own."""
    masks: tuple[Mask, ...] = ()
    notes: tuple[Note, ...] = ()
    probes: tuple[Probing, ...] = ()
    dismissed: frozenset[str] = frozenset()
    restored: frozenset[str] = frozenset()
    withdrawn: frozenset[str] = frozenset()
    steps: tuple[str, ...] = ()
    """Ids of the steps that undo would take back, oldest first."""
    undone: tuple[str, ...] = ()
    """Ids of the steps that redo would put back, last undone last."""
    dropped: frozenset[str] = frozenset()
    """Ids of all steps taken back for good or for now."""
    order: Mapping[str, int] = field(default_factory=dict)
    """Place in the log of the last step about each question, and of each `level:` choice."""
    place: int = 0
    """How many events there are."""
    pointer: str | None = None
    """The question the interviewer went to by hand, until it is answered."""
    off_record: bool = False
    off_record_since: datetime | None = None
    paused: bool = False
    recorder: bool = False
    flag_cleared: str | None = None
    ends_after: float | None = None
    """Seconds after which the talk was agreed to end; None: nothing was agreed."""
    set_aside: frozenset[str] = frozenset()
    """Questions that are not asked for want of time; answering one takes it back in."""
    ended: Ended | None = None
    ended_at: datetime | None = None
    started_at: datetime | None = None

    @staticmethod
    def of(events: Iterable[Event]) -> "Transcript":
        """The state after all of these events, in log order."""
        state = Transcript()
        for event in events:
            state = state.with_(event)
        return state

    def with_(self, event: Event) -> "Transcript":
        """The state after one more event."""
        events = (*self.events, event)
        match event.happening:
            case Undone(event_id=gone):
                return self._without(gone)._at(events, self._question_of(gone))
            case Redone(event_id=back):
                return self._with_again(back)._at(events, None)
        state = _apply(replace(self, events=events, place=len(events)), event)
        return _stepped(state, event) if event.is_step else state

    def _without(self, gone: str) -> "Transcript":
        was_step = gone in self.steps
        undone = (*self.undone, gone) if was_step else self.undone
        steps = tuple(s for s in self.steps if s != gone)
        return replace(self._replayed(self.dropped | {gone}), steps=steps, undone=undone)

    def _with_again(self, back: str) -> "Transcript":
        undone = tuple(u for u in self.undone if u != back)
        return replace(self._replayed(self.dropped - {back}), steps=(*self.steps, back), undone=undone)

    def _replayed(self, dropped: frozenset[str]) -> "Transcript":
        """Fold again without the dropped events; undo is rare, so this may cost a walk over the log."""
        state = Transcript(dropped=dropped)
        for place, event in enumerate(self.events, start=1):
            if event.id not in dropped and not isinstance(event.happening, Undone | Redone):
                state = _apply(replace(state, place=place), event)
                state = _stepped(state, event) if event.is_step else state
        return state

    def _at(self, events: tuple[Event, ...], pointer: str | None) -> "Transcript":
        return replace(self, events=events, place=len(events), pointer=pointer)

    def _question_of(self, event_id: str) -> str | None:
        return next((e.question for e in reversed(self.events) if e.id == event_id), None)

    @property
    def last_step(self) -> str | None:
        """The question of the last step that holds."""
        return self._question_of(self.steps[-1]) if self.steps else None

    @property
    def level(self) -> Level | None:
        """How the whole interview may be passed on; None before it was asked."""
        answer = self.answers.get(ATTRIBUTION)
        if answer is None or not answer.given:
            return None
        return "anonymous" if ATTRIBUTION in self.withdrawn else _as_level(answer.value)

    def level_of(self, question: str) -> Level | None:
        """How one answer may be passed on (METHOD 3.15.9).

        An answer's own level holds until the whole interview is made stricter than it afterwards.
        """
        own, whole = self.levels.get(question), self.level
        if own is None or whole is None or whole == "anonymous":
            return whole
        later = self.order.get(ATTRIBUTION, 0) > self.order.get(f"level:{question}", 0)
        return whole if later and STRICTNESS[whole] > STRICTNESS[own] else own



def _as_level(value: object) -> Level:
    match value:
        case "named":
            return "named"
        case "company":
            return "company"
        case _:
            return "anonymous"


def _stepped(state: Transcript, event: Event) -> Transcript:
    question = event.question or ""
    pointer = None if question == state.pointer else state.pointer
    order = {**state.order, question: state.place}
    return replace(state, steps=(*state.steps, event.id), undone=(), order=order, pointer=pointer)


def _apply(state: Transcript, event: Event) -> Transcript:
    happening = event.happening
    if isinstance(happening, Erased):
        return _erased(state, event)
    fold = _FOLDS.get(type(happening))
    return fold(state, event, happening) if fold else state


def _erased(state: Transcript, event: Event) -> Transcript:
    """What is left of an answer whose content is gone: a closed question, nothing more."""
    question = event.question
    if event.kind not in {"answered", "revised", "volunteered", "corrected"} or question is None:
        return state
    gone = Answer(event.id, event.at, struck=True, volunteered=event.kind == "volunteered")
    if gone.volunteered:
        return replace(state, waiting={**state.waiting, question: gone})
    return _put(state, question, gone)


def _put(state: Transcript, question: str, answer: Answer) -> Transcript:
    waiting = {q: a for q, a in state.waiting.items() if q != question}
    return replace(state, answers={**state.answers, question: answer}, waiting=waiting)


def _started(state: Transcript, event: Event, what: Started) -> Transcript:
    state = replace(state, rotation=dict(what.rotation), wording=what.wording, mode=what.mode)
    return replace(state, vendor=what.vendor, started_at=event.at)


def _answered(state: Transcript, event: Event, what: Answered) -> Transcript:
    question = event.question or ""
    earlier = state.answers.get(question)
    answer = _as_answer(event, what)
    return _put(state, question, replace(answer, before=earlier.value if earlier else None))


def _as_answer(event: Event, what: Answered) -> Answer:
    """An option that is a non-answer is kept as that non-answer."""
    skipped = what.value if isinstance(what.value, str) and what.value in NON_ANSWERS else None
    value = None if skipped else what.value
    corrected = isinstance(what, Corrected)
    return Answer(event.id, event.at, value, what.words, what.manner, skipped, corrected=corrected)


def _volunteered(state: Transcript, event: Event, what: Volunteered) -> Transcript:
    answer = Answer(event.id, event.at, what.value, what.words, what.manner, volunteered=True)
    earlier = state.waiting.get(event.question or "")
    if earlier and earlier.words and answer.words:
        answer = replace(answer, words=f"{earlier.words}\n{answer.words}")
    return replace(state, waiting={**state.waiting, event.question or "": answer})


def _confirmed(state: Transcript, event: Event, _: Confirmed) -> Transcript:
    question = event.question or ""
    answer = state.waiting.get(question)
    return _put(state, question, replace(answer, confirmed=True)) if answer else state


def _skipped(state: Transcript, event: Event, what: Skipped) -> Transcript:
    return _put(state, event.question or "", Answer(event.id, event.at, skipped=what.reason))


def _restored(state: Transcript, event: Event, _: Restored) -> Transcript:
    question = event.question or ""
    answer = replace(state.answers[question], volunteered=True)
    return replace(_put(state, question, answer), restored=state.restored | {question})


def _noted(state: Transcript, event: Event, what: Noted) -> Transcript:
    note = Note(event.id, event.at, what.text, event.question, what.sealed)
    return replace(state, notes=(*state.notes, note))


def _probed(state: Transcript, event: Event, what: Probed) -> Transcript:
    return replace(state, probes=(*state.probes, Probing(event.at, what.text, event.question)))


def _struck(state: Transcript, event: Event, what: Struck) -> Transcript:
    question = event.question or ""
    waiting = {q: a for q, a in state.waiting.items() if q != question}
    state, answer = replace(state, waiting=waiting), state.answers.get(question)
    if answer is None:
        return state
    kept = None if what.value_too else what.kept if answer.value is None else answer.value
    struck = replace(answer, value=kept, words=None, before=None, struck=True, value_struck=what.value_too)
    return replace(state, answers={**state.answers, question: struck})


def _masked(state: Transcript, event: Event, what: Masked) -> Transcript:
    return replace(state, masks=(*state.masks, Mask(what.text, what.replacement, event.question)))


def _attributed(state: Transcript, event: Event, what: Attributed) -> Transcript:
    question = event.question or ""
    order = {**state.order, f"level:{question}": state.place}
    return replace(state, levels={**state.levels, question: what.level}, order=order)


def _jumped(state: Transcript, event: Event, _: Jumped) -> Transcript:
    return replace(state, pointer=event.question)


def _off_record(state: Transcript, event: Event, _: Happening) -> Transcript:
    return replace(state, off_record=True, off_record_since=event.at)


def _on_record(state: Transcript, event: Event, _: Happening) -> Transcript:
    return replace(state, off_record=False, off_record_since=None)


def _time_agreed(state: Transcript, _: Event, what: TimeAgreed) -> Transcript:
    return replace(state, ends_after=what.ends_after, set_aside=frozenset(what.not_asked))


def _ended(state: Transcript, event: Event, what: Happening) -> Transcript:
    how: Ended = "finished" if isinstance(what, Finished) else "broken_off"
    return replace(state, ended=how, ended_at=event.at, paused=False)


def _withdrawn(state: Transcript, event: Event, _: Withdrawn) -> Transcript:
    return replace(state, withdrawn=state.withdrawn | {event.question or ""})


_FOLDS: Mapping[type[Happening], Callable[..., Transcript]] = {
    Started: _started,
    Answered: _answered,
    Revised: _answered,
    Corrected: _answered,
    Volunteered: _volunteered,
    Confirmed: _confirmed,
    Skipped: _skipped,
    Restored: _restored,
    Noted: _noted,
    Probed: _probed,
    Struck: _struck,
    Masked: _masked,
    Attributed: _attributed,
    Jumped: _jumped,
    OffRecordBegun: _off_record,
    OffRecordEnded: _on_record,
    Paused: lambda state, _event, _what: replace(state, paused=True),
    Resumed: lambda state, _event, _what: replace(state, paused=False),
    RecorderMarked: lambda state, _event, what: replace(state, recorder=what.running),
    NudgeDismissed: lambda state, event, _what: replace(state, dismissed=state.dismissed | {event.question or ""}),
    FlagCleared: lambda state, _event, what: replace(state, flag_cleared=what.reason),
    TimeAgreed: _time_agreed,
    BrokenOff: _ended,
    Finished: _ended,
    Withdrawn: _withdrawn,
}
