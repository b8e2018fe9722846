"""Bands are cut where the method cuts them, and scores are printed as it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.loyalty.nps import BAND_WORDS, Counts, band, display, printed


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (10, "promoter"),
        (9, "promoter"),
        (8.99, "passive"),
        (7, "passive"),
        (6.99, "detractor"),
        (0, "detractor"),
    ],
)
def test_a_mean_is_banded_unrounded(score: float, expected: str) -> None:
    assert band(score) == expected


@pytest.mark.parametrize("score", [-1, 11, 10.5])
def test_a_score_off_the_scale_is_refused(score: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 10"):
        band(score)


@pytest.mark.parametrize(
    ("n", "expected"), [(0, "none"), (4, "none"), (5, "indicative"), (9, "indicative"), (10, "full")]
)
def test_few_answers_show_no_score(n: int, expected: str) -> None:
    assert display(n) == expected


@pytest.mark.parametrize(
    ("score", "text"),
    [
        (30.0, "+30"),
        (0.0, "0"),
        (-12.0, "-12"),
        (0.5, "+1"),
        (-0.5, "-1"),
        (0.4, "0"),
        (-0.4, "0"),
        (12.5, "+13"),
    ],
)
def test_a_score_is_rounded_half_away_from_zero_with_its_sign(score: float, text: str) -> None:
    assert printed(score) == text


def test_nobody_heard_prints_no_score_and_never_zero() -> None:
    assert Counts.of([]).score is None
    assert printed(Counts.of([]).score) == "no score"


def test_counts_refuse_a_negative_number() -> None:
    with pytest.raises(ValueError, match="negative"):
        Counts(1, -1, 0)


def test_the_fence_is_called_a_likely_problem() -> None:
    assert BAND_WORDS[band(7)] == "On the fence: a problem is likely"


@given(st.lists(st.integers(0, 10), min_size=1))
def test_the_score_is_promoters_minus_detractors_of_all(scores: list[int]) -> None:
    counts = Counts.of(scores)
    assert counts.n == len(scores)
    assert counts.score == pytest.approx(
        100 * (sum(s >= 9 for s in scores) - sum(s <= 6 for s in scores)) / len(scores)
    )
