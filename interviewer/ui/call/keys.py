"""The keys of the call screen: one table, from which shortcuts, caps and the sheet of all keys are made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Deed:
    """One thing a key does in both states. `keys` are its ways, the first is shown on caps."""

    name: str
    keys: tuple[str, ...]
    title: str
    group: str


@dataclass(frozen=True)
class Row:
    """One line of the sheet of all keys."""

    group: str
    keys: tuple[str, ...]
    title: str


NUMBERS, WORDS, PROBES, MOVING, CARE, SCREEN = (
    "Answering", "In the words", "Probes", "Going about", "Handle with care", "The screen",
)  # fmt: skip

DEEDS: tuple[Deed, ...] = (
    Deed("dont_know", ("F2", "Ctrl+Shift+K"), "does not know", NUMBERS),
    Deed("prefer_not_say", ("F3", "Ctrl+Shift+P"), "prefers not to say", NUMBERS),
    Deed("skip", ("F4", "Ctrl+Shift+N"), "skip: 1 not applicable, 2 my choice, then Enter", NUMBERS),
    Deed("undo", ("Ctrl+R",), "take back the last step", NUMBERS),
    Deed("redo", ("Ctrl+Shift+R",), "put the step back", NUMBERS),
    *(
        Deed(f"number_{n}", (f"Alt+{n}",), f"{n} from within the words", NUMBERS)
        for n in range(10)
    ),
    Deed("manner", ("Ctrl+I",), "words as said, or in my words", WORDS),
    Deed("file", ("Ctrl+G",), "already told me: file the last sentence under another question", WORDS),
    Deed("note", ("Ctrl+N",), "note of my own; sealed when off the record", WORDS),
    Deed("save", ("Ctrl+S",), "everything is kept already", WORDS),
    *(Deed(f"probe_{n}", (f"Ctrl+{n}",), f"probe {n} was asked", PROBES) for n in range(1, 5)),
    *(Deed(f"standing_{n}", (f"Ctrl+{n + 5}",), f"standing probe {n} was asked", PROBES) for n in range(1, 5)),
    Deed("map", ("F5", "Ctrl+J"), "map of the talk: arrows, type to search, Enter goes there", MOVING),
    Deed("so_far", ("Ctrl+Shift+J",), "the transcript so far", MOVING),
    Deed("look_back", ("Alt+Left", "Ctrl+["), "look at the question before; changes nothing", MOVING),
    Deed("look_on", ("Alt+Right", "Ctrl+]"), "look at the question after", MOVING),
    Deed("region_next", ("F6",), "next region", MOVING),
    Deed("region_back", ("Shift+F6",), "previous region", MOVING),
    Deed("end_page", ("Ctrl+End",), "what is still open, and the end of the talk", MOVING),
    Deed("off_record", ("F9", "Ctrl+Shift+O"), "off the record at once; again, then Enter: back on", CARE),
    Deed("strike", ("F8", "Ctrl+Shift+T"), "“Can I take that back?”: Space chooses, Enter strikes", CARE),
    Deed("leaving", ("F12", "Ctrl+Shift+L"), "they are leaving: ask for a call the same day", CARE),
    Deed("attribute", ("Ctrl+Shift+A",), "pass this answer on in another way", CARE),
    Deed("time", ("Ctrl+T",), "“I have only ... minutes”: number, Enter, see what is dropped, Enter", MOVING),
    Deed("pause", ("Ctrl+P",), "pause, resume", CARE),
    Deed("recorder", ("Ctrl+Shift+M",), "mark the recorder as on or off", CARE),
    Deed("show_card", ("Ctrl+Shift+S",), "the show card for the respondent: show, hide", SCREEN),
    Deed("privacy", ("Ctrl+Shift+H",), "cover this screen; again: bring it back", SCREEN),
    Deed("larger", ("Ctrl++", "Ctrl+="), "larger text", SCREEN),
    Deed("smaller", ("Ctrl+-",), "smaller text", SCREEN),
    Deed("plain_size", ("Ctrl+0",), "text at 100 %", SCREEN),
    Deed("menu", ("F10", "Alt+C"), "menu: pause, end early, leave", SCREEN),
    Deed("sheet", ("F1", "Ctrl+/"), "all keys", SCREEN),
)
"""Everything that one key does in both states."""

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


def first_key(name: str) -> str:
    """The key that caps show for a deed."""
    return next(deed.keys[0] for deed in DEEDS if deed.name == name)


def clashes(deeds: tuple[Deed, ...] = DEEDS) -> list[tuple[str, str, str]]:
    """Keys given to two deeds: the key and both names."""
    owner: dict[str, str] = {}
    found = []
    for deed in deeds:
        for key in deed.keys:
            text = QKeySequence(key).toString()
            if text in owner:
                found.append((text, owner[text], deed.name))
            owner[text] = deed.name
    return found


PAIRS: dict[str, Row | None] = {
    "larger": Row(SCREEN, ("Ctrl++", "Ctrl+-"), "larger or smaller text"),
    "smaller": None,
    "look_back": Row(
        MOVING, ("Alt+Left", "Alt+Right", "Ctrl+[", "Ctrl+]"), "look at the question before, after; changes nothing"
    ),
    "look_on": None,
    "region_next": Row(MOVING, ("F6", "Shift+F6"), "next or previous region"),
    "region_back": None,
    "show_card": Row(SCREEN, ("Ctrl+Shift+S", "Ctrl+Shift+H"), "show card on, off; cover this screen, uncover it"),
    "privacy": None,
}
"""Two deeds that share a line of the sheet, so that it fits a screen of 768 px; None: told with the other one."""


def sheet_rows() -> tuple[Row, ...]:
    """Every line of the sheet, rows of one family drawn together."""
    rows = list(PLAIN_ROWS)
    families = {
        "number_": Row(NUMBERS, ("Alt+0–9",), "number or option from within the words"),
        "probe_": Row(PROBES, ("Ctrl+1–4",), "mark probe 1 to 4 as asked"),
        "standing_": Row(PROBES, ("Ctrl+6–9",), "the four standing probes"),
    }
    for deed in DEEDS:
        if deed.name in PAIRS:
            shared = PAIRS[deed.name]
            rows += [shared] if shared is not None else []
            continue
        family = next((f for f in families if deed.name.startswith(f)), None)
        if family is None:
            rows.append(Row(deed.group, deed.keys, deed.title))
        elif deed.name in {"number_0", "probe_1", "standing_1"}:
            rows.append(families[family])
    order = (NUMBERS, WORDS, PROBES, MOVING, CARE, SCREEN)
    return tuple(sorted(rows, key=lambda row: order.index(row.group)))


def bind(page: QWidget, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Shortcuts of the page, one action per deed that has a handler."""
    actions = {}
    for deed in DEEDS:
        if deed.name not in handlers:
            continue
        action = QAction(deed.title, page)
        action.setShortcuts([QKeySequence(key) for key in deed.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(deed.name in {"look_back", "look_on", "larger", "smaller"})
        action.triggered.connect(handlers[deed.name])
        page.addAction(action)
        actions[deed.name] = action
    return actions
