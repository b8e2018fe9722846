"""CSV tables: read back as they were, run by no spreadsheet, whole or not there."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.domain.errors import UserError
from interviewer.formats.answer_tables.csv_file import CsvTables, safe_text
from interviewer.formats.answer_tables.texts import in_one
from interviewer.kit.safe_cell import RUN_SIGNS
from interviewer.report.answer_table import Row
from tests.formats.answer_tables.sample_tables import HOSTILE, VARIABLES, row, rows, table

anywhere = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(path: Path, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=delimiter))


@anywhere
@given(st.lists(rows, max_size=4))
def test_what_is_read_back_is_what_was_written(tmp_path: Path, told: list[Row]) -> None:
    path = tmp_path / "a.csv"
    CsvTables().write(table(*told), path)
    head, *found = read(path)
    assert head == [one.name for one in VARIABLES]
    for cells, one in zip(found, told, strict=True):
        for cell, name in zip(cells, head, strict=True):
            wanted = in_one(one.get(name))
            assert cell == ("" if wanted is None else safe_text(wanted) if isinstance(wanted, str) else repr(wanted))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_begins_with_a_sign_that_runs_whatever_separates_cells(
    tmp_path: Path, text: str, delimiter: str
) -> None:
    path = tmp_path / "a.csv"
    CsvTables().write(table(row(account=text, why=f"fine {text}", stop=(text, text))), path)
    for cells in (*read(path, delimiter), *read(tmp_path / "a-codebook.csv", delimiter)):
        assert [cell for cell in cells if cell.lstrip().startswith(RUN_SIGNS)] == []


def test_overrides_of_direction_and_controls_are_gone(tmp_path: Path) -> None:
    CsvTables().write(table(row(why="a\u202eb\u2066c\x00d\ud800e\ufefff")), tmp_path / "a.csv")
    assert read(tmp_path / "a.csv")[1][3] == "abcdef"


def test_the_codebook_has_each_variable_and_each_code(tmp_path: Path) -> None:
    CsvTables().write(table(), tmp_path / "a.csv")
    found = read(tmp_path / "a-codebook.csv")
    assert found[0] == ["variable", "label", "measure", "code", "meaning"]
    assert ["nps", "How likely, 0 to 10?", "number", "", ""] in found
    assert ["sat", "", "", "'=bad", "'=1+1"] in found


def test_the_same_table_makes_the_same_bytes_for_the_owner_alone(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        CsvTables().write(table(row(account="Aster", nps=9)), tmp_path / name)
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    assert (tmp_path / "a.csv").stat().st_mode & 0o077 == 0


def test_a_folder_that_is_not_there_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be written"):
        CsvTables().write(table(), tmp_path / "no" / "a.csv")
    assert list(tmp_path.iterdir()) == []
