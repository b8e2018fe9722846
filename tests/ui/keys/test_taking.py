"""Taking another key: given, refused with whose it is, swapped, brought back."""

from interviewer.ui.keys.keymap import Keymap
from interviewer.ui.keys.taking import Refused, at_first, taken


def given(keys: Keymap, name: str, key: str) -> Keymap:
    found = taken(keys, name, key)
    assert isinstance(found, Keymap)
    return found


def refused(keys: Keymap, name: str, key: str) -> Refused:
    found = taken(keys, name, key)
    assert isinstance(found, Refused)
    return found


def test_a_free_key_takes_the_first_place_and_the_second_way_stays() -> None:
    keys = given(Keymap(), "dont_know", "F13")
    assert keys.of("dont_know") == ("F13", "Ctrl+Shift+K")


def test_a_key_of_another_page_is_free() -> None:
    assert given(Keymap(), "take_back", "F8").first("take_back") == "F8"


def test_a_clash_is_named_in_a_sentence_and_can_be_swapped() -> None:
    found = refused(Keymap(), "undo", "F8")
    assert found.sentence == "F8 is taken: “Can I take that back?”. Press another key, or Enter to swap the two."
    assert found.swap is not None
    assert (found.swap.first("undo"), found.swap.of("strike")) == ("F8", ("Ctrl+R", "Ctrl+Shift+T"))
    assert found.swap.clashes() == []


def test_what_has_a_fixed_key_swaps_with_nobody() -> None:
    found = refused(Keymap(), "undo", "F9")
    assert found.sentence == "F9 is taken: off the record at once. Press another key."
    assert found.swap is None


def test_two_holders_at_once_cannot_be_swapped() -> None:
    found = refused(Keymap(), "sheet", "F5")
    assert "map of the talk and look again" in found.sentence
    assert found.swap is None


def test_a_letter_goes_to_nobody_who_may_not_have_it() -> None:
    found = refused(Keymap(), "log_try", "Ctrl+R")
    assert found.swap is None


def test_the_key_at_first_comes_back_unless_somebody_else_has_it_now() -> None:
    keys = given(Keymap(), "undo", "F13")
    assert at_first(keys, "undo") == Keymap()
    other = given(keys, "note", "Ctrl+R")
    found = at_first(other, "undo")
    assert isinstance(found, Refused)
    assert found.sentence == "Ctrl+R is taken: note of my own. Press another key."
