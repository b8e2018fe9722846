"""The order of letters from the left and from the right, held against another maker's routine."""

import unicodedata

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.formats.pdf.bidi import levels, starts_from_right, visual_order

ALPHABET = "abאבגدلا12٣٤.,:+-%€$ ()[]«»!?\u05b0\u064b/#"


def displayed(text: str, from_right: bool) -> str:
    """The characters from left to right, none turned to its mirror image."""
    found = levels(text, from_right)
    end = len(text)
    while end and unicodedata.bidirectional(text[end - 1]) in {"WS", "S", "B"}:
        end -= 1
        found[end] = int(from_right)
    return "".join(text[index] for index in visual_order(found))


@settings(max_examples=500, deadline=None)
@given(st.text(ALPHABET, min_size=1, max_size=24), st.booleans())
def test_any_mixture_stands_as_the_standard_has_it(text: str, from_right: bool) -> None:
    assert displayed(text, from_right) == get_display(text, base_dir="R" if from_right else "L")


@pytest.mark.parametrize(
    ("text", "right"), [("אב", True), ("1. אב", True), ("a אב", False), ("السلام a", True), ("12", False), ("", False)]
)
def test_the_first_letter_decides_for_the_paragraph(text: str, right: bool) -> None:
    assert starts_from_right(text) == right
