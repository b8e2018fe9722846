"""The table of keys: no clash on any page, nothing forbidden, and words that name keys as they are bound."""

import pytest

from interviewer.ui.keys.deed import Deed
from interviewer.ui.keys.keymap import BY_NAME, DEEDS, Keymap
from interviewer.ui.keys.reserved import why_not


def test_no_key_does_two_things_on_one_page() -> None:
    assert Keymap().clashes() == []
    assert len(BY_NAME) == len(DEEDS)


def test_one_key_may_do_two_things_on_two_pages() -> None:
    assert Keymap().of("map")[0] == Keymap().of("refresh")[0] == "F5"


@pytest.mark.parametrize("deed", [deed for deed in DEEDS if not deed.fixed], ids=lambda deed: deed.name)
def test_every_key_of_the_table_could_be_given_by_hand(deed: Deed) -> None:
    assert [why_not(key, deed) for key in deed.keys] == [""] * len(deed.keys)


def test_words_name_the_key_that_is_bound() -> None:
    keys = Keymap().with_ways("undo", ("F13",))
    assert keys.filled("{undo} takes back, {strike} strikes, {} and {nobody} stay") == (
        "F13 takes back, F8 strikes, {} and {nobody} stay"
    )
    assert keys.spoken("{probe_1}: why?") == "Control 1: why?"
    assert keys.filled("{number_}") == "Alt+0–9"


def test_keys_as_at_first_are_not_remembered_as_changed() -> None:
    keys = Keymap().with_ways("undo", ("F13",))
    assert keys.is_changed("undo")
    assert keys.with_ways("undo", ("Ctrl+R",)) == Keymap()


def test_a_clash_names_the_key_and_both_deeds() -> None:
    ((key, one, other),) = Keymap().with_ways("undo", ("F8",)).clashes()
    assert (key, {one.name, other.name}) == ("F8", {"undo", "strike"})
