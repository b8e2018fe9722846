"""Blind spots on the real window: quiet, one key, the words of that dimension open, nothing on the show card."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from interviewer.domain.interview.events import BlindSpotsShown
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.services.blind_spots import BlindSpot
from interviewer.services.step import Step
from interviewer.ui.call.aids import Aids

Seat = Callable[..., Any]
PROBE = "Can you give me an example?"


def spots_of(step: Step) -> tuple[BlindSpot, ...]:
    """Two of them, once all six are rated; what the service finds is tested with the service."""
    if any(f"dim_{name}" not in step.transcript.answers for name in DIMENSION_IDS):
        return ()
    asked = {one.question for one in step.transcript.probes if one.text == PROBE}
    pairs = (("savvy", "Savvy"), ("recognition", "Recognition"))
    return tuple(BlindSpot(i, name, PROBE, f"dim_{i}_open", f"dim_{i}_open" in asked) for i, name in pairs)


@pytest.fixture
def at(seat: Seat) -> Callable[..., Any]:
    def sit(question: str, **answers: object) -> Any:
        desk = seat(question, aids=Aids(spots_of), **answers)
        desk.window.resize(1366, 768)
        return desk

    return sit


def shown(desk: Any) -> list[BlindSpotsShown]:
    events = desk.conducting.step().transcript.events
    return [e.happening for e in events if isinstance(e.happening, BlindSpotsShown)]


def card(desk: Any) -> str:
    return str(desk.page.talk.side.spots.words)


def test_they_appear_after_the_sixth_and_the_log_says_so(at: Callable[..., Any], qtbot: Any) -> None:
    desk = at("dim_recognition")
    assert card(desk) == ""
    desk.key(Qt.Key.Key_8)
    desk.enter()
    qtbot.waitUntil(lambda: bool(shown(desk)))
    assert shown(desk) == [BlindSpotsShown(("savvy", "recognition"))]
    assert "Savvy · 1 more" in card(desk)
    assert PROBE in card(desk)


def test_one_key_writes_it_down_and_opens_its_words(at: Callable[..., Any]) -> None:
    desk = at("comm_freq")
    desk.ctrl(Qt.Key.Key_5)
    assert desk.asked == "dim_savvy_open"
    probes = [one.question for one in desk.conducting.step().transcript.probes]
    assert probes == ["dim_savvy_open"]
    assert "Recognition" in card(desk)
    desk.type(" And once in May")
    desk.enter()
    assert desk.answer_of("dim_savvy_open")[1].endswith("And once in May")
    assert desk.asked == "comm_freq"
    desk.ctrl(Qt.Key.Key_5)
    assert card(desk) == ""
    desk.enter()
    desk.ctrl(Qt.Key.Key_5)
    assert desk.asked == "comm_freq"


def test_words_begun_elsewhere_stay_where_they_were_begun(at: Callable[..., Any]) -> None:
    desk = at("personal_need")
    desk.type("quick answ")
    desk.ctrl(Qt.Key.Key_5)
    desk.enter()
    assert (desk.asked, desk.words) == ("personal_need", "quick answ")


def test_nothing_of_it_is_on_the_show_card(at: Callable[..., Any]) -> None:
    desk = at("comm_freq")
    desk.ctrl_shift(Qt.Key.Key_S)
    texts = [
        f"{widget.accessibleName()} {getattr(widget, 'text', lambda: '')()}"
        for window in QApplication.topLevelWidgets() if window is not desk.window
        for widget in (window, *window.findChildren(QWidget))
    ]  # fmt: skip
    assert texts
    assert not any("one more question" in text for text in texts)


def test_without_a_programme_the_key_does_nothing(seat: Seat) -> None:
    desk = seat("comm_freq")
    before = desk.conducting.step().transcript.place
    desk.ctrl(Qt.Key.Key_5)
    assert desk.conducting.step().transcript.place == before
    assert card(desk) == ""
