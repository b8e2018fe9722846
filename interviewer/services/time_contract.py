"""The time contract: "I only have ten minutes". What still fits is asked, the rest is coded as not asked for time."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cached_property
from itertools import groupby
from statistics import median

from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev
from interviewer.domain.interview import rules
from interviewer.domain.interview.pace import elapsed_seconds
from interviewer.domain.interview.time_plan import TimePlan, open_items, plan
from interviewer.services.ports import Moment
from interviewer.services.talk import Talk

NOT_ASKED = "not_asked_time"
SHORTEST, LONGEST = 1, 180
"""Minutes that can be agreed."""
LEARN_FROM, FEWEST = 60, 3
"""So many latest interviews are looked at; a question seen less often takes the script's seconds."""
LONGEST_ANSWER = timedelta(minutes=15)
CLOSING = frozenset({"answered", "skipped", "confirmed"})
RESTING = frozenset({"paused", "off_record_begun", "off_record_ended", "resumed"})


class TimeContract:
    """What was agreed about the time of one talk."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    def preview(self, minutes: float, *, more: bool = False) -> TimePlan:
        """What would be kept and dropped with so many minutes from now. UserError "bad_minutes".

        With `more` they come on top of what was agreed, or of the script's plan.
        """
        minutes += self._left_minutes() if more else 0
        if not SHORTEST <= minutes <= LONGEST:
            raise UserError("bad_minutes", f"Type the minutes that are left, from {SHORTEST} to {LONGEST}.")
        rules.must_take_answers(self._talk.transcript)
        return self._plan(minutes * 60)

    def agree(self, minutes: float, *, more: bool = False) -> TimePlan:
        """Agree on so many minutes, counted as in `preview`: what does not fit is set aside."""
        minutes += self._left_minutes() if more else 0
        found = self.preview(minutes)
        self._keep(self._elapsed() + minutes * 60, found)
        return found

    def _left_minutes(self) -> float:
        until = self._talk.transcript.ends_after or self._talk.script.planned_minutes * 60
        return max(0.0, until - self._elapsed()) / 60

    def renew(self) -> None:
        """After an answer that changed the route: plan the rest anew, within the same end."""
        agreed = self._talk.transcript.ends_after
        if agreed is None or self._talk.transcript.ended:
            return
        found = self._plan(max(0.0, agreed - self._elapsed()))
        if frozenset(found.dropped) != self._talk.transcript.set_aside - self._talk.transcript.answers.keys():
            self._keep(agreed, found)

    def not_asked(self) -> Iterator[tuple[ev.Happening, str | None]]:
        """At the end: each question set aside and never answered, coded as not asked for time."""
        transcript = self._talk.transcript
        for question in self._talk.route.ids:
            if question in transcript.set_aside and question not in transcript.answers:
                yield ev.Skipped(NOT_ASKED), question

    def _plan(self, seconds: float) -> TimePlan:
        talk = self._talk
        return plan(open_items(talk.script, talk.route, talk.transcript.answers, self._own_seconds), int(seconds))

    def _keep(self, ends_after: float, found: TimePlan) -> None:
        self._talk.happen((ev.TimeAgreed(round(ends_after, 1), found.dropped), None))

    def _elapsed(self) -> float:
        return elapsed_seconds(self._talk.transcript.events, self._talk.makers.clock())

    @cached_property
    def _own_seconds(self) -> Mapping[str, float]:
        return own_seconds(self._talk.store.moments(LEARN_FROM))


def own_seconds(moments: Iterable[Moment]) -> Mapping[str, float]:
    """The interviewer's own median seconds for each question answered in at least three talks.

    A question takes from the step before it to its own answer; rests, what was off the record, and answers that took
    over 15 minutes count for nothing.
    """
    taken: dict[str, list[float]] = {}
    for _, talk in groupby(moments, key=lambda moment: moment.interview):
        before: Moment | None = None
        for moment in talk:
            if moment.kind in CLOSING and moment.question and before is not None:
                lasted = moment.at - before.at
                if timedelta(0) <= lasted <= LONGEST_ANSWER:
                    taken.setdefault(moment.question, []).append(lasted.total_seconds())
            if moment.kind in RESTING:
                before = moment if moment.kind in {"resumed", "off_record_ended"} else None
            elif moment.kind in CLOSING or moment.kind == "started":
                before = moment
    return {question: median(times) for question, times in taken.items() if len(times) >= FEWEST}
