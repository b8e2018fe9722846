"""Every way a script can go: how many, how long, and which questions no way leads to.

A route is the sequence of questions asked. Two interviews whose answers differ but lead to the same questions
are one route; rotation does not multiply. What matters of the answers so far is only what they leave open in
the conditions still to come, so a state is those conditions with everything known put in. A layer holds, for
each group of states that the questions asked do not tell apart, the number of routes into it and their least
and most time.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from interviewer.domain.errors import UserError
from interviewer.domain.script.condition_nodes import Atom, Compare, Node, Truth, atoms, settled
from interviewer.domain.script.questions import KINDS, Kind
from interviewer.domain.script.representatives import representatives
from interviewer.domain.script.script import Question, Script
from interviewer.domain.script.values import Value

MOST_STATES = 5_000
"""States looked at for one question; a script beyond that is too tangled to count."""

State: TypeAlias = tuple[Node, ...]
Known: TypeAlias = Mapping[Atom, bool]


@dataclass(frozen=True)
class PathReport:
    """Distinct routes of consenting interviews with every question answered (DESIGN 10), times in minutes."""

    paths: int
    shortest_minutes: float
    longest_minutes: float


@dataclass(frozen=True)
class Tally:
    """Routes into one group of states, with the least and most seconds they took."""

    routes: int
    least: float
    most: float

    def longer(self, seconds: float) -> "Tally":
        """After one more question."""
        return Tally(self.routes, self.least + seconds, self.most + seconds)

    def joined(self, other: "Tally") -> "Tally":
        """With the routes of another group that came to the same states."""
        least, most = min(self.least, other.least), max(self.most, other.most)
        return Tally(self.routes + other.routes, least, most)


@dataclass(frozen=True)
class Stage:
    """One question: what its answers settle, and where conditions stand in a state."""

    question: Question
    fresh: State
    """Conditions that come into the states here, as the script has them."""
    when: int
    answers: tuple[Known, ...]
    unasked: Known
    ends: tuple[int, ...]
    kept: tuple[int, ...]
    """Which conditions of the state before are still needed in the state after."""


def paths(script: Script) -> PathReport:
    """Count the routes. UserError "too_tangled" when the conditions depend on each other in too many ways."""
    layer: dict[frozenset[State], Tally] = {frozenset({()}): Tally(1, 0.0, 0.0)}
    for stage in _stages(script, skipping=False):
        layer = _next_layer(stage, layer)
    ends = list(layer.values())
    if not ends:
        return PathReport(0, 0.0, 0.0)
    total = sum(t.routes for t in ends)
    return PathReport(total, min(t.least for t in ends) / 60, max(t.most for t in ends) / 60)


def unreachable(script: Script) -> tuple[str, ...]:
    """Ids of the questions that no answers, skips included, ever lead to. UserError "too_tangled"."""
    states: frozenset[State] = frozenset({()})
    missed = []
    for stage in _stages(script, skipping=True):
        asked, passed = _split(stage, states)
        if not asked:
            missed.append(stage.question.id)
        states = _answered(stage, asked) | _passed(stage, passed)
        _limit(len(states))
    return tuple(missed)


def _next_layer(stage: Stage, layer: Mapping[frozenset[State], Tally]) -> dict[frozenset[State], Tally]:
    result: dict[frozenset[State], Tally] = {}
    for states, tally in layer.items():
        asked, passed = _split(stage, states)
        groups = (
            (_answered(stage, asked), tally.longer(stage.question.seconds)),
            (_passed(stage, passed), tally),
        )
        for group, reached in groups:
            if group:
                result[group] = result[group].joined(reached) if group in result else reached
    _limit(sum(len(group) for group in result))
    return result


def _limit(states: int) -> None:
    if states > MOST_STATES:
        raise UserError(
            "too_tangled",
            "The conditions depend on each other in too many ways to count the routes. "
            "Let each condition name fewer questions.",
        )


def _split(stage: Stage, states: Iterable[State]) -> tuple[list[State], list[State]]:
    """The states, fresh conditions included, in which the question is asked, and those in which it is not."""
    asked: list[State] = []
    passed: list[State] = []
    for before in states:
        state = before + stage.fresh
        (asked if state[stage.when].holds(_SILENCE) else passed).append(state)
    return asked, passed


def _answered(stage: Stage, states: Iterable[State]) -> frozenset[State]:
    """Where the answers lead, without those that end the talk."""
    reached: set[State] = set()
    for known in stage.answers:
        settle = _settler(known)
        for state in states:
            if not any(settle(state[i]).holds(_SILENCE) for i in stage.ends):
                reached.add(tuple(settle(state[i]) for i in stage.kept))
    return frozenset(reached)


def _passed(stage: Stage, states: Iterable[State]) -> frozenset[State]:
    settle = _settler(stage.unasked)
    return frozenset(tuple(settle(state[i]) for i in stage.kept) for state in states)


def _settler(known: Known) -> Callable[[Node], Node]:
    """Puts what is known into a condition, each different condition once."""
    done: dict[Node, Node] = {}

    def settle(node: Node) -> Node:
        if isinstance(node, Truth) or not known:
            return node
        if node not in done:
            done[node] = settled(node, known)
        return done[node]

    return settle


class _Silence:
    """Facts of an interview in which nothing was answered."""

    def value(self, question_id: str, /) -> Value | None:
        return None

    def answered(self, question_id: str, /) -> bool:
        return False

    def flag_fine(self, question_id: str, /) -> bool:
        return False


_SILENCE = _Silence()


def _stages(script: Script, *, skipping: bool) -> list[Stage]:
    """The questions in order. A condition is in the states from the first question it names to its last use."""
    questions = script.ordered({})
    trees = dict.fromkeys([q.when.tree for q in questions] + [c.tree for c in script.end_if])
    ends: dict[Node, tuple[str, ...]] = {c.tree: c.names for c in script.end_if}
    last = _last_uses(questions, ends)
    about = _atoms_by_name(trees)
    naming = _trees_by_name(trees)
    live: list[Node] = []
    stages: list[Stage] = []
    for number, question in enumerate(questions):
        mine, named = about.pop(question.id, ()), naming.get(question.id, ())
        fresh = [tree for tree in dict.fromkeys((*named, question.when.tree)) if tree not in live]
        place = {tree: i for i, tree in enumerate((*live, *fresh))}
        kept = [tree for tree in (*live, *(t for t in fresh if t in named)) if last[tree] > number]
        stages.append(
            Stage(
                question,
                tuple(fresh),
                place[question.when.tree],
                _answers(question, mine, script.non_answers, skipping=skipping),
                dict.fromkeys(mine, False),
                tuple(place[tree] for tree in named if tree in ends),
                tuple(place[tree] for tree in kept),
            )
        )
        live = kept
    return stages


def _trees_by_name(trees: Iterable[Node]) -> dict[str, tuple[Node, ...]]:
    found: dict[str, dict[Node, None]] = {}
    for tree in trees:
        for atom in atoms(tree):
            found.setdefault(atom.name, {})[tree] = None
    return {name: tuple(mine) for name, mine in found.items()}


def _atoms_by_name(trees: Iterable[Node]) -> dict[str, tuple[Atom, ...]]:
    found: dict[str, dict[Atom, None]] = {}
    for tree in trees:
        for atom in atoms(tree):
            found.setdefault(atom.name, {})[atom] = None
    return {name: tuple(mine) for name, mine in found.items()}


def _last_uses(questions: Sequence[Question], ends: Mapping[Node, Sequence[str]]) -> dict[Node, int]:
    """For each condition the number of the last question that needs it."""
    last = dict.fromkeys(ends, -1)
    for number, question in enumerate(questions):
        last[question.when.tree] = number
        for tree, names in ends.items():
            if question.id in names:
                last[tree] = max(last[tree], number)
    return last


def _answers(
    question: Question, mine: Sequence[Atom], non_answers: Sequence[str], *, skipping: bool
) -> tuple[Known, ...]:
    """What the answers to a question can settle, each outcome once; with `skipping`, silence too."""
    kind = KINDS.get(question.kind)
    silent = (False,) * len(mine)
    outcomes: dict[tuple[bool, ...], None] = {}
    if kind is not None:
        for value in representatives(kind, question, [a for a in mine if isinstance(a, Compare)]):
            if value not in non_answers:
                outcomes[tuple(_true_of(a, value, kind, fine=False) for a in mine)] = None
                outcomes[tuple(_true_of(a, value, kind, fine=True) for a in mine)] = None
    if skipping or not outcomes:
        outcomes[silent] = None
    return tuple(dict(zip(mine, outcome, strict=True)) for outcome in outcomes)


def _true_of(atom: Atom, value: Value, kind: Kind, *, fine: bool) -> bool:
    """Whether a test of a question holds once it is answered so; words alone compare with nothing."""
    if isinstance(atom, Compare):
        return not kind.opens_in_words and atom.fits(value)
    return atom.function == "answered" or fine
