"""An interview that is written out as steps plays back to the same interview."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.transcript import Transcript
from interviewer.kit.ids import new_id
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.session_writing import WrittenInterview, written_interview
from tests.services.test_any_sequence import AnySequence

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


class WrittenOut(AnySequence):
    """Any sequence of steps, written out at its end."""

    def teardown(self) -> None:
        store = self._interviewing.store
        for ended in (False, True):
            if ended and self.talk.step().transcript.ended is None:
                self.talk.break_off()
            found = written_interview(store.facts(self.id), self._script, store.records(self.id), new_id)
            transcript = Transcript.of(map(event_of, store.records(self.id)))
            assert found.same, (found.steps, [(e.question, e.kind) for e in transcript.events])
        super().teardown()


WrittenOut.TestCase.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnySequenceWrittenOut = WrittenOut.TestCase
