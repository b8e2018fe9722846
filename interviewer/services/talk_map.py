"""The map of a talk: every question on its route, and what became of it."""

from dataclasses import dataclass

from interviewer.domain.interview.route import Route
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.script.script import Question, Script
from interviewer.services.labels import label, section_title, value_words


@dataclass(frozen=True)
class MapEntry:
    """One question on the map. `state`: answered, skipped, struck, to_come, parked, now, volunteered, not_asked."""

    question: str
    label: str
    state: str
    number: str | None
    required: bool


@dataclass(frozen=True)
class MapSection:
    """One section of the map of the talk."""

    id: str
    title: str
    entries: tuple[MapEntry, ...]
    parked: tuple[MapEntry, ...]


def map_of(script: Script, transcript: Transcript, route: Route, now: str | None) -> tuple[MapSection, ...]:
    """The map while the question `now` is asked; None: nothing is."""
    on_route, parked = set(route.ids), set(route.parked)
    entries: dict[str, list[MapEntry]] = {s.id: [] for s in script.sections}
    aside: dict[str, list[MapEntry]] = {s.id: [] for s in script.sections}
    for question in script.ordered(transcript.rotation):
        place = script.section_by_question[question.id].id
        if question.id in on_route:
            entries[place].append(_entry(script, transcript, question, now))
        elif question.id in parked:
            aside[place].append(_entry(script, transcript, question, None, "parked"))
    return tuple(
        MapSection(s.id, section_title(s.title), tuple(entries[s.id]), tuple(aside[s.id]))
        for s in script.sections
        if entries[s.id] or aside[s.id]
    )


def _entry(
    script: Script, transcript: Transcript, question: Question, now: str | None, state: str | None = None
) -> MapEntry:
    answer = transcript.answers.get(question.id)
    shown = state or ("now" if question.id == now else state_of(transcript, question.id))
    number = value_words(answer.value) if answer and isinstance(answer.value, int | float) else None
    return MapEntry(question.id, label(script, question), shown, number, question.required)


def state_of(transcript: Transcript, question_id: str) -> str:
    """answered, skipped, struck, volunteered, not_asked (for want of time) or to_come."""
    answer = transcript.answers.get(question_id)
    if answer is None:
        if question_id in transcript.waiting:
            return "volunteered"
        return "not_asked" if question_id in transcript.set_aside else "to_come"
    if answer.struck:
        return "struck"
    return "skipped" if answer.skipped else "answered"
