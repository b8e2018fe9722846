"""The map of the talk as rows to paint: sections with ticks, the opened one with its questions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from interviewer.domain.script.script import Script
from interviewer.services.step import Step
from interviewer.services.talk_map import MapEntry, MapSection

RowKind = Literal["section", "entry", "parked"]
TO_COME = frozenset({"to_come", "not_asked", "volunteered"})
HEIGHTS = {"section": 27, "entry": 26, "parked": 24}


@dataclass(frozen=True)
class MapRow:
    """One row. `question` is where a click or Enter goes; `ticks` are the states to draw."""

    kind: RowKind
    letter: str
    words: str
    ticks: tuple[str, ...] = ()
    number: str | None = None
    question: str | None = None
    state: str = ""
    strong: bool = False
    writing: bool = False
    """Whether its words were left open."""
    bookmarked: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        state = self.state.replace("_", " ")
        writing = "still writing" if self.writing else ""
        marked = "bookmarked" if self.bookmarked else ""
        return ", ".join(p for p in (f"{self.letter} {self.words}".strip(), self.number, state, writing, marked) if p)


@dataclass(frozen=True)
class Place:
    """One question that the map can go to; parked ones are taken back in instead."""

    question: str
    label: str
    section: str
    parked: bool
    spoken: str
    sought: str
    """What typing is looked for in: the name, and the sentence as the script has it."""
    to_come: bool = False
    """Whether it was not asked yet, so that words can be filed under it."""


def places(step: Step) -> tuple[Place, ...]:
    """Every question of the map in order, the parked ones after those of their section."""
    return tuple(
        Place(e.question, e.label, s.id, e.state == "parked", _spoken(s, e), _sought(step, e), e.state in TO_COME)
        for s in step.map
        for e in (*s.entries, *s.parked)
    )


def _spoken(section: MapSection, entry: MapEntry) -> str:
    parts = (f"{section.id} {entry.label}", entry.number, entry.state.replace("_", " "))
    return ", ".join(part for part in parts if part)


def overview(step: Step, opened: str | None = None, writing: str | None = None) -> tuple[MapRow, ...]:
    """The map while talking: only the present section (or `opened`) shows its questions; `writing` is left open."""
    asked = step.asked
    opened = opened or (asked.section_id if asked else None)
    rows: list[MapRow] = []
    for section in step.map:
        rows.append(_section_row(section, strong=section.id == opened))
        if section.id == opened:
            rows += (_marked(step, row, writing) for row in _opened_rows(step, section))
        if section.parked:
            rows.append(_parked_row(step, section))
    return tuple(rows)


def _marked(step: Step, row: MapRow, writing: str | None) -> MapRow:
    """The row of the question whose words were left open, or that has a bookmark, says so."""
    bookmarked = any(_tells(step.script, row, mark.question) for mark in step.transcript.bookmarks)
    is_written = _tells(step.script, row, writing)
    return replace(row, writing=is_written, bookmarked=bookmarked) if is_written or bookmarked else row


def _tells(script: Script, row: MapRow, question: str | None) -> bool:
    """Whether a row stands for a question; those of one dimension share a row."""
    if question is None or row.question is None:
        return False
    group = script.group_by_question.get(question)
    return row.question == question or (group is not None and script.group_by_question.get(row.question) == group)


def picking(step: Step, opened: str, typed: str) -> tuple[MapRow, ...]:
    """The map while a question is being chosen: the section of the ring, or all that match what was typed."""
    rows: list[MapRow] = []
    for section in step.map:
        found = [e for e in (*section.entries, *section.parked) if typed.casefold() in _sought(step, e)]
        if typed and not found:
            continue
        is_open = bool(typed) or section.id == opened
        rows.append(_section_row(section, strong=is_open))
        rows += [_entry_row(e) for e in found] if is_open else []
    return tuple(rows)


def matching(all_places: Sequence[Place], typed: str) -> tuple[Place, ...]:
    """The places whose name or sentence holds every word typed; else those whose name has the letters in order."""
    words = typed.casefold().split()
    found = tuple(p for p in all_places if all(word in p.sought for word in words))
    return found or tuple(p for p in all_places if _in_order("".join(words), p.label.casefold()))


def _in_order(letters: str, name: str) -> bool:
    """Whether the letters stand in the name in this order, others between them allowed."""
    rest = iter(name)
    return all(letter in rest for letter in letters)


def _sought(step: Step, entry: MapEntry) -> str:
    return f"{entry.label} {step.script.by_id[entry.question].text}".casefold()


def _section_row(section: MapSection, *, strong: bool) -> MapRow:
    first = next((e.question for e in section.entries), None)
    ticks = tuple(e.state for e in section.entries)
    return MapRow("section", section.id, section.title, ticks, question=first, strong=strong)


def _entry_row(entry: MapEntry) -> MapRow:
    kind: RowKind = "parked" if entry.state == "parked" else "entry"
    return MapRow(kind, "", entry.label, number=entry.number, question=entry.question, state=entry.state)


def _opened_rows(step: Step, section: MapSection) -> Iterable[MapRow]:
    """The questions of a section; those of one dimension as one row."""
    script = step.script
    done: set[str] = set()
    for entry in section.entries:
        group = script.group_by_question.get(entry.question)
        if group is None:
            if entry.state == "now" or script.by_id[entry.question].kind != "say":
                yield _entry_row(entry)
        elif group not in done:
            done.add(group)
            yield _group_row(script, section, group)


def _group_row(script: Script, section: MapSection, group: str) -> MapRow:
    of_group = [
        e for e in section.entries if script.group_by_question.get(e.question) == group
    ]
    states = [e.state for e in of_group]
    state = "now" if "now" in states else states[0] if len(set(states)) == 1 else "begun"
    number = next((e.number for e in of_group if e.number is not None), None)
    open_one = next((e.question for e in of_group if e.state in {"now", "to_come"}), of_group[0].question)
    return MapRow("entry", "", group.capitalize(), number=number, question=open_one, state=state)


def _parked_row(step: Step, section: MapSection) -> MapRow:
    count = len(section.parked)
    why = _parted_by(step, section)
    words = f"{count} parked{why}"
    return MapRow("parked", "", words, question=section.parked[0].question, state="parked")


def _parted_by(step: Step, section: MapSection) -> str:
    """From which numbers the parked answers came, when they all hung on the recommendation number."""
    sources = {step.script.by_id[e.question].when.source for e in section.parked}
    ranges = {"nps >= 9": "9–10", "nps in [7, 8]": "7–8", "nps <= 6": "0–6"}
    found = {ranges.get(source, "") for source in sources}
    return f", from {found.pop()}" if len(found) == 1 and "" not in found else ""
