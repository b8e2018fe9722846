"""A change between waves is called a change only when it is more than chance."""

import itertools
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.loyalty.nps import Counts
from interviewer.domain.loyalty.waves import compare, matched, sign_flip_p

WORKED: dict[str, Any] = json.loads((Path(__file__).parent / "examples" / "worked_examples.json").read_text())


@pytest.mark.parametrize("row", WORKED["two_waves"], ids=lambda row: row["id"])
def test_independent_waves_agree_with_the_worked_examples(row: dict[str, Any]) -> None:
    change = compare(Counts(*row["wave1"]), Counts(*row["wave2"]))
    assert change
    found = (change.raw, change.adjusted, change.se, change.z, change.p, change.lo, change.hi)
    names = ("raw_change", "adj_change", "se", "z", "p", "lo", "hi")
    assert found == pytest.approx(tuple(row[name] for name in names), abs=0.001)
    assert change.significant == (row["id"] == "W2")


def test_matched_waves_agree_with_the_worked_example() -> None:
    row = WORKED["matched"]
    found = matched(row["before"], row["after"])
    assert found
    assert list(found.changes) == row["band_change"]
    assert (found.nps_before, found.nps_after, found.mean_change, found.se) == pytest.approx(
        (row["nps_before"], row["nps_after"], row["mean_change"], row["se"]), abs=0.001
    )
    assert str(found.exact_p) == row["exact_p_fraction"]
    assert (found.improved, found.same, found.worse) == (row["improved"], row["same"], row["worse"])
    assert not found.significant


@given(st.lists(st.integers(-2, 2), max_size=9))
def test_convolution_agrees_with_trying_every_sign(changes: list[int]) -> None:
    sizes = [abs(change) for change in changes if change]
    patterns = list(itertools.product((1, -1), repeat=len(sizes)))
    hits = sum(
        abs(sum(s * size for s, size in zip(signs, sizes, strict=True))) >= abs(sum(changes)) for signs in patterns
    )
    assert sign_flip_p(changes) == Fraction(hits, len(patterns))


def test_hundreds_of_accounts_are_exact() -> None:
    assert sign_flip_p([1] * 500) == Fraction(2, 2**500)


def test_one_account_has_a_change_but_no_error() -> None:
    found = matched([6], [9])
    assert found
    assert found.se is None
    assert found.mean_change == 200


def test_waves_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="before and after"):
        matched([1], [])


def test_an_empty_wave_has_no_change() -> None:
    assert matched([], []) is None
    assert compare(Counts(0, 0, 0), Counts(1, 0, 0)) is None
