"""Parked branches and total undo: seen, restorable, kept over a restart, in no number; every step back and forth."""

import contextlib
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.disclosure.reportable import reportable
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.domain.interview.snapshot import snapshot_of
from interviewer.kit.ids import new_id
from interviewer.services.conducting import Conducting
from interviewer.services.held_interviews import HeldInterviews
from interviewer.services.interviewing import Interviewing
from interviewer.services.script_library import ScriptLibrary
from interviewer.services.session_writing import standing
from interviewer.services.talk import Makers
from tests.services.conftest import TickingClock
from tests.services.test_session_writing import ACTIONS, act, library

__all__ = ["library"]
Begin = Callable[..., Conducting]
LOW = ("det_trouble", "det_effect", "det_urgency")


def changed_mind(begin: Begin) -> Conducting:
    """First a four with its branch, then a nine."""
    talk = begin()
    talk.answer("nps", 4)
    talk.answer("nps_why", None, "The line was down in March for two days.")
    talk.answer("det_trouble", ["Two days in March"])
    talk.answer("det_effect", None, "We lost an order.")
    talk.answer("det_urgency", "this_week")
    talk.answer("nps", 9)
    return talk


def again(interviewing: Interviewing, talk: Conducting) -> Conducting:
    """The same talk, as it is read from the disk."""
    return interviewing.go_on(talk.step().facts.id)


def test_what_fell_off_is_on_the_map_and_survives_a_restart(begin: Begin, interviewing: Interviewing) -> None:
    talk = changed_mind(begin)
    for one in (talk, again(interviewing, talk)):
        step = one.step()
        assert set(step.route.parked) == set(LOW)
        shown = {entry.question for section in step.map for entry in section.parked}
        assert shown == set(LOW)


def test_it_is_in_no_number_and_in_no_paper(begin: Begin) -> None:
    step = changed_mind(begin).step()
    assert not set(LOW) & set(snapshot_of(step.script, step.transcript, step.route).values)
    talk = changed_mind(begin)
    while (asked := talk.step().asked) is not None:
        if asked.question.kind in {"say", "consent"}:
            talk.answer(asked.question.id, asked.question.options[0] if asked.question.options else "said")
        else:
            talk.skip(asked.question.id, "dont_know")
    step = talk.finish()
    view = reportable(step.script, step.facts, step.transcript, step.route)
    assert not set(LOW) & set(view.answers)
    assert view.figures.urgency is None


def test_a_parked_sentence_is_kept_as_volunteered(begin: Begin, interviewing: Interviewing) -> None:
    talk = changed_mind(begin)
    talk.restore("det_effect")
    for one in (talk, again(interviewing, talk)):
        answer = one.step().transcript.answers["det_effect"]
        assert (answer.volunteered, answer.words) == (True, "We lost an order.")
        assert "det_effect" in one.step().route.ids
    talk.undo(1)
    assert "det_effect" in talk.step().route.parked
    talk.redo(1)
    assert "det_effect" in talk.step().route.ids


def test_the_branch_comes_back_with_the_step_and_goes_with_it(begin: Begin, interviewing: Interviewing) -> None:
    talk = again(interviewing, changed_mind(begin))
    talk.undo(1)
    assert talk.step().transcript.answers["nps"].value == 4
    assert set(LOW) <= set(talk.step().route.ids)
    talk.undo(4)
    assert "det_trouble" not in talk.step().transcript.answers
    talk.redo(5)
    assert set(talk.step().route.parked) == set(LOW)


def test_undo_stays_within_this_interview(begin: Begin) -> None:
    first, second = changed_mind(begin), begin(level=None)
    with contextlib.suppress(UserError):
        second.undo(1)
    assert first.step().transcript.answers["nps"].value == 9


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    deeds=st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 10_000), st.booleans()), max_size=40),
    alerts=st.lists(st.sampled_from(["no", "yes_call_only", "yes_with_points"]), max_size=2),
)
def test_all_steps_back_and_all_steps_forth_is_where_one_was(
    library: ScriptLibrary, deeds: list[tuple[str, int, bool]], alerts: list[str]
) -> None:
    interviewing = Interviewing(HeldInterviews(), library, Makers(TickingClock(), new_id))
    script = library.find("client_review_full")
    meeting = Meeting(Engagement("Tideway"), AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz"))
    talk = interviewing.begin(interviewing.prepared(script, meeting, rotation={"E": "savvy"}), script)
    talk.answer("a_open", "go_ahead")
    talk.answer("a_participate", "yes")
    for action, pick, flag in deeds:
        act(talk, action, pick, flag)
    for choice in alerts:
        with contextlib.suppress(UserError):
            talk.alert.take(choice, "this_week")
    steps = talk.step().transcript.steps
    if not steps or talk.step().ended:
        return
    before = standing(script, talk.step().transcript)
    talk.undo(len(steps))
    assert talk.step().transcript.answers == {}
    assert talk.step().transcript.alerts == ()
    talk.redo(len(steps))
    assert standing(script, talk.step().transcript) == before
