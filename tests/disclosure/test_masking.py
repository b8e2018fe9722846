"""Masks catch a name however it is written, and nothing else."""

import unicodedata

import pytest

from interviewer.disclosure.masking import MaskRule, Masks, hide_names


def masked(words: str, *rules: MaskRule, question: str | None = None) -> str:
    return Masks(rules).applied(words, question)


MAREK = MaskRule("Marek", "[an engineer]")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Marek knows.", "[an engineer] knows."),
        ("MAREK and marek.", "[an engineer] and [an engineer]."),
        ("Marek's van, Marek’s way", "[an engineer]'s van, [an engineer]’s way"),
        ("(Marek)", "([an engineer])"),
        ("_Marek_", "_[an engineer]_"),
        ("Mar\u00adek", "[an engineer]"),
        ("Marekson stays", "Marekson stays"),
    ],
)
def test_a_mask_takes_whole_words_in_any_case(words: str, left: str) -> None:
    assert masked(words, MAREK) == left


def test_a_mask_finds_composed_and_decomposed_letters() -> None:
    rule = MaskRule(unicodedata.normalize("NFD", "Siân"), "[a contact]")
    assert masked(unicodedata.normalize("NFC", "Ask Siân."), rule) == "Ask [a contact]."
    assert masked(unicodedata.normalize("NFD", "Ask SIÂN."), MaskRule("Siân", "[a contact]")) == "Ask [a contact]."


def test_the_longest_mask_goes_first_and_replacements_are_left_alone() -> None:
    rules = (MaskRule("Ana", "[Ana's deputy]"), MaskRule("Ana Ruiz", "[a contact]"))
    assert masked("Ana Ruiz and Ana", *rules) == "[a contact] and [Ana's deputy]"


def test_a_mask_spans_line_breaks_and_other_apostrophes() -> None:
    assert masked("Sean\nO’Brien left", MaskRule("Sean O'Brien", "[X]")) == "[X] left"


def test_scripts_without_spaces_are_masked_inside_the_line() -> None:
    assert masked("田中さんが来た", MaskRule("田中", "[担当者]")) == "[担当者]さんが来た"


def test_a_mask_of_one_question_stays_there() -> None:
    rule = MaskRule("Marek", "[X]", "nps_why")
    assert masked("Marek", rule, question="nps_why") == "[X]"
    assert masked("Marek", rule, question="tough") == "Marek"


def test_third_persons_are_hidden_where_referrals_are_talked_about() -> None:
    assert hide_names("A colleague in Bielsko asked me.", ()) == "A colleague in [...] asked me."
    assert hide_names("Four times. Viseu, Leiria, a private group.", ()) == "Four times. [...], [...], a private group."
    assert hide_names("I'd tell them Tideway's fine.", ("Tideway IT",)) == "I'd tell them Tideway's fine."
