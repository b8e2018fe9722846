"""The table of keys: no clash, nothing forbidden, every deed done by the page."""

from interviewer.ui.call.keys import DEEDS, Deed, clashes, first_key, sheet_rows

KEPT_FOR_TEXT = {f"Ctrl+{letter}" for letter in "ACVXZYDEHKUW"} | {"Ctrl+Shift+U", "Ctrl+Q"}


def test_no_key_is_given_twice() -> None:
    assert clashes() == []


def test_a_clash_names_both_deeds() -> None:
    again = Deed("loud", ("F9",), "shouts", "x")
    assert clashes((*DEEDS, again)) == [("F9", "off_record", "loud")]


def test_keys_of_text_editing_and_input_methods_are_left_alone() -> None:
    used = {key for deed in DEEDS for key in deed.keys}
    assert not used & KEPT_FOR_TEXT
    assert not [key for key in used if "Ctrl+Alt" in key]


def test_the_sheet_lists_every_deed_once() -> None:
    rows = sheet_rows()
    shown = {key for row in rows for key in row.keys}
    for deed in DEEDS:
        if not deed.name.startswith(("number_", "probe_", "standing_")):
            assert deed.keys[0] in shown
    assert [row.keys for row in rows].count(("Alt+0–9",)) == 1


def test_the_first_key_stands_on_caps() -> None:
    assert first_key("strike") == "F8"
