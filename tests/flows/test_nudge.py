"""The yellow mark on the real window: when it comes, once, and how it goes."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

Seat = Callable[..., Any]
VAGUE = "It is okay, I suppose."


def rest(desk: Any) -> None:
    desk.page.presenter.typing_rested()


def test_vague_words_bring_two_probes_and_are_marked(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    desk.type(VAGUE)
    rest(desk)
    card = desk.page.talk.side.card
    assert card.title == "Vague. Ask once more"
    assert [row.text() for row in card.rows if row.isVisible()] == [
        "What makes you say so?", "What were you thinking of when you chose 4?",
    ]  # fmt: skip
    assert desk.page.talk.question.words.box.extraSelections()
    assert desk.reader.heard[-1].startswith("Vague: ")


def test_it_goes_when_a_reason_is_added(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    desk.type(VAGUE)
    rest(desk)
    desk.type(" Because they forgot two deliveries in March.")
    rest(desk)
    assert desk.page.talk.side.card.title == "Probes"


def test_escape_puts_it_aside_for_good_and_is_logged(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    desk.type(VAGUE)
    rest(desk)
    desk.key(Qt.Key.Key_Escape)
    assert desk.words == VAGUE
    assert "nps_why" in desk.conducting.step().transcript.dismissed
    desk.type(" Fine.")
    rest(desk)
    assert desk.page.presenter.nudge is None


def test_at_most_one_a_minute(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    desk.type(VAGUE)
    rest(desk)
    desk.enter()
    desk.clock.go(59)
    desk.type("Fine.")
    rest(desk)
    assert desk.page.presenter.nudge is None
    desk.clock.go(1)
    rest(desk)
    assert desk.page.presenter.nudge is not None


def test_a_choice_is_never_nudged(seat: Seat) -> None:
    desk = seat("sat")
    desk.type("fine, okay I suppose")
    rest(desk)
    assert desk.page.presenter.nudge is None


def test_a_complaint_suggests_to_ask_what_happened_without_yellow(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    desk.type("I am not happy.")
    rest(desk)
    card = desk.page.talk.side.card
    assert card.title == "Something went wrong. Ask what"
    desk.ctrl(Qt.Key.Key_1)
    assert [p.text for p in desk.conducting.step().transcript.probes] == ["What happened?"]


@pytest.mark.parametrize("size", [90, 100, 125, 150, 175, 200])
@pytest.mark.parametrize("script", ["client_review_full", "client_review_short"])
def test_no_probe_loses_a_line_on_the_yellow_ground(seat: Seat, script: str, size: int) -> None:
    desk = seat("nps_why", script, nps=4)
    desk.window.restyle(desk.theme.with_factor(size))
    desk.type(VAGUE)
    rest(desk)
    QApplication.processEvents()
    talk = desk.page.talk
    card = talk.question.probes if talk.narrow else talk.side.card
    shown = [row for row in card.rows if row.isVisible()]
    assert len(shown) == 2
    for row in shown:
        assert row.height() >= row.heightForWidth(row.width())
        assert card.rect().contains(row.geometry())
