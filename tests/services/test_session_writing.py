"""An interview that is written out as steps plays back to the same interview."""

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.domain.interview.matching import NO_POINT, NOBODY, OPEN
from interviewer.domain.script.questions import KINDS
from interviewer.kit.ids import new_id
from interviewer.services.conducting import Conducting
from interviewer.services.held_interviews import HeldInterviews
from interviewer.services.interviewing import Interviewing
from interviewer.services.script_library import ScriptLibrary
from interviewer.services.session_writing import WrittenInterview, written_interview
from interviewer.services.talk import Makers
from tests.services.conftest import TickingClock

Begin = Callable[..., Conducting]


@pytest.fixture
def written(interviewing: Interviewing) -> Callable[[Conducting], WrittenInterview]:
    """The interview of a talk as a file would tell it."""

    def write(talk: Conducting) -> WrittenInterview:
        name = talk.step().facts.id
        facts = interviewing.store.facts(name)
        script = interviewing.library.stored(interviewing.store, facts.script_digest)
        return written_interview(facts, script, interviewing.store.records(name), new_id)

    return write


@pytest.fixture(scope="session")
def library() -> ScriptLibrary:
    """The shipped scripts, each read once."""
    return app.script_library()


Write = Callable[[Conducting], WrittenInterview]


def steps(one: WrittenInterview) -> list[dict[str, object]]:
    """The steps without their times."""
    return [{name: value for name, value in step.items() if name != "at"} for step in one.steps]


def test_a_talk_with_every_turn_plays_back_the_same(begin: Begin, written: Write) -> None:
    talk = begin()
    talk.answer("nps", 9)
    talk.answer("nps_why", None, "They came on a Sunday.")
    talk.volunteer("dim_savvy_open", "They know our shifts.")
    talk.answer("adv_story", None, "The Sunday.", "paraphrase")
    talk.answer("nps", 6)
    talk.restore("adv_story")
    talk.skip("det_alt", "prefer_not_say")
    talk.attribute("nps_why", "company")
    talk.mask("Sunday", "[a day]", "nps_why")
    talk.note("canary-note")
    talk.begin_off_record()
    talk.note("canary-sealed")
    talk.end_off_record()
    talk.answer("sat", "satisfied")
    talk.undo()
    talk.pause("canary-pause")
    talk.resume()
    talk.answer("dim_savvy", 8)
    talk.confirm("dim_savvy_open")
    talk.break_off("had to leave")
    talk.withdraw("a_record")
    talk.correct("nps", 5, None, "verbatim", "misheard")
    found = written(talk)
    assert found.same
    assert "canary" not in str(found.steps)
    assert {"answer": "sat", "value": "satisfied"} not in steps(found)
    assert {"answer": "nps", "value": 6} in steps(found)
    assert {"restore": "adv_story"} in steps(found)
    assert steps(found)[-3:] == [
        {"break_off": "had to leave"}, {"withdraw": "a_record"}, {"correct": "nps", "value": 5, "reason": "misheard"},
    ]  # fmt: skip


def test_severities_are_a_step_of_the_file(begin: Begin, written: Write) -> None:
    talk = begin()
    talk.answer("nps", 4)
    talk.answer("det_trouble", ["The portal", "Nobody rang"])
    talk.weigh("det_trouble", [1, 2])
    talk.break_off()
    talk.weigh("det_trouble", [3, 0])
    found = written(talk)
    assert found.same
    assert steps(found)[-3:] == [
        {"severity": [1, 2], "on": "det_trouble"}, {"break_off": True}, {"severity": [3, 0], "on": "det_trouble"},
    ]  # fmt: skip


def test_matches_are_a_step_of_the_file(begin: Begin, written: Write) -> None:
    talk = begin()
    talk.answer("nps", 4)
    talk.answer("det_trouble", ["The portal", "Nobody rang", "The bill", "Nothing else"])
    talk.break_off()
    talk.match("det_trouble", [2, NOBODY, OPEN, NO_POINT], "3f9a")
    found = written(talk)
    assert found.same
    assert steps(found)[-1] == {"match": [2, "nobody", "open", "no_point"], "on": "det_trouble", "list": "3f9a"}


def test_words_struck_after_the_end_are_gone_in_the_file_too(begin: Begin, written: Write) -> None:
    talk = begin()
    talk.answer("nps", 4, "canary-score")
    talk.answer("nps_why", None, "canary-why")
    talk.answer("det_trouble", ["canary-line"])
    talk.break_off()
    talk.correct("nps", 5, "canary-corrected", "verbatim", "misheard")
    for question in ("nps", "nps_why", "det_trouble"):
        talk.strike(question)
    found = written(talk)
    assert "canary" not in str(found.steps)
    assert found.same


def test_struck_words_are_gone_and_the_question_stays_closed(begin: Begin, written: Write) -> None:
    talk = begin()
    talk.answer("nps", 4, "canary-score")
    talk.answer("nps_why", None, "canary-why")
    talk.answer("det_trouble", ["canary-line"])
    talk.answer("det_alt", "thinking_about_it", "canary-alt")
    for question in ("nps", "nps_why", "det_trouble"):
        talk.strike(question)
    talk.strike("det_alt", value_too=True)
    talk.break_off()
    found = written(talk)
    assert found.same
    assert "canary" not in str(found.steps)
    told = steps(found)
    assert told[told.index({"answer": "nps", "value": 4}) :][:4] == [
        {"answer": "nps", "value": 4},
        {"closed": "nps_why", "reason": "struck"},
        {"closed": "det_trouble", "reason": "struck", "all": True},
        {"closed": "det_alt", "reason": "struck", "all": True},
    ]
    assert {"strike": "nps"} in told


def test_an_answer_whose_road_was_struck_is_put_aside(begin: Begin, written: Write) -> None:
    talk = begin()
    talk.answer("nps", 9, "canary")
    talk.answer("adv_story", None, "The Sunday.")
    talk.answer("nps", 6, "canary")
    talk.strike("nps")
    talk.break_off()
    found = written(talk)
    assert found.same
    assert {"parked": "adv_story", "words": "The Sunday."} in steps(found)


def test_only_what_cannot_be_asked_is_put_aside(begin: Begin) -> None:
    talk = begin()
    with pytest.raises(UserError) as refused:
        talk.put_aside("nps", 9, None)
    assert refused.value.code == "on_route"
    talk.put_aside("adv_story", None, "The Sunday.")
    talk.put_aside("adv_fall", None, None, skipped="dont_know")
    assert talk.step().route.parked == ("adv_story", "adv_fall")
    with pytest.raises(UserError) as refused:
        talk.put_aside("adv_quote", None, None, skipped="bored")
    assert refused.value.code == "bad_reason"


ACTIONS = (
    "answer", "answer", "answer", "skip", "strike", "undo", "redo", "volunteer", "confirm", "restore", "mark", "alert",
)  # fmt: skip
SAID = ("It's fine.", "They rang twice in March because the line was down.", "Nothing.", "نعم, 好")


def act(talk: Conducting, action: str, pick: int, flag: bool) -> None:
    """One thing a person could try; what the talk refuses has not happened. The two gates stay answered."""
    step = talk.step()
    script, route = step.script, step.route
    question = script.by_id[route.ids[2 + pick % (len(route.ids) - 2)]]
    anywhere = tuple(script.by_id)[pick % len(script.by_id)]
    answered = tuple(step.transcript.answers)[2:]
    levels = KINDS[question.kind].levels(question)
    value = None if KINDS[question.kind].opens_in_words else levels[pick % len(levels)]
    deeds: dict[str, Callable[[], object]] = {
        "answer": lambda: talk.answer(question.id, value, SAID[pick % 4], "paraphrase" if flag else "verbatim"),
        "skip": lambda: talk.skip(question.id, script.non_answers[pick % 5]),
        "strike": lambda: talk.strike(answered[pick % len(answered)], flag) if answered else None,
        "undo": lambda: talk.undo(min(1 + pick % 3, len(step.transcript.steps) - 2)),
        "redo": lambda: talk.redo(1),
        "volunteer": lambda: talk.volunteer(anywhere, SAID[pick % 4]),
        "confirm": lambda: talk.confirm(next(iter(step.transcript.waiting))) if step.transcript.waiting else None,
        "restore": lambda: talk.restore(route.parked[pick % len(route.parked)]) if route.parked else None,
        "mark": lambda: mark(talk, question.id, pick),
        "alert": lambda: talk.alert.take(
            ("no", "yes_call_only", "yes_with_points")[pick % 3], "this_week" if flag else "", "tomorrow at two"
        ),
    }
    with contextlib.suppress(UserError):
        deeds[action]()


def mark(talk: Conducting, question: str, pick: int) -> None:
    """Something that is no answer."""
    marks: tuple[Callable[[], object], ...] = (
        lambda: talk.attribute(question, "company"),
        lambda: talk.mask("March", "[a month]", question),
        lambda: talk.clear_flag("they meant it"),
        talk.pause,
        talk.resume,
        talk.begin_off_record,
        talk.end_off_record,
        lambda: talk.note("canary-note"),
        lambda: talk.jump(question),
        lambda: talk.withdraw("a_participate"),
        lambda: talk.correct(question, None, "Otherwise.", "verbatim", "misheard"),
    )
    marks[pick % len(marks)]()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    deeds=st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 10_000), st.booleans()), max_size=50),
    later=st.lists(st.integers(0, 10_000), max_size=4),
    script=st.sampled_from(["client_review_full", "client_review_short"]),
)
def test_any_talk_plays_back_the_same(
    library: ScriptLibrary, deeds: list[tuple[str, int, bool]], later: list[int], script: str
) -> None:
    held, asked = HeldInterviews(), library.find(script)
    interviewing = Interviewing(held, library, Makers(TickingClock(), new_id))
    meeting = Meeting(Engagement("Tideway"), AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz"))
    facts = interviewing.prepared(asked, meeting, rotation={"E": "savvy"})
    talk = interviewing.begin(facts, asked)
    talk.answer("a_open", "go_ahead")
    talk.answer("a_participate", "yes")
    for action, pick, flag in deeds:
        act(talk, action, pick, flag)
    with contextlib.suppress(UserError):
        talk.break_off("had to leave")
    for pick in later:
        act(talk, "mark", pick, False)
    found = written_interview(facts, asked, held.records(facts.id), new_id)
    assert found.same, found.steps
    assert "canary" not in str(found.steps)
