"""Cuts are at sentences and always marked."""

import pytest

from interviewer.disclosure.quotes import excerpt, sentences


def test_what_fits_is_left_whole() -> None:
    assert excerpt("Short.\nBut good.", 40) == "Short. But good."


def test_a_cut_is_at_the_end_of_a_sentence_and_marked() -> None:
    assert excerpt("One thing. Another thing. A third thing.", 26) == "One thing. Another thing. [...]"


def test_a_first_sentence_that_is_too_long_is_cut_at_a_word() -> None:
    assert excerpt("one two three four five six", 14) == "one two three [...]"


def test_words_without_spaces_are_cut_all_the_same() -> None:
    assert excerpt("a" * 50, 10) == "a" * 10 + " [...]"


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Ask Mr. Bevan. He knows.", ("Ask Mr. Bevan.", "He knows.")),
        ('He said "no." Then left.', ('He said "no."', "Then left.")),
        ("It was 4.6 out of 5. Good.", ("It was 4.6 out of 5.", "Good.")),
        ("よい。とても。", ("よい。", "とても。")),
        ("", ()),
    ],
)
def test_sentences(words: str, parts: tuple[str, ...]) -> None:
    assert sentences(words) == parts


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Das war am 18. Juni. Danach nichts.", ("Das war am 18. Juni.", "Danach nichts.")),
        ("Ich gebe eine 4. Mehr nicht.", ("Ich gebe eine 4.", "Mehr nicht.")),
        ("Etwa z. B. Nachts. Oder ca. Zehn.", ("Etwa z. B. Nachts.", "Oder ca. Zehn.")),
    ],
)
def test_german_sentences(words: str, parts: tuple[str, ...]) -> None:
    assert sentences(words) == parts
