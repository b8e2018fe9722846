"""What is still open at the end of a talk, most binding first. Nothing here writes."""

from dataclasses import dataclass
from typing import Literal

from interviewer.domain.errors import UserError
from interviewer.domain.interview import rules
from interviewer.domain.interview.matching import OPEN, TEAM_LIST, VALUE, verdicts_on
from interviewer.domain.interview.severity import TROUBLE, WORST, lines_of
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import ATTRIBUTION, Question
from interviewer.services.conducting import Conducting
from interviewer.services.matching import TeamLists
from interviewer.services.ports import Draft
from interviewer.services.step import Step
from interviewer.ui.end.names import capital, counted, title_of, within

ItemKind = Literal["off_record", "question", "attribution", "draft", "weigh", "match"]
WOULD_NOT_SAY = "prefer_not_say"
ASKS_FORESEEN = "{} of trouble: which had the team foreseen?"
ASKS_VALUE = "{} of value: which does the team list?"
NO_LISTS = TeamLists()
MOST_SHOWN = 5
"""Unanswered questions shown one by one; the rest is a count."""


@dataclass(frozen=True)
class OpenItem:
    """One thing that is open. `blocking`: the talk cannot be finished before."""

    kind: ItemKind
    question: str
    title: str
    sentence: str
    blocking: bool
    may_close: bool = False
    """Whether it can be closed here: with "Would not say", or words left as they are."""


@dataclass(frozen=True)
class Opened:
    """Everything open: the items shown, how many more questions wait, and what the end waits for."""

    items: tuple[OpenItem, ...]
    more: int
    blocking: int
    waits: str
    """The sentence under the button; empty when the talk can be finished."""

    @property
    def count(self) -> int:
        """How many things are open in all."""
        return len(self.items) + self.more

    @property
    def head(self) -> str:
        """Such as "Three things are open"."""
        if not self.count:
            return "Nothing is open"
        return f"{capital(counted(self.count, 'thing is', 'things are'))} open"

    @property
    def sentence(self) -> str:
        """Whether that holds the end up."""
        if not self.count:
            return "The talk can be finished."
        if not self.blocking:
            return "The talk can be finished as it is."
        return f"{capital(counted(self.blocking, 'must', 'must'))} be closed before the talk can be finished."


def opened(conducting: Conducting, step: Step, team: TeamLists = NO_LISTS) -> Opened:
    """What is open in this talk now; `team`: the lists to match with, once it has ended."""
    drafts = tuple(_draft(conducting, step, one) for one in conducting.drafts() if _unfinished(step, one))
    coding = (*_to_weigh(step), *_to_match(step, team))
    if step.ended:
        return Opened((*drafts, *coding), 0, 0, "")
    asked = tuple(_question(conducting, step, i) for i in step.route.open[:MOST_SHOWN])
    first = (*_off_record(step), *asked, *_attribution(step))
    more = max(0, len(step.route.open) - MOST_SHOWN)
    blocking = len(first) + more
    return Opened((*first, *drafts, *coding), more, blocking, _waits(conducting, step))


def _unfinished(step: Step, draft: Draft) -> bool:
    """Whether the words still wait: a correction made after them has settled them."""
    answer = step.transcript.answers.get(draft.question)
    settled = answer is not None and answer.corrected and answer.at > draft.at
    return bool(draft.words.strip()) and draft.question in step.route.ids and not settled


def _off_record(step: Step) -> tuple[OpenItem, ...]:
    if not step.transcript.off_record:
        return ()
    sentence = "Nothing is written down. Go back on the record to end the talk."
    return (OpenItem("off_record", "", "Off the record", sentence, True),)


def _question(conducting: Conducting, step: Step, question_id: str) -> OpenItem:
    asked = step.script.by_id[question_id]
    spoken = conducting.peek(question_id).spoken
    closes = may_close(step, asked)
    return OpenItem("question", question_id, "Not yet answered, and needed", spoken, True, closes)


def may_close(step: Step, question: Question) -> bool:
    """Whether "would not say" may stand as the answer."""
    try:
        rules.must_be_askable(step.script, step.transcript, step.route, question.id)
        rules.must_be_skippable(step.script, step.route, question, WOULD_NOT_SAY)
    except UserError:
        return False
    return True


def _attribution(step: Step) -> tuple[OpenItem, ...]:
    if not rules.needs_attribution_again(step.transcript):
        return ()
    sentence = "The choice has changed. Ask again with whose name this may be passed on."
    return (OpenItem("attribution", ATTRIBUTION, "Passed on as: to choose again", sentence, True),)


def _to_weigh(step: Step) -> tuple[OpenItem, ...]:
    """Points of trouble that nobody has weighed yet; off the record nothing is written."""
    answer = step.transcript.answers.get(TROUBLE) if TROUBLE in step.route.ids else None
    lines = lines_of(answer)
    if not lines or answer is None or (answer.severities and all(answer.severities)) or step.transcript.off_record:
        return ()
    points = capital(counted(len(lines), "trouble point", "trouble points"))
    return (OpenItem("weigh", TROUBLE, "To code by you", f"{points}: how bad, 1 to {WORST}.", False),)


def to_match(step: Step, team: TeamLists, after: str = "") -> tuple[str, ...]:
    """The questions with lines that nobody has matched with the team's list yet; those after this one alone."""
    asked = tuple(TEAM_LIST)
    later = asked[asked.index(after) + 1 :] if after else asked
    return tuple(question for question in later if _unmatched(step, team, question))


def _unmatched(step: Step, team: TeamLists, question: str) -> int:
    listed, answer = team.beside(question), step.transcript.answers.get(question)
    if not step.ended or not listed or question not in step.route.ids or question in step.transcript.withdrawn:
        return 0
    return verdicts_on(answer, listed).count(OPEN)


def _to_match(step: Step, team: TeamLists) -> tuple[OpenItem, ...]:
    """The lines to match, all lists as one thing: one after the other opens."""
    waiting = to_match(step, team)
    if not waiting:
        return ()
    values = sum(_unmatched(step, team, question) for question in waiting if TEAM_LIST[question] == VALUE)
    points = sum(_unmatched(step, team, question) for question in waiting) - values
    said = [ASKS_FORESEEN.format(counted(points, "point", "points"))] if points else []
    said += [ASKS_VALUE.format(counted(values, "line", "lines"))] if values else []
    return (OpenItem("match", waiting[0], "To match by you", " ".join(map(capital, said)), False),)


def _draft(conducting: Conducting, step: Step, draft: Draft) -> OpenItem:
    question = step.script.by_id[draft.question]
    sentence = f"{title_of(conducting, step, question, short=True)}: “{_last_words(draft.words)}”"
    title = "Words never finished" if step.ended else "Words not finished"
    return OpenItem("draft", draft.question, title, sentence, False, may_stand(step, question))


def may_stand(step: Step, question: Question) -> bool:
    """Whether unfinished words alone can be the answer, or join the one there is."""
    answer = step.transcript.answers.get(question.id)
    if answer is not None and (answer.struck or answer.skipped):
        return False
    alone = KINDS[question.kind].shape in {"open", "list"}
    return alone or bool(answer and answer.value is not None)


def _last_words(words: str, most: int = 44) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= most else "…" + flat[-most:].split(" ", 1)[-1]


def _waits(conducting: Conducting, step: Step) -> str:
    if step.transcript.off_record:
        return "Waits for the record: this is off the record now."
    waiting = step.route.open
    if not waiting:
        again = rules.needs_attribution_again(step.transcript)
        return "Waits for one choice: how this may be passed on." if again else ""
    places = [_place(conducting, step, i) for i in waiting[:2]]
    if len(waiting) == 1:
        return f"Waits for one answer: {places[0]}."
    if len(waiting) == 2:
        return f"Waits for two answers: {places[0]}, and {places[1]}."
    return f"Waits for {counted(len(waiting), 'answer', 'answers')}, the first: {places[0]}."


def _place(conducting: Conducting, step: Step, question_id: str) -> str:
    question = step.script.by_id[question_id]
    section = step.script.section_by_question[question_id].id
    return f"{within(title_of(conducting, step, question))} in section {section}"
