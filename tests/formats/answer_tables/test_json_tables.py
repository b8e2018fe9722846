"""JSON tables: the whole of a table, lists as lists."""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.formats.answer_tables.json_file import JsonTables
from interviewer.formats.answer_tables.texts import plain_text
from interviewer.report.answer_table import Cell, Row
from tests.formats.answer_tables.sample_tables import VARIABLES, row, rows, table

anywhere = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def plain(cell: Cell) -> object:
    if isinstance(cell, tuple):
        return [plain_text(line) for line in cell]
    return plain_text(cell) if isinstance(cell, str) else cell


@anywhere
@given(st.lists(rows, max_size=4))
def test_what_is_read_back_is_what_was_written(tmp_path: Path, told: list[Row]) -> None:
    JsonTables().write(table(*told), tmp_path / "a.json")
    found = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert found["rows"] == [{name: plain(cell) for name, cell in one.items()} for one in told]
    assert [one["name"] for one in found["variables"]] == [one.name for one in VARIABLES]
    assert found["variables"][2]["values"] == {"satisfied": "satisfied", "=bad": "=1+1"}


def test_the_same_table_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        JsonTables().write(table(row(account="Aster", stop=("one", "two"))), tmp_path / name)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
