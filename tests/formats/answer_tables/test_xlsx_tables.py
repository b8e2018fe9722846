"""Workbooks, read back by another program: texts as texts, nothing that runs, what is cut is marked and counted."""

import re
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from interviewer.domain.errors import UserError
from interviewer.formats.answer_tables.texts import CUT, in_one
from interviewer.formats.answer_tables.xlsx_file import LONGEST, XlsxTables, fitting
from interviewer.kit.safe_cell import RUN_SIGNS
from interviewer.report.answer_table import AnswerTable, Row, Variable
from tests.formats.answer_tables.sample_tables import HOSTILE, VARIABLES, row, rows, table

anywhere = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)


def read(path: Path, sheet: str = "Answers") -> list[list[Any]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)


@anywhere
@given(st.lists(rows, max_size=3))
def test_what_is_read_back_is_what_was_written(tmp_path: Path, told: list[Row]) -> None:
    path = tmp_path / "a.xlsx"
    assert XlsxTables().write(table(*told), path) == 0
    head, *found = read(path)
    names = [one.name for one in VARIABLES]
    assert head == names
    for number, one in enumerate(told):
        cells = found[number] if number < len(found) else []
        for place, name in enumerate(names):
            cell, wanted = cells[place] if place < len(cells) else "", in_one(one.get(name))
            if isinstance(wanted, float):
                assert cell == pytest.approx(wanted, rel=1e-15)
            elif isinstance(wanted, str):
                assert cell in (wanted, f"'{wanted}")
            else:
                assert cell == ("" if wanted is None else wanted)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_is_a_formula_or_a_link_and_no_text_begins_like_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    XlsxTables().write(table(row(account=text, why=text, stop=(text, text))), path)
    with zipfile.ZipFile(path) as packed:
        sheets = [packed.read(name) for name in packed.namelist() if name.startswith("xl/worksheets/")]
        assert not any(b"<f>" in sheet or b"<f " in sheet or b"hyperlink" in sheet for sheet in sheets)
        assert not [name for name in packed.namelist() if "external" in name.lower() or name.endswith(".bin")]
    texts = [str(cell) for sheet in ("Answers", "Codebook") for cells in read(path, sheet) for cell in cells]
    assert [one for one in texts if one.startswith(RUN_SIGNS) or one.lstrip().startswith(RUN_SIGNS)] == []


def test_a_text_longer_than_a_cell_is_cut_marked_and_counted(tmp_path: Path) -> None:
    assert XlsxTables().write(table(row(why="w" * 40_000, account="x" * LONGEST)), tmp_path / "a.xlsx") == 1
    account, *_, why = read(tmp_path / "a.xlsx")[1][:4]
    assert len(account) == LONGEST
    assert len(why) == LONGEST
    assert why.endswith(CUT)


def test_letters_of_two_units_are_counted_as_two_and_never_halved() -> None:
    text, cut = fitting("😀" * 20_000)
    assert cut
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST
    assert set(text.removesuffix(CUT)) == {"😀"}
    assert fitting("😀" * 16_000) == ("😀" * 16_000, False)


def test_more_columns_than_a_sheet_has_are_refused(tmp_path: Path) -> None:
    wide = AnswerTable("p", "w", tuple(Variable(f"v{n}", "?") for n in range(16_385)), ())
    with pytest.raises(UserError, match="does not hold so many"):
        XlsxTables().write(wide, tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_the_same_table_makes_the_same_bytes_and_no_word_goes_into_a_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_args: object, **_named: object) -> None:
        raise AssertionError("a temporary file")

    for name in ("mkstemp", "mkdtemp", "NamedTemporaryFile", "TemporaryFile"):
        monkeypatch.setattr(tempfile, name, forbidden)
    for file in ("a.xlsx", "b.xlsx"):
        XlsxTables().write(table(row(account="Aster", nps=9)), tmp_path / file)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_the_codebook_is_a_sheet_of_its_own(tmp_path: Path) -> None:
    XlsxTables().write(table(), tmp_path / "a.xlsx")
    found = read(tmp_path / "a.xlsx", "Codebook")
    assert found[0][:3] == ["variable", "label", "measure"]
    assert any(re.match("How likely", str(cells[1])) for cells in found)
