"""The schema's history: each step turns the tables of one number into those of the next.

To add one: a module `step_N.py` with `def apply(operations: Operations) -> None`, a line in STEPS, and a
workspace of the number before, stored for the tests. `first_version` is the program that can open the result.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from interviewer.storage.migrations import step_2, step_3, step_4, step_5, step_6, step_7, step_8, step_9, step_10

Apply: TypeAlias = Callable[[Any], None]


@dataclass(frozen=True)
class Step:
    """From schema `number - 1` to `number`; `apply` gets alembic's Operations inside the one transaction."""

    number: int
    first_version: str
    apply: Apply


@dataclass(frozen=True)
class Schema:
    """The newest schema this program knows, and the way to it."""

    number: int
    first_version: str
    """The first version of the program that can open it."""
    steps: tuple[Step, ...] = ()


STEPS = (
    Step(2, "0.2", step_2.apply),
    Step(3, "0.3", step_3.apply),
    Step(4, "0.3", step_4.apply),
    Step(5, "0.3", step_5.apply),
    Step(6, "0.4", step_6.apply),
    Step(7, "0.4", step_7.apply),
    Step(8, "0.4", step_8.apply),
    Step(9, "0.4", step_9.apply),
    Step(10, "0.4", step_10.apply),
)
SCHEMA = Schema(number=10, first_version="0.4", steps=STEPS)
