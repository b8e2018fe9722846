"""The file around a document: its properties, and a zip that is the same for the same input."""

import io
import zipfile
from datetime import datetime

from docx.document import Document

from interviewer.formats.docx.plain import plain
from interviewer.report.blocks import Paper

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_DATE = datetime(2000, 1, 1)
"""Fixed, so that two makings of one paper are equal byte by byte; the paper itself says when it was made."""
_LEFT_OUT = ("stylesWithEffects", "customXml", "thumbnail", "numbering", "extended-properties")
_LONGEST = 255
"""Characters that a property of the file may have."""


def stripped(document: Document) -> Document:
    """A new document without what its template brought along."""
    for part in (document.part, document.part.package):
        for key, relation in list(part.rels.items()):
            if any(name in relation.reltype for name in _LEFT_OUT):
                part.rels.pop(key)
    return document


def packed(document: Document, paper: Paper, language: str) -> bytes:
    """The bytes of the file. The author is the interviewer's firm; nobody else is named."""
    about = document.core_properties
    about.title, about.author = plain(paper.title)[:_LONGEST], plain(paper.author)[:_LONGEST]
    about.subject = plain(paper.subject)[:_LONGEST]
    about.keywords = plain(", ".join(paper.keywords))[:_LONGEST]
    about.last_modified_by, about.comments, about.language = about.author, "", language
    about.created = about.modified = _DATE
    out = io.BytesIO()
    document.save(out)
    return _same_times(out.getvalue())


def _same_times(data: bytes) -> bytes:
    """The zip written again with one time for every entry."""
    fresh = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name))
    return fresh.getvalue()
