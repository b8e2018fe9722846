"""Own keys come back from the settings; what cannot be used costs a sentence and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.ui.keys.keymap import DEEDS, Keymap
from interviewer.ui.keys.remembered import keymap_of, lines_of
from interviewer.ui.keys.taking import taken

FREE = [f"F{n}" for n in range(1, 30)] + ["Alt+X", "Ctrl+R", "Ctrl+N", "B"]


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from([deed.name for deed in DEEDS]), st.sampled_from(FREE)), max_size=12))
def test_keys_given_by_hand_come_back_and_never_clash(wishes: list[tuple[str, str]]) -> None:
    keys = Keymap()
    for name, key in wishes:
        found = taken(keys, name, key)
        swap = found if isinstance(found, Keymap) else found.swap
        keys = swap or keys
    assert keys.clashes() == []
    assert keymap_of(lines_of(keys)) == (keys, "")


@pytest.mark.parametrize(
    ("line", "told"),
    [("undo=F8", "F8 was given to two things, take back the last step, and “Can I take that back?”"),
     ("undo=x", "“x” cannot be a key"), ("undo=", "“” cannot be a key"), ("off_record=F7", "“F7” cannot be a key"),
     ("undo=Ctrl+C", "“Ctrl+C” cannot be a key")],
)  # fmt: skip
def test_what_cannot_be_used_leaves_the_keys_as_at_first(line: str, told: str) -> None:
    keys, sentence = keymap_of([line, "note=F13"])
    assert keys == Keymap()
    assert told in sentence
    assert sentence.endswith("All keys are as they were at first.")


def test_a_deed_of_a_later_version_is_passed_over() -> None:
    assert keymap_of(["fly=F13", "undo=Alt+X"]) == (Keymap().with_ways("undo", ("Alt+X",)), "")
