"""A table of answers as a data file of SPSS (.sav), with labels of variables and of codes.

The layout is that of the system file as PSPP documents it, little endian, not compressed, in UTF-8. Codes are numbers
from 1 in the order of the codebook; a gap is the system's missing value, or an empty text. A text longer than 255 bytes
is stored in segments of 255, and one of more than 32,767 is cut and marked.
"""

import struct
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from interviewer.formats.answer_tables.texts import CUT, in_one, plain_text, put_table
from interviewer.report.answer_table import AnswerTable, Cell, Row, Variable

LONGEST, SHORT, SEGMENT, STEP = 32_767, 255, 255, 252
"""Bytes of a text; of one without segments; of a segment's words; segments are counted by."""
LABEL_BYTES, CODE_LABEL_BYTES, NAME_BYTES = 252, 120, 64
MISSING = -sys.float_info.max
PRODUCT = "@(#) SPSS DATA FILE"
NO_DAY = ("01 Jan 80", "00:00:00")
"""When it was made, for every file the same: the same table makes the same bytes."""
NUMBER_FORMAT, TEXT_FORMAT = 5, 1
NOMINAL, SCALE = 1, 3


@dataclass(frozen=True)
class Column:
    """One variable of the file. `width` 0: a number, else the bytes of the longest text."""

    variable: Variable
    name: str
    short: str
    width: int

    @property
    def segments(self) -> tuple[int, ...]:
        """The widths it is stored in."""
        if self.width <= SHORT:
            return (self.width,)
        count = -(-self.width // STEP)
        return (*[SEGMENT] * (count - 1), self.width - STEP * (count - 1))

    @property
    def places(self) -> int:
        """How many units of eight bytes it takes in a case."""
        return sum(_units(width) for width in self.segments)


class SavTables:
    """Writes tables as data files of SPSS."""

    def names(self, path: Path) -> tuple[Path, ...]:
        """The one file."""
        return (path,)

    def write(self, table: AnswerTable, path: Path) -> int:
        """The file; how many texts were cut."""
        texts = [{name: _text(cell) for name, cell in row.items()} for row in table.rows]
        columns = _columns(table.variables, texts)
        body = (_header(columns, len(table.rows)), *_dictionary(columns), *_cases(columns, table.rows, texts))
        put_table(b"".join(body), path)
        return sum(text.endswith(CUT.encode()) and len(text) > LONGEST - 8 for row in texts for text in row.values())


def _text(cell: Cell) -> bytes:
    told = in_one(cell)
    return _cut(told, LONGEST, CUT) if isinstance(told, str) else b""


def _cut(text: str, most: int, mark: str = "") -> bytes:
    """The text in at most so many bytes, cut between letters."""
    whole = text.encode("utf-8", "ignore")
    if len(whole) <= most:
        return whole
    return whole[: most - len(mark)].decode("utf-8", "ignore").encode() + mark.encode()


def _columns(variables: Sequence[Variable], texts: Sequence[dict[str, bytes]]) -> tuple[Column, ...]:
    taken: set[str] = set()
    found = []
    for number, one in enumerate(variables, 1):
        is_text = one.measure in {"text", "lines"}
        width = max((len(row.get(one.name, b"")) for row in texts), default=0) if is_text else 0
        found.append(Column(one, _free_name(one.name, taken), f"V{number}", max(1, width) if is_text else 0))
    return tuple(found)


def _free_name(wanted: str, taken: set[str]) -> str:
    """A name that SPSS takes: ASCII letters, digits and _, a letter first, unlike every other in any case."""
    plain = "".join(sign if sign.isascii() and (sign.isalnum() or sign == "_") else "_" for sign in wanted)
    plain = (plain if plain[:1].isalpha() else f"v_{plain}")[:NAME_BYTES].rstrip("_") or "v"
    name, number = plain, 1
    while name.casefold() in taken:
        number += 1
        name = f"{plain[: NAME_BYTES - 6]}_{number}"
    taken.add(name.casefold())
    return name


def _header(columns: Sequence[Column], cases: int) -> bytes:
    units = sum(column.places for column in columns)
    return struct.pack(
        "<4s60siiiiid9s8s64s3x", b"$FL2", PRODUCT.encode().ljust(60), 2, units, 0, 0, cases, 100.0,
        NO_DAY[0].encode(), NO_DAY[1].encode(), b" " * 64,
    )  # fmt: skip


def _dictionary(columns: Sequence[Column]) -> Iterator[bytes]:
    for column in columns:
        yield from _variable(column)
    place = 1
    for column in columns:
        if column.variable.measure == "code":
            yield _code_labels(column.variable, place)
        place += column.places
    yield _extension(3, 4, struct.pack("<8i", 27, 0, 0, -1, 1, 1, 2, 65001))
    yield _extension(4, 8, struct.pack("<3d", MISSING, sys.float_info.max, -sys.float_info.max))
    yield _extension(11, 4, b"".join(_shown(column) for column in columns))
    yield _extension(13, 1, "\t".join(f"{column.short}={column.name}" for column in columns).encode())
    long = "".join(f"{c.short}={c.width:05d}\0\t" for c in columns if c.width > SHORT)
    if long:
        yield _extension(14, 1, long.encode())
    yield _extension(20, 1, b"UTF-8")
    yield struct.pack("<ii", 999, 0)


def _variable(column: Column) -> Iterator[bytes]:
    label = _cut(plain_text(column.variable.label), LABEL_BYTES)
    for number, width in enumerate(column.segments):
        shape = (TEXT_FORMAT, width, 0) if width else (NUMBER_FORMAT, 8, 2)
        told = (shape[0] << 16) | (shape[1] << 8) | shape[2]
        name = (column.short if not number else f"{column.short}_{number}").encode().ljust(8)[:8]
        yield struct.pack("<iiiiii8s", 2, width, 1, 0, told, told, name)
        yield struct.pack("<i", len(label)) + label.ljust(-(-len(label) // 4) * 4)
        yield struct.pack("<iiiiii8s", 2, -1, 0, 0, 0, 0, b" " * 8) * (_units(width) - 1)


def _code_labels(variable: Variable, place: int) -> bytes:
    found = [struct.pack("<ii", 3, len(variable.values))]
    for number, words in enumerate(variable.values.values(), 1):
        label = _cut(plain_text(words), CODE_LABEL_BYTES)
        found.append(struct.pack("<dB", float(number), len(label)) + label.ljust(-(-(len(label) + 1) // 8) * 8 - 1))
    return b"".join((*found, struct.pack("<iii", 4, 1, place)))


def _shown(column: Column) -> bytes:
    level = SCALE if column.variable.measure == "number" else NOMINAL
    return struct.pack("<3i", level, 8, 0 if column.width else 1) * len(column.segments)


def _extension(kind: int, size: int, data: bytes) -> bytes:
    return struct.pack("<iiii", 7, kind, size, len(data) // size) + data


def _cases(columns: Sequence[Column], rows: Sequence[Row], texts: Sequence[dict[str, bytes]]) -> Iterator[bytes]:
    for row, told in zip(rows, texts, strict=True):
        for column in columns:
            name = column.variable.name
            yield _segmented(column, told.get(name, b"")) if column.width else struct.pack(
                "<d", _number(column.variable, row.get(name))
            )


def _segmented(column: Column, text: bytes) -> bytes:
    parts = (text[at * SEGMENT : (at + 1) * SEGMENT] for at in range(len(column.segments)))
    return b"".join(part.ljust(_units(width) * 8) for part, width in zip(parts, column.segments, strict=True))


def _number(variable: Variable, cell: Cell) -> float:
    if variable.measure == "code":
        codes = list(variable.values)
        return float(codes.index(cell) + 1) if cell in codes else MISSING
    return float(cell) if isinstance(cell, int | float) else MISSING


def _units(width: int) -> int:
    return max(1, -(-width // 8))
