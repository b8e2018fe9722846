"""The six dimensions are levelled, compared and acted on as in the worked table."""

import json
from pathlib import Path
from typing import Any

import pytest

from interviewer.domain.loyalty.dimensions import (
    DIMENSION_IDS,
    AccountRating,
    dimension,
    gap_class,
    must_act,
    programme,
    relationship_index,
    weakest,
)

WORKED: dict[str, Any] = json.loads((Path(__file__).parent / "examples" / "worked_examples.json").read_text())
CLIENTS = {
    "Integrity": (9, 8, 9),
    "Competency": (8, 9, 8),
    "Recognition": (6, 7, 5),
    "Proactivity": (5, 6, 6),
    "Savvy": (7, 8, 7),
    "Chemistry": (10, 9, 10),
}


@pytest.mark.parametrize("row", WORKED["dimensions"], ids=lambda row: row["dim"])
def test_means_gaps_and_levels_agree_with_the_table(row: dict[str, Any]) -> None:
    found = programme(AccountRating(client, row["seller"]) for client in CLIENTS[row["dim"]])
    assert found.client_mean == pytest.approx(row["buyer"], abs=0.005)
    assert found.gap == pytest.approx(row["gap"], abs=0.005)
    assert (found.gap_class, found.level, found.must_act) == (
        row["gap_class"],
        row["buyer_level"],
        row["must_act"],
    )


def test_fewer_than_three_accounts_give_no_mean_and_no_gap() -> None:
    found = programme([AccountRating(6, 9), AccountRating(7, 9), AccountRating(None, 9)])
    assert (found.n, found.client_mean, found.gap, found.level, found.gap_class) == (
        2,
        None,
        None,
        None,
        None,
    )
    assert found.accounts_must_act == 1


def test_the_gap_is_over_the_accounts_that_have_both() -> None:
    found = programme([AccountRating(8, 9), AccountRating(8, 9), AccountRating(8, 9, 6), AccountRating(2)])
    assert (found.n, found.team_n, found.client_mean, found.team_mean, found.gap) == (4, 3, 6.5, 9, 1)
    assert found.accounts_must_act == 2


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (0.99, "aligned"),
        (1.0, "watch"),
        (1.99, "watch"),
        (2.0, "blind spot"),
        (-1.0, "watch (under-rated)"),
        (-2.0, "hidden strength"),
        (1.9999999999999998, "blind spot"),
    ],
)
def test_a_gap_is_classed_by_size_and_sign(gap: float, expected: str) -> None:
    assert gap_class(gap) == expected


def test_either_side_under_seven_must_be_acted_on() -> None:
    assert must_act(6.99)
    assert must_act(9, 6)
    assert must_act(9, 9, 6)
    assert not must_act(7, 7, 7)
    assert not must_act(None)


def test_the_weakest_link_is_found_and_the_index_needs_all_six() -> None:
    ratings = dict.fromkeys(DIMENSION_IDS, 8.0) | {"savvy": 5.0}
    assert weakest(ratings) == "savvy"
    assert relationship_index(ratings) == 7.5
    assert relationship_index({"savvy": 5}) is None
    assert weakest({}) is None


def test_each_dimension_has_its_term_and_its_plain_phrase() -> None:
    assert (dimension("proactivity").name, dimension("proactivity").phrase) == (
        "Proactivity",
        "spares us surprises",
    )
    with pytest.raises(KeyError):
        dimension("warmth")
