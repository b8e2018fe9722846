"""table: rows with the same named columns; a cell may be empty."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.questions.numbers import part_complaints
from interviewer.domain.script.questions.numerals import read_number
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Cell, Value


@dataclass(frozen=True)
class Table(Described):
    """Rows of cells."""

    def read(self, raw: object, question: Question) -> Value | None:
        """The rows; empty cells and empty rows are dropped. No row at all is an answer: there are none."""
        if not isinstance(raw, Sequence) or isinstance(raw, str):
            raise refused(question, f"rows with these columns: {', '.join(question.fields)}")
        rows = [_row(item, question) for item in raw]
        return tuple(row for row in rows if row)

    def check(self, question: Question) -> list[str]:
        """It names its columns, each once."""
        return [*part_complaints(question, "columns"), *spare(question, fields=False)]

    def levels(self, question: Question) -> tuple[Value, ...]:
        """A table without rows stands for all."""
        return ((),)


def _row(raw: object, question: Question) -> Mapping[str, Cell]:
    if not isinstance(raw, Mapping) or not set(raw) <= set(question.fields):
        raise refused(question, f"rows with these columns only: {', '.join(question.fields)}")
    cells = {name: _cell(raw.get(name), question) for name in question.fields}
    return {name: cell for name, cell in cells.items() if cell != ""}


def _cell(raw: object, question: Question) -> Cell:
    if isinstance(raw, date):
        return raw.isoformat()
    if isinstance(raw, str):
        return raw.strip()
    if raw is None:
        return ""
    number = read_number(raw)
    if number is None:
        raise refused(question, "text and numbers in its cells")
    return number


TABLE = Table("table", "table", parts_key="columns")
