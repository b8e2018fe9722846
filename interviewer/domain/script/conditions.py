"""The small language of `when` and `end_if` (METHOD 2, full script's header).

Operators `== != < <= > >= in` and `not in`, joined by `and or not` and brackets; `answered(id)`,
`flag_fine(id)`; `true`, `false`. A comparison with a missing answer or a non-answer is false; a number is
never equal to, above or below a text. Nothing is ever evaluated as code.
"""

from dataclasses import dataclass

from interviewer.domain.script.condition_grammar import RESERVED, ConditionError, read_tree
from interviewer.domain.script.condition_nodes import Ask, Compare, Facts, Node, Scalar, Truth, atoms

__all__ = ["ALWAYS", "RESERVED", "Condition", "ConditionError", "Facts", "parse_condition"]


@dataclass(frozen=True)
class Condition:
    """When a question is asked, or when the talk ends: its text, the questions it names, its tree."""

    source: str
    names: tuple[str, ...] = ()
    """Ids of the questions it names, each once, in reading order."""
    tree: Node = Truth(True)  # noqa: RUF009 - frozen
    comparisons: tuple[tuple[str, Scalar], ...] = ()
    """Each question compared, with its number or text; a list gives one pair for each item."""
    flagged: tuple[str, ...] = ()
    """Ids of the questions whose fine flag it reads."""

    def holds(self, facts: Facts) -> bool:
        """Whether it is true of the interview so far."""
        return self.tree.holds(facts)


ALWAYS = Condition("true")


def parse_condition(source: str) -> Condition:
    """Read a condition. ConditionError with a `reason` for anything outside the language."""
    tree = read_tree(source)
    found = atoms(tree)
    pairs = (
        (atom.name, literal)
        for atom in found
        if isinstance(atom, Compare)
        for literal in (atom.literal if isinstance(atom.literal, tuple) else (atom.literal,))
    )
    flagged = (atom.name for atom in found if isinstance(atom, Ask) and atom.function == "flag_fine")
    names = dict.fromkeys(atom.name for atom in found)
    return Condition(source, tuple(names), tree, tuple(pairs), tuple(dict.fromkeys(flagged)))
