"""Blind spots while the talk runs: where the client and the team's sealed prediction lie two points or more apart.

Nothing of the prediction is read before all six are answered in this very talk. What comes out is a dimension and a
neutral probe, the same words for every dimension: no number, no direction, no order by size (FEATURES, idea 5).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from interviewer.disclosure.view import TeamView
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS, dimension, gap_class
from interviewer.services.forms import DIMENSION_QUESTIONS, TeamForms
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.spoken_words import words_for
from interviewer.services.step import Step

APART = frozenset({"blind spot", "hidden strength"})
"""The classes of a gap of two or more, whichever way it lies (METHOD 3.5)."""
NEUTRAL = 2
"""Which of the four probes that are always allowed is offered: "Can you give me an example?"."""


@dataclass(frozen=True)
class BlindSpot:
    """One dimension worth one more question. `words` is the question that takes what is said to it."""

    dimension: str
    name: str
    probe: str
    words: str
    asked: bool


class BlindSpots:
    """Of the talks of one open workspace."""

    def __init__(self, forms: TeamForms, store: ProgrammeStore) -> None:
        self._forms = forms
        self._store = store
        self._read: dict[str, TeamView | None] = {}
        """The team's view by interview, once its block is complete."""

    def of(self, step: Step) -> tuple[BlindSpot, ...]:
        """Those of this talk now, in the order of the script; none while one of the six is open, or it is too late."""
        if not self._complete(step):
            return ()
        ratings = self._ratings(step)
        spots = (self._spot(step, name) for name in DIMENSION_IDS if _apart(ratings, step, name))
        order = {question: place for place, question in enumerate(step.route.ids)}
        return tuple(sorted(spots, key=lambda spot: order[f"dim_{spot.dimension}"]))

    def _complete(self, step: Step) -> bool:
        """Whether the block is answered, in a script with room for one more question, in a real talk that runs."""
        transcript, script = step.transcript, step.script
        if step.facts.practice or step.ended or transcript.off_record or not step.facts.wave.name:
            return False
        asked = (*DIMENSION_QUESTIONS, *(f"{question}_open" for question in DIMENSION_QUESTIONS))
        if any(question not in script.by_id for question in asked):
            return False
        return all(question in transcript.answers and question in step.route.ids for question in DIMENSION_QUESTIONS)

    def _ratings(self, step: Step) -> Mapping[str, float]:
        interview = step.facts.id
        if interview not in self._read:
            self._read[interview] = self._forms.team_view(step.facts) if self._wanted(step) else None
        team = self._read[interview]
        return team.ratings if team else {}

    def _wanted(self, step: Step) -> bool:
        programme = self._forms.programme_of(step.facts)
        return programme is not None and self._store.programme(programme).blind_spots

    def _spot(self, step: Step, name: str) -> BlindSpot:
        words, probe = f"dim_{name}_open", words_for(step.script.language).probes[NEUTRAL]
        shown = next((e.at for e in step.transcript.events if e.kind == "blind_spots_shown"), None)
        asked = any(
            one.question == words and one.text == probe and shown is not None and one.at >= shown
            for one in step.transcript.probes
        )
        return BlindSpot(name, dimension(name).name, probe, words, asked)


def _apart(ratings: Mapping[str, float], step: Step, name: str) -> bool:
    answer = step.transcript.answers[f"dim_{name}"]
    client = answer.value if answer.given else None
    if name not in ratings or not isinstance(client, int | float) or f"dim_{name}_open" not in step.route.ids:
        return False
    return gap_class(ratings[name] - client) in APART
