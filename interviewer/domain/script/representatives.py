"""Answers that stand for all the others a condition could tell apart."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from interviewer.domain.errors import UserError
from interviewer.domain.script.condition_nodes import Compare, Scalar
from interviewer.domain.script.questions import Kind
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value

MOST_COMBINED = 10
"""Options of one multi question whose combinations are all tried; beyond that each alone and all together."""


def representatives(kind: Kind, question: Question, compared: Sequence[Compare]) -> tuple[Value, ...]:
    """The kind's levels, and one answer on each side of every number or text the conditions compare with.

    A rating counts as 0-6, 7-8, 9-10 (DESIGN 10); a condition that cuts inside a level splits it.
    """
    found: dict[Value, None] = dict.fromkeys(kind.levels(question)) if _hashable(kind, question) else {}
    literals = list(dict.fromkeys(_literals(compared)))
    more = (*_nearby(kind, literals), *_combined(kind, question, literals))
    for candidate in (*literals, *_between(literals, question), *more):
        try:
            value = kind.read(candidate, question)
        except UserError:
            continue
        if value is not None and value == candidate:
            found[value] = None
    return tuple(found) or kind.levels(question)


def _hashable(kind: Kind, question: Question) -> bool:
    return all(isinstance(level, str | int | float | tuple) for level in kind.levels(question))


def _literals(compared: Sequence[Compare]) -> Iterator[Scalar]:
    for comparison in compared:
        if isinstance(comparison.literal, tuple):
            yield from comparison.literal
        else:
            yield comparison.literal


def _between(literals: Sequence[Scalar], question: Question) -> Iterator[float]:
    """Numbers below, between and above the numbers compared with, and the bounds."""
    numbers = sorted(n for n in literals if not isinstance(n, str))
    if not numbers:
        return
    yield from (n + step for n in numbers for step in (-1, 1))
    yield from ((low + high) / 2 for low, high in pairwise(numbers))
    yield from question.bounds or (0, 100)


def _nearby(kind: Kind, literals: Sequence[Scalar]) -> Iterator[int | str]:
    """Every rating of a scale; the days before and after each day compared with."""
    if kind.shape == "scale":
        yield from range(11)
    if kind.shape == "date":
        for text in literals:
            day = _day(text)
            yield from ((day + timedelta(step)).isoformat() for step in (-1, 1) if day)


def _day(text: Scalar) -> date | None:
    """A day well inside the calendar, or None."""
    try:
        day = date.fromisoformat(str(text))
    except ValueError:
        return None
    return day if date(1000, 1, 1) < day < date(9000, 1, 1) else None


def _combined(kind: Kind, question: Question, literals: Sequence[Scalar]) -> Iterator[tuple[str, ...]]:
    """For a question with several answers, every combination of the options compared and one that is not."""
    if kind.shape != "multi":
        return
    named = [option for option in question.options if option in literals]
    others = [option for option in question.options if option not in literals][:1]
    if len(named) > MOST_COMBINED:
        return
    for size in range(1, len(named) + len(others) + 1):
        yield from combinations((*named, *others), size)
