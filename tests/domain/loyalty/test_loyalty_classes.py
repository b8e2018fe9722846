"""The class says loyal or only satisfied, with the tests that were missed."""

from dataclasses import replace

import pytest

from interviewer.domain.loyalty.classes import account_class, classify, contradictions
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.domain.loyalty.person import PersonAnswers

NINES = dict.fromkeys(DIMENSION_IDS, 9.0)
FULL = PersonAnswers(
    role="decision",
    nps=10,
    sat=5,
    next_time=10,
    dims=NINES,
    richness="vivid",
    stay_reasons=("results", "people"),
)
VECTORS = [
    (FULL, "loyal", ()),
    (replace(FULL, richness="flat"), "leaning_loyal", ("rich",)),
    (replace(FULL, nps=9, dims=NINES | {"savvy": 6}), "leaning_loyal", ("dimensions",)),
    (replace(FULL, stay_reasons=("contract", "effort_of_switching")), "leaning_loyal", ("stay_reasons",)),
    (replace(FULL, stay_reasons=("contract", "people")), "loyal", ()),
    (replace(FULL, stay_reasons=()), "loyal", ()),
    (replace(FULL, nps=8), "transactional", ()),
    (replace(FULL, nps=9, alternatives="actively_evaluating"), "at_risk", ()),
    (PersonAnswers(nps=6, sat=4), "at_risk", ()),
    (PersonAnswers(nps=8, sat=2), "at_risk", ()),
    (replace(FULL, next_time=4), "at_risk", ()),
    (PersonAnswers(sat=4), "transactional", ()),
    (PersonAnswers(), "unclassified", ()),
    (replace(FULL, nps=9, dims={"savvy": 9}), "leaning_loyal", ("dimensions",)),
    (replace(FULL, next_time=None), "leaning_loyal", ("next_time",)),
    (replace(FULL, fine=True), "leaning_loyal", ("fine flag",)),
]


@pytest.mark.parametrize(("person", "name", "missed"), VECTORS)
def test_the_class_follows_the_vectors(person: PersonAnswers, name: str, missed: tuple[str, ...]) -> None:
    found = classify(person)
    assert (found.name, found.missed) == (name, missed)


def test_answers_that_do_not_fit_are_shown() -> None:
    odd = replace(FULL, next_time=6, ref_comfort="not_comfortable", dims=NINES | {"savvy": 3})
    assert len(contradictions(odd)) == 3
    assert contradictions(PersonAnswers(nps=3, sat=5)) == ("low score, yet satisfied",)
    assert contradictions(FULL) == contradictions(PersonAnswers()) == ()


def test_an_account_takes_the_worst_class_of_its_decision_makers() -> None:
    assert account_class((FULL, replace(FULL, nps=8), replace(FULL, role="user", nps=0))).name == "transactional"


def test_an_account_without_a_decision_maker_goes_by_its_means() -> None:
    user, buyer = replace(FULL, role="user", nps=9), replace(FULL, role="influencer", richness="flat")
    assert account_class((user, buyer)).name == "loyal"
    assert account_class((user, replace(buyer, nps=8))).name == "transactional"
    assert account_class(()).name == "unclassified"


def test_a_decision_maker_without_a_score_leaves_the_class_to_the_means() -> None:
    assert account_class((PersonAnswers(role="decision"), replace(FULL, role="user"))).name == "loyal"
