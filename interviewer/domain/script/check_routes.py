"""Questions that no answers lead to, also in a script that has other faults."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from interviewer.domain.errors import UserError
from interviewer.domain.script.conditions import ALWAYS, Condition
from interviewer.domain.script.faults import Fault
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.routes_ahead import paths, unreachable
from interviewer.domain.script.script import Question, Script, Section

SPOILING = (".type", ".options", ".fields", ".columns")
"""Places whose faults leave open what a question's answers can be."""


def route_faults(script: Script, faults: Sequence[Fault]) -> Iterator[Fault]:
    """A fault for each question that can never be reached, and one when the routes cannot be counted.

    Where a condition has a fault of its own, or names a question whose answers are unknown, it counts as true,
    so that one mistake is not reported again at every question behind it.
    """
    sound = _with_faults_put_aside(script, faults)
    try:
        missed = unreachable(sound)
        paths(sound)
    except UserError as error:
        yield Fault("script", error.sentence)
        return
    for own in missed:
        yield Fault(f"{own}.when", f"{own} can never be reached: no answers make its condition true")


def _with_faults_put_aside(script: Script, faults: Sequence[Fault]) -> Script:
    places = {fault.where for fault in faults}
    spoiled = {where.rpartition(".")[0] for where in places if where.endswith(SPOILING)}
    spoiled |= {where.partition("#")[0] for where in places if "#" in where}
    spoiled |= {q.id for q in script.by_id.values() if q.kind not in KINDS}

    def doubtful(condition: Condition, where: str) -> bool:
        return where in places or not spoiled.isdisjoint(condition.names)

    def mended(question: Question) -> Question:
        return replace(question, when=ALWAYS) if doubtful(question.when, f"{question.id}.when") else question

    def mended_section(section: Section) -> Section:
        return replace(section, questions=tuple(mended(q) for q in section.questions))

    ends = enumerate(script.end_if)
    kept = tuple(end for number, end in ends if not doubtful(end, f"script.end_if.{number}"))
    return replace(script, sections=tuple(mended_section(s) for s in script.sections), end_if=kept)
