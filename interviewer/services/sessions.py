"""A session: one interview as a list of steps, played through the same service as the window (DESIGN 7)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol, TypeGuard, cast

from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import Meeting, WaveTerms
from interviewer.domain.interview.line_times import Times
from interviewer.domain.interview.matching import NO_POINT, NOBODY, OPEN
from interviewer.domain.interview.values import Level, Manner
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.step import Step


@dataclass(frozen=True)
class SessionStep:
    """One step: what is done, to what, with which details. `number` counts from 1."""

    number: int
    line: int
    action: str
    target: object
    details: Mapping[str, object] = field(default_factory=dict)
    at: float | None = None
    """Seconds since the start."""


@dataclass(frozen=True)
class Session:
    """Everything a session file says."""

    script: str
    meeting: Meeting
    started_at: datetime
    steps: tuple[SessionStep, ...]
    folder: Path = Path()
    wave: str | None = None
    rotation: Mapping[str, str] = field(default_factory=dict)
    id: str | None = None


class SessionReader(Protocol):
    """Reads a session file; UserError "session_refused" lists every fault with its line and step."""

    def read(self, path: Path) -> Session: ...


class SessionClock:
    """The time of a played session: its start plus the seconds each step names; it never goes back."""

    def __init__(self, started_at: datetime) -> None:
        self._start = started_at
        self._now = started_at

    def __call__(self) -> datetime:
        return self._now

    def move_to(self, seconds: float | None) -> None:
        """Let it be so many seconds after the start, or a second later than before."""
        wanted = self._now + timedelta(seconds=1) if seconds is None else self._start + timedelta(seconds=seconds)
        self._now = max(self._now, wanted)


class StepRefused(UserError):  # noqa: N818 - a refusal, named as the other refusals
    """A step that the script does not allow at its moment."""

    def __init__(self, number: int, line: int, cause: UserError) -> None:
        super().__init__("step_refused", f"Step {number} (line {line}) was refused: {cause.sentence}")
        self.number = number
        self.cause = cause


VERDICTS: Mapping[str, int] = {"nobody": NOBODY, "no_point": NO_POINT, "open": OPEN}
"""What a line of a client can be instead of a line of the team, as a file says it."""


def play(session: Session, conducting: Conducting, clock: SessionClock) -> Step:
    """Run every step in order; StepRefused at the first one that may not be, and nothing after it is run."""
    for step in session.steps:
        clock.move_to(step.at)
        try:
            ACTIONS[step.action](conducting, step)
        except UserError as cause:
            raise StepRefused(step.number, step.line, cause) from cause
    return conducting.step()


def play_whole(interviewing: Interviewing, session: Session, clock: SessionClock) -> Step:
    """Begin the session's interview and run every step; gives the state after the last."""
    script = interviewing.find_script(session.script, session.folder)
    facts = interviewing.prepared(
        script,
        session.meeting,
        started_at=session.started_at,
        rotation=session.rotation,
        wave=WaveTerms(name=session.wave or ""),
        interview_id=session.id or "",
    )
    return play(session, interviewing.begin(facts, script), clock)


def _text(step: SessionStep, name: str) -> str:
    value = step.details.get(name)
    return "" if value is None else str(value)


def _on(step: SessionStep) -> str | None:
    return _text(step, "on") or None


def _manner(step: SessionStep) -> Manner:
    return cast("Manner", step.details.get("as") or "verbatim")


def _times(step: SessionStep) -> Times:
    """When each line was begun, in seconds from the start."""
    found = step.details.get("lines_at")
    return tuple(float(one) if isinstance(one, int | float) else None for one in found) if _are(found) else ()


def _are(found: object) -> TypeGuard[Sequence[object]]:
    return isinstance(found, Sequence) and not isinstance(found, str)


def _answer(talk: Conducting, step: SessionStep) -> None:
    talk.answer(str(step.target), step.details.get("value"), _text(step, "words") or None, _manner(step), _times(step))


def _complete(talk: Conducting, step: SessionStep) -> None:
    talk.complete(str(step.target), _text(step, "words"), _manner(step), _times(step))


def _volunteer(talk: Conducting, step: SessionStep) -> None:
    talk.volunteer(str(step.target), _text(step, "words"), _manner(step), step.details.get("value"), _times(step))


def _correct(talk: Conducting, step: SessionStep) -> None:
    words = _text(step, "words") or None
    talk.correct(str(step.target), step.details.get("value"), words, _manner(step), _text(step, "reason"))


def _probe(talk: Conducting, step: SessionStep) -> None:
    question, number = str(step.target), int(str(step.details.get("n", 1)))
    probes = talk.peek(question).probes
    if not 1 <= number <= len(probes):
        raise UserError("no_such_probe", f"{question} has {len(probes)} probes, so there is no number {number}.")
    talk.probe(question, probes[number - 1])


def _off_record(talk: Conducting, step: SessionStep) -> None:
    if step.target == "begin":
        talk.begin_off_record()
    else:
        talk.end_off_record()


def _pause(talk: Conducting, step: SessionStep) -> None:
    talk.pause("" if step.target is True else str(step.target))


def _parked(talk: Conducting, step: SessionStep) -> None:
    words, skipped = _text(step, "words") or None, _text(step, "skipped") or None
    talk.put_aside(str(step.target), step.details.get("value"), words, _manner(step), skipped)


def _closed(talk: Conducting, step: SessionStep) -> None:
    talk.close_struck(str(step.target), step.details.get("value"), all_of_it=step.details.get("all") is True)


def _match(talk: Conducting, step: SessionStep) -> None:
    told = step.target if isinstance(step.target, list | tuple) else ()
    talk.match(_text(step, "on"), [VERDICTS.get(str(one), one) for one in told], _text(step, "list"))


def _go_back(talk: Conducting, step: SessionStep) -> None:
    talk.jump(str(step.target))


ACTIONS: Mapping[str, Callable[[Conducting, SessionStep], object]] = {
    "answer": _answer,
    "complete": _complete,
    "skip": lambda talk, step: talk.skip(str(step.target), _text(step, "reason")),
    "note": lambda talk, step: talk.note(str(step.target), _on(step)),
    "attribution": lambda talk, step: talk.attribute(_text(step, "on"), cast("Level", step.target)),
    "severity": lambda talk, step: talk.weigh(_text(step, "on"), step.target),
    "match": _match,
    "off_record": _off_record,
    "strike": lambda talk, step: talk.strike(str(step.target), step.details.get("value") is True),
    "go_back": _go_back,
    "undo": lambda talk, step: talk.undo(int(str(step.target))),
    "redo": lambda talk, step: talk.redo(int(str(step.target))),
    "probe": _probe,
    "alert": lambda talk, step: talk.alert.ask(_text(step, "urgency")),
    "volunteer": _volunteer,
    "confirm": lambda talk, step: talk.confirm(str(step.target)),
    "restore": lambda talk, step: talk.restore(str(step.target)),
    "mask": lambda talk, step: talk.mask(str(step.target), _text(step, "with"), _on(step)),
    "telling": lambda talk, step: talk.mark_phrase(
        str(step.target), _text(step, "on"), step.details.get("lifted") is not True
    ),
    "pause": _pause,
    "resume": lambda talk, _step: talk.resume(),
    "finish": lambda talk, _step: talk.finish(),
    "break_off": lambda talk, step: talk.break_off("" if step.target is True else str(step.target)),
    "correct": _correct,
    "withdraw": lambda talk, step: talk.withdraw(str(step.target)),
    "parked": _parked,
    "closed": _closed,
    "clear_flag": lambda talk, step: talk.clear_flag(str(step.target)),
}
"""What a step can do; each is one method of the service that the window uses. `complete` gives an answer the rest
of its words after the script has moved on.

The last three are written by an export. `parked`: an answer that fell off the route, or closed with `skipped:`.
`closed` with `reason: struck`: answered and taken back, so that the words are gone; `value:` is what stays of it,
`all: true` says that nothing does. `clear_flag`: the fine flag was lifted, and why.
`match: [2, nobody, no_point, open]` with `on:` (after the end alone) says for each line of a list which line of the
team's list it is; `list:` is the mark of that list, without it whichever there is. `telling: WORDS` with `on:` marks a
turn of phrase that each paper asks about; `lifted: true` takes the mark back.
"""

DETAILS: Mapping[str, frozenset[str]] = {
    "answer": frozenset({"value", "words", "as", "lines_at"}),
    "complete": frozenset({"words", "as", "lines_at"}),
    "skip": frozenset({"reason"}),
    "note": frozenset({"on"}),
    "attribution": frozenset({"on"}),
    "severity": frozenset({"on"}),
    "match": frozenset({"on", "list"}),
    "telling": frozenset({"on", "lifted"}),
    "strike": frozenset({"value"}),
    "probe": frozenset({"n"}),
    "alert": frozenset({"urgency"}),
    "volunteer": frozenset({"words", "value", "as", "lines_at"}),
    "mask": frozenset({"with", "on"}),
    "correct": frozenset({"value", "words", "as", "reason"}),
    "parked": frozenset({"value", "words", "as", "skipped"}),
    "closed": frozenset({"reason", "value", "all"}),
}
"""What may stand beside an action, besides `at`. `lines_at`: seconds from the start to each line's first letter."""
NEEDED: Mapping[str, frozenset[str]] = {
    "complete": frozenset({"words"}),
    "skip": frozenset({"reason"}),
    "attribution": frozenset({"on"}),
    "severity": frozenset({"on"}),
    "match": frozenset({"on"}),
    "telling": frozenset({"on"}),
    "volunteer": frozenset({"words"}),
    "mask": frozenset({"with"}),
    "correct": frozenset({"reason"}),
    "closed": frozenset({"reason"}),
}
"""What must stand beside an action."""
