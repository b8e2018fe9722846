"""One interview's outcome as plain values, with the names the command line prints."""

from interviewer.domain.interview.answer import Answer
from interviewer.services.step import Step


def result_of(step: Step) -> dict[str, object]:
    """`interview`, `finished`, `route`, `answers`, `parked`, `open`, `fine`, `planned_minutes` (DESIGN 7)."""
    transcript, route = step.transcript, step.route
    return {
        "interview": step.facts.id,
        "finished": transcript.ended == "finished",
        "route": list(route.ids),
        "answers": {i: _answer(transcript.answers[i]) for i in route.ids if i in transcript.answers},
        "parked": list(route.parked),
        "open": list(route.open),
        "fine": {"flag": route.fine.flag, "reasons": list(route.fine.reasons)},
        "planned_minutes": step.script.planned_minutes,
    }


def _answer(answer: Answer) -> dict[str, object]:
    shown: dict[str, object] = {
        "value": answer.skipped or answer.value,
        "words": answer.words,
        "as": answer.manner if answer.words is not None else None,
    }
    marks = {
        "skipped": answer.skipped is not None,
        "struck": answer.struck,
        "volunteered": answer.volunteered,
        "confirmed": answer.confirmed,
        "corrected": answer.corrected,
    }
    return shown | {name: True for name, holds in marks.items() if holds}
