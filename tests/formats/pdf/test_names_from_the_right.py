"""A name from the right in a sentence from the left: the sentence runs as its own words do."""

from collections.abc import Callable

import pytest

from interviewer.formats.docx.plain import from_right
from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.fonts import FontBook
from interviewer.formats.pdf.text import Line, Typesetter
from interviewer.kit.i18n import Catalog

NAME = "مستشفى السلام"
WORDS = Catalog.load()


@pytest.fixture
def lines() -> Callable[[str], tuple[Line, ...]]:
    setter = Typesetter(FontBook())
    return lambda text: setter.lines(text, t.BODY, 400)


def order(line: Line) -> str:
    return "".join(segment.text for segment in line.segments)


def test_the_name_comes_first_at_the_left(lines: Callable[[str], tuple[Line, ...]]) -> None:
    (line,) = lines(WORDS.t("{who} may leave: call {day}", who=NAME, day="today"))
    assert not line.from_right
    assert order(line).endswith("may leave: call today")


def test_a_count_of_others_follows_the_name(lines: Callable[[str], tuple[Line, ...]]) -> None:
    said = WORDS.both([NAME, WORDS.n("one more", "{count} more", 2)])
    (line,) = lines(said)
    assert (line.from_right, from_right(said)) == (False, False)


def test_what_somebody_said_from_the_right_stays_so(lines: Callable[[str], tuple[Line, ...]]) -> None:
    (line,) = lines(f"{NAME} (ABC)")
    assert line.from_right
    assert from_right(NAME)


def test_a_sentence_that_begins_with_a_word_is_not_touched() -> None:
    assert WORDS.t("Call {who}", who=NAME) == f"Call {NAME}"
    assert WORDS.t("{who} may leave: call {day}", who="Aster", day="today") == "Aster may leave: call today"
