"""Talks for the end page: how they are answered, and what a test holds of the window."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QWidget

from interviewer.services.conducting import Conducting
from interviewer.ui.end.end_page import EndPage


class StandingClock:
    """Two seconds later at each event; so does each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 6, 11, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=2)
        return self.now


SAID = {
    "nps_why": "The portal froze three times in April, and I heard it from my own people.",
    "perf_open": "Uneven. Good people, no plan.",
    "dim_proactivity_open": "Nothing special. It's okay, I suppose.",
    "tough": "Your support desk answers fast and knows nothing.",
}


def complete(
    talk: Conducting, *, leaving: tuple[str, ...] = (), numbers: dict[str, int] | None = None, weighed: bool = True
) -> None:
    """Answer every required question of the route but those left open; `weighed`: the points of trouble too."""
    given = {"nps": 5, "dim_proactivity": 4, **(numbers or {})}
    while todo := [i for i in talk.step().route.open if i not in leaving]:
        question = talk.step().script.by_id[todo[0]]
        _answer(talk, question.id, question.kind, question.options, given)
    if weighed and "det_trouble" in talk.step().transcript.answers:
        talk.weigh("det_trouble", [3, 1])


def _answer(talk: Conducting, question: str, kind: str, options: tuple[str, ...], given: dict[str, int]) -> None:
    words = SAID.get(question, "They came on the day they said, twice in March, with the part in the van.")
    match kind:
        case "say":
            talk.answer(question, "said")
        case "scale_0_10" | "number":
            talk.answer(question, given.get(question, 8))
        case "number_or_no":
            talk.answer(question, 2)
        case "open":
            talk.answer(question, None, words)
        case "list":
            talk.answer(question, ["The portal in April", "Nobody rang back"])
        case "multi":
            talk.answer(question, [options[0]])
        case "choice_with_why":
            talk.answer(question, options[0], words)
        case _:
            talk.answer(question, options[0])


@dataclass(frozen=True)
class Shown:
    """An end page in a window of its own."""

    page: EndPage
    window: QWidget


Talks = Callable[..., Conducting]
Show = Callable[..., Shown]
