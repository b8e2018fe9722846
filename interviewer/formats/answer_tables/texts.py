"""Texts and cells as every table file may hold them, and putting the file on the disk."""

import re
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.kit.paths import write_owner_only
from interviewer.report.answer_table import Cell

CUT = " [...]"
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_HARMFUL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff0-\ufffb\ufffe\uffff]"
)
"""Controls, marks and overrides of direction, halves of characters: they disguise what stands in a cell, or break a
reader. Joiners stay, as letters of some scripts take their form from them."""


def plain_text(text: str) -> str:
    """The text with line ends as \\n and nothing that turns or breaks it; a tab is a space."""
    if text.isascii() and text.isprintable():
        return text
    return _HARMFUL.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))


def in_one(cell: Cell) -> str | int | float | None:
    """A cell of one value: lines stand under each other."""
    if isinstance(cell, tuple):
        return "\n".join(map(plain_text, cell))
    return plain_text(cell) if isinstance(cell, str) else cell


def put_table(data: bytes, path: Path) -> None:
    """Write to `path`, whole or not at all, for its owner's eyes only. UserError "table_not_written"."""
    try:
        write_owner_only(path, data)
    except OSError as error:
        raise UserError(
            "table_not_written",
            f"The table could not be written to {path.parent}: {error.strerror or 'the disk refused it'}. "
            "Nothing was left there. Free some space or choose another folder, and try again.",
        ) from error
