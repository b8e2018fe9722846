"""What is open at the end of a talk, in which order, and what closes it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.buttons import Button
from interviewer.ui.end.facts import facts_of
from interviewer.ui.end.open_items import opened
from tests.ui.end.talks import Show, Talks, complete

UNFINISHED = "They sent someone the day the"


def button(page: QWidget, name: str) -> Button:
    found = page.findChild(Button, name)
    assert isinstance(found, Button), name
    return found


def test_a_needed_question_comes_before_words_not_finished(talk: Talks) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    made.keep_draft("dim_recognition_open", UNFINISHED, "verbatim")
    found = opened(made, made.step())
    assert [(i.kind, i.question) for i in found.items] == [("question", "tough"), ("draft", "dim_recognition_open")]
    assert found.head == "Two things are open"
    assert found.sentence == "One must be closed before the talk can be finished."
    assert found.waits == "Waits for one answer: the hard question in section H."


def test_many_open_questions_are_counted_not_listed(talk: Talks) -> None:
    made = talk()
    found = opened(made, made.step())
    assert len(found.items) == 5
    assert found.count == len(made.step().route.open)
    assert found.waits.startswith(f"Waits for {found.count} answers, the first: ")


def test_only_a_question_that_may_be_left_offers_it(talk: Talks) -> None:
    made = talk()
    complete(made, leaving=("fut_pass", "tough"))
    may = {i.question: i.may_close for i in opened(made, made.step()).items}
    assert may == {"tough": True, "fut_pass": False}


def test_a_changed_mind_has_to_be_asked_again(talk: Talks) -> None:
    made = talk()
    complete(made)
    made.answer("j_confirm", "changed")
    found = opened(made, made.step())
    assert [i.kind for i in found.items] == ["attribution"]
    assert found.waits == "Waits for one choice: how this may be passed on."


def test_off_the_record_comes_first_and_is_left_by_its_button(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    made.begin_off_record()
    page = show(made).page
    assert opened(made, made.step()).items[0].kind == "off_record"
    assert page.open_card.first is not None
    qtbot.keyClick(page.open_card.first, Qt.Key.Key_Return)
    assert not made.step().transcript.off_record


def test_enter_asks_the_first_open_question(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    shown = show(made)
    focus = shown.window.focusWidget()
    assert focus is shown.page.open_card.first
    with qtbot.waitSignal(shown.page.back_to) as heard:
        qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert heard.args == ["tough"]


def test_would_not_say_closes_it_and_the_end_is_free(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    page = show(made).page
    qtbot.keyClick(button(page, "would_not_say_tough"), Qt.Key.Key_Space)
    assert made.step().transcript.answers["tough"].skipped == "prefer_not_say"
    assert page.finish_card.finish_button.isEnabled()
    qtbot.waitUntil(page.finish_card.finish_button.hasFocus)


def test_words_left_as_they_are_become_the_answer(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    made.keep_draft("tough", UNFINISHED, "paraphrase")
    page = show(made).page
    qtbot.keyClick(button(page, "leave_as_it_is_tough"), Qt.Key.Key_Return)
    answer = made.step().transcript.answers["tough"]
    assert (answer.words, answer.manner) == (UNFINISHED, "paraphrase")
    assert made.drafts() == []


def test_words_never_finished_can_be_taken_in_after_the_end(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    made.keep_draft("tough", UNFINISHED, "verbatim")
    made.finish()
    page = show(made).page
    qtbot.keyClick(button(page, "leave_as_it_is_tough"), Qt.Key.Key_Return)
    assert made.step().transcript.answers["tough"].words == UNFINISHED
    assert opened(made, made.step()).count == 0


@pytest.mark.parametrize(
    ("level", "words"), [("named", "named"), ("company", "company"), ("anonymous", "unattributed")]
)
def test_the_facts_say_how_it_is_passed_on(talk: Talks, level: str, words: str) -> None:
    facts = {f.name: f.words for f in facts_of(talk(level).step())}
    assert facts["Passed on as"] == words
    assert facts["Read back and confirmed"] == "not yet"
    assert facts["Recorder"] == "never on"


def test_the_facts_say_what_was_promised(talk: Talks) -> None:
    made = talk()
    complete(made)
    facts = {f.name: f.words for f in facts_of(made.step())}
    assert facts["Call from the chief executive"] == "yes, with the points"
    assert facts["Read back and confirmed"].startswith("yes, ")
