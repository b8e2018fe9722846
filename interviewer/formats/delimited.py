"""Rows of a CSV file, whatever separates its cells."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from interviewer.domain.errors import UserError
from interviewer.services.contact_list.header_words import meanings, plain
from interviewer.services.contact_list.table import Row

DELIMITERS = (",", ";", "\t", "|")
LONGEST_CELL = 1_000_000
MOST_LINES_IN_A_ROW = 2_000
MOST_ROWS = 1_048_575
SAMPLE_LETTERS, SAMPLE_ROWS = 200_000, 30
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?(?:\r\n|\r|\n)', re.IGNORECASE)


def told_separator(text: str) -> str:
    """The separator that the first line names (sep=;), as some spreadsheets write it; empty when it does not."""
    told = _SEPARATOR_LINE.match(text)
    return told.group(1) if told else ""


def delimiter_of(text: str) -> str:
    """What separates the cells: what gives known column names, then rows of one width, then more columns."""
    words = meanings()
    return max(DELIMITERS, key=lambda sign: _fit(text[:SAMPLE_LETTERS], sign, words))


def _fit(sample: str, sign: str, words: dict[str, str]) -> tuple[int, float, int, int]:
    try:
        read = csv.reader(io.StringIO(sample, newline=""), delimiter=sign)
        rows = [row for row in islice(read, SAMPLE_ROWS) if any(map(str.strip, row))]
    except csv.Error:
        return 0, 0.0, 0, 0
    if not rows or len(rows[0]) < 2:
        return 0, 0.0, 0, sample.count(sign)
    known = len({words[plain(cell)] for cell in rows[0] if plain(cell) in words})
    even = sum(len(row) == len(rows[0]) for row in rows) / len(rows)
    return known, even, len(rows[0]), sample.count(sign)


def rows_of(text: str, delimiter: str, file: str) -> list[Row]:
    """Every row with the line it begins on.

    UserError "open_quote", "cell_too_long", "too_many_rows".
    """
    csv.field_size_limit(LONGEST_CELL)
    skipped = 1 if told_separator(text) else 0
    lines = io.StringIO(text, newline="")
    for _ in range(skipped):
        next(lines)
    rows: list[Row] = []
    read = csv.reader(lines, delimiter=delimiter)
    begins = 1 + skipped
    try:
        for cells in read:
            rows.append(Row(begins, tuple(cells)))
            ends = read.line_num + skipped
            if ends - begins > MOST_LINES_IN_A_ROW:
                raise _open_quote(file, begins)
            begins = ends + 1
            if len(rows) > MOST_ROWS:
                raise UserError("too_many_rows", f"{file} has more than {MOST_ROWS:,} rows. Split the list in parts.")
    except csv.Error:
        raise UserError(
            "cell_too_long",
            f"{file}: a cell of the row that begins in line {begins} is longer than {LONGEST_CELL:,} letters. "
            "A quotation mark before it may not be closed.",
        ) from None
    _refuse_open_quote(text, rows, file)
    return rows


def _refuse_open_quote(text: str, rows: list[Row], file: str) -> None:
    """The last row runs to the end of the file when its quotation mark is not closed."""
    if not rows or not any("\n" in cell or "\r" in cell for cell in rows[-1].cells):
        return
    tail = "".join(_from_line(text, rows[-1].line))
    if tail.count('"') % 2:
        raise _open_quote(file, rows[-1].line)


def _from_line(text: str, line: int) -> Iterator[str]:
    return islice(io.StringIO(text, newline=""), line - 1, None)


def _open_quote(file: str, line: int) -> UserError:
    return UserError(
        "open_quote", f'{file}: a quotation mark (") that opens in line {line} is not closed. Close or remove it.'
    )
