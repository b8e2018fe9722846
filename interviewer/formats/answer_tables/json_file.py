"""A table of answers as JSON: the codebook and the rows in one file."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from interviewer.formats.answer_tables.texts import plain_text, put_table
from interviewer.report.answer_table import AnswerTable, Cell, Variable

VERSION = 1


class JsonTables:
    """Writes tables as JSON."""

    def names(self, path: Path) -> tuple[Path, ...]:
        """The one file."""
        return (path,)

    def write(self, table: AnswerTable, path: Path) -> int:
        """The file; nothing is cut."""
        told = {
            "table": VERSION,
            "programme": plain_text(table.programme),
            "wave": plain_text(table.wave),
            "held_back": table.held_back,
            "variables": [_variable(one) for one in table.variables],
            "rows": [{name: _cell(cell) for name, cell in row.items()} for row in table.rows],
        }
        put_table((json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode(), path)
        return 0


def _variable(one: Variable) -> Mapping[str, Any]:
    told: dict[str, Any] = {"name": one.name, "label": plain_text(one.label), "measure": one.measure}
    return told | ({"values": {code: plain_text(words) for code, words in one.values.items()}} if one.values else {})


def _cell(cell: Cell) -> str | int | float | list[str] | None:
    if isinstance(cell, tuple):
        return [plain_text(line) for line in cell]
    return plain_text(cell) if isinstance(cell, str) else cell
