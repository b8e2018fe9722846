"""The reasons of a health colour in the words of the page."""

from collections.abc import Mapping

from interviewer.domain.loyalty.dimensions import dimension

PLAIN: Mapping[str, str] = {
    "account detractor": "would not recommend",
    "decision maker 0-6": "the person who decides would not recommend",
    "decided_to_leave": "decided to leave",
    "actively_evaluating": "evaluating others",
    "urgency": "needs attention at once",
    "satisfaction 1-2": "dissatisfied",
    "next_time 0-4": "unlikely to come back",
    "integrity 0-4": "trust is low",
    "7-8": "on the fence",
    "fine flag": "only said “fine”",
    "silence": "hears too little",
    "open door": "would hear others out",
    "doubt": "not sure to stay a year",
    "stays for weak reasons": "stays for weak reasons",
    "thinking about it": "thinking of another way",
}


def plain(reason: str) -> str:
    """A reason id in words; ids with a dimension name it ("Savvy under 7", "blind spot in Savvy")."""
    kind, _, name = reason.partition(": ")
    if kind == "under 7" and name:
        return f"{dimension(name).name} under 7"
    if kind == "blind spot" and name:
        return f"blind spot in {dimension(name).name}"
    return PLAIN.get(reason, reason)
