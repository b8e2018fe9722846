"""People become accounts as in the worked table, and nothing hides behind a mean."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from interviewer.domain.loyalty.accounts import (
    account_counts,
    account_flags,
    account_mean,
    decision_maker_first,
    median_revenue,
    revenue_weighted,
)
from interviewer.domain.loyalty.health import account_health
from interviewer.domain.loyalty.nps import Counts, band
from interviewer.domain.loyalty.person import PersonAnswers, Role
from interviewer.domain.loyalty.revenue import expected_loss, exposure

WORKED: dict[str, Any] = json.loads((Path(__file__).parent / "examples" / "worked_examples.json").read_text())["rollup"]


def voice(score: int, role: Role) -> PersonAnswers:
    return PersonAnswers(nps=score, role=role)


ACCOUNTS: dict[str, tuple[int, tuple[PersonAnswers, ...]]] = {
    "Aster": (500_000, (voice(9, "decision"), voice(10, "influencer"), voice(8, "user"))),
    "Birch": (250_000, (voice(6, "decision"), voice(9, "user"), voice(10, "user"))),
    "Cedar": (120_000, (voice(10, "decision"),)),
    "Dahlia": (80_000, (voice(8, "influencer"), voice(7, "user"))),
    "Elm": (50_000, (voice(7, "decision"), voice(9, "influencer"))),
    "Fir": (20_000, (voice(3, "user"),)),
}
FLAGS = {"Birch": ("decision_maker_override", "split_account"), "Cedar": ("single_voice",)}
MEANS = {name: account_mean(people) or 0.0 for name, (_, people) in ACCOUNTS.items()}


@pytest.mark.parametrize("row", WORKED["accounts"], ids=lambda row: row["account"])
def test_account_means_bands_and_flags_agree_with_the_table(row: dict[str, Any]) -> None:
    revenue, people = ACCOUNTS[row["account"]]
    median = median_revenue([money for money, _ in ACCOUNTS.values()])
    assert median == 100_000
    assert MEANS[row["account"]] == pytest.approx(row["mean"], abs=0.001)
    assert band(MEANS[row["account"]]) == row["band"]
    assert account_flags(people, revenue, median) == FLAGS.get(row["account"], ())


def test_four_scores_from_the_same_twelve_answers() -> None:
    everyone = [p.nps for _, people in ACCOUNTS.values() for p in people if p.nps is not None]
    weighted = revenue_weighted((money, MEANS[name]) for name, (money, _) in ACCOUNTS.items())
    first = account_counts(decision_maker_first(people) for _, people in ACCOUNTS.values())
    assert Counts.of(everyone).score == pytest.approx(WORKED["respondent_nps"], abs=0.001)
    assert account_counts(MEANS.values()).score == pytest.approx(WORKED["account_nps"], abs=0.001)
    assert first.score == WORKED["waterfall_nps"]
    assert weighted
    assert weighted.score == pytest.approx(WORKED["revenue_weighted_nps"], abs=0.001)
    assert weighted.effective_n == pytest.approx(WORKED["kish_n_eff"], abs=0.001)
    assert weighted.too_few


@pytest.mark.parametrize("name", list(ACCOUNTS))
def test_the_highest_role_present_speaks_first(name: str) -> None:
    assert decision_maker_first(ACCOUNTS[name][1]) == WORKED["waterfall_scores"][name]


def test_the_override_finds_the_money() -> None:
    found = exposure((money, account_health(people).colour) for money, people in ACCOUNTS.values())
    high, medium, low = (found.slices[name] for name in ("high", "medium", "low"))
    assert high.amount == WORKED["exposure_high"]
    assert 100 * high.share == pytest.approx(WORKED["exposure_high_pct"], abs=0.001)
    assert medium.amount == 130_000
    assert 100 * medium.share == pytest.approx(12.7451, abs=0.001)
    assert (low.amount, found.total) == (620_000, 1_020_000)


def test_a_loss_is_only_the_readers_own_assumption() -> None:
    found = exposure([(1001, "red"), (999, "green"), (500, "grey")])
    assert expected_loss(found, {"high": Fraction(1, 2)}) == Fraction(1001, 2)
    with pytest.raises(ValueError, match="between 0 and 1"):
        expected_loss(found, {"high": Fraction(2)})


def test_pennies_add_up_over_thousands_of_accounts() -> None:
    found = exposure((10_01, colour) for colour in ("red", "amber", "green", "grey") * 2500)
    assert sum(part.amount for part in found.slices.values()) == found.total == 10_01 * 10_000


def test_a_list_without_revenue_has_no_weighted_score() -> None:
    assert revenue_weighted([(0, 9.0)]) is None
    assert exposure([(0, "red")]).slices["high"].share == 0
    assert median_revenue([]) is None


def test_a_mean_of_exactly_seven_is_on_the_fence() -> None:
    mean = account_mean((voice(6, "decision"), voice(9, "user")))
    assert mean == 6.75
    assert account_mean((voice(5, "user"), voice(8, "influencer"))) == 7
    assert account_mean((PersonAnswers(role="decision"),)) is None
