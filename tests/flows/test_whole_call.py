"""The whole interview, typed on the real window with keys only."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from interviewer.domain.script.questions import KINDS

Seat = Callable[..., Any]
CHOICES = {"a_open": "1", "a_participate": "1", "a_record": "1", "a_record_confirm": "1", "a_attribution": "2"}


def type_answer(desk: Any, number: int) -> None:
    """Types a plain answer to the question that is asked, its own words in it."""
    asked = desk.page.presenter.step.asked
    shape = KINDS[asked.question.kind].shape
    if shape == "scale":
        desk.type("10" if number % 2 else "4")
    elif shape in {"choice", "multi"}:
        desk.type(CHOICES.get(asked.question.id, "1"))
        if asked.question.kind == "choice_with_why":
            desk.type(f"because of {asked.question.id}")
    elif shape in {"number", "number_or_no"}:
        desk.type("2")
    elif shape == "list":
        desk.type(f"first of {asked.question.id}")
        desk.enter()
        desk.type("second")
        desk.enter()
    elif shape == "open":
        desk.type(f"said at {asked.question.id} since May")
    desk.enter()


@pytest.mark.parametrize("script", ["client_review_full", "client_review_short"])
def test_every_question_can_be_answered_by_keys_and_words_stay_with_their_question(seat: Seat, script: str) -> None:
    desk = seat(script=script)
    asked_before: list[str] = []
    while desk.asked is not None:
        asked_before.append(desk.asked)
        type_answer(desk, len(asked_before))
        assert desk.asked != asked_before[-1], desk.banner
    answers = desk.conducting.step().transcript.answers
    assert set(asked_before) == set(answers)
    for question, answer in answers.items():
        for words in (answer.words or "", *(answer.value if isinstance(answer.value, tuple) else ())):
            if words.startswith(("said at", "because of", "first of")):
                assert question in words
    desk.qtbot.waitUntil(lambda: len(desk.ended) == 1)
    assert not desk.conducting.step().route.open


def test_one_then_nought_makes_ten_and_any_other_digit_replaces(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("1")
    assert desk.page.presenter.pending.value == 1
    desk.type("0")
    assert desk.page.presenter.pending.value == 10
    desk.type("0")
    assert desk.page.presenter.pending.value == 0
    desk.type("17")
    assert desk.page.presenter.pending.value == 7
    desk.enter()
    assert desk.answer_of("nps") == (7, None)
    assert desk.asked == "nps_why"


def test_enter_without_a_choice_says_what_is_missing_and_stays(seat: Seat) -> None:
    desk = seat("nps")
    desk.enter()
    assert desk.asked == "nps"
    assert "Choose a number from 0 to 10 first" in desk.banner
    desk.type("9")
    assert desk.banner == ""


def test_a_letter_on_a_scale_goes_to_the_words_and_is_not_lost(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("9")
    desk.type("nine I would say")
    assert desk.words == "nine I would say"
    desk.enter()
    assert desk.answer_of("nps") == (9, "nine I would say")


def test_alt_and_digits_choose_from_within_the_words(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("well")
    desk.alt(Qt.Key.Key_1)
    desk.alt(Qt.Key.Key_0)
    assert desk.page.talk.question.in_words
    desk.enter()
    assert desk.answer_of("nps") == (10, "well")


def test_shift_enter_goes_to_the_words_from_a_number_and_breaks_the_line_in_them(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("3")
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.page.talk.question.in_words
    desk.type("a")
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.type("b")
    desk.enter()
    assert desk.answer_of("nps") == (3, "a\nb")


def test_undo_and_redo_take_back_and_put_back_the_last_step(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("4")
    desk.enter()
    desk.ctrl(Qt.Key.Key_R)
    assert desk.asked == "nps"
    assert "nps" not in desk.conducting.step().transcript.answers
    assert "Taken back: How likely to recommend 4" in desk.banner
    desk.ctrl_shift(Qt.Key.Key_R)
    assert desk.asked == "nps_why"
    assert desk.answer_of("nps") == (4, None)


def test_words_typed_before_an_undo_wait_under_their_own_question(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("4")
    desk.enter()
    desk.type("half a sentence")
    desk.ctrl(Qt.Key.Key_R)
    assert desk.asked == "nps"
    assert desk.words == ""
    desk.ctrl_shift(Qt.Key.Key_R)
    assert desk.words == "half a sentence"


def test_skips_by_key(seat: Seat) -> None:
    desk = seat("b_role")
    desk.key(Qt.Key.Key_F2)
    desk.key(Qt.Key.Key_F3)
    assert desk.asked == "b_tenure"
    desk.key(Qt.Key.Key_F4)
    desk.type("2")
    assert desk.asked == "b_tenure"
    desk.enter()
    answers = desk.conducting.step().transcript.answers
    reasons = [answers[q].skipped for q in ("b_role", "b_decision", "b_tenure")]
    assert reasons == ["dont_know", "prefer_not_say", "skipped_by_interviewer"]


def test_escape_leaves_the_skip_bar_without_skipping(seat: Seat) -> None:
    desk = seat("b_role")
    desk.key(Qt.Key.Key_F4)
    desk.type("1")
    desk.key(Qt.Key.Key_Escape)
    desk.type("x")
    assert (desk.asked, desk.words) == ("b_role", "x")


def test_a_refused_skip_keeps_the_words_and_says_why(seat: Seat) -> None:
    desk = seat("a_participate")
    desk.type("hm")
    desk.key(Qt.Key.Key_F2)
    assert (desk.asked, desk.words) == ("a_participate", "hm")
    assert "cannot be skipped" in desk.banner


def test_the_map_finds_a_question_by_letters_and_goes_there(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    desk.type("half")
    desk.key(Qt.Key.Key_F5)
    desk.type("satisf")
    desk.enter()
    assert desk.asked == "sat"
    assert desk.words == ""
    desk.type("5")
    desk.enter()
    assert desk.answer_of("sat") == ("very_satisfied", None)
    desk.key(Qt.Key.Key_F5)
    desk.type("main reason")
    desk.enter()
    assert (desk.asked, desk.words) == ("nps_why", "half")


def test_looking_back_changes_nothing_and_a_letter_returns_to_the_own_question(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    desk.type("half")
    before = desk.conducting.step().transcript.place
    desk.alt(Qt.Key.Key_Left)
    assert "How likely" in desk.page.talk.look.spoken
    desk.type("s")
    assert (desk.asked, desk.words) == ("nps_why", "halfs")
    desk.alt(Qt.Key.Key_Left)
    desk.alt(Qt.Key.Key_Right)
    assert not desk.page.talk.look.isVisible()
    assert desk.conducting.step().transcript.place == before


def test_enter_while_looking_goes_there_to_change_it(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    desk.alt(Qt.Key.Key_Left)
    desk.enter()
    assert desk.asked == "nps"
    desk.type("9")
    desk.enter()
    assert desk.answer_of("nps") == (9, None)


def test_the_pinned_number_changes_from_within_the_words_and_parks_what_hung_on_it(seat: Seat) -> None:
    desk = seat("dim_proactivity_low", dim_proactivity=4)
    desk.type("too late")
    desk.alt(Qt.Key.Key_8)
    assert desk.answer_of("dim_proactivity") == (8, None)
    assert desk.asked != "dim_proactivity_low"
    assert desk.words == ""
    assert [d.words for d in desk.conducting.drafts()] == ["too late"]


def test_a_one_on_the_pinned_number_waits_for_nought_or_enter(seat: Seat) -> None:
    desk = seat("dim_proactivity_open", dim_proactivity=4)
    desk.alt(Qt.Key.Key_1)
    assert desk.answer_of("dim_proactivity") == (4, None)
    desk.alt(Qt.Key.Key_0)
    assert desk.answer_of("dim_proactivity") == (10, None)
    assert desk.asked == "dim_proactivity_open"


def test_a_note_never_mixes_with_the_words(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run ")
    desk.ctrl(Qt.Key.Key_N)
    desk.type("sounds tired")
    desk.enter()
    desk.type("print")
    assert desk.words == "I run print"
    notes = desk.conducting.step().transcript.notes
    assert [(n.text, n.question, n.sealed) for n in notes] == [("sounds tired", "b_role", False)]


def test_probes_are_logged_by_their_keys(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    desk.ctrl(Qt.Key.Key_2)
    desk.ctrl(Qt.Key.Key_9)
    asked = [p.text for p in desk.conducting.step().transcript.probes]
    assert asked == ["What were you thinking of when you chose 4?", "Anything else?"]


def test_a_passage_is_struck_only_after_a_choice_and_enter_and_can_be_put_back(seat: Seat) -> None:
    desk = seat("expect")
    desk.key(Qt.Key.Key_F8)
    desk.enter()
    assert desk.page.layers.strikes.isVisible()
    desk.key(Qt.Key.Key_Space)
    desk.enter()
    assert desk.conducting.step().transcript.answers["product"].struck
    assert desk.asked == "expect"
    desk.key(Qt.Key.Key_F8)
    desk.key(Qt.Key.Key_Space)
    desk.enter()
    assert not desk.conducting.step().transcript.answers["product"].struck


def test_an_answer_is_passed_on_in_its_own_way(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    desk.ctrl_shift(Qt.Key.Key_A)
    desk.type("3")
    desk.enter()
    assert desk.conducting.step().transcript.levels == {"nps_why": "anonymous"}


def test_words_can_be_the_interviewers_own(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("runs print")
    desk.ctrl(Qt.Key.Key_I)
    desk.enter()
    assert desk.conducting.step().transcript.answers["b_role"].manner == "paraphrase"
    assert desk.page.presenter.pending.manner == "verbatim"


def test_pause_and_resume(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run")
    desk.ctrl(Qt.Key.Key_P)
    desk.type("lost on purpose")
    assert desk.conducting.step().transcript.paused
    desk.ctrl(Qt.Key.Key_P)
    desk.type(" print")
    assert desk.words == "I run print"


def test_the_recorder_is_locked_until_there_is_consent(seat: Seat) -> None:
    desk = seat("a_record")
    desk.ctrl_shift(Qt.Key.Key_M)
    assert desk.page.talk.top.recorder.words == "Recorder locked"
    desk.type("1")
    desk.enter()
    desk.ctrl_shift(Qt.Key.Key_M)
    assert desk.page.talk.top.recorder.words == "Recording"
    assert desk.conducting.step().transcript.recorder


def test_ending_early_asks_first(seat: Seat) -> None:
    desk = seat("nps")
    desk.prompts.answer = False
    desk.page.end_early()
    assert not desk.conducting.step().ended
    desk.prompts.answer = True
    desk.page.end_early()
    assert desk.prompts.asked == ["End the talk early?"] * 2
    assert desk.conducting.step().transcript.ended == "broken_off"
    desk.qtbot.waitUntil(lambda: len(desk.ended) == 1)


def test_a_parked_answer_is_taken_back_in_from_the_map(seat: Seat) -> None:
    desk = seat("det_raised", nps=4)
    desk.conducting.answer("nps", 9)
    desk.page.refresh()
    assert "det_trouble" in desk.conducting.step().route.parked
    desk.key(Qt.Key.Key_F5)
    desk.type("specific points")
    desk.enter()
    assert "det_trouble" in desk.conducting.step().route.ids
