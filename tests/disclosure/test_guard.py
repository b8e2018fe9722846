"""The guard blocks what names the respondent in words passed on as the company."""

from collections.abc import Callable
from typing import Any

import pytest

from interviewer.disclosure.guard import Identity, check, findings
from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev

Begin = Callable[..., Any]
WHO = Identity("Ana Ruiz-Peña", "Head of Group IT", "ana.ruiz@aster.example", "+49 30 1234 567")


def found(begin: Begin, words: str, level: str = "company", who: Identity = WHO) -> list[tuple[str, str]]:
    talk = begin(level)
    talk.say("nps", 4)
    talk.say("nps_why", words=words)
    return [(f.place, f.what) for f in findings(talk.finished().view(), who)]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("They call me ana ruiz-pena here.", "own name"),
        ("Ask for Ana, they say.", "part of the own name"),
        ("The Ruiz-Peña incident.", "part of the own name"),
        ("The Pena incident.", "part of the own name"),
        ("As head of group IT I know.", "own title"),
        ("Write to someone@else.example.", "an e-mail address"),
        ("Call 030/1234-567.", "own phone number"),
    ],
)
def test_a_trace_of_the_person_is_found(begin: Begin, words: str, what: str) -> None:
    assert ("nps_why", what) in found(begin, words)


def test_ordinary_words_pass(begin: Begin) -> None:
    assert found(begin, "Banana prices, and 410,000 a year to the head of sales.") == []


def test_a_paper_by_name_may_name(begin: Begin) -> None:
    assert found(begin, "Ask for Ana.", level="named") == []


def test_an_answer_as_the_company_in_a_paper_by_name_may_not(begin: Begin) -> None:
    talk = begin("named")
    talk.say("nps", 4)
    talk.say("nps_why", words="Ask for Ana.")
    talk.happen(ev.Attributed("company"), "nps_why")
    assert [f.place for f in findings(talk.finished().view(), WHO)] == ["nps_why"]


def test_a_name_that_is_the_accounts_own_is_no_trace(begin: Begin) -> None:
    assert found(begin, "Aster is a family firm.", who=Identity("Jo Aster")) == []


def test_an_everyday_word_counts_only_as_a_name(begin: Begin) -> None:
    assert found(begin, "Will they learn? They will.", who=Identity("Will Stone")) == []
    assert found(begin, "They rang Will at night.", who=Identity("Will Stone")) == [("nps_why", "part of the own name")]


def test_our_own_words_must_not_tell_the_gender(begin: Begin) -> None:
    talk = begin("company")
    talk.say("nps", 4)
    talk.say("nps_why", words="She wants the alarm tested.", manner="paraphrase")
    assert [f.what for f in findings(talk.finished().view(), WHO)] == ["he or she in our words"]


def test_the_refusal_names_places_and_never_words(begin: Begin) -> None:
    talk = begin("company")
    talk.say("nps", 4)
    talk.say("nps_why", words="Ask for Ana in the zebracorner.")
    with pytest.raises(UserError) as refused:
        check(talk.finished().view(), WHO)
    assert refused.value.code == "would_identify"
    assert "nps_why (part of the own name)" in refused.value.sentence
    assert "Ana" not in refused.value.sentence
    assert "zebra" not in refused.value.sentence
