"""Other scripts, emoji and characters nobody can print."""

import unicodedata
from collections.abc import Callable

import pytest

from interviewer.formats.pdf import render, unprintable_in
from interviewer.formats.pdf.cleaning import clean, unprintable
from interviewer.formats.pdf.fonts import FontBook
from interviewer.formats.pdf.text import Typesetter
from interviewer.formats.pdf.tokens import BODY
from interviewer.report.blocks import Paper, Quote, Text, WordsBlock

PaperOf = Callable[..., Paper]
Printed = Callable[[Paper], str]
HEBREW = "השירות ביום טוב, אבל בלילה אף אחד לא מכיר את הרשת."
ARABIC = "الخدمة جيدة في النهار"


@pytest.fixture(name="book")
def _book() -> FontBook:
    return FontBook()


@pytest.mark.parametrize(
    "words",
    [
        "白天的服务很好，晚上没有人知道网络。",
        "夜間のサービス",
        "밤에는 아무도 모릅니다",
        "Ночью никто не знает",
        "Żółta łódź",
        "Ελλάδα",
        "Đặng Tiếng Việt",
    ],
)
def test_scripts_from_the_left_can_be_read_back(words: str, paper_of: PaperOf, printed: Printed) -> None:
    assert "".join(words.split()) in printed(paper_of(Text(words))).replace(" ", "")
    assert unprintable_in(paper_of(Text(words))) == []


def test_emoji_beyond_the_basic_plane_can_be_read_back(paper_of: PaperOf, printed: Printed) -> None:
    assert "fine \U0001f600 then" in printed(paper_of(Text("fine \U0001f600 then")))


@pytest.mark.parametrize("words", [HEBREW, ARABIC])
def test_letters_from_the_right_are_all_there_and_stand_right(words: str, book: FontBook) -> None:
    (line,) = Typesetter(book).lines(words, BODY, 400)
    shown = unicodedata.normalize("NFKC", "".join(segment.text for segment in line.segments))
    assert line.from_right
    assert shown[::-1] == words


def test_wrapped_lines_from_the_right_keep_their_order(book: FontBook) -> None:
    lines = Typesetter(book).lines(HEBREW, BODY, 90)
    read = " ".join("".join(segment.text for segment in line.segments)[::-1] for line in lines)
    assert len(lines) > 2
    assert read == HEBREW


def test_arabic_letters_are_joined(book: FontBook) -> None:
    (line,) = Typesetter(book).lines(ARABIC, BODY, 400)
    assert any("\ufe70" <= char <= "\ufefc" for segment in line.segments for char in segment.text)


def test_latin_inside_hebrew_reads_from_the_left(book: FontBook) -> None:
    (line,) = Typesetter(book).lines("אמר SAP אתמול", BODY, 400)
    assert "SAP" in line.segments[0].text


def test_brackets_turn_with_the_order(book: FontBook) -> None:
    (line,) = Typesetter(book).lines("אב (גד)", BODY, 400)
    assert line.segments[0].text == "(דג) בא"


def test_the_hindi_vowel_written_first_stands_first(book: FontBook) -> None:
    (line,) = Typesetter(book).lines("हिन्दी", BODY, 400)
    assert line.segments[0].text.startswith("\u093fह")


def test_controls_surrogates_and_overrides_are_left_out(book: FontBook) -> None:
    assert clean("a\x00b\x07c\ud800d\u202ee\u2066f\ufeffg\ufe0f", book) == "abcdefg"
    assert clean("one\r\ntwo\u2028three\tfour", book) == "one\ntwo\nthree four"


def test_what_no_font_has_is_shown_as_a_box_and_reported(paper_of: PaperOf, printed: Printed) -> None:
    paper = paper_of(Text("ok"), Quote("hm \U00012345 so"))
    assert "hm [U+12345] so" in printed(paper)
    (place,) = unprintable_in(paper)
    assert (place.page, place.index, place.char) == (1, 3, "\U00012345")
    assert place.part.endswith("blocks[1].words")


def test_nothing_vanishes_that_is_not_a_control(book: FontBook) -> None:
    text = "a\U0001f9ffb\ue000c\u13a0d"
    shown = clean(text, book)
    for index, char in unprintable(text, book):
        assert text[index] == char
        assert f"[U+{ord(char):04X}]" in shown
    assert all(char in shown or f"[U+{ord(char):04X}]" in shown for char in text)


def test_decomposed_letters_are_composed(book: FontBook) -> None:
    assert clean("cafe\u0301", book) == "café"


def test_metadata_and_titles_are_cleaned_too(paper_of: PaperOf) -> None:
    assert render(paper_of(WordsBlock("\x00\x01")), "A4").startswith(b"%PDF")


def test_empty_texts_print(paper_of: PaperOf, printed: Printed) -> None:
    assert "One sentence" in printed(paper_of(Text(""), Quote(""), WordsBlock("")))
