"""Unfinished words: on disk at most half a second behind, and back after a crash."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from interviewer.domain.errors import UserError
from interviewer.services.ports import Draft
from interviewer.ui.call.drafting import DRAFT_MS
from interviewer.ui.end.changes import leave_words

Seat = Callable[..., Any]


def test_words_reach_the_disk_within_half_a_second_without_any_further_key(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run print")
    assert DRAFT_MS < 500
    desk.qtbot.waitUntil(lambda: [d.words for d in desk.conducting.drafts()] == ["I run print"], timeout=1000)
    now = f"{desk.clock.now.astimezone():%H:%M:%S}"
    assert desk.page.talk.question.words.kept.words == f"kept {now}"


def test_a_talk_reopens_where_it_stood_with_the_last_words(seat: Seat, reopen: Callable[[str], Any]) -> None:
    desk = seat("b_role")
    desk.type("I run print")
    desk.page.presenter.keep_draft()
    again = reopen(desk.conducting.step().facts.id)
    assert (again.asked, again.words) == ("b_role", "I run print")
    again.type("ing")
    again.enter()
    assert again.answer_of("b_role") == (None, "I run printing")
    assert again.conducting.drafts() == []


def test_a_full_disk_keeps_the_words_on_screen_and_writes_them_once_there_is_room(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = seat("b_role")
    store = desk.conducting._talk.store
    whole = type(store).save_draft

    def full(self: object, draft: Draft) -> None:
        raise UserError("disk_full", "The disk is full. What you type now is held in memory.")

    monkeypatch.setattr(type(store), "save_draft", full)
    desk.type("I run")
    desk.page.presenter.keep_draft()
    words = desk.page.talk.question.words
    assert words.kept.words == "held in memory"
    desk.type(" print")
    desk.key(Qt.Key.Key_F5)
    assert desk.words == "I run print"
    monkeypatch.setattr(type(store), "save_draft", whole)
    assert desk.page.presenter.keep_draft()
    assert [d.words for d in desk.conducting.drafts()] == ["I run print"]
    assert words.kept.words.startswith("kept ")


def test_an_answer_that_could_not_be_written_stays_on_the_screen(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = seat("nps")
    store = desk.conducting._talk.store

    def full(self: object, *args: object, **more: object) -> None:
        raise UserError("disk_full", "The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(type(store), "append", full)
        desk.type("9")
        desk.type("they ring")
        desk.enter()
        assert (desk.asked, desk.words) == ("nps", "they ring")
        assert desk.page.talk.question.editor.value() == 9
    desk.enter()
    assert desk.answer_of("nps") == (9, "they ring")


def test_leaving_keeps_the_words_and_pauses(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run")
    assert desk.page.leave()
    assert desk.left == [True]
    assert desk.conducting.step().transcript.paused
    assert [d.words for d in desk.conducting.drafts()] == ["I run"]


def test_going_to_the_end_page_keeps_the_words(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("4")
    desk.ctrl(Qt.Key.Key_End)
    assert len(desk.ended) == 1


def test_a_talk_with_nothing_left_to_ask_hands_over_to_the_end_once_it_is_shown(seat: Seat) -> None:
    desk = seat("nowhere", script="client_review_short")
    assert desk.asked is None
    assert desk.ended == []
    desk.qtbot.waitUntil(lambda: len(desk.ended) == 1)


def test_words_typed_at_a_question_that_is_then_skipped_wait_and_are_told(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run print")
    desk.key(Qt.Key.Key_F2)
    assert desk.asked == "b_decision"
    assert [(d.question, d.words) for d in desk.conducting.drafts()] == [("b_role", "I run print")]
    desk.conducting.jump("b_role")
    desk.page.refresh()
    assert desk.words == "I run print"
    desk.enter()
    assert desk.answer_of("b_role") == (None, "I run print")
    assert desk.conducting.drafts() == []


def test_it_always_says_in_words_whether_everything_is_kept(seat: Seat) -> None:
    desk = seat("b_role")
    words = desk.page.talk.question.words
    assert words.kept.words.startswith("kept ")
    desk.type("I run")
    assert words.kept.words == "saving"
    desk.clock.go(3)
    desk.page.presenter.keep_draft()
    assert words.kept.words == f"kept {desk.clock.now.astimezone():%H:%M:%S}"
    desk.clock.go(60)
    desk.enter()
    assert words.kept.words == f"kept {desk.clock.now.astimezone():%H:%M:%S}"


def test_large_text_says_so_beside_the_number(seat: Seat) -> None:
    desk = seat("b_role")
    desk.window.restyle(desk.theme.with_factor(200))
    aside = desk.page.talk.question.canvas.aside
    desk.type("I run")
    assert "saving" in aside.words
    desk.page.presenter.keep_draft()
    assert "kept " in aside.words
    desk.enter()
    desk.key(Qt.Key.Key_F7)
    desk.type(" print")
    assert "saving" in aside.words


def test_a_note_in_the_making_is_kept_as_it_is_typed_and_back_after_a_crash(
    seat: Seat, reopen: Callable[[str], Any]
) -> None:
    desk = seat("b_role")
    desk.ctrl(Qt.Key.Key_N)
    desk.type("sounds ti")
    note = desk.page.talk.note
    assert note.state.words == "saving"
    desk.page.presenter.keep_draft()
    assert note.state.words.startswith("kept ")
    again = reopen(desk.conducting.step().facts.id)
    assert not again.page.talk.question.lane.isVisible()
    again.ctrl(Qt.Key.Key_N)
    again.type("red")
    again.enter()
    assert [n.text for n in again.conducting.step().transcript.notes] == ["sounds tired"]
    assert again.conducting.drafts() == []


def test_a_note_in_the_making_is_a_note_at_the_end(seat: Seat) -> None:
    desk = seat("b_role")
    desk.ctrl(Qt.Key.Key_N)
    desk.type("sounds tired")
    desk.key(Qt.Key.Key_Escape)
    desk.page.presenter.break_off("the line went dead")
    assert [n.text for n in desk.conducting.step().transcript.notes] == ["sounds tired"]
    assert desk.conducting.drafts() == []


def test_a_sealed_note_in_the_making_is_never_on_disk(seat: Seat) -> None:
    desk = seat("b_role")
    desk.key(Qt.Key.Key_F9)
    desk.ctrl(Qt.Key.Key_N)
    desk.type("secret")
    assert desk.page.presenter.keep_draft()
    assert desk.conducting.drafts() == []


def test_words_that_the_end_page_closed_are_not_open_in_the_talk_any_more(seat: Seat) -> None:
    desk = seat("nps_why", nps=6)
    desk.type("They came")
    desk.page.presenter.jump("sat")
    assert desk.page.talk.question.lane.isVisible()
    leave_words(desk.conducting, desk.conducting.step(), "nps_why")
    desk.page.refresh()
    assert not desk.page.talk.question.lane.glows
    assert desk.answer_of("nps_why")[1] == "They came"
