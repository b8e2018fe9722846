"""The lines of the sheet of all keys on the call screen, with the keys as they are bound."""

from dataclasses import dataclass

from interviewer.ui.keys.call_deeds import CALL_DEEDS, CARE, MOVING, NUMBERS, PROBES, SCREEN, WORDS
from interviewer.ui.keys.deed import Deed
from interviewer.ui.keys.keymap import Keymap


@dataclass(frozen=True)
class Row:
    """One line of the sheet of all keys."""

    group: str
    keys: tuple[str, ...]
    title: str


PLAIN_ROWS: tuple[Row, ...] = (
    Row(NUMBERS, ("0–9",), "choose a number or an option; 1 then 0 makes ten"),
    Row(NUMBERS, ("Arrows",), "one step of the scale or the list"),
    Row(NUMBERS, ("Space",), "tick the option under the ring"),
    Row(NUMBERS, ("Backspace",), "take the choice away again"),
    Row(NUMBERS, ("Enter",), "keep what is shown and go on"),
    Row(NUMBERS, ("a letter",), "goes to the words and is written there"),
    Row(WORDS, ("Shift+Enter",), "new line; from a number: to the words"),
    Row(WORDS, ("Tab",), "on to the probes; Shift+Tab back to the number"),
    Row(WORDS, ("Esc",), "close what lies on top, then the yellow mark, then to the number"),
    Row(WORDS, ("Ctrl+Z",), "takes back typing only, never a step"),
)
"""What plain keys do by state; they are handled where they are pressed."""
PAIRS: dict[str, tuple[str, str]] = {
    "brief": ("so_far", "the brief beside the script; the transcript so far"),
    "larger": ("smaller", "larger or smaller text"),
    "look_back": ("look_on", "look at the question before, after; changes nothing"),
    "region_next": ("region_back", "next or previous region"),
    "sheet": ("change_keys", "all keys; give other keys"),
    "show_card": ("privacy", "show card on, off; cover this screen, uncover it"),
}
"""Two deeds that share a line of the sheet, so that it fits a screen of 768 px."""
FAMILIES = {
    "number_": (NUMBERS, "number or option from within the words"),
    "probe_": (PROBES, "mark probe 1 to 4 as asked"),
    "standing_": (PROBES, "the four standing probes"),
}
_ORDER = (NUMBERS, WORDS, PROBES, MOVING, CARE, SCREEN)


def sheet_rows(keys: Keymap) -> tuple[Row, ...]:
    """Every line of the sheet, deeds of one family drawn together."""
    rows = [*PLAIN_ROWS]
    second = {other for other, _title in PAIRS.values()}
    for deed in CALL_DEEDS:
        if deed.name not in second:
            row = _row(deed, keys)
            if row not in rows:
                rows.append(row)
    return tuple(sorted(rows, key=lambda row: _ORDER.index(row.group)))


def _row(deed: Deed, keys: Keymap) -> Row:
    for family, (group, title) in FAMILIES.items():
        if deed.name.startswith(family):
            return Row(group, (keys.span(family),), title)
    if deed.name in PAIRS:
        other, title = PAIRS[deed.name]
        firsts = (keys.first(deed.name), keys.first(other))
        return Row(deed.group, (*firsts, *keys.of(deed.name)[1:], *keys.of(other)[1:]), title)
    return Row(deed.group, keys.of(deed.name), deed.title)
