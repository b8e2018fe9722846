"""Reasons of a health colour in words, with the person's number where there is one, in each language."""

import pytest

from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.kit.i18n import catalog
from interviewer.report.reasons import reason_of, reason_words

PERSON = PersonAnswers(nps=4, sat=2, dims={"integrity": 3}, comp_hear=8)


@pytest.mark.parametrize(
    ("reason", "english", "german"),
    [
        ("account detractor", "score 4", "Wert 4"),
        ("integrity 0-4", "trust 3", "Vertrauen 3"),
        ("open door", "would hear others out, 8", "würde andere anhören, 8"),
        ("satisfaction 1-2", "dissatisfied", "unzufrieden"),
        ("under 7: savvy", "Savvy under 7", "Verständnis unter 7"),
        ("blind spot: recognition", "blind spot in Recognition", "blinder Fleck bei Wertschätzung"),
        ("fine flag", "only said fine", "sagte nur ganz gut"),
    ],
)
def test_reasons_in_both_languages(reason: str, english: str, german: str) -> None:
    assert [reason_of(catalog(language), reason, PERSON) for language in ("en", "de")] == [english, german]


def test_without_a_number_the_reason_stands_alone() -> None:
    assert reason_of(catalog("en"), "next_time 0-4", PERSON) == reason_words(catalog("en"), "next_time 0-4")
