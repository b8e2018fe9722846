"""numbers: several named numbers in one answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.questions.numerals import read_number
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Cell, Value


@dataclass(frozen=True)
class Numbers(Described):
    """A number for each of the fields."""

    def read(self, raw: object, question: Question) -> Value | None:
        """Exactly the named numbers, in the order of the fields."""
        parts = read_parts(raw, question, read_number)
        if parts is None:
            raise refused(question, f"a number for each of: {', '.join(question.fields)}")
        return parts

    def check(self, question: Question) -> list[str]:
        """It names its fields, each once."""
        return [*part_complaints(question, "fields"), *spare(question, fields=False)]

    def levels(self, question: Question) -> tuple[Value, ...]:
        """One answer stands for all."""
        return (dict.fromkeys(question.fields, 0),)


def read_parts(
    raw: object, question: Question, read: Callable[[object], int | float | None]
) -> Mapping[str, Cell] | None:
    """Every field with its number; None when one is missing, not a number, or not a field."""
    if not isinstance(raw, Mapping) or set(raw) != set(question.fields):
        return None
    parts = {name: read(raw[name]) for name in question.fields}
    known: dict[str, Cell] = {name: number for name, number in parts.items() if number is not None}
    return known if len(known) == len(parts) else None


def part_complaints(question: Question, key: str) -> list[str]:
    """What is wrong with a list of fields or columns."""
    if not question.fields:
        return [f"a question of type {question.kind} needs {key}"]
    found = []
    if len(set(question.fields)) != len(question.fields):
        found.append(f"a name stands twice in {key}")
    if any(not name.strip() for name in question.fields):
        found.append(f"a name in {key} is empty")
    return found


NUMBERS = Numbers("numbers", "pairs", parts_key="fields")
