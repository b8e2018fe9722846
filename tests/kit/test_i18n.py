"""Sentences by catalog, numbers and dates by the habits of a language."""

import gettext
from datetime import date

import pytest

from interviewer.kit.i18n import Catalog, catalog

DAY = date(2026, 6, 18)
EN, DE = catalog(), Catalog(gettext.NullTranslations(), "de")


class _German(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return {"{who} stays": "{who} bleibt"}.get(message, message)


def test_a_sentence_is_translated_then_filled() -> None:
    assert Catalog(_German(), "de").t("{who} stays", who="A {b}") == "A {b} bleibt"
    assert EN.t("50 {percent") == "50 {percent"


@pytest.mark.parametrize(
    ("number", "english", "german"), [(6.5, "6.5", "6,5"), (7.0, "7", "7"), (1900, "1,900", "1.900"), (-3, "-3", "-3")]
)
def test_numbers(number: float, english: str, german: str) -> None:
    assert (EN.number(number), DE.number(number)) == (english, german)


def test_dates() -> None:
    assert (EN.date(DAY), EN.day(DAY), EN.month(DAY)) == ("18 June 2026", "Thu 18 June", "June 2026")
    assert (DE.date(DAY), DE.day(DAY), DE.month(DAY)) == ("18. Juni 2026", "Do 18. Juni", "Juni 2026")


def test_small_counts_are_words_and_differences_have_signs() -> None:
    assert [EN.count(n) for n in (0, 1, 4, 5, 12)] == ["none", "one", "four", "5", "12"]
    assert [EN.signed(n) for n in (6, 0, -1.5)] == ["+6", "0", "−1.5"]
    assert EN.n("one point", "{count} points", 3) == "three points"


def test_words_in_a_row() -> None:
    assert [EN.both(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_a_language_without_a_file_stays_english() -> None:
    assert catalog("eo").t("Draft") == "Draft"
