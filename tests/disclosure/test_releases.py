"""What a release held is remembered without what anybody said."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.disclosure.releases import Held, accounts_of, cuts_small, from_text, one_sided, to_text, unit

UNITS = st.frozensets(st.sampled_from([unit(name, "e") for name in "abcdefghijklmnop"]))
HELD = st.builds(Held, st.just("nps"), UNITS, st.just({}), st.booleans())


@given(st.lists(HELD))
def test_a_memory_reads_back_as_written(held: list[Held]) -> None:
    assert from_text(to_text(held)) == tuple(held)


def test_a_unit_is_an_account_and_a_mark() -> None:
    assert accounts_of([unit("a", "1"), unit("a", "2"), unit("b", "1")]) == {"a", "b"}


@given(UNITS, st.integers(3, 6))
def test_the_first_release_cuts_nothing(new: frozenset[str], least: int) -> None:
    assert not cuts_small(new, [], least)


@given(UNITS, st.lists(HELD, min_size=1, max_size=3), st.integers(3, 5))
def test_an_earlier_set_may_be_released_again(new: frozenset[str], earlier: list[Held], least: int) -> None:
    assert not cuts_small(earlier[0].units, earlier, least)
    assert not cuts_small(new, [*earlier, Held("nps", new)], least)


@given(UNITS, st.lists(HELD, min_size=1, max_size=4), st.integers(3, 5))
def test_what_passes_differs_from_each_earlier_set_by_none_or_enough(
    new: frozenset[str], earlier: list[Held], least: int
) -> None:
    if cuts_small(new, earlier, least):
        return
    known = frozenset[str]().union(*(held.units for held in earlier))
    assert len(new - known) == 0 or len(new - known) >= least
    for held in earlier[:1] if len(earlier) == 1 else ():
        assert len(held.units - new) in (0, len(held.units)) or len(held.units - new) >= least


def test_a_difference_that_is_all_alike_is_named() -> None:
    sides = {unit(name, "e"): side for name, side in zip("abcdef", ["low", "high", "low"] + ["high"] * 3, strict=True)}
    first = Held("nps", frozenset(list(sides)[:3]), {"low": 2, "high": 1})
    assert one_sided(frozenset(sides), sides, [first]) == frozenset(list(sides)[3:])


def test_a_loss_that_was_all_alike_keeps_everything_back() -> None:
    sides = {unit(name, "e"): side for name, side in zip("abc", ["low", "high", "low"], strict=True)}
    first = Held("nps", frozenset({*sides, "x", "y", "z"}), {"low": 5, "high": 1})
    assert one_sided(frozenset(sides), sides, [first]) == frozenset(sides)
