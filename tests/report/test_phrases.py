"""Names without their legal form, and clauses that can stand in a title."""

import pytest

from interviewer.report.phrases import fitting, joinable, phrases, sayable, short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Grabowski Maschinenbau Sp. z o.o.", "Grabowski Maschinenbau"),
        ("Aster AG", "Aster"),
        ("Veldhuis Groothandel B.V.", "Veldhuis Groothandel"),
        ("Muster GmbH & Co. KG", "Muster"),
        ("Larkfield Instruments, Inc.", "Larkfield Instruments"),
        ("Rossi S.r.l.", "Rossi"),
        ("Banco Sol S.A.", "Banco Sol"),
        ("Smith Ltd", "Smith"),
        ("Cwm Rhondda Schools Trust", "Cwm Rhondda Schools Trust"),
        ("AG", "AG"),
        ("X AG", "X AG"),
        ("Vienna Bag", "Vienna Bag"),
    ],
)
def test_a_legal_form_is_dropped_where_a_name_is_left(name: str, short: str) -> None:
    assert short_name(name) == short


def test_a_title_gives_way_to_its_shorter_forms() -> None:
    assert fitting(["a" * 91, "b" * 90, "c"]) == "b" * 90
    assert fitting(["a" * 91, "b" * 95]) == "b" * 95


@pytest.mark.parametrize(
    "words", ["They sat at our table", "She rang", "I'd say no", "he’s late", 'a "nine" it is', ""]
)
def test_nobody_in_a_title_is_i_we_he_or_she(words: str) -> None:
    assert not sayable(words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Because the data comes out clean. And more.", ["the data comes out clean"]),
        ("The tickets are late, and nobody calls.", ["the tickets are late, and nobody calls", "the tickets are late"]),
        ("When something breaks, they ring.", ["when something breaks, they ring"]),
        ("No.", []),
    ],
)
def test_phrases_are_the_first_sentence_then_its_first_clause(words: str, found: list[str]) -> None:
    assert phrases(words) == found


def test_a_clause_joins_when_it_opens_small_and_is_clear() -> None:
    assert joinable("the data comes out clean")
    assert not joinable("it went up")
    assert not joinable("Crew pay is hard")
