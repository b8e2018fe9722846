"""F12 on the real window: by keys alone, cancelled, refused, asked again."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

Seat = Callable[..., Any]


def leave(desk: Any) -> None:
    desk.key(Qt.Key.Key_F12)


def choices(desk: Any) -> dict[str, object]:
    answers = desk.conducting.step().transcript.answers
    return {name: answers[name].value for name in ("det_callback", "det_urgency") if name in answers}


def test_three_enters_keep_the_consent_and_the_talk_stands_where_it_stood(seat: Seat) -> None:
    desk = seat("perf_open", nps=9)
    desk.type("We are leaving you know")
    leave(desk)
    desk.key(Qt.Key.Key_1)
    desk.enter()
    desk.key(Qt.Key.Key_1)
    desk.enter()
    desk.type("tomorrow at two")
    assert "Fri 12 June, 14:00 in Prague" in desk.page.layers.red_phone.form.found.text()
    desk.enter()
    assert choices(desk) == {"det_callback": "yes_with_points", "det_urgency": "this_week"}
    assert (desk.asked, desk.words) == ("perf_open", "We are leaving you know")
    assert desk.page.layers.on_top() is None
    assert "packet is ready when you hang up" in desk.banner


def test_escape_writes_nothing_and_gives_the_words_back(seat: Seat) -> None:
    desk = seat("perf_open", nps=9)
    desk.type("half a")
    before = desk.conducting.step().transcript.place
    leave(desk)
    desk.key(Qt.Key.Key_1)
    desk.enter()
    desk.key(Qt.Key.Key_2)
    desk.key(Qt.Key.Key_Escape)
    assert desk.conducting.step().transcript.place == before
    desk.type(" word")
    assert desk.words == "half a word"


def test_a_no_is_one_digit_and_one_enter(seat: Seat) -> None:
    desk = seat("nps")
    leave(desk)
    desk.key(Qt.Key.Key_3)
    desk.enter()
    assert choices(desk) == {"det_callback": "no"}
    assert "no packet" in desk.banner
    assert desk.asked == "nps"


def test_enter_without_a_choice_says_what_is_missing(seat: Seat) -> None:
    desk = seat("nps")
    leave(desk)
    desk.enter()
    assert desk.page.layers.red_phone.isVisible()
    assert choices(desk) == {}
    assert any("Choose by its digit" in words for words in desk.reader.heard)


def test_opened_again_it_shows_what_was_answered_and_the_new_answer_holds(seat: Seat) -> None:
    desk = seat("nps")
    leave(desk)
    desk.key(Qt.Key.Key_3)
    desk.enter()
    desk.ctrl_shift(Qt.Key.Key_L)
    assert "Asked before: no" in desk.page.layers.red_phone.sentence.text()
    desk.key(Qt.Key.Key_2)
    desk.enter()
    desk.enter()
    desk.enter()
    assert choices(desk) == {"det_callback": "yes_call_only"}


def test_the_same_key_closes_it(seat: Seat) -> None:
    desk = seat("nps")
    leave(desk)
    leave(desk)
    assert desk.page.layers.on_top() is None
    assert choices(desk) == {}


def test_tab_stays_on_the_sheet(seat: Seat) -> None:
    desk = seat("nps")
    leave(desk)
    form = desk.page.layers.red_phone.form
    assert form is not None
    seen = []
    for _ in range(4):
        seen.append(QApplication.focusWidget())
        desk.key(Qt.Key.Key_Tab)
    assert seen == [form.consent, form.urgency, form.when.field, form.consent]


def test_before_taking_part_it_opens_and_says_why_it_cannot_ask(seat: Seat) -> None:
    desk = seat("a_participate")
    leave(desk)
    assert "Taking part comes first" in desk.page.layers.red_phone.sentence.text()
    desk.key(Qt.Key.Key_1)
    desk.enter()
    assert choices(desk) == {}
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.layers.on_top() is None


def test_off_the_record_the_key_goes_nowhere(seat: Seat) -> None:
    desk = seat("nps")
    desk.key(Qt.Key.Key_F9)
    leave(desk)
    assert desk.page.layers.on_top() is None


def test_going_off_the_record_closes_it_and_keeps_nothing(seat: Seat) -> None:
    desk = seat("nps")
    leave(desk)
    desk.key(Qt.Key.Key_1)
    desk.key(Qt.Key.Key_F9)
    assert desk.conducting.step().transcript.off_record
    assert desk.page.layers.on_top() is None
    assert choices(desk) == {}


@pytest.mark.parametrize("question", ["det_trouble", "det_urgency", "det_callback"])
def test_the_script_does_not_ask_again_what_was_answered_here(seat: Seat, question: str) -> None:
    desk = seat(question, nps=3)
    leave(desk)
    desk.key(Qt.Key.Key_2)
    desk.enter()
    desk.key(Qt.Key.Key_2)
    desk.enter()
    desk.enter()
    asked = desk.conducting.step().asked
    assert asked is not None
    assert asked.question.id not in {"det_urgency", "det_callback"}


def test_the_short_script_asks_how_soon_as_well(seat: Seat) -> None:
    desk = seat("nps", script="client_review_short")
    leave(desk)
    desk.key(Qt.Key.Key_2)
    desk.enter()
    desk.key(Qt.Key.Key_4)
    desk.enter()
    desk.enter()
    assert desk.conducting.alert.card().urgency == "too_late"


def test_every_stop_of_the_sheet_has_a_name(seat: Seat) -> None:
    desk = seat("nps")
    leave(desk)
    form = desk.page.layers.red_phone.form
    assert form is not None
    assert all(stop.accessibleName() for stop in form.stops)
    assert any("They are leaving. Spoken: May I ask" in words for words in desk.reader.heard)


def test_in_german_the_options_are_in_the_words_of_the_script(seat: Seat) -> None:
    desk = seat("nps", script="client_review_full_de")
    leave(desk)
    form = desk.page.layers.red_phone.form
    assert form is not None
    assert "yes, only" not in form.consent.accessibleName()


def test_a_call_alone_of_somebody_unattributed_promises_no_packet(seat: Seat) -> None:
    desk = seat("perf_open", nps=9, a_attribution="anonymous")
    leave(desk)
    desk.key(Qt.Key.Key_2)
    desk.enter()
    desk.key(Qt.Key.Key_1)
    desk.enter()
    desk.enter()
    assert choices(desk)["det_callback"] == "yes_call_only"
    assert "Put the call through yourself" in desk.banner
