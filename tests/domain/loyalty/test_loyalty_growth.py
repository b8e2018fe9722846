"""More work, and loyal clients against transactional ones: METHOD 3.8's example, and when there is none."""

from interviewer.domain.loyalty.growth import (
    Worth,
    comparison,
    concentration,
    counts_most,
    enough_of_each,
    opening,
    years,
)
from interviewer.domain.loyalty.person import PersonAnswers

LOYAL = [Worth("loyal", 300, 60, 8)] * 5
OTHERS = [Worth("transactional", 100, 100, 2)] * 5


def test_an_opening_needs_the_wish_and_the_permission_of_one_person() -> None:
    wish, both = PersonAnswers(fut_open="open", fut_pass="no"), PersonAnswers(fut_open="open", fut_pass="yes")
    assert not opening((wish, PersonAnswers(fut_pass="yes")))
    assert opening((wish, both))


def test_loyal_against_transactional_as_in_the_worked_example() -> None:
    found = comparison([*LOYAL, *OTHERS])
    assert found is not None
    assert (found.revenue, round(found.work_percent, 9), found.tenure) == (3, -40, 4)


def test_five_of_each_class_are_needed_for_each_measure() -> None:
    assert comparison([*LOYAL[:4], *OTHERS]) is None
    assert not enough_of_each([*LOYAL[:4], *OTHERS])
    nobody_counted_hours = [Worth("loyal", 300, None, 8)] * 5
    assert comparison([*nobody_counted_hours, *OTHERS]) is None
    assert enough_of_each([*nobody_counted_hours, *OTHERS])


def test_years_are_the_mean_of_what_was_said() -> None:
    assert years((PersonAnswers(tenure=3), PersonAnswers(tenure=6), PersonAnswers())) == 4.5
    assert years((PersonAnswers(),)) is None


def test_what_counts_most_is_counted_by_person() -> None:
    said = [PersonAnswers(dim_most="savvy"), PersonAnswers(dim_most="savvy"), PersonAnswers()]
    assert counts_most(said, ("savvy", "chemistry")) == {"savvy": 2, "chemistry": 0}


def test_the_largest_accounts_and_what_they_bring() -> None:
    found = concentration({"a": 10, "b": 60, "c": 30}, largest=2)
    assert (found.accounts, found.amount, found.share) == (("b", "c"), 90, 0.9)
    assert concentration({}).share == 0
