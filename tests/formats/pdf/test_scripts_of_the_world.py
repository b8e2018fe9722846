"""Names and words of every script print, in their order, or are reported before printing; nothing vanishes."""

import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from interviewer.formats.pdf import render, unprintable_in
from interviewer.formats.pdf.cleaning import box, clean, unprintable
from interviewer.formats.pdf.clusters import visible
from interviewer.formats.pdf.fonts import FontBook
from interviewer.formats.pdf.text import Line, Segment, Typesetter
from interviewer.formats.pdf.tokens import BODY
from interviewer.report.blocks import Paper, Points, Quote, Text, WordsBlock

PaperOf = Callable[..., Paper]
Printed = Callable[[Paper], str]
HEBREW = "השירות ביום טוב, אבל בלילה אף אחד לא מכיר את הרשת."
POINTED = "שָׁלוֹם לְכֻלָּם"
ARABIC = "الخدمة جيدة في النهار، لكن لا أحد يعرف الشبكة في الليل"
VOWELLED = "شُكْرًا جَزِيلًا"
HINDI = "दिन में सेवा अच्छी है, लेकिन रात में नेटवर्क कोई नहीं जानता। क्षत्रिय ज्ञान श्री कार्य"
FROM_THE_LEFT = [
    "白天的服务很好，晚上没有人知道网络。",
    "夜間のサービス",
    "밤에는 아무도 모릅니다",
    "Ночью никто не знает",
    "Żółta łódź",
    "Ελλάδα",
    "Đặng Tiếng Việt",
]
EMOJI = {
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "a skin tone": "\U0001f44d\U0001f3fd",
    "a flag": "\U0001f1e9\U0001f1ea",
    "a flag of a region": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "a key": "1\ufe0f\u20e3",
    "a smile": "\u263a\ufe0f",
    "a heart on fire": "\u2764\ufe0f\u200d\U0001f525",
    "a person at work": "\U0001f469\U0001f3ff\u200d\U0001f4bb",
}
COPIED = [HEBREW, POINTED, ARABIC, VOWELLED, HINDI, *EMOJI.values(), "q\u0303 x\u0331 m\u0308"]
ALPHABET = (
    "aé1,.(« \u0303\u05d0\u05b0\u05d1\u0644\u0627\u0623\u064e\u0663\u0915\u094d\u0937\u093f白か가\u200d\ufe0f☺"
    "\U0001f600\U0001f3fd\U0001f1e9\U00012345"
)
DIRECTIONS = dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F)), "")


@pytest.fixture(name="book")
def _book() -> FontBook:
    return FontBook()


def composed(text: str) -> str:
    """Letters and accents as one where Unicode has one for both, without marks of direction, blanks single."""
    return " ".join(unicodedata.normalize("NFC", text.translate(DIRECTIONS)).split())


@pytest.fixture(name="copied")
def _copied(tmp_path: Path, qapp: QApplication) -> Callable[[Paper], str]:
    """What the preview gives back when the text of the first page is copied."""

    def text(paper: Paper) -> str:
        path = tmp_path / "paper.pdf"
        path.write_bytes(render(paper, "A4"))
        document = QPdfDocument(qapp)
        document.load(str(path))
        return composed(document.getAllText(0).text())

    return text


@pytest.fixture(name="pdftotext")
def _pdftotext(tmp_path: Path) -> Callable[[Paper], str]:
    """What another reader of PDFs gives back."""
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext here")

    def text(paper: Paper) -> str:
        path = tmp_path / "paper.pdf"
        path.write_bytes(render(paper, "A4"))
        done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
        return composed(done.stdout.decode())

    return text


def read(segment: Segment) -> str:
    """The letters of a segment from left to right as they stand on paper."""
    return "".join(glyph.means for glyph in segment.shaped.glyphs) if segment.shaped else segment.text


def shown(line: Line) -> str:
    """The letters of a line from left to right."""
    return "".join(map(read, line.segments))


@pytest.mark.parametrize("words", FROM_THE_LEFT)
def test_scripts_from_the_left_can_be_read_back(words: str, paper_of: PaperOf, printed: Printed) -> None:
    assert "".join(words.split()) in printed(paper_of(Text(words))).replace(" ", "")
    assert unprintable_in(paper_of(Text(words))) == []


@pytest.mark.parametrize("words", COPIED)
def test_copied_text_reads_as_it_was_said(words: str, paper_of: PaperOf, copied: Callable[[Paper], str]) -> None:
    paper = paper_of(Text(words), WordsBlock(words, as_said=True))
    assert copied(paper).count(composed(words)) == 2
    assert unprintable_in(paper) == []


@pytest.mark.parametrize("words", [HEBREW, ARABIC, VOWELLED, HINDI, *EMOJI.values()])
def test_another_reader_finds_every_clause(words: str, paper_of: PaperOf, pdftotext: Callable[[Paper], str]) -> None:
    found = pdftotext(paper_of(Text(words)))
    assert [clause for clause in re.split("[,.،] ?", composed(words)) if clause not in found] == []


@pytest.mark.parametrize("words", [HEBREW, POINTED, ARABIC, VOWELLED])
def test_letters_from_the_right_are_all_there_and_stand_right(words: str, book: FontBook) -> None:
    (line,) = Typesetter(book).lines(words, BODY, 400)
    assert line.from_right
    assert composed(shown(line)[::-1]) == composed(words)


@pytest.mark.parametrize("words", [HEBREW, POINTED, ARABIC, VOWELLED])
def test_wrapped_lines_from_the_right_keep_their_order(words: str, book: FontBook) -> None:
    lines = Typesetter(book).lines(words, BODY, 40)
    assert len(lines) > 1
    assert composed(" ".join(shown(line)[::-1] for line in lines)) == composed(words)
    assert all(line.width <= 40 for line in lines)


def test_numbers_and_latin_inside_hebrew_read_from_the_left_on_every_line(book: FontBook) -> None:
    words = "אמר SAP 4.7 אתמול ב-12 במרץ על 1,200 € בלבד"
    lines = [shown(line) for line in Typesetter(book).lines(words, BODY, 90)]
    assert lines == ["לומתא SAP 4.7 רמא", "€ 1,200 לע ץרמב 12-ב", "דבלב"]


def test_hebrew_inside_latin_stays_between_its_neighbours(book: FontBook) -> None:
    (line,) = Typesetter(book).lines("He said שלום עולם twice", BODY, 400)
    assert shown(line) == "He said םלוע םולש twice"
    assert not line.from_right


def test_arabic_letters_are_joined_and_lam_with_alef_is_one(book: FontBook) -> None:
    """A letter in the middle is narrower than one alone."""
    set_of = Typesetter(book)
    joined, apart = (set_of.line(words, BODY).width for words in ("ببب", "ب ب ب"))
    assert joined < apart - 2 * set_of.line(" ", BODY).width
    assert set_of.line("لا", BODY).width < set_of.line("ل", BODY).width + set_of.line("ا", BODY).width


def test_brackets_turn_with_the_order(book: FontBook) -> None:
    """The bracket that opens, at the right, is drawn as the one that closes from the left."""
    (line,) = Typesetter(book).lines("א (ב)", BODY, 400)
    (segment,) = line.segments
    assert shown(line) == ")ב( א"
    assert [name for name in glyph_names(segment, book) if name.startswith("paren")] == ["parenleft", "parenright"]


def test_hindi_letters_melt_and_the_vowel_written_first_stands_first(book: FontBook) -> None:
    (melted,) = Typesetter(book).line("क्ष", BODY).segments
    assert len(glyph_names(melted, book)) == 1
    (vowel,) = Typesetter(book).line("हि", BODY).segments
    assert [name.split(".")[0] for name in glyph_names(vowel, book)] == ["uni093F", "uni0939"]


@pytest.mark.parametrize("words", EMOJI.values(), ids=EMOJI)
def test_a_sequence_of_emoji_is_one_sign(words: str, book: FontBook) -> None:
    (segment,) = Typesetter(book).line(words, BODY).segments
    assert segment.shaped is not None
    assert [glyph.means for glyph in segment.shaped.glyphs] == [words]


def test_an_unknown_sequence_is_drawn_as_its_parts(book: FontBook) -> None:
    words = "\U0001f355\u200d\U0001f697"
    (segment,) = Typesetter(book).line(words, BODY).segments
    assert segment.shaped is not None
    assert len(segment.shaped.glyphs) == 2
    assert unprintable(words, book) == []


def test_an_accent_without_a_letter_of_its_own_stands_over_its_letter(book: FontBook) -> None:
    (segment,) = Typesetter(book).line("q\u0303", BODY).segments
    assert segment.shaped is not None
    letter, accent = segment.shaped.glyphs
    assert (letter.means, accent.means) == ("q", "\u0303")
    assert segment.width == pytest.approx(Typesetter(book).line("q", BODY).width, abs=0.01)


def test_an_accent_that_no_font_has_with_its_letter_stands_beside_it(book: FontBook) -> None:
    assert visible("".join(read(s) for s in Typesetter(book).line("白\u0303", BODY).segments)) == "白\u0303"


@settings(max_examples=150, deadline=None)
@given(st.text(ALPHABET, max_size=30))
def test_nothing_vanishes_whatever_the_mixture(words: str) -> None:
    book = FontBook()
    lines = Typesetter(book).lines(words, BODY, 60)
    there = Counter(visible("".join(map(shown, lines)).replace(" ", "")))
    assert there == Counter(visible(clean(words, book)).replace(" ", ""))
    for line in lines:
        for segment in line.segments:
            assert ".notdef" not in glyph_names(segment, book)


def glyph_names(segment: Segment, book: FontBook) -> list[str]:
    """The names of a segment's glyphs in its font."""
    if segment.shaped is None:
        return []
    fonts = {font.name: font for font in book.opened().values()}
    font = fonts[segment.shaped.font]
    return [font.file.shaped_by.glyph_to_string(font.characters[ord(g.code)]) for g in segment.shaped.glyphs]


def test_plain_letters_are_not_shaped(book: FontBook) -> None:
    line = Typesetter(book).line("Żółta łódź, Ελλάδα, 白天, Ночью", BODY)
    assert [segment.shaped for segment in line.segments] == [None]


def test_controls_surrogates_and_overrides_are_left_out(book: FontBook) -> None:
    assert clean("a\x00b\x07c\ud800d\u202ee\u2066f\ufeffg\ufe0f", book) == "abcdefg"
    assert clean("one\r\ntwo\u2028three\tfour", book) == "one\ntwo\nthree four"


def test_joiners_stay_only_where_they_choose_a_form(book: FontBook) -> None:
    assert clean("a\u200db\u200cc", book) == "abc"
    assert clean("क\u094d\u200dष", book) == "क\u094d\u200dष"


def test_what_no_font_has_is_shown_as_a_box_and_reported(paper_of: PaperOf, printed: Printed) -> None:
    paper = paper_of(Text("ok"), Quote("hm \U00012345 so"))
    assert "hm [U+12345] so" in printed(paper)
    (place,) = unprintable_in(paper)
    assert (place.page, place.index, place.char) == (1, 3, "\U00012345")
    assert place.part.endswith("blocks[1].words")


def test_what_no_font_has_is_told_in_a_sentence(paper_of: PaperOf) -> None:
    (place,) = unprintable_in(paper_of(Points(("fine", "an \U00012345 and \U00012345"))))
    assert place.where == "page 1, a numbered list"
    assert place.why == (
        "The character U+12345 (CUNEIFORM SIGN URU TIMES KI) is in none of the fonts. [U+12345] would be printed in "
        "its place."
    )


@pytest.mark.parametrize("words", ["ไทย", "বাংলা", "ქართული", "தமிழ்", "ኣማርኛ", "\U0001fae8"])
def test_other_scripts_print_or_are_reported_with_their_place(words: str, paper_of: PaperOf, printed: Printed) -> None:
    paper = paper_of(Text(words))
    reported = {place.char for place in unprintable_in(paper)}
    there = printed(paper)
    assert all(char in there or (char in reported and box(char) in there) for char in visible(words))


def test_nothing_vanishes_that_is_not_a_control(book: FontBook) -> None:
    text = "a\U0001f9ffb\ue000c\u13a0d"
    printed = clean(text, book)
    for index, char in unprintable(text, book):
        assert text[index] == char
        assert f"[U+{ord(char):04X}]" in printed
    assert all(char in printed or f"[U+{ord(char):04X}]" in printed for char in text)


def test_decomposed_letters_are_composed(book: FontBook) -> None:
    assert clean("cafe\u0301", book) == "café"


def test_the_same_paper_gives_the_same_bytes_in_every_script(paper_of: PaperOf) -> None:
    paper = paper_of(*(Text(words) for words in (HEBREW, POINTED, ARABIC, VOWELLED, HINDI, *EMOJI.values())))
    first = render(paper, "A4")
    render(paper_of(Text(HINDI[::-1])), "A4")
    assert render(paper, "A4") == first


def test_metadata_and_titles_are_cleaned_too(paper_of: PaperOf) -> None:
    assert render(paper_of(WordsBlock("\x00\x01")), "A4").startswith(b"%PDF")


def test_empty_texts_print(paper_of: PaperOf, printed: Printed) -> None:
    assert "One sentence" in printed(paper_of(Text(""), Quote(""), WordsBlock("")))
