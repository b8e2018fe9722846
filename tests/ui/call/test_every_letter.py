"""Whatever is pressed in whatever order: every letter stays under the question it was typed under, and none is lost."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QApplication

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.domain.script.questions import KINDS
from interviewer.kit.ids import new_id
from interviewer.services.interviewing import Interviewing
from interviewer.services.talk import Makers
from interviewer.services.workspaces import OpenWorkspace
from interviewer.ui.call.open_line import OpenLine
from interviewer.ui.call.pending import Pending
from interviewer.ui.call.presenter import CallPresenter

GATES = {"a_open": "go_ahead", "a_participate": "yes", "a_record": "no", "a_attribution": "named"}


class Ticking:
    """A second later at each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 6, 11, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Screen:
    """What the words box shows, as the real one follows the presenter; letters go to what is shown."""

    def __init__(self, presenter: CallPresenter) -> None:
        self.presenter = presenter
        self.question, self.words = "", ""
        presenter.loaded.connect(self._show)
        presenter.swapped.connect(self._swap)
        presenter.start()

    def _show(self, pending: Pending) -> None:
        self.question, self.words = pending.question.id, pending.words

    def _swap(self, line: OpenLine | None) -> None:
        pending = line.pending if line is not None else self.presenter.pending
        if pending is not None:
            self._show(pending)

    def type(self, text: str) -> None:
        self.words += text
        self.presenter.write(self.words, self.question)

    def delete_last_word(self) -> list[str]:
        before, _, gone = self.words.rstrip(" .").rpartition(" ")
        self.words = f"{before} " if before else ""
        self.presenter.write(self.words, self.question)
        return gone.replace(".", " ").split()


class Letters(RuleBasedStateMachine):
    """One talk on a real workspace; every word typed is a word of its own."""

    workspace: OpenWorkspace

    @initialize()
    def begin(self) -> None:
        self.clock = Ticking()
        self.interviewing = Interviewing(self.workspace.interviews, app.script_library(), Makers(self.clock, new_id))
        script = self.interviewing.find_script("client_review_full")
        people = AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz")
        talk = self.interviewing.begin(
            self.interviewing.prepared(script, Meeting(Engagement("Tideway"), *people)), script
        )
        for question, value in GATES.items():
            talk.answer(question, value)
        talk.answer("nps", 6)
        talk.jump("nps_why")
        self.id = talk.step().facts.id
        self.home: dict[str, set[str]] = {}
        """Each word typed, and the questions it may stand under."""
        self.safe: set[str] = set()
        """Words that must be found somewhere."""
        self.count = 0
        self.sit_down()

    def sit_down(self) -> None:
        self.presenter = CallPresenter(self.interviewing.go_on(self.id), self.clock)
        self.screen = Screen(self.presenter)

    @property
    def talking(self) -> bool:
        transcript = self.presenter.step.transcript
        return not (transcript.off_record or transcript.paused)

    # what hands do

    @precondition(lambda self: self.talking)
    @rule(end=st.sampled_from(["", "", ".", "\n"]))
    def type_a_word(self, end: str) -> None:
        self.count += 1
        word = f"w{self.count}w"
        self.home[word] = {self.screen.question}
        self.safe.add(word)
        self.screen.type(("" if not self.screen.words or self.screen.words[-1] in " \n" else " ") + word + end)

    @precondition(lambda self: self.talking)
    @rule()
    def delete_a_word(self) -> None:
        self.safe.difference_update(self.screen.delete_last_word())

    @precondition(lambda self: self.talking)
    @rule(value=st.integers(0, 10), data=st.data())
    def go_on(self, value: int, data: st.DataObject) -> None:
        pending = self.presenter.pending
        if pending is not None and not self.presenter.in_lane:
            kind = KINDS[pending.question.kind]
            if not kind.opens_in_words and kind.shape != "list":
                self.presenter.choose(data.draw(st.sampled_from(kind.levels(pending.question))))
        self.presenter.commit()

    @precondition(lambda self: self.talking)
    @rule()
    def skip(self) -> None:
        self.presenter.lane_home()
        self.presenter.skip("dont_know")

    @precondition(lambda self: self.talking)
    @rule()
    def swap(self) -> None:
        self.presenter.swap()

    @precondition(lambda self: self.talking)
    @rule(data=st.data(), first=st.booleans())
    def jump(self, data: st.DataObject, first: bool) -> None:
        if first:
            self.presenter.lane_home()
        ids = [i for i in self.presenter.step.route.ids if i not in GATES]
        self.presenter.jump(data.draw(st.sampled_from(ids)))

    @precondition(lambda self: self.talking)
    @rule(undo=st.booleans(), first=st.booleans())
    def step_back_or_forth(self, undo: bool, first: bool) -> None:
        if undo and len(self.presenter.step.transcript.steps) <= len(GATES) + 1:
            return
        if first:
            self.presenter.lane_home()
        if undo:
            self.presenter.undo()
        else:
            self.presenter.redo()

    @precondition(lambda self: self.talking)
    @rule(value=st.integers(0, 10))
    def change_the_pinned_number(self, value: int) -> None:
        self.presenter.lane_home()
        self.presenter.change_pinned(value)

    @precondition(lambda self: self.talking)
    @rule(data=st.data())
    def file_the_last_sentence(self, data: st.DataObject) -> None:
        self.presenter.lane_home()
        step = self.presenter.step
        to_come = [i for i in step.route.ids if i not in step.transcript.answers and i != self.screen.question]
        if to_come:
            target = data.draw(st.sampled_from(to_come))
            here = self.screen.question
            for word in self.screen.words.replace(".", " ").split():
                self.home[word].add(target)
            self.presenter.file_under(target)
            assert self.screen.question == here

    @precondition(lambda self: self.talking)
    @rule(data=st.data())
    def strike_and_take_it_back(self, data: st.DataObject) -> None:
        self.presenter.lane_home()
        step = self.presenter.step
        here = step.asked.question.id if step.asked else None
        struck = [i for i, a in step.transcript.answers.items() if i not in GATES and not a.struck and i != here]
        if struck:
            question = data.draw(st.sampled_from(struck))
            if step.transcript.answers[question].skipped:
                self.safe -= {w for w, homes in self.home.items() if question in homes}
            self.presenter.strike(question, False)
            self.presenter.unstrike(question)

    @rule()
    def off_the_record_and_back(self) -> None:
        step = self.presenter.step
        if step.transcript.off_record:
            self.presenter.end_off_record()
        elif not step.transcript.paused:
            self.presenter.lane_home()
            self.presenter.begin_off_record()
            before = self.everything()
            self.screen.presenter.write(self.screen.words + " secret", self.screen.question)
            self.presenter.keep_draft()
            assert self.everything() == before

    @rule()
    def rest_and_go_on(self) -> None:
        if not self.presenter.step.transcript.off_record:
            self.presenter.pause()

    @rule()
    def half_a_second_later_the_power_fails(self) -> None:
        self.presenter.keep_draft()
        before = self.everything()
        lane = self.presenter.lane
        self.sit_down()
        assert self.everything() == before
        if lane is not None and lane.waits and lane.pending.words.strip():
            again = self.presenter.lane
            assert again is not None
            assert (again.question, again.pending.words.strip()) == (lane.question, lane.pending.words.strip())

    # the laws

    def everything(self) -> dict[str, set[str]]:
        """Every text on disk, or in memory and on its way there, by question."""
        found: dict[str, set[str]] = {}
        for record in self.workspace.interviews.records(self.id):
            content = json.loads(record.content or "{}")
            texts = [content.get("words") or "", *(v for v in _texts(content.get("value")))]
            found.setdefault(record.header.question or "", set()).update(text for text in texts if text)
        on_the_way = [d for d in self.presenter._drafts.every() if self.presenter._drafts.is_unsaved(d.question)]
        for draft in (*self.workspace.interviews.drafts(self.id), *on_the_way):
            found.setdefault(draft.question, set()).add(draft.words.strip())
        return found

    @invariant()
    def every_word_is_at_home_and_none_is_lost(self) -> None:
        if not hasattr(self, "presenter"):
            return
        places: dict[str, set[str]] = {}
        for question, texts in self.everything().items():
            for text in texts:
                for word in text.replace(".", " ").split():
                    places.setdefault(word, set()).add(question)
        for word, homes in self.home.items():
            assert places.get(word, set()) <= homes, f"{word} stands under another question"
        assert self.safe <= places.keys(), f"lost: {self.safe - places.keys()}"

    @invariant()
    def the_screen_shows_what_the_presenter_holds(self) -> None:
        if not hasattr(self, "presenter"):
            return
        line, pending = self.presenter.lane, self.presenter.pending
        front = line.pending if self.presenter.in_lane and line is not None else pending
        if front is not None:
            assert (self.screen.question, self.screen.words) == (front.question.id, front.words)
        if line is not None and pending is not None:
            assert line.question != pending.question.id


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, str):
        yield value


@pytest.mark.timeout(600)
@pytest.mark.usefixtures("qapp")
def test_no_letter_lands_under_another_question_and_none_is_lost(qapp: QApplication) -> None:
    with app.temporary_workspace() as made:
        Letters.workspace = made
        run_state_machine_as_test(
            Letters,
            settings=settings(
                max_examples=30, stateful_step_count=40, deadline=None,
                suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
            ),
        )  # fmt: skip
