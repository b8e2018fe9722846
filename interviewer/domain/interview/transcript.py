"""What an interview's log says now: a value computed from its events, never stored."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from interviewer.domain.interview.events import Event, Redone, Restored, Undone, Volunteered
from interviewer.domain.interview.folds import applied, stepped
from interviewer.domain.interview.talk_state import Ended, Mask, Note, Probing, TalkState, but
from interviewer.domain.interview.values import STRICTNESS, Level
from interviewer.domain.script.script import ATTRIBUTION

__all__ = ["Ended", "Mask", "Note", "Probing", "Transcript"]

_STEPS_BACK = frozenset({Undone, Redone})
KEPT_EVERY = 64
"""After so many events the state is kept, so that a step back folds at most so many anew."""


@dataclass(frozen=True)
class Transcript(TalkState):
    """The state of one talk after its events; `with_` gives the state after one more."""

    kept: tuple["Transcript", ...] = field(default=(), compare=False, repr=False)
    """The states on the way here, one after every so many events; none that knew otherwise what is taken back."""

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
        return but(self, events=events, place=len(events))._folded(event)._on_the_way()

    def _folded(self, event: Event) -> "Transcript":
        state = applied(self, event)
        return stepped(state, event) if event.is_step else state

    def _on_the_way(self) -> "Transcript":
        """This state, kept as well when enough has happened since the one before."""
        return self if self.place % KEPT_EVERY else but(self, kept=(*self.kept, self))

    def _without(self, gone: str) -> "Transcript":
        was_step = gone in self.steps
        undone = (*self.undone, gone) if was_step else self.undone
        steps = tuple(s for s in self.steps if s != gone)
        return but(self._replayed(gone, self.dropped | {gone}), steps=steps, undone=undone)

    def _with_again(self, back: str) -> "Transcript":
        undone = tuple(u for u in self.undone if u != back)
        return but(self._replayed(back, self.dropped - {back}), steps=(*self.steps, back), undone=undone)

    def _replayed(self, changed: str, dropped: frozenset[str]) -> "Transcript":
        """Fold again without the dropped events, from the last state kept before the one that comes or goes."""
        since = next((place for place in range(len(self.events), 0, -1) if self.events[place - 1].id == changed), 0)
        kept = tuple(state for state in self.kept if state.place < since)
        state = but(kept[-1] if kept else Transcript(), dropped=dropped, kept=kept)
        for place, event in enumerate(self.events[state.place :], start=state.place + 1):
            state = but(state, place=place)
            if event.id not in dropped and type(event.happening) not in _STEPS_BACK:
                state = state._folded(event)
            state = state._on_the_way()
        return state

    def _at(self, events: tuple[Event, ...], pointer: str | None) -> "Transcript":
        return but(self, events=events, place=len(events), pointer=pointer)

    def _question_of(self, event_id: str) -> str | None:
        return next((e.question for e in reversed(self.events) if e.id == event_id), None)

    @property
    def last_step(self) -> str | None:
        """The question of the last step that holds."""
        return self._question_of(self.steps[-1]) if self.steps else None

    @property
    def last_asked(self) -> str | None:
        """The question of the last step that holds and moved the talk on: what was filed meanwhile did not."""
        held = frozenset(self.steps)
        for event in reversed(self.events):
            if event.id in held and not isinstance(event.happening, Volunteered | Restored):
                return event.question
        return None

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
