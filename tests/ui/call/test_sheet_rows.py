"""The sheet of all keys: every deed of the call once, under the key it has now."""

from interviewer.ui.call.sheet_rows import sheet_rows
from interviewer.ui.keys.call_deeds import CALL_DEEDS
from interviewer.ui.keys.keymap import FAMILIES, Keymap


def test_the_sheet_lists_every_deed_once() -> None:
    rows = sheet_rows(Keymap())
    shown = [key for row in rows for key in row.keys]
    for deed in CALL_DEEDS:
        if not deed.name.startswith(FAMILIES):
            assert shown.count(deed.keys[0]) == 1
    assert [row.keys for row in rows].count(("Alt+0–9",)) == 1


def test_the_sheet_shows_keys_as_they_are_bound() -> None:
    rows = sheet_rows(Keymap().with_ways("undo", ("F13",)).with_ways("probe_2", ("Ctrl+M",)))
    shown = {row.title: row.keys for row in rows}
    assert shown["take back the last step"] == ("F13",)
    assert shown["mark probe 1 to 4 as asked"] == ("Ctrl+1 ... Ctrl+4",)
