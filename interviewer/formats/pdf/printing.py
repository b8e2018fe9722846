"""Turns a paper into the bytes of a PDF, and writes such bytes whole or not at all."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reportlab.pdfgen.canvas import Canvas

from interviewer.domain.errors import PrintingCancelled, UserError
from interviewer.formats.pdf.cleaning import Place, clean, places
from interviewer.formats.pdf.flow import Body, draw_body, fill, lay_row
from interviewer.formats.pdf.fonts import FontBook
from interviewer.formats.pdf.page import Frame, draw_frame, frame
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Setting
from interviewer.formats.pdf.text import Typesetter
from interviewer.formats.pdf.tokens import SHEETS, Sheet
from interviewer.kit.paths import write_owner_only
from interviewer.report.blocks import Page, Paper

PaperSize = Literal["A4", "Letter"]
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class _Sheet:
    """One sheet to draw; `bookmark` and `name` only on the first sheet of a page."""

    frame: Frame
    body: Body
    bookmark: str = ""
    name: str = ""


def render(
    paper: Paper, paper_size: PaperSize, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> bytes:
    """The paper as a PDF (LOOKS 10). The same paper gives the same bytes.

    `progress(done, sheets)` is called after each drawn sheet; `cancelled()` is asked before each page
    and sheet, and PrintingCancelled is raised when it says yes.
    """
    sheet = SHEETS[paper_size]
    book = FontBook()
    kit = Setting(Typesetter(book), paper.language)
    sheets: list[_Sheet] = []
    for page in paper.pages:
        _ask(cancelled)
        sheets += _lay_page(page, sheet, kit, paper)
    out = io.BytesIO()
    canvas = _canvas(out, paper, sheet, book)
    numbers = {drawn.name: number for number, drawn in reversed(list(enumerate(sheets, 1))) if drawn.name}
    pen = Pen(canvas, sheet.height, numbers)
    for number, drawn in enumerate(sheets, 1):
        _ask(cancelled)
        pen.new_page()
        _bookmark(canvas, drawn, number, book)
        if drawn.name and numbers[drawn.name] == number:
            canvas.bookmarkPage(f"page-{drawn.name}")
        draw_frame(pen, paper, drawn.frame, sheet, kit, (number, len(sheets)))
        draw_body(pen, drawn.body, sheet.left, drawn.frame.top)
        canvas.showPage()
        if progress:
            progress(number, len(sheets))
    canvas.save()
    return out.getvalue()


def _ask(cancelled: Cancelled | None) -> None:
    if cancelled and cancelled():
        raise PrintingCancelled


def _lay_page(page: Page, sheet: Sheet, kit: Setting, paper: Paper) -> list[_Sheet]:
    first = frame(page, sheet, kit)
    further = frame(page, sheet, kit, paper.continued)

    def room(number: int) -> float:
        shown = further if number else first
        return shown.bottom - shown.top

    bodies = fill([lay_row(row, kit) for row in page.rows], room)
    name = page.bookmark or page.title
    opening = _Sheet(first, bodies[0], name, page.name)
    return [opening, *(_Sheet(further, body) for body in bodies[1:])]


def _canvas(out: io.BytesIO, paper: Paper, sheet: Sheet, book: FontBook) -> Canvas:
    canvas = Canvas(
        out,
        pagesize=(sheet.width, sheet.height),
        invariant=1,
        pageCompression=1,
        lang=paper.language,
        initialFontName=book.face("sans").name,
    )
    canvas.setTitle(clean(paper.title, book))
    canvas.setAuthor(clean(paper.author, book))
    canvas.setSubject(clean(paper.subject, book))
    canvas.setKeywords(", ".join(clean(word, book) for word in paper.keywords))
    canvas.setCreator("Interviewer")
    return canvas


def _bookmark(canvas: Canvas, drawn: _Sheet, number: int, book: FontBook) -> None:
    if drawn.bookmark:
        canvas.bookmarkPage(f"sheet-{number}")
        canvas.addOutlineEntry(clean(drawn.bookmark, book), f"sheet-{number}")


def unprintable_in(paper: Paper) -> list[Place]:
    """Every character of the paper that no font has; it prints as a visible box such as [U+1F9FF]."""
    return places(paper, FontBook())


def write_pdf(
    paper: Paper,
    paper_size: PaperSize,
    path: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Render to `path`, whole or not at all; an older file there stays until the new one is complete.

    UserError "paper_not_written" when the folder cannot be written to or the disk is full.
    """
    data = render(paper, paper_size, progress, cancelled)
    try:
        write_owner_only(path, data)
    except OSError as error:
        raise UserError(
            "paper_not_written",
            f"The paper could not be written to {path.parent}: {error.strerror or 'the disk refused it'}. "
            "Nothing was left there. Free some space or choose another folder, and make it again.",
        ) from error
