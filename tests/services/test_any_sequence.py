"""Whatever a person does, in whatever order: the laws of a talk hold (DESIGN 5)."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from interviewer import app
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.domain.interview.log import Record, verify
from interviewer.domain.interview.route import walk
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question, Script
from interviewer.kit.ids import new_id
from interviewer.services.conducting import Conducting
from interviewer.services.held_interviews import HeldInterviews
from interviewer.services.interviewing import Interviewing
from interviewer.services.talk import Makers

WORDS = st.sampled_from(["It's fine.", "They rang twice in March because the line was down.", "Nothing.", "نعم, 好"])
Told = tuple[object, str | None, str | None]


def told(answer: Answer) -> Told:
    """What counts as the same answer: value, words, reason."""
    return answer.value, answer.words, answer.skipped


class AnySequence(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self._context = app.temporary_workspace()
        self._workspace = self._context.__enter__()
        makers = Makers(lambda: datetime.now(UTC), new_id)
        self._interviewing = Interviewing(self._workspace.interviews, app.script_library(), makers)
        self._script: Script = self._interviewing.find_script("client_review_full")
        self._scratch = Interviewing(HeldInterviews(), app.script_library(), makers)
        """Talks to compare with need no disk: they are what takes the time."""
        self.talk = self._fresh(self._interviewing)
        self.id = self.talk.step().facts.id
        self.seen: list[Record] = []
        self.plain = True
        """No strike, restore or volunteered words yet: then the answers alone make the state."""
        self.talk.answer("a_open", "go_ahead")
        self.talk.answer("a_participate", "yes")

    def _fresh(self, where: Interviewing) -> Conducting:
        account, person = AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz")
        engagement = Engagement("Tideway")
        facts = where.prepared(self._script, Meeting(engagement, account, person))
        return where.begin(facts, self._script)

    def teardown(self) -> None:
        self._context.__exit__(None, None, None)

    def _some_question(self, data: st.DataObject, *, skippable: bool = False) -> Question:
        ids = [i for i in self.talk.step().route.ids if i not in {"a_open", "a_participate"}]
        questions = [self._script.by_id[i] for i in ids]
        fit = [q for q in questions if not (skippable and (q.kind == "consent" or q.id == "a_attribution"))]
        return data.draw(st.sampled_from(fit))

    def on_record(self) -> bool:
        return not self.talk.step().transcript.off_record

    @precondition(on_record)
    @rule(data=st.data(), words=WORDS)
    def answer(self, data: st.DataObject, words: str) -> None:
        question = self._some_question(data)
        kind = KINDS[question.kind]
        value = None if kind.opens_in_words else data.draw(st.sampled_from(kind.levels(question)))
        self.talk.answer(question.id, value, words)

    @precondition(on_record)
    @rule(data=st.data(), words=WORDS)
    def complete(self, data: st.DataObject, words: str) -> None:
        held = self.talk.step().transcript.answers
        given = [i for i, a in held.items() if a.given and not a.struck and i not in {"a_open", "a_participate"}]
        assume(given)
        question = data.draw(st.sampled_from(given))
        before = held[question]
        self.talk.complete(question, words)
        after = self.talk.step().transcript.answers
        assert {i: told(a) for i, a in after.items() if i != question} == {
            i: told(a) for i, a in held.items() if i != question
        }
        assert (after[question].event_id, after[question].at) == (before.event_id, before.at)

    @precondition(on_record)
    @rule(data=st.data())
    def skip(self, data: st.DataObject) -> None:
        self.talk.skip(self._some_question(data, skippable=True).id, "dont_know")

    @precondition(on_record)
    @rule(data=st.data())
    def jump(self, data: st.DataObject) -> None:
        self.talk.jump(self._some_question(data).id)

    @rule(times=st.integers(1, 3))
    def undo_then_redo(self, times: int) -> None:
        before = self.talk.step()
        assume(len(before.transcript.steps) >= times + 2)
        self.talk.undo(times)
        after = self.talk.redo(times)
        assert after.transcript.answers == before.transcript.answers
        assert after.route == before.route

    @rule()
    def undo(self) -> None:
        assume(len(self.talk.step().transcript.steps) > 2)
        self.talk.undo()

    @rule()
    def note(self) -> None:
        self.talk.note("a remark")

    @rule()
    def off_and_on(self) -> None:
        if self.on_record():
            self.talk.begin_off_record()
        else:
            self.talk.end_off_record()

    @rule(data=st.data(), value_too=st.booleans())
    def strike(self, data: st.DataObject, value_too: bool) -> None:
        answered = [i for i in self.talk.step().transcript.answers if i not in {"a_open", "a_participate"}]
        assume(answered)
        self.talk.strike(data.draw(st.sampled_from(answered)), value_too)
        self.plain = False

    @precondition(on_record)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        parked = self.talk.step().route.parked
        assume(parked)
        self.talk.restore(data.draw(st.sampled_from(parked)))
        self.plain = False

    @invariant()
    def walking_changes_nothing(self) -> None:
        transcript = self.talk.step().transcript
        before = (dict(transcript.answers), transcript.events)
        assert walk(self._script, transcript) == walk(self._script, transcript)
        assert before == (dict(transcript.answers), transcript.events)

    @invariant()
    def no_header_is_lost_or_changed(self) -> None:
        stored = self._workspace.interviews.records(self.id)
        assert [r.header for r in stored[: len(self.seen)]] == [r.header for r in self.seen]
        assert verify(self.id, stored) == ()
        self.seen = stored

    @invariant()
    def the_log_alone_gives_this_state(self) -> None:
        again, now = self._interviewing.go_on(self.id).step(), self.talk.step()
        assert again.transcript == now.transcript
        assert again.route == now.route

    @invariant()
    def a_fresh_talk_with_the_same_answers_has_the_same_route(self) -> None:
        step = self.talk.step()
        if not self.plain:
            return
        fresh = self._fresh(self._scratch)
        for id_ in step.route.ids:
            if answer := step.transcript.answers.get(id_):
                self._give(fresh, id_, answer)
        got = fresh.step()
        assert got.route.ids == step.route.ids
        on_route = {i: told(a) for i, a in step.transcript.answers.items() if i in step.route.ids}
        assert {i: told(a) for i, a in got.transcript.answers.items()} == on_route

    @staticmethod
    def _give(fresh: Conducting, question: str, answer: Answer) -> None:
        if answer.skipped and answer.words is None:
            fresh.skip(question, answer.skipped)
        else:
            fresh.answer(question, answer.skipped or answer.value, answer.words)


TestAnySequence = pytest.mark.timeout(600)(AnySequence.TestCase)
TestAnySequence.settings = settings(
    max_examples=5, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
