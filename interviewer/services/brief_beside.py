"""What stands by the interviewer while the talk runs: the one-page brief, and what is worth one more question.

Last time's numbers come only once this time's score is given.
"""

from dataclasses import dataclass
from datetime import tzinfo

from interviewer.services.blind_spots import BlindSpots
from interviewer.services.brief_view import Brief, LastNumbers
from interviewer.services.briefing import Briefing
from interviewer.services.practising import Practising
from interviewer.services.scheduling import CaseRef
from interviewer.services.step import Step

SCORE = "nps"


@dataclass(frozen=True)
class BesidePage:
    """The page, and last time's numbers when they may be seen."""

    brief: Brief
    numbers: LastNumbers | None
    waits: bool
    """Whether there are numbers that wait for this time's score."""


class BriefBeside:
    """Over the briefs of one open workspace."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing

    def of(self, step: Step, here: tzinfo) -> BesidePage | None:
        """The page of this talk's person; None for a talk of no programme. UserError when the person is not listed."""
        facts = step.facts
        if not (facts.wave.programme and facts.wave.name):
            return None
        ref = CaseRef(facts.wave.programme, facts.wave.name, facts.respondent.id)
        brief, scored = self.briefing.brief(ref, here), score_given(step)
        numbers = self.briefing.last_numbers(ref) if brief.has_numbers and scored else None
        return BesidePage(brief, numbers, brief.has_numbers and not scored)


def score_given(step: Step) -> bool:
    """Whether this talk's number stands: on the route, a number, not taken back."""
    answer = step.transcript.answers.get(SCORE)
    held = answer is not None and answer.given and answer.value is not None and not answer.value_struck
    return held and SCORE in step.route.ids


@dataclass(frozen=True)
class InCall:
    """Beside the script of one open workspace's talks."""

    blind_spots: BlindSpots
    brief: BriefBeside
    practising: Practising
