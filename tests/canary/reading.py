"""Everything that stands in a file, for a search: its name, its bytes, what is packed in it, and its text."""

import io
import tempfile
import zipfile
from pathlib import Path

import pyreadstat
from pypdf import PdfReader
from pypdf.generic import StreamObject

CODES = ("utf-8", "utf-16-le", "utf-16-be")


def found_in(path: Path, words: list[str]) -> set[str]:
    """Which of these words stand anywhere in the file, in any case and any of the usual codes."""
    raw = path.read_bytes()
    parts = [str(path.name).encode(), raw, *_parts(raw)]
    whole = b"\0".join(parts).lower()
    return {word for word in words if any(word.lower().encode(code) in whole for code in CODES)}


def _parts(raw: bytes) -> list[bytes]:
    if raw.startswith(b"%PDF"):
        return _of_pdf(raw)
    if raw.startswith(b"$FL2"):
        return _of_sav(raw)
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            inside = [packed.read(name) for name in packed.namelist()]
            return [*inside, *(name.encode() for name in packed.namelist()), *(p for i in inside for p in _parts(i))]
    return []


def _of_sav(raw: bytes) -> list[bytes]:
    """Long texts lie in pieces in the file; whole here."""
    with tempfile.NamedTemporaryFile(suffix=".sav") as file:
        file.write(raw)
        file.flush()
        found, about = pyreadstat.read_sav(file.name, output_format="dict")
    labels = [*about.column_names_to_labels.values(), *map(repr, about.variable_value_labels.values())]
    return [str(text).encode() for text in (*labels, *(cell for cells in found.values() for cell in cells))]


def _of_pdf(raw: bytes) -> list[bytes]:
    reader = PdfReader(io.BytesIO(raw))
    text = "\n".join(page.extract_text() for page in reader.pages)
    outline = repr(reader.outline)
    told = repr(reader.metadata) + repr(list(reader.attachments))
    streams = [thing.get_data() for number in range(1, len(reader.xref[0]) + 1)
               if isinstance(thing := reader.get_object(number), StreamObject)]  # fmt: skip
    unbroken = text.replace("-\n", "").replace("\n", "")
    return [*(part.encode() for part in (text, unbroken, outline, told)), *streams]
