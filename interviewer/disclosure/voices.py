"""The people heard at each account, each twice: as far as attributable, and in full."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TypeAlias, cast

from interviewer.domain.interview.snapshot import OPENED, PERFORMANCE, WHY, Snapshot
from interviewer.domain.interview.values import Value
from interviewer.domain.loyalty.person import PersonAnswers, Richness, Role, person_from

ROLE = "b_decision"
Points: TypeAlias = Mapping[str, tuple[str, tuple[int, ...]]]
"""By question the mark of the team's list and the verdict on each line (see `Snapshot.points`)."""
FLAT_ANSWERS = 2
"""So many other flat answers set the fine flag (METHOD 3.10)."""


@dataclass(frozen=True)
class Talk:
    """One interview of a wave, also one that broke off or still runs."""

    interview: str
    contact: str
    account: str
    started_at: datetime
    taken: Snapshot
    role: Role = "none"
    """As the list of contacts has it; the person's own answer goes first."""


@dataclass(frozen=True)
class Voice:
    """One person who was heard."""

    interview: str
    open: PersonAnswers | None
    """Attributable answers alone; None when the whole talk is unattributed."""
    full: PersonAnswers
    hidden: Mapping[str, str]
    """Unattributed questions, each with its mark."""
    points: Points = field(default_factory=dict)
    """What the interviewer matched with the team's lists, of attributable answers alone."""

    def hides(self, *questions: str) -> bool:
        """Whether any of these questions was answered unattributed."""
        return not self.hidden.keys().isdisjoint(questions)

    def marks(self, questions: Iterable[str]) -> tuple[str, ...]:
        """The marks of the unattributed answers among these questions."""
        return tuple(self.hidden[question] for question in questions if question in self.hidden)


@dataclass(frozen=True)
class Group:
    """Everyone heard at one account."""

    account: str
    voices: tuple[Voice, ...]

    @cached_property
    def open(self) -> tuple[PersonAnswers, ...]:
        """Those attributable, as far as they are."""
        return tuple(voice.open for voice in self.voices if voice.open is not None)

    @property
    def points(self) -> tuple[Points, ...]:
        """By attributable person, what was matched with the team's lists."""
        return tuple(voice.points for voice in self.voices if voice.open is not None)

    @cached_property
    def full(self) -> tuple[PersonAnswers, ...]:
        """Everyone, in full."""
        return tuple([voice.full for voice in self.voices])

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The questions that anyone here answered unattributed."""
        return frozenset().union(*[voice.hidden for voice in self.voices if voice.hidden])

    def hides(self, *questions: str) -> bool:
        """Whether anyone here answered one of these unattributed."""
        return not self.hidden.isdisjoint(questions)


def as_told_openly(talk: Talk) -> Talk:
    """The same talk with nothing unattributed: for the interviewer's own screen."""
    return replace(talk, taken=replace(talk.taken, level="named", hidden={}))


def groups(talks: Iterable[Talk]) -> tuple[Group, ...]:
    """The people heard by account, of finished talks that were not withdrawn (DESIGN 10)."""
    found: dict[str, list[Voice]] = {}
    for talk in talks:
        if talk.taken.counts:
            found.setdefault(talk.account, []).append(_voice(talk))
    return tuple(Group(account, tuple(voices)) for account, voices in found.items())


def _voice(talk: Talk) -> Voice:
    taken = talk.taken
    full = _person(taken, taken.values, frozenset(), talk.role)
    if taken.unattributed:
        return Voice(talk.interview, None, full, taken.hidden)
    if not taken.hidden:
        return Voice(talk.interview, full, full, taken.hidden, taken.points)
    told = {question: value for question, value in taken.values.items() if question not in taken.hidden}
    points = {question: found for question, found in taken.points.items() if question not in taken.hidden}
    return Voice(talk.interview, _person(taken, told, frozenset(taken.hidden), talk.role), full, taken.hidden, points)


def _person(taken: Snapshot, values: Mapping[str, Value], without: frozenset[str], role: Role) -> PersonAnswers:
    """The answers for the rules; a role said unattributed weighs nothing, the list's own counts then."""
    said = None if ROLE in taken.hidden else values.get(ROLE)
    return person_from(
        values,
        richness=_richness(taken, without),
        fine=_fine(taken.flat, without),
        role=cast("Role", said) if isinstance(said, str) else role,
    )


def _richness(taken: Snapshot, without: frozenset[str]) -> Richness | None:
    judged_on = tuple(question for question in OPENED["both"] if question not in without)
    name = next((name for name, among in OPENED.items() if among == judged_on), None)
    return cast("Richness | None", taken.richness.get(name)) if name else None


def _fine(flat: Sequence[str], without: frozenset[str]) -> bool:
    if not flat:
        return False
    left = [question for question in flat if question not in without]
    others = [question for question in left if question not in (PERFORMANCE, WHY)]
    return len(others) < len(left) or len(others) >= FLAT_ANSWERS
