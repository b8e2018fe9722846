"""Intervals agree with every worked example, and hold their promises for any counts."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.loyalty.intervals import (
    Z95,
    adjusted_wald,
    fpc,
    half_width,
    hard_bounds,
    score_interval,
    seen_plus_unseen,
    wald,
    wilson,
)
from interviewer.domain.loyalty.nps import Counts
from interviewer.domain.loyalty.shares import Share

WORKED: dict[str, Any] = json.loads((Path(__file__).parent / "examples" / "worked_examples.json").read_text())
CLOSE = 0.001

any_counts = st.builds(Counts, *[st.integers(0, 60)] * 3).filter(lambda counts: counts.n > 0)


def counted(row: dict[str, Any]) -> Counts:
    return Counts(row["P"], row["S"], row["D"])


@pytest.mark.parametrize("row", WORKED["single"], ids=lambda row: row["id"])
def test_single_samples_agree_with_the_worked_examples(row: dict[str, Any]) -> None:
    counts = counted(row)
    plain, adjusted, tango = wald(counts), adjusted_wald(counts), score_interval(counts)
    assert plain
    assert adjusted
    assert tango
    assert counts.score == pytest.approx(row["nps"], abs=CLOSE)
    assert (plain.se, plain.lo, plain.hi) == pytest.approx((row["wald_se"], row["wald_lo"], row["wald_hi"]), abs=CLOSE)
    assert (adjusted.centre, adjusted.se, adjusted.lo, adjusted.hi) == pytest.approx(
        (row["aw_centre"], row["aw_se"], row["aw_lo"], row["aw_hi"]), abs=CLOSE
    )
    assert (tango.lo, tango.hi) == pytest.approx((row["tango_lo"], row["tango_hi"]), abs=0.01)


@pytest.mark.parametrize("row", WORKED["finite"], ids=lambda row: row["id"])
def test_small_lists_agree_with_the_worked_examples(row: dict[str, Any]) -> None:
    counts, size = counted(row), row["N"]
    interval, hard = seen_plus_unseen(counts, size), hard_bounds(counts, size)
    assert interval
    assert (interval.centre, interval.lo, interval.hi) == pytest.approx(
        (row["centre"], row["lo"], row["hi"]), abs=CLOSE
    )
    assert (hard.lo, hard.hi) == pytest.approx((row["hard_lo"], row["hard_hi"]), abs=CLOSE)
    assert fpc(counts.n, size) == pytest.approx(row["fpc"], abs=CLOSE)


@pytest.mark.parametrize("row", WORKED["wilson"], ids=lambda row: f"{row['k']} of {row['n']}")
def test_shares_agree_with_the_worked_examples(row: dict[str, Any]) -> None:
    bounds = wilson(row["k"], row["n"])
    assert bounds
    assert Share(row["k"], row["n"]).percent == pytest.approx(row["pct"], abs=CLOSE)
    assert (bounds.lo, bounds.hi) == pytest.approx((row["lo"], row["hi"]), abs=CLOSE)


@pytest.mark.parametrize("row", WORKED["margin"], ids=lambda row: f"n {row['n']}")
def test_the_planning_width_agrees_with_the_table(row: dict[str, Any]) -> None:
    assert half_width(row["n"]) == pytest.approx(row["half_width"], abs=0.05)


@given(any_counts, st.integers(0, 400))
def test_the_observed_score_lies_inside_its_interval_and_that_inside_the_hard_bounds(
    counts: Counts, unheard: int
) -> None:
    size = counts.n + unheard
    interval, hard = seen_plus_unseen(counts, size), hard_bounds(counts, size)
    assert interval
    assert counts.score is not None
    assert hard.lo - 1e-9 <= interval.lo <= counts.score + 1e-9
    assert counts.score - 1e-9 <= interval.hi <= hard.hi + 1e-9


def test_every_combination_up_to_twenty_five_accounts_keeps_the_score_inside() -> None:
    seen = 0
    for size in range(1, 26):
        for n in range(1, size + 1):
            for promoter in range(n + 1):
                for passive in range(n + 1 - promoter):
                    counts = Counts(promoter, passive, n - promoter - passive)
                    interval = seen_plus_unseen(counts, size)
                    assert interval
                    assert interval.lo - 1e-9 <= 100 * counts.net / n <= interval.hi + 1e-9
                    seen += 1
    assert seen == 23_725


@given(any_counts)
def test_a_huge_list_gives_the_adjusted_wald_interval(counts: Counts) -> None:
    large, adjusted = seen_plus_unseen(counts, 10**9), adjusted_wald(counts)
    assert large
    assert adjusted
    assert (large.lo, large.hi) == pytest.approx((adjusted.lo, adjusted.hi), abs=0.01)


@given(any_counts)
def test_a_census_is_the_score_itself(counts: Counts) -> None:
    interval = seen_plus_unseen(counts, counts.n)
    assert interval
    assert interval.lo == interval.hi == counts.score


@given(any_counts)
def test_mirrored_counts_give_mirrored_intervals(counts: Counts) -> None:
    mirror = Counts(counts.detractor, counts.passive, counts.promoter)
    one, two = score_interval(counts), score_interval(mirror)
    assert one
    assert two
    assert (one.lo, one.hi) == pytest.approx((-two.hi, -two.lo), abs=0.001)


def test_nobody_heard_has_no_interval_but_has_hard_bounds() -> None:
    nobody = Counts(0, 0, 0)
    assert (wald(nobody), adjusted_wald(nobody), seen_plus_unseen(nobody, 9)) == (None, None, None)
    assert score_interval(nobody) is None
    assert (hard_bounds(nobody, 9).lo, hard_bounds(nobody, 9).hi) == (-100, 100)
    assert Share(0, 0).wilson is None
    assert Share(0, 0).words == "0 of 0"


@pytest.mark.parametrize("size", [0, 4])
def test_a_list_shorter_than_those_heard_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="list"):
        hard_bounds(Counts(2, 2, 1), size)


def test_a_share_beyond_its_total_is_refused() -> None:
    with pytest.raises(ValueError, match="between"):
        Share(3, 2)


def test_a_share_is_printed_with_its_counts() -> None:
    assert Share(3, 15).words == "3 of 15, 20%"


def test_z_is_that_of_the_method() -> None:
    assert Z95 == 1.959964


PROGRAMME = [
    (Counts(2, 3, 1), 12, (-22.1792, 49.957), (-41.6667, 58.3333)),
    (Counts(3, 3, 1), 12, (-6.9435, 56.9435), (-25.0, 58.3333)),
    (Counts(4, 2, 1), 12, (4.0272, 66.6667), (-16.6667, 66.6667)),
]


@pytest.mark.parametrize(("counts", "size", "interval", "hard"), PROGRAMME)
def test_a_whole_programme_computed_elsewhere_gives_the_same(
    counts: Counts, size: int, interval: tuple[float, float], hard: tuple[float, float]
) -> None:
    found, bounds = seen_plus_unseen(counts, size), hard_bounds(counts, size)
    assert found
    assert (found.lo, found.hi) == pytest.approx(interval, abs=CLOSE)
    assert (bounds.lo, bounds.hi) == pytest.approx(hard, abs=CLOSE)
