"""What was said, line by line, as the end page shows it. Nothing here writes."""

from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.events import Answered, Corrected, OffRecordBegun, OffRecordEnded
from interviewer.domain.interview.matching import NO_POINT, NOBODY, OPEN, verdicts_on
from interviewer.domain.interview.severity import TROUBLE, lines_of
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question
from interviewer.services.conducting import Conducting
from interviewer.services.matching import TeamLists
from interviewer.services.step import Passage, Step
from interviewer.ui.end.names import answer_words, clock, counted, title_of

NUMBERS = frozenset({"scale", "number", "number_or_no", "percent"})
SAID_AS_VALUE = frozenset({"list"})
LONGEST_REASON = 28
NO_LISTS = TeamLists()
SHORT = {NOBODY: "N", NO_POINT: "X", OPEN: "–"}
"""A verdict that is no line of the team, as its key."""


@dataclass(frozen=True)
class SaidMark:
    """A small mark at the right of a line: plain, nudge, accent."""

    words: str
    tone: str = "plain"


@dataclass(frozen=True)
class SaidLine:
    """One line. `hidden`: what stands instead of content that was struck or off the record."""

    question: str
    head: str
    number: str = ""
    choice: str = ""
    words: str = ""
    verbatim: bool = True
    numbered: bool = False
    """Whether the words are the items of a list."""
    marks: tuple[SaidMark, ...] = ()
    hidden: str = ""
    struck: bool = False
    name: str = ""
    weighable: bool = False
    """Whether its lines are points of trouble, each with a severity of its own."""
    matchable: bool = False
    """Whether its lines can be matched with a list of the team."""
    tellable: bool = False
    """Whether a turn of phrase in its words can be marked as telling."""

    @property
    def editable(self) -> bool:
        """Whether its wording can be corrected."""
        return not self.hidden

    @property
    def spoken(self) -> str:
        """As a screen reader says it."""
        parts = [self.head.replace(" · ", ", "), self.number, self.choice, self.words, self.hidden]
        parts += [mark.words for mark in self.marks]
        return ". ".join(part.rstrip(".") for part in parts if part) + "."

    def has(self, wanted: str) -> bool:
        """Whether the line holds these letters, whatever their case."""
        return wanted.casefold() in " ".join((self.head, self.number, self.choice, self.words)).casefold()


def said_lines(conducting: Conducting, step: Step, team: TeamLists = NO_LISTS) -> tuple[SaidLine, ...]:
    """Everything said on the route in the order asked, and each stretch off the record where it fell.

    `team`: the lists that can be matched with, which are shown nowhere before the end.
    """
    gaps = _gaps(step)
    lines = list(gaps.get("", ()))
    for passage in conducting.passages():
        lines.append(_line(conducting, step, passage, team.beside(passage.question)))
        lines += gaps.pop(passage.question, ())
    return tuple(lines) + tuple(one for key, rest in gaps.items() if key for one in rest)


def _line(conducting: Conducting, step: Step, passage: Passage, team: tuple[str, ...]) -> SaidLine:
    question = step.script.by_id[passage.question]
    name = title_of(conducting, step, question)
    head = f"{passage.section_id} · {name}"
    if passage.state == "struck":
        return SaidLine(question.id, head, hidden=f"Struck on request, {_struck_at(step, passage)}.", struck=True)
    answer = step.transcript.answers[question.id]
    shape = KINDS[question.kind].shape
    listed = shape in SAID_AS_VALUE and not answer.skipped
    value = answer_words(question, answer) or ""
    is_number = shape in NUMBERS and not answer.skipped and value.replace(".", "").isdigit()
    return SaidLine(
        question.id,
        head,
        number=value if is_number else "",
        choice="" if is_number or listed or (shape == "open" and not answer.skipped) else value,
        words=value if listed else answer.words or "",
        verbatim=answer.manner == "verbatim",
        numbered=listed,
        marks=(*_marks(step, passage, question, answer), *_matches(answer, team)),
        name=name,
        weighable=question.id == TROUBLE and bool(lines_of(answer)),
        matchable=bool(team and lines_of(answer)),
        tellable=bool(listed or answer.words) and not answer.skipped,
    )


def _struck_at(step: Step, passage: Passage) -> str:
    strikes = [e for e in step.transcript.events if e.kind == "struck" and e.question == passage.question]
    asked = [e for e in strikes if not step.transcript.ended_at or e.at < step.transcript.ended_at]
    return clock((strikes[0] if step.ended else asked[-1]).at) if strikes else clock(passage.at)


def _marks(step: Step, passage: Passage, question: Question, answer: Answer) -> Iterator[SaidMark]:
    if question.id in step.transcript.withdrawn:
        yield SaidMark("withdrawn")
    if passage.corrected:
        yield SaidMark(f"corrected: {_reason(step, question.id)}")
    elif passage.changed_from and answer.before is not None and not answer.skipped:
        yield SaidMark(f"changed from {_before(question, answer)}")
    elif _reworded(step, question.id):
        yield SaidMark("reworded")
    if answer.severities:
        yield SaidMark(f"how bad: {', '.join(str(weight or '–') for weight in answer.severities)}")
    if marked := sum(one.question == question.id for one in step.transcript.phrases):
        yield SaidMark(f"{counted(marked, 'phrase', 'phrases')} to ask about")
    if passage.times:
        yield SaidMark(_typed(passage))
    if passage.bookmarks:
        yield SaidMark(f"bookmarked {', '.join(dict.fromkeys(map(clock, passage.bookmarks)))}", "accent")
    if passage.flat:
        probes = sum(p.question == question.id for p in step.transcript.probes)
        after = f" after {counted(probes, 'probe', 'probes')}" if probes else ""
        yield SaidMark(f"flat{after}", "nudge")


def _matches(answer: Answer, team: tuple[str, ...]) -> Iterator[SaidMark]:
    """What the interviewer matched, by line: the number of the team's line, or n for none."""
    verdicts = verdicts_on(answer, team) if team else ()
    if any(one != OPEN for one in verdicts):
        yield SaidMark(f"matched: {', '.join(SHORT.get(one, str(one)) for one in verdicts)}")


def _typed(passage: Passage) -> str:
    """From when to when the lines were begun."""
    known = [clock(at) for at in passage.times if at is not None]
    return f"typed {known[0]}" if known[0] == known[-1] else f"typed {known[0]} to {known[-1]}"


def _before(question: Question, answer: Answer) -> str:
    earlier = Answer("", answer.at, answer.before)
    return (answer_words(question, earlier) or "").replace("\n", ", ")[:LONGEST_REASON]


def _reason(step: Step, question: str) -> str:
    about = (e.happening for e in step.transcript.events if e.question == question)
    reasons = [what.reason for what in about if isinstance(what, Corrected)]
    text = reasons[-1] if reasons else ""
    return text if len(text) <= LONGEST_REASON else text[:LONGEST_REASON].rsplit(" ", 1)[0] + "…"


def _reworded(step: Step, question: str) -> bool:
    transcript = step.transcript
    given = [
        e.happening.words
        for e in transcript.events
        if e.question == question and isinstance(e.happening, Answered) and e.id not in transcript.dropped
    ]
    if len(given) < 2 or given[-2] is None or given[-1] is None:
        return len(given) > 1 and given[-1] != given[-2] and given[-2] is not None
    return not given[-1].startswith(given[-2])


def _gaps(step: Step) -> dict[str, list[SaidLine]]:
    """Each stretch off the record, under the question answered last before it ("" for none)."""
    gaps: dict[str, list[SaidLine]] = {}
    last, begun, on_route = "", None, set(step.route.ids)
    for event in step.transcript.events:
        if isinstance(event.happening, OffRecordBegun):
            begun = event.at
        elif isinstance(event.happening, OffRecordEnded) and begun is not None:
            until = f"Off the record {_span(clock(begun), clock(event.at))}. Not in any paper."
            gaps.setdefault(last, []).append(_gap(step, last, until))
            begun = None
        elif event.is_step and event.question in on_route and step.script.by_id[event.question].kind != "say":
            last = event.question
    if begun is not None:
        until = f"Off the record since {clock(begun)}. Not in any paper."
        gaps.setdefault(last, []).append(_gap(step, last, until))
    return gaps


def _span(start: str, end: str) -> str:
    return f"at {start}" if start == end else f"from {start} to {end}"


def _gap(step: Step, last: str, words: str) -> SaidLine:
    section = step.script.section_by_question[last].id if last else step.script.sections[0].id
    return SaidLine("", f"{section} · Off the record", hidden=words)


