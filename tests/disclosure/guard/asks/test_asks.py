"""What is asked about in words passed on as the company: names, products, amounts, dates; and what is let through."""

import pytest

from interviewer.disclosure.guard.asks import Proper, asks
from interviewer.disclosure.guard.asks.proper import inside_sentences

FREE = Proper(free=frozenset({"tideway", "aster"}), staff=frozenset({"katrin"}))


def found(text: str, proper: Proper = FREE) -> list[tuple[str, str]]:
    return [(hit.text, hit.proposal) for hit in asks(text, proper)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("We spoke to Marek about it.", [("Marek", "[a name]")]),
        ("Mrs Okonjo retires soon.", [("Mrs Okonjo", "[a colleague]")]),
        ("If Katrin left, we would too.", [("Katrin", "[one of your people]")]),
        ("The plant in Gliwice waits.", [("Gliwice", "[a place]")]),
        ("Jan Nowak said so.", [("Jan Nowak", "[a name]")]),
        ("Viseu, Leiria, a cousin of mine.", [("Viseu", "[a name]"), ("Leiria", "[a name]")]),
        ("We moved to SAP and to the HL7 thing.", [("SAP", "[a product]"), ("HL7", "[a product]")]),
        ("It cost 38,000 złoty.", [("38,000 złoty", "[an amount]")]),
        ("They want €410k a year.", [("€410k", "[an amount]")]),
        ("Up 11 per cent in two years.", [("11 per cent", "[an amount]")]),
        ("About eleven thousand pounds.", [("eleven thousand pounds", "[an amount]")]),
        ("We run 412 people.", [("412", "[an amount]")]),
        ("It broke in March 2025.", [("March 2025", "[a month]")]),
        ("By the thirtieth of September.", [("the thirtieth of September", "[a day]")]),
        ("They said the fourteenth.", [("the fourteenth", "[a day]")]),
        ("Since 2021, at least.", [("2021", "[a year]")]),
        ("It broke last Friday.", [("last Friday", "[a day]")]),
        ("May was bad, and in May again.", [("May", "[a month]")]),
        ("On 12.03.2026 it broke.", [("12.03.2026", "[a day]")]),
    ],
)
def test_what_could_point_at_somebody_is_asked_about(text: str, hits: list[tuple[str, str]]) -> None:
    assert found(text) == hits


@pytest.mark.parametrize(
    "text",
    [
        "Two outages in a quarter. The desk was quick.",
        "I ring and I'm fourth in the queue.",
        "They're reliable, I'd say seven of ten.",
        "Call me on a Monday or on Mondays? Any day.",
        "May I say something? March on, they said.",
        "Tideway answers Aster within a day.",
        "IT and HR like the CRM, and the SLA is met 24/7.",
        "The first line, the second call, 15 seconds a page.",
        "Well, Outlook and Excel, that's what we use.",
        "Honestly, Tideway is good. Sorry, HR is fine.",
        "Yes. No. One: answer. Two: keep the people.",
        "[Marek] and [an amount] are masked.",
    ],
)
def test_ordinary_words_are_not(text: str) -> None:
    assert found(text) == []


def test_a_word_that_opens_a_sentence_is_a_name_when_it_is_one_elsewhere() -> None:
    said = ["Lisbon. They stopped me there.", "The first person in Lisbon."]
    assert found(said[0]) == []
    assert found(said[0], Proper(elsewhere=inside_sentences(said))) == [("Lisbon", "[a name]")]


def test_where_every_noun_has_a_capital_only_marked_names_count() -> None:
    german = Proper(nouns_are_capital=True)
    assert found("Die Leute am Telefon sind gut.", german) == []
    assert found("Frau Kessler ruft im März zurück.", german) == [
        ("März", "[a month]"),
        ("Frau Kessler", "[a colleague]"),
    ]
