"""What the interviewer codes after the words: how bad a point is, whether it was foreseen, what tells who spoke."""

from collections.abc import Callable

from interviewer.domain.errors import UserError
from interviewer.domain.interview.matching import TEAM_LIST, VALUE, list_mark, verdicts_on
from interviewer.domain.interview.severity import lines_of
from interviewer.services.conducting import Conducting
from interviewer.services.matching import TeamLists
from interviewer.ui.end.match_board import TROUBLE_WORDS, VALUE_WORDS
from interviewer.ui.end.match_panel import MatchPanel
from interviewer.ui.end.names import title_of
from interviewer.ui.end.phrase_panel import PhrasePanel
from interviewer.ui.end.severity_panel import SeverityPanel
from interviewer.ui.theme import Theme

Lists = Callable[[str], TeamLists]
"""The team's lists beside an interview, by its id."""


def no_lists(_interview: str) -> TeamLists:
    """Where no team says anything."""
    return TeamLists()


class Coding:
    """Makes the panels of one talk; each answer is kept when it is given."""

    def __init__(self, conducting: Conducting, lists: Lists) -> None:
        self._conducting = conducting
        self._lists = lists
        self._team: TeamLists | None = None

    @property
    def team(self) -> TeamLists:
        """The team's lists; nothing of them before the talk has ended. They are read once: sealed lists stay."""
        step = self._conducting.step()
        if not step.ended:
            return TeamLists()
        if self._team is None:
            self._team = self._lists(step.facts.id)
        return self._team

    def severity_panel(self, question: str, theme: Theme) -> SeverityPanel:
        """Where it is said how bad each point is."""
        step = self._conducting.step()
        answer = step.transcript.answers[question]
        name = title_of(self._conducting, step, step.script.by_id[question])
        panel = SeverityPanel(name, lines_of(answer), answer.severities, theme)
        panel.weighed.connect(lambda marks: _kept(panel, lambda: self._conducting.weigh(question, marks)))
        return panel

    def match_panel(self, question: str, theme: Theme) -> MatchPanel:
        """Where each line is matched with the team's list."""
        step, team = self._conducting.step(), self.team.beside(question)
        answer = step.transcript.answers[question]
        name = title_of(self._conducting, step, step.script.by_id[question])
        words = VALUE_WORDS if TEAM_LIST[question] == VALUE else TROUBLE_WORDS
        panel = MatchPanel(name, lines_of(answer), team, verdicts_on(answer, team), words, theme)
        mark = list_mark(team)
        panel.matched.connect(lambda told: _kept(panel, lambda: self._conducting.match(question, told, mark)))
        return panel

    def phrase_panel(self, question: str, theme: Theme) -> PhrasePanel:
        """Where a turn of phrase is marked that would tell who spoke."""
        step = self._conducting.step()
        answer = step.transcript.answers[question]
        name = title_of(self._conducting, step, step.script.by_id[question])
        words = "\n".join(lines_of(answer)) or answer.words or ""
        panel = PhrasePanel(name, words, self._phrases(question), theme)

        def mark(phrase: str, holds: bool) -> None:
            _kept(panel, lambda: self._conducting.mark_phrase(phrase, question, holds))
            panel.show_phrases(self._phrases(question))

        panel.marked.connect(mark)
        return panel

    def _phrases(self, question: str) -> tuple[str, ...]:
        return tuple(one.text for one in self._conducting.step().transcript.phrases if one.question == question)


def _kept(panel: SeverityPanel | MatchPanel | PhrasePanel, keep: Callable[[], object]) -> None:
    try:
        keep()
    except UserError as error:
        panel.say_problem(error.sentence)
    else:
        panel.say_problem("")
