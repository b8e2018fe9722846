"""The team's lists beside what a client told, for the interviewer to match once the talk is over (METHOD 3.8)."""

from dataclasses import dataclass

from interviewer.disclosure.teams import together
from interviewer.domain.errors import UserError
from interviewer.domain.interview.matching import FORESEEN, TEAM_LIST
from interviewer.services.forms import TeamForms
from interviewer.services.ports import InterviewStore
from interviewer.services.programme_store import ProgrammeStore


@dataclass(frozen=True)
class TeamLists:
    """What a team wrote down before the talks at its account began, one line each."""

    trouble: tuple[str, ...] = ()
    value: tuple[str, ...] = ()

    def beside(self, question: str) -> tuple[str, ...]:
        """The list that the lines of this question are matched with; none for any other question."""
        name = TEAM_LIST.get(question)
        if name is None:
            return ()
        return self.trouble if name == FORESEEN else self.value


class Matching:
    """The lists of one open workspace."""

    def __init__(self, programmes: ProgrammeStore, interviews: InterviewStore, forms: TeamForms) -> None:
        self._programmes = programmes
        self._interviews = interviews
        self._forms = forms

    def lists(self, interview_id: str) -> TeamLists:
        """The lists sealed in time; none while the talk runs, or where no team said anything."""
        facts = self._interviews.facts(interview_id)
        programme = None if facts.practice else self._forms.programme_of(facts)
        if programme is None:
            return TeamLists()
        talks = self._programmes.interviews(programme, facts.wave.name)
        if not any(talk.id == interview_id and talk.state != "open" for talk in talks):
            return TeamLists()
        try:
            forms = self._forms.view(programme, facts.wave.name, facts.account.id)
        except UserError:
            return TeamLists()
        timely = [one.form for one in forms if not one.late]
        if not timely:
            return TeamLists()
        view = together(timely)
        return TeamLists(view.trouble, view.values)
