"""What keeps clients: weak reasons, doors, approaches; as METHOD reads them."""

import pytest

from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.loyalty.staying import (
    alternatives,
    approaches,
    door,
    doors,
    reasons_of,
    stay_reasons,
    stays_by_default,
)

CONTRACT = PersonAnswers(stay_reasons=("contract",))
PEOPLE = PersonAnswers(stay_reasons=("people", "contract"))


@pytest.mark.parametrize(
    ("hear", "shut"),
    [(0, "closed"), (2, "closed"), (2.5, "ajar"), (6, "ajar"), (6.99, "ajar"), (7, "open"), (10, "open")],
)
def test_the_hearing_out_number_is_a_door(hear: float, shut: str) -> None:
    assert door(hear) == shut


def test_an_account_stays_by_default_when_everyone_there_gave_only_weak_reasons() -> None:
    accounts = [(CONTRACT,), (CONTRACT, PEOPLE), (PersonAnswers(),)]
    found = stays_by_default(accounts)
    assert (found.k, found.n) == (1, 2)


def test_a_reason_counts_once_for_each_account_and_the_most_frequent_stands_first() -> None:
    assert reasons_of((CONTRACT, PEOPLE)) == ("contract", "people")
    assert stay_reasons([(CONTRACT, PEOPLE), (CONTRACT,)]) == {"contract": 2, "people": 1}


def test_doors_count_people_that_were_asked() -> None:
    asked = [PersonAnswers(comp_hear=1), PersonAnswers(comp_hear=4), PersonAnswers(comp_hear=8), PersonAnswers()]
    assert doors(asked) == {"closed": 1, "ajar": 1, "open": 1}


def test_an_account_counts_with_its_most_serious_answer_about_other_ways() -> None:
    two = (PersonAnswers(alternatives="no"), PersonAnswers(alternatives="actively_evaluating"))
    found = alternatives([two, (PersonAnswers(),)])
    assert found == {"decided_to_leave": 0, "actively_evaluating": 1, "thinking_about_it": 0, "no": 0}


def test_approaches_are_told_for_all_and_by_how_often_the_vendor_is_heard() -> None:
    people = [
        PersonAnswers(comp_contact="often", comm_freq="quarterly"),
        PersonAnswers(comp_contact="no", comm_freq="quarterly"),
        PersonAnswers(comp_contact="once_or_twice", comm_freq="monthly"),
        PersonAnswers(comm_freq="monthly"),
    ]
    every, seldom = approaches(people), approaches(people, "quarterly")
    assert (every.approached, every.n, seldom.approached, seldom.n) == (2, 3, 1, 2)
