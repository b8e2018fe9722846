"""Unfinished words: on disk at most half a second behind, and back after a crash."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from interviewer.domain.errors import UserError
from interviewer.services.ports import Draft
from interviewer.ui.call.drafting import DRAFT_MS

Seat = Callable[..., Any]


def test_words_reach_the_disk_within_half_a_second_without_any_further_key(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run print")
    assert DRAFT_MS < 500
    desk.qtbot.waitUntil(lambda: [d.words for d in desk.conducting.drafts()] == ["I run print"], timeout=1000)
    assert desk.page.talk.question.words.kept.words == "kept"


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
    assert words.kept.words == "kept"


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
