"""What goes wrong at a desk with a phone at the ear: stuck keys, sleep, a clock set back, novels, a full disk."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev
from interviewer.kit.clock import SteadyClock
from interviewer.services.ports import Draft
from interviewer.ui.editors.writing import MOST
from tests.flows.conftest import START, HandClock

Seat = Callable[..., Any]
K, M = Qt.Key, Qt.KeyboardModifier


def hold(desk: Any, key: Qt.Key, text: str = "", held: Qt.KeyboardModifier = M.NoModifier, times: int = 40) -> None:
    """Press a key and keep it down: the first press, then what the system repeats, as the window hears it."""
    if text:
        desk.qtbot.keyClick(desk.focus, text)
    else:
        desk.qtbot.keyClick(desk.focus, key, held)
    for _ in range(times):
        again = QKeyEvent(QEvent.Type.KeyPress, key, held, text, autorep=True)
        QApplication.sendEvent(desk.window.windowHandle(), again)


def count(desk: Any) -> int:
    return len(desk.conducting.step().transcript.events)


# a stuck key


def test_a_stuck_enter_answers_one_question(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("9")
    desk.type("they ring")
    hold(desk, K.Key_Return)
    asked = desk.asked
    assert asked not in ("nps", None)
    assert list(desk.conducting.step().transcript.answers)[-1] == "nps"
    hold(desk, K.Key_Return)
    assert desk.asked == asked


def test_a_stuck_digit_chooses_once(seat: Seat) -> None:
    desk = seat("nps")
    hold(desk, K.Key_1, "1")
    hold(desk, K.Key_0, "0")
    assert desk.page.presenter.pending.value == 10


def test_a_stuck_letter_stays_in_the_words_of_its_question(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    before = count(desk)
    hold(desk, K.Key_A, "a")
    assert desk.words == "a" * 41
    assert (desk.asked, count(desk)) == ("nps_why", before)


@pytest.mark.parametrize("key", [K.Key_F2, K.Key_F3, K.Key_F9, K.Key_F1, K.Key_F5, K.Key_F4])
def test_a_stuck_function_key_acts_once(seat: Seat, key: Qt.Key) -> None:
    desk = seat("b_role")
    before = count(desk)
    hold(desk, key)
    assert count(desk) - before <= 1
    assert desk.asked in ("b_role", "b_decision")


@pytest.mark.parametrize("key", [K.Key_R, K.Key_P, K.Key_1])
def test_a_stuck_control_key_acts_once(seat: Seat, key: Qt.Key) -> None:
    desk = seat("sat")
    before = count(desk)
    hold(desk, key, held=M.ControlModifier)
    assert count(desk) - before <= 1


def test_a_stuck_alt_digit_writes_nothing_into_the_words(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("x")
    hold(desk, K.Key_7, held=M.AltModifier)
    again = QKeyEvent(QEvent.Type.KeyPress, K.Key_7, M.AltModifier, "7", autorep=True)
    QApplication.sendEvent(desk.window.windowHandle(), again)
    assert desk.words == "x"
    assert desk.page.presenter.pending.value == 7


def test_a_stuck_escape_closes_one_thing(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("fine")
    desk.key(K.Key_F1)
    hold(desk, K.Key_Escape)
    assert not desk.page.layers.sheet.isVisible()
    assert desk.focus is desk.page.talk.question.words.box


# novels


def paste(desk: Any, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    desk.ctrl(K.Key_V)


def test_a_pasted_novel_is_refused_with_its_limit_before_anything_is_lost(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I said: ")
    paste(desk, "word " * 200_000)
    assert desk.words == "I said: "
    assert desk.banner == (
        "That is 1,000,000 signs; one answer holds 100,000. Nothing was pasted, it is still on the clipboard."
    )
    assert desk.banner == desk.reader.heard[-1]


def test_as_much_as_one_answer_holds_is_kept_whole(seat: Seat) -> None:
    desk = seat("b_role")
    text = "one line of words\n" * (MOST // 18)
    paste(desk, text)
    assert desk.words == text
    assert desk.page.presenter.keep_draft()
    desk.enter()
    assert desk.answer_of("b_role")[1] == text.strip()


def test_a_novel_is_refused_in_a_list_too(seat: Seat) -> None:
    desk = seat("det_trouble", nps=3)
    paste(desk, "x" * (MOST + 1))
    assert desk.page.talk.question.editor.value() is None
    assert desk.banner.startswith("That is 100,001 signs")


# an input method


def compose(desk: Any, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(desk.focus, event)


def test_letters_being_composed_are_no_words_until_they_are_chosen(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("a")
    compose(desk, "にほ")
    assert desk.page.presenter.keep_draft()
    assert [draft.words for draft in desk.conducting.drafts()] == ["a"]
    assert desk.page.talk.question.words.box.is_composing
    compose(desk, "", "日本")
    assert desk.words == "a日本"
    desk.page.presenter.keep_draft()
    assert [draft.words for draft in desk.conducting.drafts()] == ["a日本"]


def test_enter_that_chooses_a_composed_word_does_not_send_the_answer(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("a")
    compose(desk, "にほ")
    desk.enter()
    assert desk.asked == "b_role"
    compose(desk, "", "日本")
    desk.enter()
    assert desk.answer_of("b_role") == (None, "a日本")


def test_a_draft_kept_while_composing_leaves_the_composition_alone(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("a")
    compose(desk, "にほ")
    desk.qtbot.waitUntil(lambda: bool(desk.conducting.drafts()), timeout=2000)
    assert desk.page.talk.question.words.box.textCursor().block().layout().preeditAreaText() == "にほ"


def test_a_dead_key_waits_for_its_letter(seat: Seat) -> None:
    desk = seat("b_role")
    desk.qtbot.keyClick(desk.focus, K.Key_Dead_Acute)
    compose(desk, "´")
    assert desk.words == ""
    compose(desk, "", "é")
    assert desk.words == "é"


# sleep, and a clock set back


def test_an_hour_of_sleep_is_noticed_and_is_no_time_of_the_talk(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run")
    before = desk.conducting.step().pace.elapsed
    desk.page.tick()
    desk.clock.go(3600)
    desk.page.tick()
    assert desk.banner.startswith("The computer slept from ")
    assert desk.banner.endswith("Everything is kept; these 60 minutes are not counted.")
    assert (desk.asked, desk.words) == ("b_role", "I run")
    assert desk.conducting.step().pace.elapsed == pytest.approx(before, abs=1)
    happened = [event.happening for event in desk.conducting.step().transcript.events[-2:]]
    assert happened == [ev.Paused("the computer slept"), ev.Resumed()]
    assert [draft.words for draft in desk.conducting.drafts()] == ["I run"]


def test_the_first_key_after_sleep_is_noticed_too_and_does_its_deed(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run print")
    desk.page.tick()
    before = desk.conducting.step().pace.elapsed
    desk.clock.go(3600)
    desk.enter()
    assert desk.answer_of("b_role") == (None, "I run print")
    assert desk.conducting.step().pace.elapsed == pytest.approx(before, abs=1)


def test_a_page_that_was_not_shown_for_an_hour_did_not_sleep(seat: Seat) -> None:
    desk = seat("b_role")
    before = count(desk)
    desk.page.hide()
    desk.clock.go(3600)
    desk.page.show()
    desk.page.tick()
    assert count(desk) == before


def test_sleep_off_the_record_writes_nothing(seat: Seat) -> None:
    desk = seat("b_role")
    desk.key(K.Key_F9)
    before = count(desk)
    desk.clock.go(3600)
    desk.page.tick()
    assert count(desk) == before


def test_a_clock_set_back_during_the_talk_turns_no_order_and_no_time_around(
    seat: Seat, clock: HandClock
) -> None:
    steady = [0.0]
    forward = SteadyClock(clock, lambda: steady[0])
    desk = seat("b_role")
    desk.conducting._talk.makers = desk.conducting._talk.makers.__class__(forward, desk.conducting._talk.makers.new_id)
    desk.type("I run print")
    desk.enter()
    before = desk.conducting.step().pace.elapsed
    clock.now -= timedelta(hours=1)
    steady[0] = 30.0
    desk.enter()
    desk.key(K.Key_F2)
    times = [event.at for event in desk.conducting.step().transcript.events]
    assert times == sorted(times)
    assert 29 <= desk.conducting.step().pace.elapsed - before <= 31


def test_a_talk_taken_up_with_a_clock_that_lies_behind_keeps_its_order(
    seat: Seat, clock: HandClock, reopen: Callable[[str], Any]
) -> None:
    desk = seat("b_role")
    clock.now = START - timedelta(days=1)
    again = reopen(desk.conducting.step().facts.id)
    again.type("I run print")
    again.enter()
    times = [event.at for event in again.conducting.step().transcript.events]
    assert times == sorted(times)
    assert again.conducting.step().pace.elapsed >= 0


# a full disk


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], Callable[[], None]]:
    """Fills the disk under a talk; what comes back frees it again."""

    def fill(desk: Any) -> Callable[[], None]:
        kind = type(desk.conducting._talk.store)
        whole = kind.save_draft

        def refuse(self: object, draft: Draft) -> None:
            raise UserError("disk_full", "The disk is full. What you type now is held in memory.")

        monkeypatch.setattr(kind, "save_draft", refuse)
        return lambda: monkeypatch.setattr(kind, "save_draft", whole)

    return fill


def test_words_held_in_memory_are_written_by_themselves_once_there_is_room(seat: Seat, full: Any) -> None:
    desk = seat("b_role")
    desk.page.presenter._drafts._retry.setInterval(50)
    free = full(desk)
    desk.type("in the middle of a sen")
    desk.page.presenter.keep_draft()
    desk.type("tence")
    assert desk.page.talk.question.words.kept.words == "held in memory"
    assert any("disk is full" in said for said in desk.reader.heard)
    free()
    desk.qtbot.waitUntil(lambda: bool(desk.conducting.drafts()), timeout=3000)
    assert [draft.words for draft in desk.conducting.drafts()] == ["in the middle of a sentence"]
    assert desk.page.talk.question.words.kept.words.startswith("kept ")


def test_one_key_tries_again_at_once(seat: Seat, full: Any) -> None:
    desk = seat("b_role")
    free = full(desk)
    desk.type("in the middle")
    desk.ctrl(K.Key_S)
    assert desk.page.talk.question.words.kept.words == "held in memory"
    assert not desk.banner.startswith("Kept already")
    free()
    desk.ctrl(K.Key_S)
    assert desk.banner.startswith("Kept already")
    assert [draft.words for draft in desk.conducting.drafts()] == ["in the middle"]
