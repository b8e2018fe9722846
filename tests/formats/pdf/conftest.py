"""Papers and ways to read them back."""

import io
import unicodedata
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from interviewer.formats.pdf import render
from interviewer.report.blocks import Block, Column, Page, Paper, Row
from tests.formats.pdf.sample_paper import sample

Read = Callable[[bytes], str]


@pytest.fixture(name="paper")
def _paper() -> Paper:
    """The sample paper of two pages."""
    return sample()


@pytest.fixture
def paper_of() -> Callable[..., Paper]:
    """A paper of one page that holds the given blocks, one below the other."""

    def make(*blocks: Block, language: str = "en") -> Paper:
        return sample((Page("One sentence", (Row((Column(12, blocks),)),)),), language)

    return make


@pytest.fixture
def read() -> Read:
    """The text of a PDF with one space between words, composed."""

    def text(data: bytes) -> str:
        pages = (page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
        return " ".join(unicodedata.normalize("NFC", " ".join(pages)).split())

    return text


@pytest.fixture
def printed(read: Read) -> Callable[[Paper], str]:
    """The text of a paper after printing."""
    return lambda paper: read(render(paper, "A4"))
