"""A spreadsheet as it was read: names of columns and rows of text, with the places they came from."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Row:
    """One row. `line` is the line of the file (or row of the sheet) it begins on, the first being 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class ContactTable:
    """A whole list, values only; no cell was ever run."""

    file: str
    """The file's name, without its folder."""
    headers: tuple[str, ...]
    """Trimmed; a column without a name goes by its letter."""
    rows: tuple[Row, ...] = field(repr=False)
    header_line: int = 1
    sheet: str = ""
    """The sheet's name; empty for text files."""
    sheets: tuple[str, ...] = ()
    """Every sheet of the workbook."""
    encoding: str = ""
    """How the letters were read; empty for workbooks."""
    delimiter: str = ""
    guessed: bool = False
    """Whether the encoding is a guess that a person should look at."""


@dataclass(frozen=True)
class Reading:
    """How to read a file; empty parts are found out."""

    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""


FOUND_OUT = Reading()


class ContactReader(Protocol):
    """Reads a list from a file; formats fulfils it."""

    def read(self, path: Path, reading: Reading = FOUND_OUT) -> ContactTable:
        """UserError with file, row and column when there is no usable table in it."""


def column_letter(index: int) -> str:
    """The letter a spreadsheet shows over a column, from 0: A, B, ... Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
