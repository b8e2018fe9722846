"""Turns a paper into the bytes of a PDF, and writes such bytes whole or not at all."""

import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Literal

from interviewer.domain.errors import PrintingCancelled
from interviewer.formats.paper_file import put_paper
from interviewer.formats.pdf.cleaning import clean, places
from interviewer.formats.pdf.flow import Body, draw_body, fill, lay_row
from interviewer.formats.pdf.fonts import FontBook
from interviewer.formats.pdf.page import Frame, draw_foot, draw_frame, frame
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Setting
from interviewer.formats.pdf.press import Press, SheetCanvas
from interviewer.formats.pdf.stamp import Stamp, logo_stamp
from interviewer.formats.pdf.text import Typesetter
from interviewer.formats.pdf.tokens import SHEETS, Sheet
from interviewer.report.blocks import Page, Paper
from interviewer.report.unprintable import Unprintable

PaperSize = Literal["A4", "Letter"]
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def render(
    paper: Paper, paper_size: PaperSize, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> bytes:
    """The paper as a PDF (LOOKS 10). The same paper gives the same bytes.

    `progress(done, sheets)` is called after each drawn sheet, `sheets` being those drawn and the pages still to come;
    `cancelled()` is asked before each page and sheet, and PrintingCancelled is raised when it says yes.
    """
    sheet = SHEETS[paper_size]
    book = FontBook()
    kit = Setting(Typesetter(book), paper.language)
    canvas = _canvas(paper, sheet, book)
    logo = logo_stamp(canvas, paper.logo)
    press = Press(canvas, Pen(canvas, sheet.height))
    for index, page in enumerate(paper.pages):
        _ask(cancelled)
        name = clean(page.bookmark or page.title, book)
        for number, (shown, body) in enumerate(_sheets(page, sheet, kit, paper)):
            _ask(cancelled)
            draw = partial(_draw, paper=paper, shown=shown, body=body, sheet=sheet, kit=kit, logo=logo)
            press.sheet(draw, "" if number else name, "" if number else page.name)
            if progress:
                progress(press.count, press.count + len(paper.pages) - index - 1)
    return press.finish(lambda pen, number, count: draw_foot(pen, paper, sheet, kit, (number, count)))


def _draw(
    pen: Pen, *, paper: Paper, shown: Frame, body: Body, sheet: Sheet, kit: Setting, logo: Stamp | None
) -> None:
    draw_frame(pen, paper, shown, sheet, kit, logo)
    draw_body(pen, body, sheet.left, shown.top)


def _ask(cancelled: Cancelled | None) -> None:
    if cancelled and cancelled():
        raise PrintingCancelled


def _sheets(page: Page, sheet: Sheet, kit: Setting, paper: Paper) -> Iterator[tuple[Frame, Body]]:
    """The sheets of a page, each measured only when the one before was drawn."""
    first = frame(page, sheet, kit)
    further = frame(page, sheet, kit, paper.continued)

    def room(number: int) -> float:
        shown = further if number else first
        return shown.bottom - shown.top

    for number, body in enumerate(fill((lay_row(row, kit) for row in page.rows), room)):
        yield (further if number else first), body


def _canvas(paper: Paper, sheet: Sheet, book: FontBook) -> SheetCanvas:
    canvas = SheetCanvas(
        io.BytesIO(),
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


def unprintable_in(paper: Paper) -> list[Unprintable]:
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
    put_paper(render(paper, paper_size, progress, cancelled), path)
