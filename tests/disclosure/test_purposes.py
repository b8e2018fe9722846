"""Who is known for one purpose alone: a call back, a favour."""

from collections.abc import Callable
from typing import Any

import pytest

from interviewer.disclosure.view import CallBack, CallHours, Person
from interviewer.domain.interview import events as ev

Begin = Callable[..., Any]
ANA = Person("Ana Ruiz-Peña", "Head of Group IT", "decision")


def detractor(begin: Begin, level: str, answer: str) -> Any:
    talk = begin(level)
    talk.say("nps", 4)
    talk.say("det_callback", answer, "Thursday after two")
    return talk


@pytest.mark.parametrize(
    ("level", "answer", "wanted"),
    [
        ("named", "yes_with_points", CallBack(True, ANA)),
        ("named", "yes_call_only", CallBack(False, ANA)),
        ("named", "no", None),
        ("company", "yes_with_points", CallBack(True, ANA)),
        ("company", "yes_call_only", CallBack(False, None)),
        ("company", "no", None),
    ],
)
def test_a_call_names_the_person_as_far_as_it_was_allowed(
    begin: Begin, level: str, answer: str, wanted: CallBack | None
) -> None:
    assert detractor(begin, level, answer).finished().view().call_back == wanted


def test_a_call_that_was_taken_back_is_gone(begin: Begin) -> None:
    talk = detractor(begin, "company", "yes_with_points").finished()
    talk.happen(ev.Withdrawn(), "det_callback")
    view = talk.view()
    assert view.call_back is None
    assert "Ana" not in repr(view)


def test_a_call_answered_on_a_branch_that_was_left_is_gone(begin: Begin) -> None:
    talk = detractor(begin, "company", "yes_with_points")
    talk.happen(ev.Revised(9), "nps")
    assert talk.finished().view().call_back is None


def test_the_hours_pass_only_with_the_call(begin: Begin) -> None:
    hours = CallHours("Europe/Madrid", 15, 17)
    allowed = detractor(begin, "named", "yes_with_points").finished()
    assert allowed.view(hours=hours).call_back == CallBack(True, ANA, hours)
    assert "Madrid" not in repr(detractor(begin, "named", "no").finished().view(hours=hours))


@pytest.mark.parametrize(
    ("question", "value", "needed"),
    [
        ("adv_quote", "name_title_company", True),
        ("adv_quote", "company_only", False),
        ("adv_quote", "industry_only", False),
        ("adv_testimonial", "draft_for_me", True),
        ("adv_testimonial", "no", False),
        ("adv_reference", 2, True),
        ("adv_reference", 0, False),
        ("adv_referral", "perhaps_later", False),
        ("adv_referral", "yes_will_introduce", True),
    ],
)
def test_a_favour_names_somebody_who_spoke_as_the_company_only_where_it_must(
    begin: Begin, question: str, value: object, needed: bool
) -> None:
    talk = begin("company")
    talk.say("nps", 10)
    talk.say("ref_comfort", "comfortable", "Yes.")
    talk.say(question, value)
    assert talk.finished().view().advocate == (ANA if needed else None)


def test_by_name_the_advocate_is_the_person(begin: Begin) -> None:
    assert begin("named").finished().view().advocate == ANA
