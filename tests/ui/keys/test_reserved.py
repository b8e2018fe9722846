"""Keys that nothing may be put on, and how a press is called."""

import pytest
from PySide6.QtCore import Qt

from interviewer.ui.keys.keymap import BY_NAME
from interviewer.ui.keys.reserved import key_words, why_not

M, K = Qt.KeyboardModifier, Qt.Key
UNDO, BRIEF = BY_NAME["undo"], BY_NAME["read_brief"]


@pytest.mark.parametrize(
    "key", ["A", "Shift+A", "7", "?", "Space", "Return", "Enter", "Shift+Return", "Tab", "Shift+Tab", "Esc",
            "Backspace", "Del", "Left", "Home", "Shift+End", "PgUp"]
)  # fmt: skip
def test_keys_that_write_or_move_stay_what_they_are(key: str) -> None:
    assert why_not(key, UNDO).endswith(("Press another key.", "hold Ctrl or Alt with it."))


@pytest.mark.parametrize(
    "key", ["Ctrl+C", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Shift+U", "Ctrl+Alt+K", "Meta+K", "Shift+Ins", "Alt+F4", "Ctrl+Q"]
)
def test_keys_of_text_editing_and_input_methods_are_left_alone(key: str) -> None:
    assert why_not(key, UNDO).startswith(f"{key} keeps its meaning")


@pytest.mark.parametrize("key", ["F7", "Ctrl+M", "Ctrl+Shift+K", "Alt+X", "Shift+F3", "Ctrl+Return"])
def test_function_keys_and_what_is_held_with_control_or_alt_may_be_taken(key: str) -> None:
    assert why_not(key, UNDO) == ""


def test_a_letter_alone_may_be_taken_where_nothing_is_typed() -> None:
    assert why_not("X", BRIEF) == ""
    assert why_not("Space", BRIEF)


@pytest.mark.parametrize("key", ["", "Ctrl+", "F7, F8", "nonsense", "ctrl+k"])
def test_what_is_no_key_is_refused(key: str) -> None:
    assert why_not(key, UNDO) == "That is no key the program can hear. Press another one."


def test_the_way_off_the_record_never_changes() -> None:
    assert why_not("F7", BY_NAME["off_record"]).startswith("F9 stays as it is")


@pytest.mark.parametrize(
    ("key", "held", "words"),
    [(K.Key_F7, M.NoModifier, "F7"), (K.Key_K, M.ControlModifier | M.ShiftModifier, "Ctrl+Shift+K"),
     (K.Key_Question, M.ControlModifier | M.ShiftModifier, "Ctrl+?"), (K.Key_Backtab, M.ShiftModifier, "Shift+Tab"),
     (K.Key_5, M.AltModifier | M.KeypadModifier, "Alt+5"), (K.Key_Control, M.ControlModifier, ""),
     (K.Key_Dead_Acute, M.NoModifier, ""), (K.Key_unknown, M.NoModifier, "")],
)  # fmt: skip
def test_a_press_is_called_as_on_the_cap(key: Qt.Key, held: Qt.KeyboardModifier, words: str) -> None:
    assert key_words(int(key), held) == words
