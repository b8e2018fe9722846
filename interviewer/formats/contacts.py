"""Contact lists: CSV with any separator and XLSX, told apart by what is in them and not by their names."""

from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.formats.delimited import delimiter_of, rows_of, told_separator
from interviewer.formats.letters_in import letters
from interviewer.formats.table_header import split_header
from interviewer.formats.workbook import password_protected, sheet_rows
from interviewer.services.contact_list.table import FOUND_OUT, ContactTable, Reading

LARGEST_BYTES = 64 * 1024 * 1024
HEAD_BYTES = 16
ZIP, COMPOUND = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00")
_PICTURE_KINDS = (b"ftypheic", b"ftypmif1", b"ftypavif")
_AS_TABLE = "Save the list as CSV or XLSX and try again."


class ContactFiles:
    """Reads contact lists from files; fulfils `ContactReader`."""

    def read(self, path: Path, reading: Reading = FOUND_OUT) -> ContactTable:
        """The list in a file. Refusals are UserErrors that name the file, and row and column where there are any."""
        try:
            size = path.stat().st_size
            _refuse_size(path, size)
            with path.open("rb") as stream:
                head = stream.read(HEAD_BYTES)
            _refuse_kind(path, head)
            if head.startswith(ZIP):
                return _workbook(path, reading)
            return _text(path, reading)
        except OSError as trouble:
            raise _unreadable(path, trouble) from trouble


def _refuse_size(path: Path, size: int) -> None:
    if path.is_dir():
        raise UserError("not_a_table", f"{path.name} is a folder. Choose a CSV or XLSX file.")
    if size == 0:
        raise UserError("empty_list", f"{path.name} is empty. Choose a list with column names in its first row.")
    if size > LARGEST_BYTES:
        raise UserError(
            "list_too_large",
            f"{path.name} has {size // 1024 // 1024:,} MB; lists up to {LARGEST_BYTES // 1024 // 1024} MB are read. "
            "Delete what does not belong to the list, or split it in parts.",
        )


def _refuse_kind(path: Path, head: bytes) -> None:
    file = path.name
    bitmap = head.startswith(b"BM") and b"\x00" in head
    if bitmap or head.startswith(PICTURES) or head[4:12] in _PICTURE_KINDS or head[8:12] == b"WEBP":
        raise UserError("picture", f"{file} is a picture, not a list. {_AS_TABLE}")
    if head.startswith(b"%PDF"):
        raise UserError("not_a_table", f"{file} is a PDF, not a list. {_AS_TABLE}")
    if head.startswith(COMPOUND):
        if ENCRYPTED in path.read_bytes():
            raise password_protected(file)
        raise UserError(
            "old_workbook", f"{file} is a workbook of an old kind (XLS). Open it in a spreadsheet and save it as XLSX."
        )


def _workbook(path: Path, reading: Reading) -> ContactTable:
    rows, sheet, sheets = sheet_rows(path, reading.sheet)
    headers, line, below = split_header(rows, f"{path.name}, sheet {sheet}")
    return ContactTable(path.name, headers, below, line, sheet, sheets)


def _text(path: Path, reading: Reading) -> ContactTable:
    if reading.sheet:
        raise UserError("no_such_sheet", f"{path.name} is a text file and has no sheets. Leave the sheet out.")
    read = letters(path.read_bytes(), path.name, reading.encoding)
    delimiter = reading.delimiter or told_separator(read.text) or delimiter_of(read.text)
    headers, line, below = split_header(rows_of(read.text, delimiter, path.name), path.name)
    return ContactTable(
        path.name, headers, below, line, encoding=read.encoding, delimiter=delimiter, guessed=read.guessed
    )


def _unreadable(path: Path, trouble: OSError) -> UserError:
    if isinstance(trouble, FileNotFoundError):
        return UserError("file_missing", f"There is no file {path}. Check the name and the folder.")
    if isinstance(trouble, PermissionError):
        return UserError(
            "file_locked", f"{path.name} may not be read. Close it in other programs, or check its rights."
        )
    return UserError("file_unreadable", f"{path.name} cannot be read from its disk. Copy it elsewhere and try again.")
