"""What can be wrong with a condition that reads well: the questions it names, what it compares."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from interviewer.domain.errors import UserError
from interviewer.domain.script.conditions import Condition
from interviewer.domain.script.faults import Fault, meant
from interviewer.domain.script.questions import KINDS, Kind
from interviewer.domain.script.script import Question, Script, Section


@dataclass(frozen=True)
class Place:
    """Where a question stands: its number in asking order and its section."""

    number: int
    section: Section


def condition_faults(script: Script) -> Iterator[Fault]:
    """Unknown ids, later questions, and comparisons that no answer can meet."""
    places = _places(script)
    for question in script.by_id.values():
        where = f"{question.id}.when"
        for name in question.when.names:
            reason = _order_fault(question, name, places)
            if reason:
                yield Fault(where, reason)
        yield from _compared(where, question.when, script)
        yield from _unknown(where, question.when, script)
    for number, condition in enumerate(script.end_if):
        where = f"script.end_if.{number}"
        yield from _unknown(where, condition, script)
        yield from _compared(where, condition, script)


def _places(script: Script) -> Mapping[str, Place]:
    pairs = ((q.id, s) for s in script.sections for q in s.questions)
    places: dict[str, Place] = {}
    for number, (own, section) in enumerate(pairs):
        places.setdefault(own, Place(number, section))
    return places


def _unknown(where: str, condition: Condition, script: Script) -> Iterator[Fault]:
    for name in condition.names:
        if name not in script.by_id:
            hint = meant(name, script.by_id)
            yield Fault(where, f"the condition names {name[:60]}, and there is no such question{hint}")


def _order_fault(question: Question, name: str, places: Mapping[str, Place]) -> str | None:
    if name == question.id:
        return f"the condition of {name} depends on {name} itself"
    mine, other = places[question.id], places.get(name)
    if other is None:
        return None
    if other.number > mine.number:
        return f"the condition of {question.id} depends on {name}, which is asked later"
    section = mine.section
    groups = section.group_of(question.id), section.group_of(name)
    if section is other.section and groups[0] != groups[1] and all(groups):
        return f"the condition of {question.id} depends on {name}, which rotation can place later"
    return None


def _compared(where: str, condition: Condition, script: Script) -> Iterator[Fault]:
    for name, literal in dict.fromkeys(condition.comparisons):
        question = script.by_id.get(name)
        kind = KINDS.get(question.kind) if question is not None else None
        if question is not None and kind is not None:
            reason = _comparison_fault(question, kind, literal)
            if reason:
                yield Fault(where, reason)


def _comparison_fault(question: Question, kind: Kind, literal: str | int | float) -> str | None:
    own = question.id
    if kind.opens_in_words or kind.shape in {"list", "pairs", "table"}:
        return f"{own} has no single value to compare; write answered({own})"
    if kind.options_mean == "words":
        if not isinstance(literal, str) or (question.options and literal not in question.options):
            hint = meant(str(literal), question.options)
            return f"{own} has no option {str(literal)[:60]}{hint}"
        return None
    try:
        value = kind.read(literal, question)
    except UserError:
        value = None
    if value is None or isinstance(value, str) != isinstance(literal, str):
        return f"{own} is compared with {str(literal)[:60]}, which it can never be"
    return None
