"""The keys of the pages around the call."""

from interviewer.ui.keys.deed import OFF_RAIL, OUTSIDE, RAIL, Deed

ROOMS, FIELD, BOOKS = "The rooms", "Whom to call", "Lists and papers"
_BESIDE_RAIL = (*RAIL, *OFF_RAIL)

ROOM_DEEDS: tuple[Deed, ...] = (
    Deed("go_today", ("Ctrl+1",), "go to Today", ROOMS, _BESIDE_RAIL),
    Deed("go_clients", ("Ctrl+2",), "go to Clients", ROOMS, _BESIDE_RAIL),
    Deed("go_call", ("Ctrl+3",), "go to Call, where talks begin", ROOMS, _BESIDE_RAIL),
    Deed("go_papers", ("Ctrl+4",), "go to Papers", ROOMS, _BESIDE_RAIL),
    Deed("go_figures", ("Ctrl+5",), "go to Figures", ROOMS, _BESIDE_RAIL),
    Deed("go_settings", ("Ctrl+7",), "go to Safe: backups, passphrase, lock", ROOMS, _BESIDE_RAIL),
    Deed("go_search", ("Ctrl+Shift+F", "Ctrl+6"), "search in all talks", ROOMS, OUTSIDE),
    Deed("find", ("Ctrl+F",), "find on this page", ROOMS, OUTSIDE),
    Deed("leave", ("Alt+Left",), "back to where this page was opened", ROOMS, (*OFF_RAIL, "end", "paper", "debrief")),
    Deed("lock", ("Ctrl+L",), "lock the workspace", ROOMS, _BESIDE_RAIL),
    Deed("read_brief", ("B",), "read the brief", FIELD, ("today",), letter=True),
    Deed("log_try", ("L",), "log a try without a talk", FIELD, ("today", "brief"), letter=True),
    Deed("practise", ("P",), "practise a call with somebody invented", FIELD, ("today", "brief"), letter=True),
    Deed("someone_else", ("S",), "call someone else", FIELD, ("today",), letter=True),
    Deed("last_numbers", ("S",), "show the last numbers", FIELD, ("brief",), letter=True),
    Deed("take_back", ("Ctrl+R",), "take the last try back", FIELD, ("today",)),
    Deed("new_talk", ("Ctrl+N",), "fill in a new interview", FIELD, ("home",)),
    Deed("start_talk", ("Ctrl+Return", "Ctrl+Enter"), "start the interview", FIELD, ("home",)),
    Deed("finish", ("Ctrl+Return",), "finish the interview", FIELD, ("end",)),
    Deed("packet", ("F12",), "make the same-day packet", FIELD, ("end",)),
    Deed("new_account", ("Ctrl+N",), "new account", BOOKS, ("clients",)),
    Deed("new_person", ("Ctrl+Shift+N",), "new person", BOOKS, ("clients",)),
    Deed("rights", ("F3",), "what is kept of the person, and what may be asked for", BOOKS, ("clients",)),
    Deed("refresh", ("F5",), "look again", BOOKS, ("today", "papers", "figures")),
    Deed("page_back", ("Ctrl+PgUp",), "page before", BOOKS, ("papers", "paper")),
    Deed("page_on", ("Ctrl+PgDown",), "page after", BOOKS, ("papers", "paper")),
    Deed("table", ("T",), "figures as a table, or drawn", BOOKS, ("figures",), letter=True),
    Deed("copy_table", ("Ctrl+Shift+C",), "copy the table", BOOKS, ("figures",)),
)
"""What one key does on the pages around the call."""
