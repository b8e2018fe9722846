"""The guard blocks what names the respondent, or a colleague who did not allow it, in words passed on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from interviewer.disclosure.guard.hits import Hit, key_of
from interviewer.disclosure.guard.passages import Found, Ruling, read, ruled
from interviewer.disclosure.guard.people import Circle, Known
from interviewer.disclosure.view import ReportableInterview, TeamView
from interviewer.domain.interview import events as ev

Begin = Callable[..., Any]
WHO = Known("ana", "aster", "Ana Ruiz-Peña", "Head of Group IT", "ana.ruiz@aster.example", "+49 30 1234 567")
OWN, PART, TITLE = (f"{what} of the person who spoke" for what in ("the name", "part of the name", "the title"))


def circle(who: Known = WHO, *others: Known, named: bool = False) -> Circle:
    return Circle(
        hidden=others if named else (who, *others), named=(who,) if named else (), accounts={"aster": "Aster AG"}
    )


def musts(view: ReportableInterview, around: Circle, who: Known = WHO) -> list[Found]:
    return [found for found in read(view, around, who).found if found.hit.must]


def found(begin: Begin, words: str, level: str = "company", who: Known = WHO, *others: Known) -> list[str]:
    talk = begin(level)
    talk.say("nps", 4)
    talk.say("nps_why", words=words)
    return [one.hit.why for one in musts(talk.finished().view(), circle(who, *others, named=level == "named"), who)]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("They call me ana ruiz-pena here.", OWN),
        ("Ask for Ana, they say.", PART),
        ("Ask for A\u200bna, they say.", PART),
        ("The Ruiz-Peña incident.", PART),
        ("The Pena incident.", PART),
        ("As head of group IT I know.", TITLE),
        ("Write to someone@else.example.", "an e-mail address"),
        ("Call 030/1234-567.", "the phone number of the person who spoke"),
    ],
)
def test_a_trace_of_the_person_is_found(begin: Begin, words: str, why: str) -> None:
    assert why in found(begin, words)


def test_ordinary_words_pass(begin: Begin) -> None:
    assert found(begin, "Banana prices, and 410,000 a year to the head of sales.") == []


def test_a_paper_by_name_may_name(begin: Begin) -> None:
    assert found(begin, "Ask for Ana.", "named") == []


def test_an_answer_as_the_company_in_a_paper_by_name_may_not(begin: Begin) -> None:
    talk = begin("named")
    talk.say("nps", 4)
    talk.say("nps_why", words="Ask for Ana.")
    talk.happen(ev.Attributed("company"), "nps_why")
    assert [one.hit.text for one in musts(talk.finished().view(), circle(named=True))] == ["Ana"]


def test_a_name_that_is_the_accounts_own_is_no_trace(begin: Begin) -> None:
    assert found(begin, "Aster is a family firm.", "company", replace(WHO, name="Jo Aster")) == []


def test_an_everyday_word_counts_only_as_a_name(begin: Begin) -> None:
    will = replace(WHO, name="Will Stone")
    assert found(begin, "Will they learn? They will.", "company", will) == []
    assert found(begin, "They rang Will at night.", "company", will) == [PART]


def test_a_colleague_who_was_not_heard_blocks_even_a_paper_by_name(begin: Begin) -> None:
    bo = Known("bo", "aster", "Bo Krüger", "Plant Manager")
    assert found(begin, "Kruger and the plant manager were there.", "named", WHO, bo) == [
        "part of the name of somebody who did not allow it",
        "the title of somebody who did not allow it",
    ]


def test_a_name_without_spaces_is_found_inside_its_sentence(begin: Begin) -> None:
    assert found(begin, "田中太郎さんに聞いて。", "company", replace(WHO, name="田中太郎")) == [OWN]


def test_our_own_words_must_not_tell_the_gender(begin: Begin) -> None:
    talk = begin("company")
    talk.say("nps", 4)
    talk.say("nps_why", words="She wants the alarm tested.", manner="paraphrase")
    assert [one.hit.why for one in musts(talk.finished().view(), circle())] == ["“he” or “she” in our words"]


def test_the_teams_form_is_looked_at_too(begin: Begin) -> None:
    talk = begin("company")
    talk.say("nps", 4)
    view = talk.finished().view(TeamView(8, values=("A weekly call with Ana",)))
    assert [one.passage.spoken for one in musts(view, circle())] == [False]


def test_what_was_masked_before_is_not_found_again(begin: Begin) -> None:
    assert found(begin, "Ask for [Ana's colleague] there.") == []


def test_a_decision_masks_leaves_out_or_keeps(begin: Begin) -> None:
    talk = begin("company")
    talk.say("nps", 4)
    talk.say("nps_why", words="Ask for Ana.")
    given = talk.say("det_trouble", ("Ana was ignored", "Late reports"))
    talk.happen(ev.Weighed((3, 1), given), "det_trouble")
    reading = read(talk.finished().view(), circle(), WHO)
    why, line = (one.key for one in reading.found)
    told = ruled(reading, {why: Ruling("mask", "[a colleague]"), line: Ruling("leave_out")})
    assert told.answers["nps_why"].words == "Ask for [a colleague]."
    assert told.answers["det_trouble"].lines == ("Late reports",)
    assert told.answers["det_trouble"].severities == (1,)
    assert ruled(reading, {why: Ruling("keep")}).answers["nps_why"].words == "Ask for Ana."
    assert "nps_why" not in ruled(reading, {why: Ruling("leave_out")}).answers


def test_changed_words_ask_again(begin: Begin) -> None:
    def key(words: str) -> str:
        talk = begin("company")
        talk.say("nps", 4)
        talk.say("nps_why", words=words)
        return musts(talk.finished().view(), circle())[0].key

    assert key("Ask for Ana.") == key("Ask  for Ana.")
    assert key("Ask for Ana.") != key("Always ask for Ana.")


def test_a_part_that_one_person_alone_plays_is_asked_about(begin: Begin) -> None:
    talk = begin("company")
    talk.say("b_decision", "decision")
    talk.say("nps", 4)
    view = talk.finished().view(heard_at_account=2)
    who = replace(WHO, role="decision")
    other = Known("bo", "aster", "Bo Krüger", role="user")
    (one,) = read(view, circle(who, other), who).found
    assert (one.hit.text, one.hit.must) == ("", False)
    told = ruled(read(view, circle(who, other), who), {one.key: Ruling("mask")})
    assert told.role is None
    assert "b_decision" not in told.answers
    assert read(view, circle(who, replace(other, role="decision")), who).found == ()


def test_a_key_tells_no_words() -> None:
    key = key_of("talk", "Ask for Ana.", Hit("Ana", "why", "[x]", must=True))
    assert "ana" not in key.casefold()
    assert len(key) == 24
