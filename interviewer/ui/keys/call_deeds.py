"""The keys of the call screen: one table, from which shortcuts, caps and the sheet of all keys are made."""

from interviewer.ui.keys.deed import CALL, EVERYWHERE, Deed

NUMBERS, WORDS, PROBES, MOVING, CARE, SCREEN = (
    "Answering", "In the words", "Probes", "Going about", "Handle with care", "The screen",
)  # fmt: skip
REGIONS = (*CALL, "end", "clients", "papers")
"""Pages whose parts F6 goes round."""

CALL_DEEDS: tuple[Deed, ...] = (
    Deed("dont_know", ("F2", "Ctrl+Shift+K"), "does not know", NUMBERS, (*CALL, "form")),
    Deed("prefer_not_say", ("F3", "Ctrl+Shift+P"), "prefers not to say", NUMBERS),
    Deed("skip", ("F4", "Ctrl+Shift+N"), "skip: 1 not applicable, 2 my choice, then Enter", NUMBERS, (*CALL, "form")),
    Deed("undo", ("Ctrl+R",), "take back the last step", NUMBERS),
    Deed("redo", ("Ctrl+Shift+R",), "put the step back", NUMBERS),
    *(
        Deed(f"number_{n}", (f"Alt+{n}",), f"{n} from within the words", NUMBERS)
        for n in range(10)
    ),
    Deed("manner", ("Ctrl+I",), "words as said, or in my words", WORDS),
    Deed("file", ("Ctrl+G",), "already told me: file the last sentence under another question", WORDS),
    Deed("lane", ("F7", "Ctrl+L"), "write on in the lane of unfinished words, and back", WORDS),
    Deed("note", ("Ctrl+N",), "note of my own; sealed when off the record", WORDS),
    Deed("bookmark", ("Ctrl+B",), "bookmark this moment, for your eyes only", WORDS),
    Deed("save", ("Ctrl+S",), "everything is kept already", WORDS),
    *(Deed(f"probe_{n}", (f"Ctrl+{n}",), f"probe {n} was asked", PROBES) for n in range(1, 5)),
    *(Deed(f"standing_{n}", (f"Ctrl+{n + 5}",), f"standing probe {n} was asked", PROBES) for n in range(1, 5)),
    Deed("blind_spot", ("Ctrl+5",), "“worth one more question”: it was asked, its words open", PROBES),
    Deed("map", ("F5", "Ctrl+J"), "map of the talk: arrows, type to search, Enter goes there", MOVING),
    Deed("so_far", ("Ctrl+Shift+J",), "the transcript so far", MOVING),
    Deed("brief", ("F11", "Ctrl+Shift+B"), "the brief beside the script; again: away", MOVING),
    Deed("look_back", ("Alt+Left", "Ctrl+["), "look at the question before; changes nothing", MOVING),
    Deed("look_on", ("Alt+Right", "Ctrl+]"), "look at the question after", MOVING),
    Deed("region_next", ("F6",), "next region", MOVING, REGIONS),
    Deed("region_back", ("Shift+F6",), "previous region", MOVING, REGIONS),
    Deed("end_page", ("Ctrl+End",), "what is still open, and the end of the talk", MOVING),
    Deed("off_record", ("F9", "Ctrl+Shift+O"), "off the record at once; again, then Enter: back on", CARE, fixed=True),
    Deed("strike", ("F8", "Ctrl+Shift+T"), "“Can I take that back?”: Space chooses, Enter strikes", CARE),
    Deed("leaving", ("F12", "Ctrl+Shift+L"), "they are leaving: ask for a call the same day", CARE),
    Deed("attribute", ("Ctrl+Shift+A",), "pass this answer on in another way", CARE),
    Deed("time", ("Ctrl+T",), "“I have only ... minutes”: number, Enter, see what is dropped, Enter", MOVING),
    Deed("pause", ("Ctrl+P",), "pause, resume", CARE),
    Deed("recorder", ("Ctrl+Shift+M",), "mark the recorder as on or off", CARE),
    Deed("show_card", ("Ctrl+Shift+S",), "the show card for the respondent: show, hide", SCREEN),
    Deed("privacy", ("Ctrl+Shift+H",), "cover this screen; again: bring it back", SCREEN),
    Deed("larger", ("Ctrl++", "Ctrl+="), "larger text", SCREEN, EVERYWHERE),
    Deed("smaller", ("Ctrl+-",), "smaller text", SCREEN, EVERYWHERE),
    Deed("plain_size", ("Ctrl+0",), "text at 100 %", SCREEN, EVERYWHERE),
    Deed("menu", ("F10", "Alt+C"), "menu: pause, end early, leave", SCREEN),
    Deed("sheet", ("F1", "Ctrl+/"), "all keys", SCREEN, EVERYWHERE),
    Deed("change_keys", ("Shift+F1",), "give other keys", SCREEN, EVERYWHERE),
)
"""Everything that one key does in both states of the call screen; some of it on other pages too."""
