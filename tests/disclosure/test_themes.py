"""Unattributed words stand under a theme, without anything that shows somebody."""

import pytest

from interviewer.disclosure.themes import ThemeQuote, theme_quotes

RAISED = ("alder", "birch", "cedar")


def test_ticked_words_under_a_theme_of_three_accounts_may_be_printed() -> None:
    quotes = [ThemeQuote("We wait [too long] for an answer.", True), ThemeQuote("Nobody rings back, I think.", True)]
    assert theme_quotes(RAISED, quotes) == ("Nobody rings back, I think.", "We wait [too long] for an answer.")


@pytest.mark.parametrize("raised", [(), ("alder", "birch"), ("alder", "alder", "birch")])
def test_fewer_accounts_are_no_theme(raised: tuple[str, ...]) -> None:
    assert theme_quotes(raised, [ThemeQuote("We wait too long.", True)]) == ()


@pytest.mark.parametrize(
    "words",
    ["They moved it 3 times.", "We asked Katrin for it.", "After that, Leeds was quiet.", "It cost us 4,000 pounds."],
)
def test_numbers_and_names_outside_brackets_keep_words_back(words: str) -> None:
    assert theme_quotes(RAISED, [ThemeQuote(words, True)]) == ()


def test_words_nobody_ticked_stay() -> None:
    assert theme_quotes(RAISED, [ThemeQuote("We wait too long.")]) == ()


def test_what_stands_in_brackets_may_be_anything() -> None:
    assert theme_quotes(RAISED, [ThemeQuote("They moved it [3 times] for [Name].", True)]) != ()
