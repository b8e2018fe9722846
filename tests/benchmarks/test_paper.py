"""A paper of four pages against the same strings drawn at the same places on a bare canvas."""

import io
import time
from collections.abc import Callable
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from interviewer.formats.pdf import render
from interviewer.report.blocks import Column, Page, Paper, Row, WordsBlock
from tests.formats.pdf.sample_paper import PAGE_ONE, PAGE_THREE, sample

MOST = 3.0
Drawn = tuple[str, float, float, float, str]


@pytest.fixture(name="paper")
def _paper() -> Paper:
    words = "The night desk must know the site; by day the service is good. " * 38
    long_words = Page("Why, in full", (Row((Column(12, (WordsBlock(words, as_said=True),)),)),))
    return sample((PAGE_ONE, long_words, PAGE_THREE, long_words))


@pytest.fixture(name="drawn")
def _drawn(paper: Paper, monkeypatch: pytest.MonkeyPatch) -> list[list[Drawn]]:
    """Every string of the paper by page: font, size, x, y, text."""
    pages: list[list[Drawn]] = [[]]
    one, out, shown = Canvas.drawString, PDFTextObject.textOut, Canvas.showPage

    def draw_string(self: Any, x: float, y: float, text: str, *more: Any) -> None:
        pages[-1].append((self._fontname, self._fontsize, x, y, text))
        one(self, x, y, text, *more)

    def text_out(self: Any, text: str, *more: Any) -> None:
        pages[-1].append((self._fontname, self._fontsize, self.getX(), self.getY(), text))
        out(self, text, *more)

    def show(self: Any) -> None:
        pages.append([])
        shown(self)

    with monkeypatch.context() as patch:
        patch.setattr(Canvas, "drawString", draw_string)
        patch.setattr(PDFTextObject, "textOut", text_out)
        patch.setattr(Canvas, "showPage", show)
        render(paper, "A4")
    return pages[:-1]


def _bare(pages: list[list[Drawn]]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595.28, 841.89), invariant=1, pageCompression=1)
    for page in pages:
        for font, size, x, y, text in page:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _best(action: Callable[[], object], rounds: int = 7) -> float:
    times = []
    for _ in range(rounds):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def test_a_paper_of_four_pages_costs_at_most_three_times_a_bare_canvas(paper: Paper, drawn: list[list[Drawn]]) -> None:
    assert len(drawn) == 4
    assert sum(map(len, drawn)) > 120
    ratio = _best(lambda: render(paper, "A4")) / _best(lambda: _bare(drawn))
    print(f"paper of four pages: {ratio:.2f} x a bare canvas")
    assert ratio <= MOST


@pytest.mark.parametrize("count", [100_000])
def test_long_words_are_set_in_linear_time(count: int) -> None:
    def paper(words: str) -> Paper:
        return sample((Page("Long", (Row((Column(12, (WordsBlock(words),)),)),)),))

    small = _best(lambda: render(paper("word " * count), "A4"), 2)
    large = _best(lambda: render(paper("word " * 4 * count), "A4"), 2)
    assert large / small < 8


@pytest.mark.parametrize("words", ["الخدمة جيدة ", "दिन में सेवा ", "השירות (SAP 4) "], ids=["Arabic", "Hindi", "mixed"])
def test_long_words_of_shaped_scripts_are_set_in_linear_time(words: str) -> None:
    def paper(times: int) -> Paper:
        return sample((Page("Long", (Row((Column(12, (WordsBlock(words * times),)),)),)),))

    small = _best(lambda: render(paper(1_000), "A4"), 2)
    large = _best(lambda: render(paper(4_000), "A4"), 2)
    print(f"{len(words) * 4_000} letters in {large:.2f} s, a quarter in {small:.2f} s")
    assert large / small < 8
