"""Every consent that can be taken back has a purpose, and every purpose can be taken back by one action."""

from interviewer.domain.interview.rules import PERMISSIONS
from interviewer.domain.rights.purposes import ASKED_BY, PURPOSES, WITHDRAWN_BY, purpose_of


def test_every_permission_of_an_interview_has_a_purpose() -> None:
    assert set(ASKED_BY) >= PERMISSIONS


def test_every_purpose_but_a_single_answers_can_be_taken_back_alone() -> None:
    without = {purpose for purpose in PURPOSES if not WITHDRAWN_BY[purpose]}
    assert without == {"answer_attribution"}


def test_an_unknown_consent_is_one_to_take_part() -> None:
    assert purpose_of("my_own_consent", "consent") == "take_part"
    assert purpose_of("nps", "scale_0_10") is None
    assert purpose_of("adv_quote", "choice") == "quote"
