"""SPSS tables, read back by another program: numbers, labels, long texts, nothing lost in silence."""

import math
from pathlib import Path
from typing import Any

import pyreadstat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.formats.answer_tables.sav_file import LONGEST, SavTables
from interviewer.formats.answer_tables.texts import CUT, in_one
from interviewer.report.answer_table import AnswerTable, Row, Variable
from tests.formats.answer_tables.sample_tables import VARIABLES, row, rows, table

anywhere = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def read(path: Path) -> tuple[dict[str, list[Any]], Any]:
    found, about = pyreadstat.read_sav(str(path), output_format="dict")
    return found, about


@anywhere
@given(st.lists(rows, min_size=1, max_size=4))
def test_what_is_read_back_is_what_was_written(tmp_path: Path, told: list[Row]) -> None:
    path = tmp_path / "a.sav"
    assert SavTables().write(table(*told), path) == 0
    found, _ = read(path)
    for number, one in enumerate(told):
        for variable in VARIABLES:
            cell, wanted = found[variable.name][number], in_one(one.get(variable.name))
            if variable.measure in {"text", "lines"}:
                assert (cell or "") == str(wanted or "").rstrip(" ")
            elif variable.measure == "code":
                assert _whole(cell) == (list(variable.values).index(str(wanted)) + 1 if wanted is not None else None)
            else:
                assert _whole(cell) == wanted


def _whole(cell: Any) -> Any:
    return None if cell is None or math.isnan(cell) else cell


def test_variables_and_codes_carry_their_labels(tmp_path: Path) -> None:
    SavTables().write(table(row(sat="satisfied")), tmp_path / "a.sav")
    _, about = read(tmp_path / "a.sav")
    assert about.column_names_to_labels["nps"] == "How likely, 0 to 10?"
    assert about.variable_value_labels["sat"] == {1.0: "satisfied", 2.0: "=1+1"}
    assert about.variable_measure["nps"] == "scale"


@pytest.mark.parametrize("length", [254, 255, 256, 504, 505, 1020, 5000, LONGEST])
def test_texts_of_every_length_come_back_whole(tmp_path: Path, length: int) -> None:
    words = ("ü" + "0123456789" * (length // 10 + 1)).encode()[:length].decode()
    assert SavTables().write(table(row(why=words, account="Aster"), row(why="short", nps=3)), tmp_path / "a.sav") == 0
    found, _ = read(tmp_path / "a.sav")
    assert found["why"] == [words, "short"]
    assert found["account"] == ["Aster", ""]


def test_what_is_too_long_is_cut_between_letters_and_counted(tmp_path: Path) -> None:
    assert SavTables().write(table(row(why="ü" * 20_000)), tmp_path / "a.sav") == 1
    found, _ = read(tmp_path / "a.sav")
    assert found["why"][0].endswith(CUT)
    assert set(found["why"][0].removesuffix(CUT)) == {"ü"}


def test_names_that_spss_does_not_take_are_made_fit_and_stay_apart(tmp_path: Path) -> None:
    odd = tuple(Variable(name, "?", "number") for name in ("9 lives", "a-b", "a_b", "A_B", "x" * 90, "_"))
    cells = {one.name: number for number, one in enumerate(odd)}
    SavTables().write(AnswerTable("p", "w", odd, (cells,)), tmp_path / "a.sav")
    found, _ = read(tmp_path / "a.sav")
    assert [cells[0] for cells in found.values()] == [0, 1, 2, 3, 4, 5]


def test_the_same_table_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.sav", "b.sav"):
        SavTables().write(table(row(account="Aster", nps=9)), tmp_path / name)
    assert (tmp_path / "a.sav").read_bytes() == (tmp_path / "b.sav").read_bytes()
