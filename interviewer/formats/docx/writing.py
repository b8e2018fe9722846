"""Turns a paper into the bytes of a Word file, and writes such bytes whole or not at all."""

import re
from collections.abc import Callable
from pathlib import Path

import docx

from interviewer.domain.errors import PrintingCancelled
from interviewer.formats.docx import parts
from interviewer.formats.docx.frame import PaperSize, write_frame
from interviewer.formats.docx.package import packed, stripped
from interviewer.formats.docx.scribe import Scribe
from interviewer.formats.docx.styles import styles
from interviewer.formats.docx.writers import write
from interviewer.formats.paper_file import put_paper
from interviewer.report.blocks import Page, Paper

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
_LANGUAGE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def docx_bytes(
    paper: Paper,
    paper_size: PaperSize = "A4",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """The paper as a Word file. The same paper gives the same bytes.

    `progress(done, pages)` is called after each page of the paper; `cancelled()` is asked before each, and
    PrintingCancelled is raised when it says yes.
    """
    language = paper.language if _LANGUAGE.fullmatch(paper.language) else "en"
    document = stripped(docx.Document())
    document.part._styles_part._element = styles(language)
    write_frame(document, paper, paper_size)
    anchors = {page.name: f"page{index}" for index, page in reversed(list(enumerate(paper.pages))) if page.name}
    scribe = Scribe(document, language, anchors, document.element.body.sectPr)
    for index, page in enumerate(paper.pages):
        if cancelled and cancelled():
            raise PrintingCancelled
        _write_page(page, index, scribe)
        if progress:
            progress(index + 1, len(paper.pages))
    return packed(document, paper, language)


def _write_page(page: Page, index: int, scribe: Scribe) -> None:
    """Each page begins on a new sheet: banner, title, columns one after the other, reading note."""
    opening = []
    if page.banner:
        opening.append(parts.paragraph(f"{page.banner}    {page.banner_note}", "Banner"))
    title = parts.paragraph(page.title, "Heading1")
    start, end = parts.bookmark(f"page{index}", index + 1)
    title.insert(1, start)
    title.append(end)
    opening.append(title)
    if index:
        opening[0].get_or_add_pPr().insert(1, parts.element("pageBreakBefore"))
    for made in opening:
        scribe.add(made)
    scribe.heard(())
    for row in page.rows:
        for column in row.columns:
            for block in column.blocks:
                write(block, scribe)
    if page.reading_note:
        scribe.paragraph(page.reading_note, "Small")


def write_docx(
    paper: Paper,
    paper_size: PaperSize,
    path: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write to `path`, whole or not at all; an older file there stays until the new one is complete.

    UserError "paper_not_written" when the folder cannot be written to or the disk is full.
    """
    put_paper(docx_bytes(paper, paper_size, progress, cancelled), path)
