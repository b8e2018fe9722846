"""The parts a condition is made of: a small frozen tree, nothing else can be said."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from interviewer.domain.script.values import Value

Atom: TypeAlias = "Compare | Ask"
Node: TypeAlias = "Truth | Compare | Ask | Not | Every | Either"
Scalar: TypeAlias = str | int | float
Operator: TypeAlias = Literal["==", "!=", "<", "<=", ">", ">=", "in", "not in"]
FUNCTIONS = ("answered", "flag_fine")


class Facts(Protocol):
    """What a condition may ask about the interview so far."""

    def value(self, question_id: str, /) -> Value | None:
        """The answer; None when it is missing, off the route, or a non-answer."""

    def answered(self, question_id: str, /) -> bool:
        """Whether the question has an answer that is not a non-answer."""

    def flag_fine(self, question_id: str, /) -> bool:
        """Whether the words of the answer raised the fine flag (METHOD 3.10)."""


@dataclass(frozen=True)
class Truth:
    """Always, or never."""

    value: bool

    def holds(self, facts: Facts) -> bool:
        """The same for every interview."""
        return self.value


@dataclass(frozen=True)
class Compare:
    """A question's answer against a number, a text or a list of those; false while there is no answer."""

    name: str
    operator: Operator
    literal: Scalar | tuple[Scalar, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether the answer given so far compares so."""
        value = facts.value(self.name)
        return value is not None and self.fits(value)

    def fits(self, value: Value) -> bool:
        """Whether an answer compares so. Of several chosen options one is enough."""
        match self.operator:
            case "==" | "in":
                return self._meets(value)
            case "!=" | "not in":
                return not self._meets(value)
            case _:
                return _ordered(value, self.operator, self.literal)

    def _meets(self, value: Value) -> bool:
        wanted = self.literal if isinstance(self.literal, tuple) else (self.literal,)
        given = value if isinstance(value, tuple) else (value,)
        return any(_same(one, other) for one in given for other in wanted)


@dataclass(frozen=True)
class Ask:
    """`answered(id)` or `flag_fine(id)`."""

    function: str
    name: str

    def holds(self, facts: Facts) -> bool:
        """What the interview says of the question."""
        return facts.answered(self.name) if self.function == "answered" else facts.flag_fine(self.name)


@dataclass(frozen=True)
class Not:
    """The opposite of its part."""

    part: Node

    def holds(self, facts: Facts) -> bool:
        """Whether the part does not hold."""
        return not self.part.holds(facts)


@dataclass(frozen=True)
class Every:
    """All parts, joined by `and`."""

    parts: tuple[Node, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether all parts hold."""
        return all(part.holds(facts) for part in self.parts)


@dataclass(frozen=True)
class Either:
    """At least one part, joined by `or`."""

    parts: tuple[Node, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether at least one part holds."""
        return any(part.holds(facts) for part in self.parts)


def atoms(node: Node) -> tuple[Atom, ...]:
    """The comparisons and functions in a tree, in reading order."""
    match node:
        case Truth():
            return ()
        case Not(part):
            return atoms(part)
        case Every(parts) | Either(parts):
            return tuple(atom for part in parts for atom in atoms(part))
        case _:
            return (node,)


def settled(node: Node, known: Mapping[Atom, bool]) -> Node:
    """The tree with the known atoms put in and everything that follows from them taken out."""
    match node:
        case Truth():
            return node
        case Not(part):
            inner = settled(part, known)
            return Truth(not inner.value) if isinstance(inner, Truth) else Not(inner)
        case Every(parts):
            return _joined(Every, parts, known, deciding=False)
        case Either(parts):
            return _joined(Either, parts, known, deciding=True)
        case _:
            return Truth(known[node]) if node in known else node


def _joined(
    cls: type[Every] | type[Either], parts: tuple[Node, ...], known: Mapping[Atom, bool], *, deciding: bool
) -> Node:
    left: dict[Node, None] = {}
    for part in parts:
        inner = settled(part, known)
        if not isinstance(inner, Truth):
            left[inner] = None
        elif inner.value is deciding:
            return inner
    if not left:
        return Truth(not deciding)
    return next(iter(left)) if len(left) == 1 else cls(tuple(left))


def _same(one: object, other: Scalar) -> bool:
    """Equal, and of the same sort: a number never equals a text."""
    return isinstance(one, str) == isinstance(other, str) and one == other


def _ordered(value: Value, operator: str, literal: object) -> bool:
    """Number against number or text against text; anything else is false."""
    if isinstance(value, str) and isinstance(literal, str):
        return _in_order((value > literal) - (value < literal), operator)
    if isinstance(value, int | float) and isinstance(literal, int | float):
        return _in_order((value > literal) - (value < literal), operator)
    return False


def _in_order(sign: int, operator: str) -> bool:
    match operator:
        case "<":
            return sign < 0
        case "<=":
            return sign <= 0
        case ">":
            return sign > 0
        case _:
            return sign >= 0
