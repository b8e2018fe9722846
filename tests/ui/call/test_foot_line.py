"""The foot line tells what Enter will do."""

import pytest

from interviewer.ui.call.foot_line import FootLine, hints
from interviewer.ui.theme import Theme


@pytest.mark.parametrize(
    ("shape", "in_words", "item", "enter"),
    [
        ("scale", False, False, "keep and go on"),
        ("scale", True, False, "next question"),
        ("open", True, False, "next question"),
        ("list", True, True, "next line"),
        ("say", False, False, "said, go on"),
    ],
)
def test_enter_is_told_by_place(shape: str, in_words: bool, item: bool, enter: str) -> None:
    assert dict(hints(shape, in_words=in_words, item=item))["Enter"] == enter


@pytest.mark.parametrize("in_words", [True, False])
def test_off_the_record_is_always_on_the_line(in_words: bool) -> None:
    assert ("{off_record}", "off the record") in hints("scale", in_words=in_words)


def test_a_screen_reader_finds_the_line(theme: Theme) -> None:
    line = FootLine(theme)
    line.show_hints(hints("open", in_words=True))
    assert line.accessibleName().startswith("Enter next question")
