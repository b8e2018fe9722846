"""The gate lets unattributed answers in, all of a figure or none, and a table shows no cell that tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.disclosure.releases import Held
from interviewer.disclosure.suppression import Cell, Gate, Part, breakdown, satisfied_side, scale_side

MIXED = ("promoter", "passive", "detractor", "promoter", "passive")


def shares(names: str, sides: tuple[str, ...] = MIXED) -> list[Part]:
    return [Part(name, f"e-{name}", sides[n % len(sides)]) for n, name in enumerate(names)]


@pytest.mark.parametrize(("count", "let_in"), [(1, False), (4, False), (5, True), (6, True)])
def test_a_figure_needs_the_minimum_group(count: int, let_in: bool) -> None:
    gate = Gate(5)
    assert gate.lets_in({"nps": shares("abcdefgh"[:count])}) is let_in
    assert gate.held_back is not let_in


def test_without_unattributed_answers_nothing_is_held_back() -> None:
    gate = Gate(5)
    assert not gate.lets_in({"nps": []})
    assert not gate.held_back
    assert gate.held == ()


def test_several_people_of_one_account_are_one_account() -> None:
    assert not Gate(3).lets_in({"nps": [*shares("ab"), Part("a", "another", "passive")]})


@pytest.mark.parametrize("side", ["promoter", "passive", "detractor", "low", "high", "yes", "no"])
def test_all_on_one_side_are_left_out(side: str) -> None:
    assert not Gate(5).lets_in({"nps": shares("abcdef", (side,))})


def test_all_in_the_middle_of_a_scale_say_nothing() -> None:
    assert Gate(5).lets_in({"dim_savvy": shares("abcdef", ("middle",))})


def test_what_was_left_out_for_being_all_alike_is_in_no_other_figure_either() -> None:
    gate = Gate(3)
    assert not gate.lets_in({"nps": shares("abc", ("detractor",))})
    more = [*shares("abc", ("detractor",)), *shares("def")]
    assert not gate.lets_in({"nps": more})
    assert gate.lets_in({"sat": shares("abc", ("low", "high"))})


def test_two_figures_of_one_release_may_not_differ_by_a_few() -> None:
    gate = Gate(5)
    assert gate.lets_in({"nps": shares("abcdef")})
    assert not gate.lets_in({"nps": shares("abcde")})
    assert gate.lets_in({"nps": shares("abcdef")})


@pytest.mark.parametrize(
    ("earlier", "now", "let_in"),
    [
        ("abcde", "abcdef", False),
        ("abcde", "abcdefghij", True),
        ("abcdef", "abcde", False),
        ("abcdefghij", "abcde", True),
        ("abcde", "abcde", True),
        ("abcde", "fghij", True),
        ("abcde", "bcdef", False),
    ],
)
def test_releases_differ_by_none_or_by_the_minimum_group(earlier: str, now: str, let_in: bool) -> None:
    first = Gate(5)
    assert first.lets_in({"nps": shares(earlier)})
    assert Gate(5, first.held).lets_in({"nps": shares(now)}) is let_in


def test_a_corrected_answer_counts_as_another_one() -> None:
    first = Gate(5)
    assert first.lets_in({"nps": shares("abcde")})
    changed = [Part("a", "corrected", "detractor"), *shares("abcde")[1:]]
    assert not Gate(5, first.held).lets_in({"nps": changed})


def test_three_releases_may_not_single_anyone_out_together() -> None:
    p, q, r = "abcde", "fghij", "klmno"
    remembered: list[Held] = []
    for names in (q, p + q, q + r):
        gate = Gate(5, remembered)
        assert gate.lets_in({"nps": shares(names)})
        remembered += gate.held
    assert not Gate(5, remembered).lets_in({"nps": shares(p + r + "x")})


def test_what_two_releases_differ_by_may_not_be_all_alike() -> None:
    first = Gate(3)
    assert first.lets_in({"nps": shares("abc")})
    new = [*shares("abc"), *shares("def", ("detractor",))]
    assert not Gate(3, first.held).lets_in({"nps": new})


@pytest.mark.parametrize(("rating", "side"), [(10, "high"), (9, "high"), (8.9, "middle"), (7, "middle"), (6.9, "low")])
def test_the_ends_of_a_scale(rating: float, side: str) -> None:
    assert scale_side(rating) == side


@pytest.mark.parametrize(("sat", "side"), [(5, "high"), (4, "high"), (3, "middle"), (2, "low"), (1, "low")])
def test_the_ends_of_satisfaction(sat: float, side: str) -> None:
    assert satisfied_side(sat) == side


CELLS = st.dictionaries(
    st.sampled_from("pqrstuvw"),
    st.builds(
        lambda open_, hidden: Cell(open_ + len(hidden), frozenset(hidden)),
        st.integers(0, 9),
        st.frozensets(st.integers(0, 12).map(str), max_size=8),
    ),
    min_size=1,
)


@given(CELLS, st.integers(3, 6))
def test_no_withheld_cell_comes_back_by_subtraction(cells: dict[str, Cell], least: int) -> None:
    shown = breakdown(cells, least)
    if shown is None:
        return
    withheld = [name for name, count in shown.items() if count is None]
    assert len(withheld) != 1
    held = frozenset[str]().union(*(cells[name].unattributed for name in withheld))
    assert not withheld or len(held) >= least
    assert all(not 0 < len(cells[name].unattributed) < least for name in cells if name not in withheld)


def test_the_smallest_cell_goes_with_a_withheld_one() -> None:
    cells = {"a": Cell(6, frozenset("vwxyz")), "b": Cell(9), "c": Cell(4, frozenset("pq")), "d": Cell(20)}
    assert breakdown(cells, 5) == {"a": None, "b": 9, "c": None, "d": 20}


def test_a_table_that_would_tell_all_the_same_is_dropped() -> None:
    assert breakdown({"a": Cell(2, frozenset("v")), "b": Cell(5)}, 5) is None
