"""What a PDF says about itself: its keywords and how many sheets it has; the file may be anybody's."""

import io
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from interviewer.domain.errors import UserError

LARGEST_BYTES = 500 * 1024 * 1024
HEAD, END, NEAR = b"%PDF-", b"%%EOF", 2048


def read_file(path: Path) -> bytes:
    """The bytes of a file. UserError "no_such_file", "not_ours" for one that is no paper by its size or its head."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise UserError("not_ours", f"{path.name} is too large to be one of the papers made here.")
        data = path.read_bytes()
    except OSError as error:
        raise UserError("no_such_file", f"{path} cannot be read: {error.strerror}. Check its name.") from error
    if HEAD not in data[:NEAR]:
        raise UserError("not_ours", f"{path.name} is not a PDF, so there is nothing to verify.")
    return data


def keywords_of(data: bytes) -> str:
    """The keywords in the metadata; empty when there are none, or when the file is broken."""
    if END not in data[-NEAR:]:
        return ""
    try:
        about = PdfReader(io.BytesIO(data)).metadata
        return str(about.get("/Keywords", "")) if about else ""
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, OSError):
        return ""


def sheets_of(data: bytes) -> int:
    """How many sheets a paper made here has."""
    return len(PdfReader(io.BytesIO(data)).pages)
