"""The accounts of a programme side by side, and what is no single account's matter."""

import pytest

from interviewer.domain.loyalty.accounts import account_mean, median_revenue, weighted_mean
from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.loyalty.programme_figures import account_figures, account_gaps, company_issues

FULL = dict.fromkeys(("integrity", "competency", "recognition", "proactivity", "savvy", "chemistry"), 9.0)
HAPPY = PersonAnswers("decision", 10, dims=FULL, next_time=10, richness="vivid", stay_reasons=("people",))


def low(name: str) -> tuple[PersonAnswers, ...]:
    return (PersonAnswers("user", 9, dims={**FULL, name: 6}),)


def test_one_account_with_everything_it_adds_up_to() -> None:
    found = account_figures((HAPPY,), revenue=200, median=median_revenue([100, 200]))
    assert (found.people, found.mean, found.band, found.flags) == (1, 10, "promoter", ("single_voice",))
    assert (found.health.colour, found.loyalty.name) == ("green", "loyal")


def test_a_team_that_overrates_itself_makes_the_account_amber() -> None:
    found = account_figures(low("savvy"), team={"savvy": 8})
    assert found.health.reasons == ("under 7: savvy", "blind spot: savvy")


def test_an_account_without_a_score_has_no_band() -> None:
    found = account_figures((PersonAnswers(sat=4),))
    assert (found.mean, found.band) == (None, None)


def test_gaps_are_of_what_both_have_rated() -> None:
    assert account_gaps(low("savvy"), {"savvy": 8.5}) == {"savvy": 2.5}
    assert account_gaps((PersonAnswers(),), {"savvy": 8.5}) == {}


@pytest.mark.parametrize(
    ("revenues", "raised"),
    [((10, 10, 10), True), ((10, 10, 0), True), ((10, 5), False), ((20, 5), True), ((), False)],
)
def test_a_weakness_of_three_accounts_or_a_fifth_of_revenue_is_the_companys(
    revenues: tuple[int, ...], raised: bool
) -> None:
    rows = [(f"a{n}", money, low("savvy")) for n, money in enumerate(revenues)]
    issues = company_issues([*rows, ("other", 0, (HAPPY,))], 100)
    assert [issue.dimension for issue in issues] == (["savvy"] if raised else [])
    assert all("other" not in issue.accounts and issue.words == "Savvy under 7" for issue in issues)


def test_one_voice_is_its_own_mean_and_whole_numbers_stay_exact() -> None:
    assert account_mean((PersonAnswers("user", 7),)) == 7.0
    assert weighted_mean([(9, "decision"), (10, "influencer"), (8, "user")]) == pytest.approx(55 / 6)
    assert weighted_mean([(6.9, "decision"), (7.1, "decision")]) == 7.0
    assert weighted_mean([(None, "user")]) is None
