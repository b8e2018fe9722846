"""`--lang de` and what cannot be printed, from the outside."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.test_interview import call

SESSION = Path("tests") / "cases" / "german" / "weber.yaml"


def shown(path: Path) -> str:
    """The text of the first page."""
    return " ".join(PdfReader(io.BytesIO(path.read_bytes())).pages[0].extract_text().split())


@pytest.mark.parametrize(
    ("language", "title"),
    [("de", "könnte gehen: nachts ist niemand erreichbar"), ("en", "may leave: it is dissatisfied")],
)
def test_the_paper_is_in_the_language_asked_for(house: Path, tmp_path: Path, language: str, title: str) -> None:
    told = call("interview", "play", house / SESSION, "--report", tmp_path / "r.pdf", "--lang", language)
    assert (told.code, told.err) == (0, "")
    assert title in shown(tmp_path / "r.pdf")


def test_a_language_that_is_not_there_is_wrong_usage(house: Path, tmp_path: Path) -> None:
    assert call("interview", "play", house / SESSION, "--report", tmp_path / "r.pdf", "--lang", "xx").code == 2


def test_what_cannot_be_printed_is_told_with_its_place_and_never_its_words(house: Path, tmp_path: Path) -> None:
    session = tmp_path / "weber.yaml"
    told = (house / SESSION).read_text("utf-8").replace("Ruhige Nächte.", "Ruhe \U00012345 nachts.")
    session.write_text(told, "utf-8")
    made = call("interview", "play", session, "--report", tmp_path / "r.pdf", "--lang", "de")
    assert made.code == 0
    assert made.err == (
        "Page 5, the words in full: The character U+12345 (CUNEIFORM SIGN URU TIMES KI) is in none of the fonts. "
        "[U+12345] would be printed in its place.\n"
    )
