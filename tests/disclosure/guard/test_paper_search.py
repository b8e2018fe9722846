"""People who may not be named are found anywhere in a paper, and more of them in what the interviewer wrote."""

import pytest

from interviewer.disclosure.guard.papers import PaperSearch
from interviewer.disclosure.guard.people import Circle, Known

HIDDEN = (
    Known("gwen", "fenwick", "Gwendolyn Fenwick", "Office Manager", "gwen@fenwick.example", "+44 1632 960416"),
    Known("tanaka", "hythe", "田中太郎"),
    Known("ana", "hythe", "Ana Maria de Souza Lima", "Crew Manager"),
)
CIRCLE = Circle(
    hidden=HIDDEN,
    named=(Known("dan", "hythe", "Dan Pascoe", "Finance Director"),),
    accounts={"fenwick": "Fenwick Print", "hythe": "Hythe Ferries", "dray": "Dray & Daughters Brewing"},
    staff=("Katrin Solberg",),
    own=("Harrow & Pell Payroll",),
    silent=frozenset({"fenwick"}),
    small_groups=frozenset({"north"}),
)
SEARCH = PaperSearch(CIRCLE)


@pytest.mark.parametrize(
    "text",
    [
        "Gwendolyn Fenwick said so",
        "FENWICK, Gwendolyn",
        "ask 田中太郎さん",
        "Ana Lima",
        "Ana Maria de Souza Lima",
        "write to GWEN@fenwick.example",
        "ring 01632/960 416",
        "[Gwendolyn Fenwick]",
    ],
)
def test_a_full_name_an_address_a_phone_are_found_anywhere(text: str) -> None:
    assert any(hit.must for hit in SEARCH.anywhere(text))


@pytest.mark.parametrize("text", ["Dan Pascoe, Finance Director", "Fenwick Print", "Katrin Solberg by 3 June", "1632"])
def test_what_belongs_on_paper_is_not(text: str) -> None:
    assert list(SEARCH.anywhere(text)) == []


@pytest.mark.parametrize(
    "title",
    ["Gwendolyn waits for a deputy", "The Crew Manager is unhappy", "Fenwick may leave", "Souza is unhappy"],
)
def test_a_title_that_shows_somebody_is_caught(title: str) -> None:
    assert any(hit.must for hit in SEARCH.written(title))


def test_a_small_group_or_a_new_name_in_a_title_is_asked_about() -> None:
    assert {hit.text for hit in SEARCH.written("Two clients in the North heard of Marek")} == {"North", "Marek"}


@pytest.mark.parametrize(
    "title",
    [
        "15 of 18 clients heard; four worth €840,000 a year may leave; call Hythe first",
        "Dray & Daughters would recommend Harrow & Pell",
        "Savvy is below 7: Dan Pascoe and Katrin Solberg meet by Friday",
    ],
)
def test_an_ordinary_title_is_not(title: str) -> None:
    assert list(SEARCH.written(title)) == []
