"""What is put into a paper can be read out of its Word file, and nothing more comes along."""

import dataclasses
import io
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, get_args

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap

from interviewer.domain.errors import PrintingCancelled, UserError
from interviewer.formats.docx import docx_bytes
from interviewer.formats.docx.renderer import DocxRenderer
from interviewer.formats.docx.writers import WRITERS
from interviewer.report import blocks
from interviewer.report.blocks import Block, Column, Page, Paper, Points, Quote, Row, Run, Table, TableColumn, Text
from tests.formats.pdf.sample_charts import charts
from tests.formats.pdf.sample_paper import sample
from tests.formats.texts_of import texts_of

W = "{" + nsmap["w"] + "}"
TIMES = 2


def paper_of(*inside: Block, language: str = "en") -> Paper:
    """A paper of one page that holds these blocks."""
    return sample((Page("One sentence", (Row((Column(12, inside),)),)),), language)


def roots(data: bytes) -> list[Any]:
    """The body, the head and the foot of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = [name for name in packed.namelist() if name.startswith(("word/document", "word/header", "word/footer"))]
        return [parse_xml(packed.read(name)) for name in names]


def shown(data: bytes) -> str:
    """All text a reader sees, breaks as line feeds."""
    parts = []
    for root in roots(data):
        for piece in root.iter(f"{W}t", f"{W}br", f"{W}p"):
            parts.append({f"{W}t": piece.text or "", f"{W}br": "\n", f"{W}p": "\n"}[piece.tag])
    return "".join(parts)


def squeezed(text: str) -> str:
    """Without any space."""
    return "".join(text.split())


def test_every_block_can_be_written() -> None:
    assert set(WRITERS) == set(get_args(blocks.Block))


@pytest.mark.parametrize("paper", [sample(), charts()], ids=["talk", "charts"])
def test_every_text_of_a_paper_can_be_found(paper: Paper) -> None:
    data = docx_bytes(paper)
    about = docx.Document(io.BytesIO(data)).core_properties
    found = squeezed(shown(data) + about.title + about.author + about.subject)
    left_out = {"below 7: must act", "must act", "counts most", "Counts most", "In the client’s words", "Gap"}
    scales = {"\u2212100", "+100", "\u221250", "0", "+50", "revenue a year", "< 100k", "to 280k", "more"}
    missing = [t for t in texts_of(paper) if squeezed(t) not in found and t not in left_out | scales]
    assert missing == []


@pytest.mark.parametrize(
    "words", ["<b>bold</b>", "AT&T &amp; sons", "</w:t></w:r>", "a < b > c", "{PAGE}", "HYPERLINK \"x\"", "=1+1"]
)
def test_words_are_text_and_never_markup_or_a_field(words: str) -> None:
    data = docx_bytes(paper_of(Text(words), Quote(words), Points((words,)), Table((TableColumn(words),), ((words,),))))
    assert shown(data).count(words) == 5
    fields = [piece.text for root in roots(data) for piece in root.iter(f"{W}instrText")]
    assert fields == [" PAGE ", " NUMPAGES "]


def test_controls_and_broken_letters_are_cleaned() -> None:
    words = "a\x00b\x07c\ud800d\u202ee\ufffef\U0001ffffg\r\nh\ti"
    assert "abcdefg\nh i" in shown(docx_bytes(paper_of(Text(words))))
    assert "e\u0301" not in shown(docx_bytes(paper_of(Text("caf\u0065\u0301"))))


def test_joined_letters_and_pictures_of_letters_stay_whole() -> None:
    words = "\u0646\u200c\u0645 \U0001f468\u200d\U0001f469 \u0915\u094d\u200d\u0937"
    assert words in shown(docx_bytes(paper_of(Text(words))))


def test_words_from_the_right_make_a_paragraph_from_the_right() -> None:
    root = roots(docx_bytes(paper_of(Text("שלום Acme"), Text("Acme שלום"))))[0]
    assert len(list(root.iter(f"{W}bidi"))) == 1
    assert len(list(root.iter(f"{W}rtl"))) == TIMES


def test_only_quotations_get_marks() -> None:
    said = docx_bytes(paper_of(Quote("so", language="de"), Text("plain"), blocks.WordsBlock("mine", as_said=True)))
    assert [c for c in shown(said) if c in "“”„«»\""] == ["„", "“"]


def test_runs_keep_their_styles() -> None:
    root = roots(docx_bytes(paper_of(Text((Run("Call "), Run("Grabowski", "strong"), Run(" said", "serif"))))))[0]
    styles = [piece.get(f"{W}val") for piece in root.iter(f"{W}rStyle")]
    assert styles == ["Strong", "SaidCharacter"]


def test_pages_begin_on_new_sheets_and_the_contents_lead_there() -> None:
    root = roots(docx_bytes(charts()))[0]
    assert len(list(root.iter(f"{W}pageBreakBefore"))) == len(charts().pages) - 1
    named = {piece.get(f"{W}name") for piece in root.iter(f"{W}bookmarkStart")}
    led = {piece.get(f"{W}anchor") for piece in root.iter(f"{W}hyperlink")}
    assert led == {"page1"}
    assert led <= named
    numbers = [piece.text for piece in root.iter(f"{W}instrText")]
    assert numbers == [" PAGEREF page1 \\h "]


def test_properties_name_the_firm_and_nobody_else() -> None:
    paper = dataclasses.replace(sample(), keywords=("Spring 2026", "release 1"))
    data = docx_bytes(paper)
    about = docx.Document(io.BytesIO(data)).core_properties
    assert (about.title, about.author, about.last_modified_by) == (paper.title, paper.author, paper.author)
    assert (about.keywords, about.comments, about.language) == ("Spring 2026, release 1", "", "en")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert not [name for name in packed.namelist() if "thumbnail" in name or "customXml" in name]


def test_the_same_paper_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys; from tests.formats.pdf.sample_charts import charts\n"
        "from interviewer.formats.docx import docx_bytes\n"
        "sys.stdout.buffer.write(docx_bytes(charts()))"
    )
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=Path.cwd()).stdout
    assert docx_bytes(charts()) == other
    with zipfile.ZipFile(io.BytesIO(other)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_strange_language_tag_does_no_harm() -> None:
    data = docx_bytes(dataclasses.replace(sample(), language='de"><w:x/>'))
    assert docx.Document(io.BytesIO(data)).core_properties.language == "en"


def test_progress_counts_pages_and_stopping_leaves_nothing(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = tmp_path / "paper.docx"
    DocxRenderer().write(sample(), "Letter", path, lambda done, pages: seen.append((done, pages)))
    assert seen == [(1, 2), (2, 2)]
    assert docx.Document(str(path)).sections[0].page_width == pytest.approx(612 * 12700)
    with pytest.raises(PrintingCancelled):
        DocxRenderer().write(sample(), "A4", tmp_path / "other.docx", cancelled=lambda: True)
    with pytest.raises(UserError) as told:
        DocxRenderer().write(sample(), "A4", tmp_path / "gone" / "paper.docx")
    assert told.value.code == "paper_not_written"
    assert list(tmp_path.iterdir()) == [path]
