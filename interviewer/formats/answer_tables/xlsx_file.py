"""A table of answers as a workbook: one sheet of answers, one of the codebook.

Texts are written as texts, never as formulas or links, and pass `safe_cell`, so that nothing runs either when the sheet
is saved as CSV later. A cell takes 32,767 letters; what is longer is cut and marked. Nothing is put into temporary
files.
"""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from interviewer.domain.errors import UserError
from interviewer.formats.answer_tables.csv_file import CODEBOOK, codebook_rows
from interviewer.formats.answer_tables.texts import CUT, in_one, plain_text, put_table
from interviewer.kit.safe_cell import safe_cell
from interviewer.report.answer_table import AnswerTable, Cell

LONGEST, MOST_COLUMNS, MOST_ROWS = 32_767, 16_384, 1_048_575
"""Letters in a cell (as UTF-16), columns, and rows under the head."""
NO_DAY = datetime(1980, 1, 1)
"""When it was made, for every workbook the same: the same table makes the same bytes."""
OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}  # fmt: skip


class XlsxTables:
    """Writes tables as workbooks."""

    def names(self, path: Path) -> tuple[Path, ...]:
        """The one file."""
        return (path,)

    def write(self, table: AnswerTable, path: Path) -> int:
        """The file; how many texts were cut. UserError "too_large_for_form" as well."""
        if len(table.variables) > MOST_COLUMNS or len(table.rows) > MOST_ROWS:
            raise UserError("too_large_for_form", "A workbook does not hold so many columns or rows. Take json or csv.")
        data, cut = _workbook(table)
        put_table(data, path)
        return cut


def fitting(text: str) -> tuple[str, bool]:
    """The text as a cell takes it, and whether it was cut."""
    if len(text) * 2 <= LONGEST or len(text.encode("utf-16-le")) // 2 <= LONGEST:
        return text, False
    room = (LONGEST - len(CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT, True


def _workbook(table: AnswerTable) -> tuple[bytes, int]:
    from xlsxwriter import Workbook

    target = BytesIO()
    book = Workbook(target, OPTIONS)
    book.set_properties({"created": NO_DAY, "title": plain_text(table.wave)})
    strong = book.add_format({"bold": True, "valign": "top"})
    names = [one.name for one in table.variables]
    rows = ([row.get(name) for name in names] for row in table.rows)
    cut = _sheet(book.add_worksheet("Answers"), strong, names, rows)
    cut += _sheet(book.add_worksheet("Codebook"), strong, CODEBOOK, codebook_rows(table))
    book.close()
    return target.getvalue(), cut


def _sheet(sheet: Any, strong: Any, head: Iterable[str], rows: Iterable[Iterable[Cell]]) -> int:
    cut = 0
    for column, name in enumerate(head):
        sheet.write_string(0, column, safe_cell(name), strong)
    sheet.freeze_panes(1, 0)
    for number, cells in enumerate(rows, 1):
        for column, cell in enumerate(cells):
            told = in_one(cell)
            if isinstance(told, str):
                text, shorter = fitting(_safe(told))
                cut += shorter
                sheet.write_string(number, column, text)
            elif told is not None:
                sheet.write_number(number, column, told)
    return cut


def _safe(text: str) -> str:
    """Codebook cells are safe already; ' is put before a text once."""
    return text if text.startswith("'") else safe_cell(text)
