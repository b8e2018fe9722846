"""The route: the questions that this talk's answers lead to. A pure function; it never writes."""

from collections.abc import Mapping
from dataclasses import dataclass

from interviewer.domain.interview.alert import is_called_for
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.signals import fine_flag, judge
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.interview.vagueness.languages import lists_of
from interviewer.domain.interview.vagueness.lists import WordLists
from interviewer.domain.interview.values import Value
from interviewer.domain.script.conditions import ALWAYS
from interviewer.domain.script.script import Question, Script

ALTERNATIVES, ALTERNATIVES_LOW, HEARING_OUT = "alt_now", "det_alt", "comp_hear"
OPEN_KINDS = ("open",)


@dataclass(frozen=True)
class Fine:
    """The fine flag (METHOD 3.10): polite words without substance."""

    flag: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Route:
    """Where the answers lead: ids in asking order, what fell off, what is still open."""

    ids: tuple[str, ...]
    parked: tuple[str, ...]
    open: tuple[str, ...]
    """Required questions on the route without an answer or a reason."""
    gate: str | None = None
    """The unanswered question that must come before everything after it, if any."""
    ended: bool = False
    """Whether an `end_if` holds."""
    fine: Fine = Fine()
    compulsory: frozenset[str] = frozenset()
    """Questions that the interviewer may not skip, because of the fine flag."""

    def before_gate(self, question: str) -> bool:
        """Whether a question on the route may be answered now."""
        if self.gate is None:
            return True
        return self.ids.index(question) <= self.ids.index(self.gate)


@dataclass(frozen=True)
class _SoFar:
    """The answers on the route up to here: what conditions may look at."""

    answers: dict[str, Answer]
    vendor: str
    lists: WordLists

    def value(self, question: str) -> Value | None:
        answer = self.answers.get(question)
        return answer.value if answer and answer.given else None

    def answered(self, question: str) -> bool:
        answer = self.answers.get(question)
        return bool(answer and answer.given)

    def flag_fine(self, question: str) -> bool:
        answer = self.answers.get(question)
        verdict = judge(answer.words or "", self.vendor, self.lists) if answer and answer.given else None
        return bool(verdict and verdict.kind == "vague" and (verdict.list_a or question == "nps_why"))


def walk(script: Script, transcript: Transcript) -> Route:
    """The route of a transcript through its script (DESIGN 5.2, 10). Linear in the script's length."""
    so_far, ids, ended = _SoFar({}, transcript.vendor, lists_of(script.language)), list[str](), False
    for question in script.ordered(transcript.rotation):
        when = question.when
        if not (when.source == ALWAYS.source or when.holds(so_far) or is_called_for(question.id, transcript)):
            continue
        ids.append(question.id)
        if answer := transcript.answers.get(question.id):
            so_far.answers[question.id] = answer
        if question.id in script.gates and any(c.holds(so_far) for c in script.end_if):
            ended = True
            break
    fine = _fine(script, so_far.answers, transcript)
    if fine.flag and not ended:
        ids = _with_alternatives(script, ids, transcript, so_far.answers)
    return _route(script, ids, ended, fine, transcript)


def _route(script: Script, ids: list[str], ended: bool, fine: Fine, transcript: Transcript) -> Route:
    answers, on_route = transcript.answers, set(ids)
    return Route(
        ids=tuple(ids),
        parked=tuple(q.id for q in script.ordered(transcript.rotation) if q.id in answers and q.id not in on_route),
        open=tuple(i for i in ids if script.by_id[i].required and i not in answers and i not in transcript.set_aside),
        gate=next((i for i in ids if i in script.gates and i not in answers), None),
        ended=ended,
        fine=fine,
        compulsory=frozenset((ALTERNATIVES, HEARING_OUT)) & on_route if fine.flag else frozenset(),
    )


def _with_alternatives(
    script: Script, ids: list[str], transcript: Transcript, seen: dict[str, Answer]
) -> list[str]:
    """The fine flag puts the alternatives question on the route, unless its twin is there."""
    if ALTERNATIVES in ids or ALTERNATIVES_LOW in ids or ALTERNATIVES not in script.by_id:
        return ids
    if answer := transcript.answers.get(ALTERNATIVES):
        seen[ALTERNATIVES] = answer
    on_route, so_far = {*ids, ALTERNATIVES}, _SoFar(seen, transcript.vendor, lists_of(script.language))
    order = script.ordered(transcript.rotation)
    return [q.id for q in order if q.id in on_route or _hangs_on(q, ALTERNATIVES, so_far)]


def _hangs_on(question: Question, on: str, so_far: _SoFar) -> bool:
    return on in question.when.names and question.when.holds(so_far)


def _fine(script: Script, answers: Mapping[str, Answer], transcript: Transcript) -> Fine:
    if transcript.flag_cleared is not None:
        return Fine()
    others = [
        answer.words or ""
        for id_, answer in answers.items()
        if id_ not in {"perf_open", "nps_why"} and _is_required_open(script.by_id[id_]) and answer.given
    ]
    perf, why = _words(answers, "perf_open"), _words(answers, "nps_why")
    flag, reasons = fine_flag(perf, why, others, transcript.vendor, lists_of(script.language))
    return Fine(flag, reasons)


def _is_required_open(question: Question) -> bool:
    return question.required and question.kind in OPEN_KINDS and question.report != "none"


def _words(answers: Mapping[str, Answer], question: str) -> str | None:
    answer = answers.get(question)
    return answer.words if answer and answer.given else None


def current(script: Script, transcript: Transcript, route: Route) -> str | None:
    """The question to ask now: where the interviewer went by hand, else the next one without an answer.

    The next one is looked for after the last step, then from the start; None when nothing is left.
    """
    if transcript.pointer in route.ids:
        return transcript.pointer
    if route.gate:
        return route.gate
    at = route.ids.index(last) + 1 if (last := transcript.last_asked) in route.ids else 0
    closed = transcript.answers.keys() | transcript.set_aside
    return next((i for i in (*route.ids[at:], *route.ids[:at]) if i not in closed), None)
