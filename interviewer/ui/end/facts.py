"""What must be known before a talk is closed: four facts, each in a word or two."""

from dataclasses import dataclass

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.events import RecorderMarked
from interviewer.services.step import Step
from interviewer.ui.end.names import LEVELS, clock

CALLS = {"yes_with_points": "yes, with the points", "yes_call_only": "yes, only the call", "no": "no"}
MODES = {"phone": "by phone", "in_person": "in person", "video": "by video"}


@dataclass(frozen=True)
class Fact:
    """A name, what holds, and the colour token it is said in."""

    name: str
    words: str
    tone: str = "ink"


def facts_of(step: Step) -> tuple[Fact, ...]:
    """Read back, passed on as, the promised call, the recorder."""
    executive = step.facts.engagement.executive_title or "chief executive"
    return (
        _read_back(step),
        Fact("Passed on as", LEVELS.get(step.level or "", "not chosen yet")),
        Fact(f"Call from the {executive}", _call(step)),
        _recorder(step),
    )


def _given(step: Step, question: str) -> Answer | None:
    answer = step.transcript.answers.get(question)
    usable = answer is not None and answer.given and question in step.route.ids
    return answer if usable and question not in step.transcript.withdrawn else None


def _read_back(step: Step) -> Fact:
    answer = _given(step, "j_readback")
    if answer is not None:
        return Fact("Read back and confirmed", f"yes, {clock(answer.at)}", "kept")
    return Fact("Read back and confirmed", "no" if step.ended else "not yet")


def _call(step: Step) -> str:
    answer = _given(step, "det_callback")
    if answer is not None:
        return CALLS.get(str(answer.value), "not asked")
    return "withdrawn" if "det_callback" in step.transcript.withdrawn else "not asked"


def _recorder(step: Step) -> Fact:
    marks = [e for e in step.transcript.events if isinstance(e.happening, RecorderMarked)]
    if not marks:
        return Fact("Recorder", "never on")
    if step.transcript.recorder:
        return Fact("Recorder", f"still on, since {clock(marks[-1].at)}", "recording")
    return Fact("Recorder", f"off since {clock(marks[-1].at)}")


def about(step: Step) -> str:
    """Account, day, mode and length of the talk in one line."""
    facts = step.facts
    day = facts.started_at.astimezone()
    seconds = int(step.pace.elapsed)
    length = f"{seconds // 60}:{seconds % 60:02d}"
    mode = MODES.get(facts.mode, facts.mode)
    return f"{facts.account.name}, {day.day} {day:%B %Y}, {mode}, {length}"
