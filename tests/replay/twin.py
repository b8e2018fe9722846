"""What the program should have written: the same deeds done on the same engine, without a window or keys."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from interviewer.domain.interview.events import Event
from interviewer.domain.interview.facts import Meeting
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.ui.call.map_rows import matching, places

SCRIPT = "client_review_full"
LEFT_OUT = frozenset({"event_id", "answer", "script_digest", "lines_at"})
"""Contents that are ids, fingerprints or times, and so differ between two runs of one talk."""


def begun(interviewing: Interviewing, meeting: Meeting) -> Conducting:
    """The talk as the window begins it."""
    script = interviewing.find_script(SCRIPT)
    rotation = interviewing.next_rotation(script)
    return interviewing.begin(interviewing.prepared(script, meeting, rotation=rotation), script)


def letters_for(talk: Conducting, question: str, *, filing: bool = False) -> str:
    """What to type on the map so that Enter goes to this question."""
    offered = [place for place in places(talk.step()) if place.to_come or not filing]
    wanted = next(place for place in offered if place.question == question)
    for typed in (wanted.label.casefold(), wanted.sought):
        found = matching(offered, typed)
        if found and found[0].question == question:
            return typed
    raise LookupError(f"no letters lead to {question}")


def told(events: Iterable[Event]) -> list[tuple[str, str | None, dict[str, Any]]]:
    """The log as it can be compared: kind, question and content of each event; steps taken back by their place."""
    listed = list(events)
    place = {event.id: number for number, event in enumerate(listed)}
    found = []
    for event in listed:
        content = asdict(event.happening)
        back = place.get(content.get("event_id", ""))
        kept = {name: value for name, value in content.items() if name not in LEFT_OUT}
        found.append((event.kind, event.question, kept | ({"of": back} if back is not None else {})))
    return found
