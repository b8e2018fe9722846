"""Sentences by catalog, numbers and dates by the habits of a language."""

import gettext
from datetime import date

import pytest

from interviewer.kit.i18n import Catalog, catalog, opened_large

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
    assert (DE.date(DAY), DE.day(DAY), DE.month(DAY)) == ("18.\u00a0Juni 2026", "Do.,\u00a018.\u00a0Juni", "Juni 2026")


def test_months_are_short_in_german_due_dates() -> None:
    november = date(2026, 11, 30)
    assert (EN.day(november), DE.day(november)) == ("Mon 30 November", "Mo.,\u00a030.\u00a0Nov.")
    assert DE.date(november) == "30.\u00a0November 2026"


def test_small_counts_are_words_and_differences_have_signs() -> None:
    assert [EN.count(n) for n in (0, 1, 4, 5, 12)] == ["none", "one", "four", "5", "12"]
    assert [EN.signed(n) for n in (6, 0, -1.5)] == ["+6", "0", "−1.5"]
    assert EN.n("one point", "{count} points", 3) == "three points"


def test_words_in_a_row() -> None:
    assert [EN.both(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_a_language_without_a_file_stays_english() -> None:
    assert catalog("eo").t("Draft") == "Draft"


@pytest.mark.parametrize(
    ("currency", "english", "german"),
    [
        ("EUR", "€410,000", "410.000\u00a0€"),
        ("CHF", "CHF\u00a0410,000", "410.000\u00a0CHF"),
        ("", "410,000", "410.000"),
    ],
)
def test_money(currency: str, english: str, german: str) -> None:
    assert (EN.money(410_000, currency), DE.money(410_000, currency)) == (english, german)


def test_shares_of_a_hundred() -> None:
    assert (EN.percent(12.5), DE.percent(12.5)) == ("12.5%", "12,5\u00a0%")


def test_a_region_takes_the_catalog_of_its_language() -> None:
    assert catalog("de-AT").t("Draft") == "Entwurf"
    assert catalog("de_CH").number(0.5) == "0,5"
    assert catalog("de").n("one point", "{count} points", 1) == "einen Punkt"
    assert catalog("de").n("one point", "{count} points", 4) == "vier Punkte"


def test_a_sentence_opens_large_and_keeps_its_other_letters() -> None:
    assert [opened_large(text) for text in ("ein Punkt", "", "über Nacht")] == ["Ein Punkt", "", "Über Nacht"]
