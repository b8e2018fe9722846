"""What is put into a paper can be read out of its PDF."""

import dataclasses
import io
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from interviewer.formats.pdf import PrintingCancelled, render
from interviewer.report.blocks import (
    Badge,
    Badges,
    Block,
    Column,
    Fact,
    Facts,
    Health,
    Page,
    Paper,
    Points,
    Quote,
    Row,
    Run,
    Table,
    TableColumn,
    Text,
    TwoDots,
    WordsBlock,
)

PaperOf = Callable[..., Paper]
Printed = Callable[[Paper], str]
NUMBERED = " ".join(f"word{number}" for number in range(9000))
TALL = " ".join(f"word{number}" for number in range(1000))


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for item in thing:
            yield from _texts(item)
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            if field.name not in {"style", "size", "rule", "language", "bookmark", "page_of", "continued", "count"}:
                yield from _texts(getattr(thing, field.name))


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_every_text_of_the_sample_can_be_found(paper: Paper, size: str, read: Callable[[bytes], str]) -> None:
    data = render(paper, size)  # type: ignore[arg-type]
    shown = read(data).replace(" ", "")
    info = PdfReader(io.BytesIO(data)).metadata
    assert info is not None
    shown += f"{info.title}{info.author}{info.subject}".replace(" ", "")
    missing = [text for text in _texts(paper) if "".join(text.split()) not in shown]
    assert missing == []


def test_sample_keeps_one_sheet_a_page_on_both_sizes(paper: Paper) -> None:
    assert [len(PdfReader(io.BytesIO(render(paper, size))).pages) for size in ("A4", "Letter")] == [2, 2]


@pytest.mark.parametrize(
    "words",
    [
        "<b>bold</b>",
        '<img src="/etc/hostname">',
        "AT&T &amp; sons",
        "before </para> after",
        "a < b > c",
        "$x$ \\n %s {0}",
    ],
)
def test_markup_in_words_is_printed_as_it_is(words: str, paper_of: PaperOf, printed: Printed) -> None:
    for block in (Text(words), Quote(words), WordsBlock(words), Points((words,))):
        assert words in printed(paper_of(block))


def test_only_quotations_get_marks(paper_of: PaperOf, printed: Printed) -> None:
    blocks: tuple[Block, ...] = (
        Text("plain text"),
        WordsBlock("in my words", as_said=True),
        Points(("point",)),
        Facts((Fact("label", "value", Health.WATCH),)),
        Table((TableColumn("head"),), (("cell",),)),
        Badges((Badge("badge", alarm=True),)),
    )
    shown = printed(paper_of(*blocks))
    assert not set('“”„«»"') & set(shown)
    assert "“as said”" in printed(paper_of(*blocks, Quote("as said")))


@pytest.mark.parametrize(
    ("language", "marked"),
    [("en-GB", "“so”"), ("de", "„so“"), ("fr", "« so »"), ("pl", "„so”"), ("sv", "”so”"), ("xx", "“so”")],
)
def test_quotation_marks_follow_the_language(language: str, marked: str, paper_of: PaperOf, printed: Printed) -> None:
    assert marked in printed(paper_of(Quote("so"), language=language))


def test_twenty_pages_of_words_keep_order_and_lose_none(paper_of: PaperOf) -> None:
    data = render(paper_of(Quote(NUMBERED)), "A4")
    pages = PdfReader(io.BytesIO(data)).pages
    words = [word.strip("“”") for page in pages for word in page.extract_text().split()]
    assert len(pages) > 20
    assert [word for word in words if word.startswith("word")] == NUMBERED.split()


def test_a_word_wider_than_the_page_is_cut_not_lost(paper_of: PaperOf, printed: Printed) -> None:
    shown = printed(paper_of(Text("ж" * 100_000)))
    assert shown.count("ж") == 100_000


def test_long_cells_flow_and_the_head_is_repeated(paper_of: PaperOf) -> None:
    rows = tuple((f"row{number}", TALL if number == 7 else "short") for number in range(90))
    table = Table((TableColumn("First", 1), TableColumn("Second", 3, "right")), rows)
    pages = PdfReader(io.BytesIO(render(paper_of(table), "Letter"))).pages
    texts = [page.extract_text() for page in pages]
    shown = " ".join(texts).split()
    assert len(pages) > 3
    assert all("Second" in text for text in texts)
    assert [word for word in shown if word.startswith("row")] == [row[0] for row in rows]
    assert [word for word in shown if word.startswith("word")] == TALL.split()


def test_sheets_are_counted_and_named(paper: Paper) -> None:
    pages = PdfReader(io.BytesIO(render(paper, "A4"))).pages
    assert ["1 of 2" in pages[0].extract_text(), "2 of 2" in pages[1].extract_text()] == [True, True]


def test_a_page_too_full_loses_its_last_row_to_the_next(paper_of: PaperOf) -> None:
    filler = Row((Column(12, (Text("filler " * 700),)),))
    short = Row((Column(12, (Facts(tuple(Fact(f"label{n}", "value") for n in range(12))),)),))
    paper = dataclasses.replace(paper_of(), pages=(Page("Full", (filler, short)),))
    pages = PdfReader(io.BytesIO(render(paper, "A4"))).pages
    assert ["label0" in page.extract_text() for page in pages] == [False, True]
    assert "Full, continued" in pages[1].extract_text()


def test_runs_keep_words_together(paper_of: PaperOf, printed: Printed) -> None:
    words = (Run("Call "), Run("Grabowski", "strong"), Run(", then write."))
    assert "Call Grabowski, then write." in printed(paper_of(Text(words)))


def test_two_dots_show_both_labels(paper_of: PaperOf, printed: Printed) -> None:
    shown = printed(paper_of(TwoDots(0, 100, "0 %", "100 %", 81, "stayed: 81 %", 95, "you believed 95 %")))
    assert "stayed: 81 %" in shown
    assert "you believed 95 %" in shown


def _pdf(thing: Any) -> Any:
    """A value of a PDF, followed to where it is kept."""
    return thing.get_object()


def test_the_outline_and_metadata_are_set(paper: Paper) -> None:
    reader = PdfReader(io.BytesIO(render(paper, "A4")))
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert titles == ["What this client told us", "Six dimensions"]
    assert _pdf(reader.trailer["/Root"])["/Lang"] == "en"
    assert reader.metadata is not None
    assert reader.metadata.author == "Plainspoken Research"


def test_all_fonts_are_embedded(paper: Paper) -> None:
    for page in PdfReader(io.BytesIO(render(paper, "A4"))).pages:
        fonts = _pdf(_pdf(page["/Resources"])["/Font"])
        assert fonts
        assert all("/FontFile2" in _pdf(_pdf(font)["/FontDescriptor"]) for font in fonts.values())


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="needs qpdf")
def test_the_file_is_sound(paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(render(paper, "A4"))
    assert subprocess.run(["qpdf", "--check", path], capture_output=True, check=False).returncode == 0


def test_the_same_paper_gives_the_same_bytes_in_another_process(paper: Paper) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from sample_paper import sample\n"
        "from interviewer.formats.pdf import render\n"
        "sys.stdout.buffer.write(render(sample(), 'A4'))"
    )
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=Path.cwd()).stdout
    assert render(paper, "A4") == render(paper, "A4") == other


def test_progress_counts_sheets_and_stopping_stops(paper: Paper) -> None:
    seen: list[tuple[int, int]] = []
    render(paper, "A4", lambda done, sheets: seen.append((done, sheets)))
    assert seen == [(1, 2), (2, 2)]
    with pytest.raises(PrintingCancelled):
        render(paper, "A4", cancelled=lambda: True)
