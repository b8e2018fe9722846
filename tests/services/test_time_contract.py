"""Ten minutes and no more: what is asked, what is set aside, and what the log and the figures say of it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from interviewer.domain.errors import UserError
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.ports import Moment
from interviewer.services.time_contract import own_seconds

Begin = Callable[..., Conducting]
NOW = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)


def walked_through(talk: Conducting) -> list[str]:
    """Answer whatever is asked until nothing is, by skipping where that is allowed; the questions in order."""
    asked = []
    while (now := talk.step().asked) is not None:
        question = now.question
        asked.append(question.id)
        match question.kind:
            case "say":
                talk.answer(question.id, "said")
            case "scale_0_10":
                talk.answer(question.id, 9)
            case "consent" | "choice" | "choice_with_why":
                talk.answer(question.id, question.options[0], "because of them" if "why" in question.kind else None)
            case "open":
                talk.answer(question.id, None, "They came on the day we asked for them in June.")
            case _:
                talk.skip(question.id, "dont_know")
    return asked


def test_two_minutes_keep_the_heart_and_code_the_rest(begin: Begin) -> None:
    talk = begin()
    before = set(talk.step().route.ids)
    plan = talk.time.agree(2)
    assert plan.dropped
    assert plan.seconds - plan.over <= 120
    asked = walked_through(talk)
    assert {"nps", "nps_why", "j_thanks"} <= set(asked)
    assert set(asked).isdisjoint(talk.step().transcript.set_aside)
    done = talk.finish()
    closed = {q: a.skipped for q, a in done.transcript.answers.items() if a.skipped == "not_asked_time"}
    assert closed
    assert set(closed) <= before | set(done.route.ids)
    assert done.route.open == ()
    assert {"nps", "nps_why", "a_participate"}.isdisjoint(closed)


def test_the_map_and_the_finishing_time_show_it(begin: Begin) -> None:
    talk = begin()
    dropped = talk.time.agree(10).dropped
    step = talk.step()
    states = {entry.question: entry.state for section in step.map for entry in section.entries}
    assert {states[question] for question in dropped} == {"not_asked"}
    assert step.pace.planned == pytest.approx(step.pace.elapsed + 600, abs=2)


def test_five_minutes_more_take_questions_back_in(begin: Begin) -> None:
    talk = begin()
    ten = talk.time.agree(10)
    until = talk.step().transcript.ends_after or 0
    fifteen = talk.time.agree(5, more=True)
    assert len(fifteen.dropped) < len(ten.dropped)
    assert talk.step().transcript.ends_after == pytest.approx(until + 300, abs=5)


def test_a_question_set_aside_can_still_be_answered(begin: Begin) -> None:
    talk = begin()
    dropped = next(q for q in talk.time.agree(10).dropped if talk.step().script.by_id[q].kind == "open")
    step = talk.answer(dropped, None, "They said it all the same, in March.")
    assert dropped not in step.transcript.set_aside
    assert step.transcript.answers[dropped].words


def test_a_low_score_makes_room_for_what_hangs_on_it(begin: Begin) -> None:
    talk = begin()
    talk.time.agree(10)
    step = talk.answer("nps", 3)
    assert {"det_alt", "nps_why"} <= set(step.route.ids) - step.transcript.set_aside
    assert step.pace.remaining <= 600


def test_a_preview_changes_nothing(begin: Begin) -> None:
    talk = begin()
    events = len(talk.step().transcript.events)
    assert talk.time.preview(10).dropped
    assert len(talk.step().transcript.events) == events


@pytest.mark.parametrize("minutes", [0, -4, 181, 0.2])
def test_impossible_minutes_are_refused(begin: Begin, minutes: float) -> None:
    with pytest.raises(UserError, match="from 1 to 180") as refused:
        begin().time.agree(minutes)
    assert refused.value.code == "bad_minutes"


def test_the_agreement_is_there_after_a_restart(begin: Begin, interviewing: Interviewing) -> None:
    talk = begin()
    talk.time.agree(10)
    again = interviewing.go_on(talk.step().facts.id)
    assert again.step().transcript.set_aside == talk.step().transcript.set_aside
    assert again.step().asked == talk.step().asked


def moments(talk: str, *steps: tuple[int, str, str | None]) -> list[Moment]:
    """Moments of one talk: second, kind, question."""
    return [Moment(talk, kind, question, NOW + timedelta(seconds=second)) for second, kind, question in steps]


def test_ones_own_pace_is_the_median_without_rests_and_lost_hours() -> None:
    told = [
        moment
        for talk, seconds in (("a", 10), ("b", 20), ("c", 60), ("d", 4000))
        for moment in moments(
            talk,
            (0, "started", None),
            (5, "answered", "q1"),
            (6, "noted", None),
            (5 + seconds, "answered", "q2"),
            (5 + seconds + 1, "paused", None),
            (5 + seconds + 900, "resumed", None),
            (5 + seconds + 930, "answered", "q3"),
        )
    ]
    assert own_seconds(told) == {"q1": 5.0, "q2": 20.0, "q3": 30.0}
    assert own_seconds(told[:7]) == {}
