"""The row of column names of a list: found, named, and refused when it is none."""

import re
from collections import defaultdict

from interviewer.domain.errors import UserError
from interviewer.services.contact_list.columns import plain_name
from interviewer.services.contact_list.letters import tidy
from interviewer.services.contact_list.table import Row, column_letter

MOST_COLUMNS = 500
_DATA = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+|\+?[\d\s().\-/]{5,}|\d+(?:[.,]\d+)*")


def split_header(rows: list[Row], place: str) -> tuple[tuple[str, ...], int, tuple[Row, ...]]:
    """The column names, their line, and the rows under them. `place`: the file, and its sheet if it has any.

    UserError "empty_list", "no_header", "no_rows", "too_many_columns", "two_columns_one_name".
    """
    at = next((index for index, row in enumerate(rows) if any(map(str.strip, row.cells))), None)
    if at is None:
        raise UserError("empty_list", f"{place} is empty. Choose a list with column names in its first row.")
    line = rows[at].line
    written = [tidy(cell) for cell in rows[at].cells]
    while written and not written[-1] and not _has_column(rows[at + 1 :], len(written) - 1):
        written.pop()
    _refuse_data(written, place, line)
    _refuse_many(written, place, line)
    _refuse_twins(written, place, line)
    below = tuple(rows[at + 1 :])
    if not below:
        raise UserError("no_rows", f"{place} has column names in row {line} and no rows under them.")
    return tuple(name or column_letter(index) for index, name in enumerate(written)), line, below


def _has_column(rows: list[Row], index: int) -> bool:
    return any(len(row.cells) > index and row.cells[index].strip() for row in rows)


def _refuse_data(written: list[str], place: str, line: int) -> None:
    for index, name in enumerate(written):
        if _DATA.fullmatch(name):
            raise UserError(
                "no_header",
                f"{place}: row {line} holds no column names; column {column_letter(index)} has an e-mail address or "
                "a number there. Put a row with names such as Account, Name, E-mail, Phone above the people.",
            )


def _refuse_many(written: list[str], place: str, line: int) -> None:
    if len(written) > MOST_COLUMNS:
        raise UserError(
            "too_many_columns",
            f"{place}: row {line} has {len(written):,} columns; up to {MOST_COLUMNS} are read. "
            "Delete the columns that do not belong to the list.",
        )


def _refuse_twins(written: list[str], place: str, line: int) -> None:
    columns: defaultdict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(written):
        columns[plain_name(name)].append(index)
    for name, twins in columns.items():
        if name and len(twins) > 1:
            letters = " and ".join(column_letter(index) for index in twins)
            raise UserError(
                "two_columns_one_name",
                f"{place}: row {line} has the name {written[twins[0]][:60]} over columns {letters}. "
                "Give each column a name of its own.",
            )
