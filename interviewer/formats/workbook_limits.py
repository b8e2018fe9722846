"""Looks at a workbook before it is opened: what it is, and that it will not fill the memory."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.kit.zips import BrokenZipError, opened_zip

LARGEST_UNPACKED = 600 * 1024 * 1024
LARGEST_CELLS = 12_000_000
LARGEST_TEXT = 256 * 1024 * 1024
CHUNK = 1024 * 1024
OVERLAP = 64
_PLACE = re.compile(rb"\sr\s*=\s*[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
_SHARED = re.compile(rb"<(?:\w+:)?v>([0-9]{1,7})</")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)


def refuse_unsafe(path: Path) -> None:
    """UserError "not_a_workbook", "workbook_damaged" or "workbook_too_large"."""
    try:
        with opened_zip(path) as packed:
            _refuse_other(packed, path.name)
            unpacked = sum(part.file_size for part in packed.infolist())
            if unpacked > LARGEST_UNPACKED:
                raise _too_large(path.name, f"it unpacks to {unpacked // 1024 // 1024:,} MB")
            for part in packed.infolist():
                if _SHEET.fullmatch(part.filename):
                    _refuse_wide(packed, part, path.name)
            _refuse_repeats(packed, path.name)
    except BrokenZipError as broken:
        raise UserError(
            "workbook_damaged", f"{path.name} is damaged and cannot be opened. Save it again as XLSX and try again."
        ) from broken


def _refuse_other(packed: zipfile.ZipFile, file: str) -> None:
    names = {name.lower() for name in packed.namelist()}
    if "xl/workbook.xml" not in names:
        raise UserError(
            "not_a_workbook",
            f"{file} is not an Excel workbook (XLSX). Open it in a spreadsheet and save it as XLSX or CSV.",
        )


def _refuse_wide(packed: zipfile.ZipFile, part: zipfile.ZipInfo, file: str) -> None:
    """A cell far out makes the reader hold every cell before it."""
    columns: set[bytes] = set()
    last = 0
    for chunk in _chunks(packed, part):
        found = _PLACE.findall(chunk)
        columns.update({letters for letters, _ in found})
        last = max(last, max((int(row) for row in {row for _, row in found}), default=0))
    width = max((_number(letters) for letters in columns), default=0)
    if width * last > LARGEST_CELLS:
        raise _too_large(file, f"a sheet of it is {width:,} columns wide and {last:,} rows long")


def _refuse_repeats(packed: zipfile.ZipFile, file: str) -> None:
    """One long text that a million cells point at."""
    if "xl/sharedStrings.xml" not in packed.namelist():
        return
    texts = packed.read("xl/sharedStrings.xml").split(b"</si>")
    longest = max(map(len, texts), default=0)
    sheets = [part for part in packed.infolist() if _SHEET.fullmatch(part.filename)]
    if longest * sum(part.file_size for part in sheets) // 16 < LARGEST_TEXT:
        return
    used: Counter[bytes] = Counter()
    for part in sheets:
        for chunk in _chunks(packed, part):
            used.update(_SHARED.findall(chunk))
    total = sum(count * len(texts[int(index)]) for index, count in used.items() if int(index) < len(texts))
    if total > LARGEST_TEXT:
        raise _too_large(file, "its texts are repeated too often")


def _chunks(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    kept = b""
    with packed.open(part) as stream:
        while chunk := stream.read(CHUNK):
            yield kept + chunk
            kept = chunk[-OVERLAP:]


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _too_large(file: str, why: str) -> UserError:
    return UserError(
        "workbook_too_large",
        f"{file} is too large to read: {why}. Copy the list into a new workbook, or save it as CSV.",
    )
