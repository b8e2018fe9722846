"""What stands on every sheet, what leads from one to another, and where rows are broken."""

import dataclasses
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from interviewer.domain.errors import UserError
from interviewer.formats.pdf import render
from interviewer.formats.pdf.fonts import FontBook
from interviewer.formats.pdf.page import frame
from interviewer.formats.pdf.pieces import Setting
from interviewer.formats.pdf.text import Typesetter
from interviewer.formats.pdf.tokens import SHEETS
from interviewer.report.blocks import Column, Contents, Entry, Fact, Facts, Page, Paper, Quote, Row, Text
from tests.formats.pdf.sample_charts import charts
from tests.formats.pdf.sample_paper import sample

KIT = Setting(Typesetter(FontBook()), "en")


def page(name: str, *blocks: Any, **more: Any) -> Page:
    """A page of one column."""
    return Page(f"Page {name}", (Row((Column(12, blocks),)),), name=name, **more)


def links(reader: PdfReader) -> list[tuple[int, list[float]]]:
    """Which sheets the links of the first sheet lead to, counted from 1, and their areas."""
    numbers = {sheet.indirect_reference: number for number, sheet in enumerate(reader.pages, 1)}
    found: list[Any] = [reference.get_object() for reference in reader.pages[0].get("/Annots", [])]
    return [(numbers[link["/Dest"].get_object()[0]], [float(edge) for edge in link["/Rect"]]) for link in found]


def logo(size: tuple[int, int] = (300, 100), kind: str = "PNG") -> bytes:
    """A picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, "#0E5A63").save(out, kind)
    return out.getvalue()


def test_contents_lead_to_pages_and_name_the_sheets_they_begin_on() -> None:
    entries = (Entry("The long one", "long"), Entry("The last one", "last"), Entry("Nothing", "gone"))
    paper = sample((page("first", Contents(entries)), page("long", Text("word " * 4000)), page("last", Text("end"))))
    reader = PdfReader(io.BytesIO(render(paper, "A4")))
    text = reader.pages[0].extract_text()
    last = len(reader.pages)
    assert last > 4
    assert [words in text for words in ("The long one", "The last one", "Nothing")] == [True, True, True]
    assert [word for word in text.split() if word in {"2", str(last)}] == ["2", str(last), str(last)]
    assert [number for number, _ in links(reader)] == [2, last]


def test_links_cover_their_row(paper_of: Callable[..., Paper]) -> None:
    reader = PdfReader(io.BytesIO(render(sample((page("a", Contents((Entry("To b", "b"),))), page("b"))), "A4")))
    ((_, (left, low, right, high)),) = links(reader)
    assert (round(right - left), 15 < high - low < 25) == (487, True)


def test_the_first_of_two_pages_of_one_name_is_meant() -> None:
    paper = sample((page("a", Contents((Entry("To b", "b"),))), page("b"), page("b")))
    reader = PdfReader(io.BytesIO(render(paper, "A4")))
    assert [number for number, _ in links(reader)] == [2]


def test_a_logo_stands_on_every_sheet_and_once_in_the_file() -> None:
    plain = render(charts(), "A4")
    data = render(dataclasses.replace(charts(), logo=logo()), "A4")
    sheets = PdfReader(io.BytesIO(data)).pages
    forms: list[Any] = [sheet["/Resources"]["/XObject"] for sheet in sheets]  # type: ignore[index]
    assert len(sheets) == 5
    assert {next(iter(form.values())).idnum for form in forms} == {next(iter(forms[0].values())).idnum}
    assert len(data) < len(plain) + 6000


def test_a_logo_moves_the_words_of_the_head_aside() -> None:
    def right_of_head(paper: Paper) -> float:
        found: list[float] = []

        def visit(text: str, _: Any, matrix: list[float], *__: Any) -> None:
            if paper.head_right in text:
                found.append(matrix[4])

        PdfReader(io.BytesIO(render(paper, "A4"))).pages[0].extract_text(visitor_text=visit)
        return found[0]

    moved = right_of_head(charts()) - right_of_head(dataclasses.replace(charts(), logo=logo()))
    assert moved == pytest.approx(82, abs=1)


@pytest.mark.parametrize("data", [b"no picture", logo((9000, 9000)), b"x" * 5_000_001])
def test_a_bad_logo_is_refused_before_anything_is_drawn(data: bytes) -> None:
    with pytest.raises(UserError) as told:
        render(dataclasses.replace(sample(), logo=data), "A4")
    assert told.value.code == "bad_logo"


def test_a_paper_with_a_logo_is_the_same_in_another_process() -> None:
    code = (
        "import sys, dataclasses; from tests.formats.pdf.sample_charts import charts\n"
        "from tests.formats.pdf.test_sheets import logo\n"
        "from interviewer.formats.pdf import render\n"
        "paper = dataclasses.replace(charts(), logo=logo(), accent='#0E5A63', keywords=('a', 'b'))\n"
        "sys.stdout.buffer.write(render(paper, 'Letter'))"
    )
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=Path.cwd()).stdout
    paper = dataclasses.replace(charts(), logo=logo(), accent="#0E5A63", keywords=("a", "b"))
    assert render(paper, "Letter") == other


@pytest.mark.parametrize("accent", ["red", "#12345", "#12345678", "javascript:"])
def test_a_colour_that_is_none_is_not_used(accent: str) -> None:
    assert render(dataclasses.replace(sample(), accent=accent), "A4") == render(sample(), "A4")
    assert render(dataclasses.replace(sample(), accent="#0E5A63"), "A4") != render(sample(), "A4")


def test_keywords_are_kept_with_the_file() -> None:
    data = render(dataclasses.replace(sample(), keywords=("Spring 2026", "release 1")), "A4")
    about = PdfReader(io.BytesIO(data)).metadata
    assert about is not None
    assert str(about["/Keywords"]) == "Spring 2026, release 1"


def test_a_banner_stands_above_its_title_and_moves_it_down() -> None:
    plain, marked = page("a", Text("x")), page("a", Text("x"), banner="Exercise", banner_note="No attack is known.")
    text = PdfReader(io.BytesIO(render(sample((marked,)), "A4"))).pages[0].extract_text()
    assert "E X E R C I S E" in text
    assert "No attack is known." in text
    sheet = SHEETS["A4"]
    assert frame(marked, sheet, KIT).top - frame(plain, sheet, KIT).top == pytest.approx(30)


def test_words_that_fit_on_the_next_sheet_are_not_broken() -> None:
    filler = Row((Column(12, (Text("filler " * 900),)),))
    beside = Row((Column(6, (Quote("said " * 60),)), Column(6, (Facts(tuple(Fact(f"l{n}", "v") for n in range(7))),))))
    reader = PdfReader(io.BytesIO(render(sample((Page("Full", (filler, beside)),)), "A4")))
    assert ["l0" in sheet.extract_text() for sheet in reader.pages] == [False, True]
    assert ["said" in sheet.extract_text() for sheet in reader.pages] == [False, True]


def test_an_empty_page_is_a_sheet() -> None:
    assert len(PdfReader(io.BytesIO(render(sample((Page("Empty", ()),)), "A4"))).pages) == 1
