"""The printed recovery key: easy to type, slips are found in their group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.errors import UserError
from interviewer.storage.recovery import GROUPS, SYMBOLS, group_fits, new_recovery_key, read_recovery_key


def test_a_key_has_eight_groups_of_five() -> None:
    groups = new_recovery_key().split("-")
    assert [len(group) for group in groups] == [5] * GROUPS
    assert set("".join(groups)) <= set(SYMBOLS)


def test_it_may_be_typed_small_with_spaces_and_look_alikes() -> None:
    key = new_recovery_key()
    typed = key.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_recovery_key(f" {typed}\n") == key


@given(st.integers(0, GROUPS * 5 - 1), st.sampled_from(SYMBOLS))
def test_one_wrong_sign_names_its_group(place: int, symbol: str) -> None:
    plain = new_recovery_key().replace("-", "")
    if plain[place] == symbol:
        return
    with pytest.raises(UserError, match=f"Group {place // 5 + 1} "):
        read_recovery_key(plain[:place] + symbol + plain[place + 1 :])


@given(st.integers(1, GROUPS), st.text(SYMBOLS, min_size=4, max_size=4), st.integers(0, 3))
def test_two_signs_swapped_are_found(number: int, letters: str, place: int) -> None:
    group = next(letters + check for check in SYMBOLS if group_fits(number, letters + check))
    swapped = group[:place] + group[place + 1] + group[place] + group[place + 2 :]
    assert group_fits(number, swapped) == (swapped == group)


def test_a_group_in_the_wrong_place_is_found() -> None:
    groups = new_recovery_key().split("-")
    assert not group_fits(2, groups[0])
    assert group_fits(1, groups[0])


@pytest.mark.parametrize("typed", ["", "ABCDE", "ABCDE-" * 9, "!" * 40, "\u00e4" * 40])
def test_anything_else_is_a_typing_mistake(typed: str) -> None:
    with pytest.raises(UserError) as error:
        read_recovery_key(typed)
    assert error.value.code == "recovery_key_mistyped"
