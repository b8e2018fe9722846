"""“I only have ten minutes”, typed during a call."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

Seat = Callable[..., Any]


def test_ten_minutes_are_shown_first_and_agreed_with_the_second_enter(seat: Seat) -> None:
    desk = seat("perf_open", nps=9)
    desk.ctrl(Qt.Key.Key_T)
    line = desk.page.talk.time
    assert line.field.hasFocus()
    desk.type("10")
    desk.enter()
    assert "Not asked: " in line.found.text()
    assert "ends about 1" in line.found.text()
    assert desk.conducting.step().transcript.ends_after is None
    desk.enter()
    assert not line.isVisible()
    step = desk.conducting.step()
    assert step.transcript.set_aside
    assert step.pace.remaining <= 600
    assert "Not asked: " in desk.banner
    assert desk.asked == "perf_open"


def test_more_time_is_asked_for_with_a_plus(seat: Seat) -> None:
    desk = seat("perf_open", nps=9)
    for text in ("5", "+5"):
        desk.ctrl(Qt.Key.Key_T)
        desk.type(text)
        desk.enter()
        desk.enter()
    after = desk.conducting.step().transcript.ends_after
    assert after is not None
    assert abs(after - desk.conducting.step().pace.elapsed - 600) < 1


def test_what_is_no_number_is_told_and_escape_changes_nothing(seat: Seat) -> None:
    desk = seat("perf_open", nps=9)
    desk.ctrl(Qt.Key.Key_T)
    desk.type("soon")
    desk.enter()
    assert "Type a number of minutes" in desk.page.talk.time.found.text()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.page.talk.time.isVisible()
    desk.ctrl(Qt.Key.Key_T)
    desk.type("999")
    desk.enter()
    desk.enter()
    assert "from 1 to 180" in desk.page.talk.time.found.text()
    assert desk.conducting.step().transcript.ends_after is None


def test_letters_of_the_line_never_reach_the_answer(seat: Seat) -> None:
    desk = seat("perf_open", nps=9)
    desk.type("They came ")
    desk.ctrl(Qt.Key.Key_T)
    desk.type("10")
    desk.key(Qt.Key.Key_Escape)
    desk.type("by")
    assert desk.words == "They came by"
