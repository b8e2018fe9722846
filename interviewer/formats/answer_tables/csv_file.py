"""A table of answers as CSV, UTF-8 with a mark so that spreadsheets read it, and its codebook as a second file.

No spreadsheet runs any of it: neither a cell, nor what becomes a cell when the file is taken for one with another
separator, where quotation marks do not hold and a line of a text becomes a row. The codebook has a row for each
variable, and one for each of its codes.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from interviewer.formats.answer_tables.texts import in_one, plain_text, put_table
from interviewer.kit.safe_cell import RUN_SIGNS, safe_cell
from interviewer.report.answer_table import AnswerTable, Cell

CODEBOOK = ("variable", "label", "measure", "code", "meaning")

_RUNS_WHEN_SPLIT = re.compile(rf"(?<=[;|\n])(\s*)(?=[{re.escape(''.join(RUN_SIGNS))}])")


class CsvTables:
    """Writes tables as CSV."""

    def names(self, path: Path) -> tuple[Path, ...]:
        """The file and its codebook."""
        return (path, path.with_name(f"{path.stem}-codebook{path.suffix}"))

    def write(self, table: AnswerTable, path: Path) -> int:
        """Both files; nothing is cut. The codebook goes first, so that no table stands without one."""
        names = [one.name for one in table.variables]
        rows = ([_cell(row.get(name)) for name in names] for row in table.rows)
        answers, codes = self.names(path)
        put_table(_csv(CODEBOOK, (map(_quoted, row) for row in codebook_rows(table))), codes)
        put_table(_csv(map(safe_text, names), rows), answers)
        return 0


def codebook_rows(table: AnswerTable) -> Iterator[tuple[str, ...]]:
    """The codebook as safe texts, in the order of `CODEBOOK`."""
    for one in table.variables:
        yield tuple(safe_text(plain_text(text)) for text in (one.name, one.label, one.measure, "", ""))
        for code, meaning in one.values.items():
            yield tuple(safe_text(plain_text(text)) for text in (one.name, "", "", code, meaning))


def safe_text(text: str) -> str:
    """The text with ' before every place where a spreadsheet could begin to run it."""
    return safe_cell(_RUNS_WHEN_SPLIT.sub(r"\1'", text))


def _cell(cell: Cell) -> str:
    told = in_one(cell)
    if told is None:
        return ""
    return _quoted(safe_text(told)) if isinstance(told, str) else repr(told)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _csv(head: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Rows of cells that are quoted already, under a head that is not."""
    lines = (",".join(cells) for cells in (map(_quoted, head), *rows))
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")
