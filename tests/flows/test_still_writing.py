"""Two pointers: the script moves on while the last words are finished in their own lane."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from interviewer.ui.end.changes import leave_words
from interviewer.ui.end.open_items import opened

Seat = Callable[..., Any]


def lane_of(desk: Any) -> Any:
    return desk.page.talk.question.lane


def halfway(seat: Seat) -> Any:
    """The reason for the score breaks off, the next question is asked."""
    desk = seat("nps_why", nps=6)
    desk.type("They came late, and the")
    desk.clock.go(5)
    desk.enter()
    return desk


def test_going_on_in_the_middle_of_a_sentence_leaves_it_in_the_lane(seat: Seat) -> None:
    desk = halfway(seat)
    lane = lane_of(desk)
    assert desk.asked != "nps_why"
    assert desk.answer_of("nps_why") == (None, "They came late, and the")
    assert lane.isVisible()
    assert lane.line.last_line == "They came late, and the"
    assert "breaks off · 0:05 ago · kept" in lane.words
    assert not lane.glows
    desk.clock.go(19)
    desk.page.tick()
    assert "0:24 ago" in lane.words


@pytest.mark.parametrize("words", ["They came late.", "They came late!", "Why would they?"])
def test_a_whole_sentence_leaves_nothing_open(seat: Seat, words: str) -> None:
    desk = seat("nps_why", nps=6)
    desk.type(words)
    desk.enter()
    assert not lane_of(desk).isVisible()
    desk.key(Qt.Key.Key_F7)
    assert "Nothing is left open" in desk.banner
    assert not desk.page.presenter.in_lane


def test_f7_swaps_the_caret_and_enter_finishes_the_words(seat: Seat) -> None:
    desk = halfway(seat)
    asked = desk.asked
    desk.key(Qt.Key.Key_F7)
    assert (desk.words, desk.page.presenter.in_lane) == ("They came late, and the", True)
    assert desk.page.talk.question.asked_line.isVisible()
    assert not lane_of(desk).isVisible()
    desk.type(" part was wrong.")
    desk.enter()
    assert desk.answer_of("nps_why") == (None, "They came late, and the part was wrong.")
    assert (desk.asked, desk.words, desk.page.presenter.in_lane) == (asked, "", False)
    assert not lane_of(desk).isVisible()
    assert desk.conducting.drafts() == []


def test_words_typed_in_the_lane_glow_and_wait_there_until_they_are_finished(seat: Seat) -> None:
    desk = halfway(seat)
    desk.key(Qt.Key.Key_F7)
    desk.type(" part")
    desk.ctrl(Qt.Key.Key_L)
    lane = lane_of(desk)
    assert lane.isVisible()
    assert lane.glows
    assert "not finished" in lane.words
    assert desk.answer_of("nps_why")[1] == "They came late, and the"
    assert [(d.question, d.words) for d in desk.conducting.drafts()] == [("nps_why", "They came late, and the part")]


def test_the_question_keeps_its_own_words_and_choice_meanwhile(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run print, and")
    desk.enter()
    first = desk.asked
    before = desk.page.presenter.pending.value
    desk.page.talk.question.focus_words()
    desk.type("one two")
    desk.key(Qt.Key.Key_F7)
    desk.type(" the shop")
    desk.key(Qt.Key.Key_F7)
    assert (desk.asked, desk.words, desk.page.presenter.pending.value) == (first, "one two", before)
    desk.type(" three")
    desk.key(Qt.Key.Key_F7)
    assert desk.words == "I run print, and the shop"
    desk.key(Qt.Key.Key_Escape)
    assert desk.words == "one two three"


def test_a_number_chosen_and_not_yet_kept_is_still_chosen_after_the_swap(seat: Seat) -> None:
    desk = seat("nps_why", nps=6)
    desk.type("They came late, and the")
    desk.enter()
    while desk.page.presenter.pending.shape != "scale":
        desk.page.presenter.skip("skipped_by_interviewer")
    desk.type("4")
    desk.key(Qt.Key.Key_F7)
    desk.type(" 7 days.")
    desk.enter()
    assert desk.page.presenter.pending.value == 4
    assert desk.page.talk.question.editor.value() == 4
    assert desk.answer_of("nps_why")[1] == "They came late, and the 7 days."
    desk.type("5")
    assert desk.page.talk.question.editor.value() == 5


def test_a_deed_about_the_question_goes_back_to_it_first(seat: Seat) -> None:
    desk = halfway(seat)
    asked = desk.asked
    desk.key(Qt.Key.Key_F7)
    desk.type(" part")
    desk.key(Qt.Key.Key_F2)
    assert desk.conducting.step().transcript.answers[asked].skipped == "dont_know"
    assert desk.answer_of("nps_why")[1] == "They came late, and the"
    assert lane_of(desk).line.last_line == "They came late, and the part"


def test_words_of_a_question_that_was_left_by_the_map_wait_in_the_lane(seat: Seat) -> None:
    desk = seat("nps_why", nps=6)
    desk.type("They came.")
    desk.page.presenter.jump("sat")
    lane = lane_of(desk)
    assert lane.glows
    assert lane.line.question == "nps_why"
    desk.key(Qt.Key.Key_F7)
    desk.type(" Late.")
    desk.enter()
    assert desk.answer_of("nps_why") == (None, "They came. Late.")


def test_words_begun_before_a_skip_are_not_lost(seat: Seat) -> None:
    desk = seat("nps_why", nps=6)
    desk.type("Well, I")
    desk.key(Qt.Key.Key_F2)
    assert lane_of(desk).line.last_line == "Well, I"
    desk.ctrl(Qt.Key.Key_R)
    assert (desk.asked, desk.words) == ("nps_why", "Well, I")
    assert not lane_of(desk).isVisible()


def test_off_the_record_the_lane_is_gone_and_takes_no_letter(seat: Seat) -> None:
    desk = halfway(seat)
    desk.key(Qt.Key.Key_F7)
    desk.type(" part")
    desk.key(Qt.Key.Key_F9)
    assert not lane_of(desk).isVisible()
    desk.type("secret")
    desk.key(Qt.Key.Key_F7)
    desk.page.presenter.write("secret", "nps_why")
    assert [d.words for d in desk.conducting.drafts()] == ["They came late, and the part"]
    desk.key(Qt.Key.Key_F9)
    desk.enter()
    assert lane_of(desk).line.last_line == "They came late, and the part"
    assert not desk.page.presenter.in_lane


def test_the_lane_is_open_again_after_a_crash_with_its_last_letters(seat: Seat, reopen: Callable[[str], Any]) -> None:
    desk = halfway(seat)
    desk.key(Qt.Key.Key_F7)
    desk.type(" part")
    desk.qtbot.waitUntil(lambda: [d.words for d in desk.conducting.drafts()] != [], timeout=1000)
    again = reopen(desk.conducting.step().facts.id)
    assert again.asked == desk.asked
    assert lane_of(again).glows
    again.key(Qt.Key.Key_F7)
    again.type(" was wrong.")
    again.enter()
    assert again.answer_of("nps_why")[1] == "They came late, and the part was wrong."


def test_words_that_break_off_are_in_the_lane_again_after_a_crash(seat: Seat, reopen: Callable[[str], Any]) -> None:
    desk = halfway(seat)
    again = reopen(desk.conducting.step().facts.id)
    assert lane_of(again).line.last_line == "They came late, and the"


def test_a_strike_takes_the_words_in_the_lane_too_and_gives_them_back(seat: Seat) -> None:
    desk = halfway(seat)
    desk.key(Qt.Key.Key_F7)
    desk.type(" CANARY")
    desk.key(Qt.Key.Key_F7)
    presenter = desk.page.presenter
    presenter.strike("nps_why", False)
    assert not lane_of(desk).isVisible()
    assert desk.conducting.drafts() == []
    presenter.unstrike("nps_why")
    assert desk.answer_of("nps_why")[1] == "They came late, and the CANARY"


def test_changing_the_number_above_keeps_the_words_that_wait_under_it(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("6")
    desk.type("well, it")
    desk.enter()
    assert desk.page.talk.question.canvas.is_pinned
    desk.key(Qt.Key.Key_F7)
    desk.type(" depends")
    desk.key(Qt.Key.Key_F7)
    desk.page.presenter.change_pinned(7)
    assert desk.answer_of("nps") == (7, "well, it depends")


def test_a_reader_hears_what_is_still_written_and_where_the_caret_is(seat: Seat) -> None:
    desk = halfway(seat)
    assert "Still writing: Recommendation, " in desk.reader.heard[-1]
    lane = lane_of(desk)
    assert lane.accessibleName().startswith("Still writing: Recommendation")
    assert lane.accessibleDescription() == "They came late, and the"
    desk.reader.heard.clear()
    desk.key(Qt.Key.Key_F7)
    assert "Enter finishes it, F7 goes back." in desk.reader.heard[-1]
    desk.key(Qt.Key.Key_F7)
    assert any(said.startswith("Back at the question.") for said in desk.reader.heard)


def test_the_map_says_where_words_are_still_written(seat: Seat) -> None:
    desk = halfway(seat)
    desk.page.talk.settle()
    assert [row.writing for row in desk.page.talk.map.rows].count(True) == 1


def test_nothing_jumps_when_the_lane_fills(seat: Seat) -> None:
    desk = seat("nps_why", nps=6)
    before = desk.page.talk.question.words.geometry().size()
    desk.type("They came late, and the")
    desk.enter()
    desk.page.presenter.jump("perf_open") if "perf_open" in desk.conducting.step().route.ids else None
    shown = desk.page.talk.question.words.geometry()
    desk.page.talk.question.show_lane(None, desk.clock())
    assert desk.page.talk.question.words.geometry() == shown
    assert before.height() > 0


def test_in_large_text_the_lane_gives_way_to_what_was_asked_and_the_foot_tells_its_key(seat: Seat) -> None:
    desk = halfway(seat)
    desk.window.restyle(desk.theme.with_factor(200))
    talk = desk.page.talk
    assert lane_of(desk).isVisible()
    assert lane_of(desk).is_low
    desk.window.resize(1366, 380)
    desk.page.presenter.keep_draft()
    talk.show_keys()
    assert not lane_of(desk).isVisible()
    assert talk.question.lane_gave_way
    assert "still writing" in talk.foot.words
    desk.key(Qt.Key.Key_F7)
    assert desk.words == "They came late, and the"


def test_the_end_page_lets_words_in_the_lane_join_their_answer(seat: Seat) -> None:
    desk = halfway(seat)
    desk.key(Qt.Key.Key_F7)
    desk.type(" part")
    desk.key(Qt.Key.Key_F7)
    step = desk.conducting.step()
    (item,) = [one for one in opened(desk.conducting, step).items if one.kind == "draft"]
    assert item.may_close
    assert not item.blocking
    leave_words(desk.conducting, step, "nps_why")
    after = desk.conducting.step()
    assert desk.answer_of("nps_why")[1] == "They came late, and the part"
    assert after.transcript.steps == step.transcript.steps
    assert after.transcript.answers["nps_why"].lines_at == step.transcript.answers["nps_why"].lines_at


def test_words_that_only_break_off_hold_nothing_up_at_the_end(seat: Seat) -> None:
    desk = halfway(seat)
    assert not [one for one in opened(desk.conducting, desk.conducting.step()).items if one.kind == "draft"]


def test_the_options_of_an_answer_are_no_words_when_one_comes_back_to_it(seat: Seat) -> None:
    desk = seat("stay_reason", nps=8)
    desk.type("1")
    desk.enter()
    assert desk.answer_of("stay_reason")[0]
    desk.page.presenter.jump("stay_reason")
    assert desk.page.presenter.pending.value == desk.answer_of("stay_reason")[0]
    assert (desk.words, desk.page.presenter.pending.words) == ("", "")
