"""One interview as its report tells it: the view from disclosure, the rules' verdicts on it, and the language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property

from interviewer.disclosure.quotes import sentences
from interviewer.disclosure.view import ReportableInterview, Reported
from interviewer.domain.loyalty.actions import Action, Seen, decide_now
from interviewer.domain.loyalty.classes import LoyaltyClass, classify
from interviewer.domain.loyalty.due import due_at
from interviewer.domain.loyalty.health import Health, person_health
from interviewer.kit.i18n import Catalog

_COUNTING = (
    "one|two|three|four|five|eins|zwei|drei|vier|fünf|erstens|zweitens|drittens|viertens|fünftens|"
    "punkt (?:eins|zwei|drei|vier|fünf)|"
    r"[1-5](?!\.\s+(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember))"
)
"""What stands before a point; a German date ("3. Mai") numbers none."""
_NUMBERED = re.compile(rf"(?:^|(?<=[.;:!?\s]))(?:{_COUNTING})[:.)]\s+", re.IGNORECASE)
MOST_POINTS = 3


@dataclass(frozen=True)
class Telling:
    """What every section is given. `released` is the day due dates count from in a paper as the company."""

    view: ReportableInterview
    words: Catalog
    released: date
    short: bool = False
    """Whether it is the two-page form."""

    def answer(self, question: str) -> Reported | None:
        """The answer to a question, if it may be told."""
        return self.view.answers.get(question)

    def value(self, question: str) -> object:
        """Its value, or None."""
        answer = self.answer(question)
        return answer.value if answer else None

    @cached_property
    def gaps(self) -> Mapping[str, float]:
        """Team minus client for each dimension that both rated (METHOD 3.5)."""
        team = self.view.team.ratings if self.view.team else {}
        return {d: team[d] - rating for d, rating in self.view.figures.dims.items() if d in team}

    @cached_property
    def health(self) -> Health:
        """The health as this interview alone shows it (METHOD 3.13)."""
        return person_health(self.view.figures, self.gaps)

    @cached_property
    def loyalty(self) -> LoyaltyClass:
        """The loyalty class (METHOD 3.11)."""
        return classify(self.view.figures)

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """At most three things to decide now (METHOD 3.12)."""
        team = self.view.team
        seen = Seen(team.ratings, team.mirror, self.gaps) if team else Seen()
        return decide_now(self.view.figures, seen)

    def due(self, action: Action) -> date | None:
        """The day an action is due; None for "next drill".

        It counts from the talk, and from the release in a paper as the company (LOOKS 10).
        """
        start = self.view.heard_on if self.view.day_known else self.released
        moment = due_at(datetime.combine(start, time(12)), action.due)
        return moment.date() if moment else None

    @cached_property
    def points(self) -> tuple[str, ...]:
        """The points read back: "One: ... Two: ..." or lines, else parts between semicolons, else sentences."""
        answer = self.answer("j_readback")
        said = (answer.words or "").strip() if answer else ""
        numbered = [part.strip() for part in _NUMBERED.split(said) if part.strip()]
        if len(numbered) > 1:
            return tuple(numbered)
        for parts in (said.splitlines(), said.split(";")):
            kept = [part.strip() for part in parts if part.strip()]
            if len(kept) > 1:
                return tuple(kept)
        return sentences(said)
