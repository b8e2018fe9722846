"""One key brings the brief beside the script and takes it away; typing goes on, the respondent sees nothing of it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from interviewer.domain.programme.wish import Wish
from interviewer.services.brief_beside import BesidePage, score_given
from interviewer.services.brief_view import Brief, Fact, LastNumbers, Promise, Said
from interviewer.services.scheduling import CaseRef
from interviewer.services.step import Step
from interviewer.ui.call.aids import Aids

Seat = Callable[..., Any]
BRIEF = Brief(
    ref=CaseRef("Tideway review", "june", "ana"), name="Ana Ruiz", line="Head of Print, Aster AG. Decides.",
    hour_there="14:02", place="Prague", hour_here="13:02", same_clock=False, wishes=Wish(), wish_line="",
    facts=(
        Fact("Account", "EUR 120,500 a year, largest"), Fact("Client since", "2017"), Fact("Renewal", "30 Nov 2026"),
        Fact("Team's prediction", "sealed 8 June"), Fact("Say the name", "ROO-eeth"),
    ),
    said_title="Said in 2025",
    said=(
        Said("What they say about faults is straight. What they say about dates I take with a pinch of salt.", True),
        Said("Wants one number to ring", False),
    ),
    said_note="", values=("Night shift covered", "One bill for all sites"),
    notes="Talks fast. Ask about the presses first.",
    polite=("In 2025: agreed to be recorded. Ask again.",), has_numbers=True,
    promises=(Promise("A date for the new portal", date(2025, 11, 4), "no word since"),),
)  # fmt: skip
NUMBERS = LastNumbers(
    "In June 2025", "7, passive", "satisfied", (("Integrity", "9"), ("Competency", "8"), ("Recognition", "7"),
    ("Proactivity", "4"), ("Savvy", "6"), ("Chemistry", "9")), "Watch", "amber", ("proactivity under 7",),
)  # fmt: skip


def beside(step: Step) -> BesidePage:
    given = score_given(step)
    return BesidePage(BRIEF, NUMBERS if given else None, not given)


@pytest.fixture
def at(seat: Seat) -> Callable[..., Any]:
    def sit(question: str, **answers: object) -> Any:
        desk = seat(question, aids=Aids(brief=beside), **answers)
        desk.window.resize(1366, 768)
        return desk

    return sit


def key(desk: Any) -> None:
    desk.key(Qt.Key.Key_F11)


def side(desk: Any) -> Any:
    return desk.page.talk.brief


def test_one_key_shows_it_and_the_same_key_gives_the_words_back(at: Callable[..., Any]) -> None:
    desk = at("perf_open", nps=9)
    desk.type("half a")
    before = desk.focus
    key(desk)
    assert side(desk).isVisible()
    assert desk.page.talk.question.isVisible()
    assert side(desk).hasFocus()
    key(desk)
    assert not side(desk).isVisible()
    assert desk.focus is before
    desk.type(" word")
    assert desk.words == "half a word"


def test_escape_takes_it_away_too(at: Callable[..., Any]) -> None:
    desk = at("nps")
    before = desk.focus
    desk.ctrl_shift(Qt.Key.Key_B)
    desk.key(Qt.Key.Key_Escape)
    assert not side(desk).isVisible()
    assert desk.focus is before


def test_a_letter_typed_beside_it_is_in_the_words(at: Callable[..., Any]) -> None:
    desk = at("perf_open", nps=9)
    key(desk)
    desk.type("Well")
    assert desk.words == "Well"
    assert side(desk).isVisible()


def test_last_numbers_come_with_the_score_and_not_before(at: Callable[..., Any]) -> None:
    desk = at("nps")
    key(desk)
    assert not side(desk).numbers.isVisible()
    assert side(desk).numbers.accessibleName() == ""
    key(desk)
    desk.key(Qt.Key.Key_9)
    desk.enter()
    key(desk)
    assert side(desk).numbers.isVisible()
    assert "7, passive" in side(desk).numbers.accessibleName()
    desk.ctrl(Qt.Key.Key_R)
    assert not side(desk).numbers.isVisible()
    assert side(desk).numbers.accessibleName() == ""


def test_the_spoken_sentence_and_the_words_stay_in_sight(at: Callable[..., Any]) -> None:
    desk = at("perf_open", nps=9)
    key(desk)
    question, brief = desk.page.talk.question, side(desk)
    assert not brief.geometry().intersects(question.geometry())
    assert question.width() >= 700


def test_with_large_text_it_lies_under_the_sentence(at: Callable[..., Any]) -> None:
    desk = at("perf_open", nps=9)
    desk.window.restyle(desk.theme.with_factor(200))
    key(desk)
    words = desk.page.talk.question.words
    top = words.mapTo(desk.page.talk, words.rect().topLeft()).y()
    assert side(desk).geometry().top() >= top > 0


def test_nothing_of_it_is_on_the_show_card_or_over_the_curtain(at: Callable[..., Any]) -> None:
    desk = at("perf_open", nps=9)
    desk.ctrl_shift(Qt.Key.Key_S)
    key(desk)
    texts = [
        f"{widget.accessibleName()} {getattr(widget, 'text', lambda: '')()}"
        for window in QApplication.topLevelWidgets() if window is not desk.window
        for widget in (window, *window.findChildren(QWidget))
    ]  # fmt: skip
    assert not any("pinch of salt" in text or "presses" in text for text in texts)
    key(desk)
    desk.ctrl_shift(Qt.Key.Key_H)
    key(desk)
    assert not side(desk).isVisible()


def test_drawn_over_the_brief_the_curtain_covers_it(at: Callable[..., Any]) -> None:
    desk = at("perf_open", nps=9)
    key(desk)
    desk.ctrl_shift(Qt.Key.Key_H)
    middle = side(desk).mapTo(desk.page, side(desk).rect().center())
    top = desk.page.childAt(middle)
    assert top is desk.page.privacy or desk.page.privacy.isAncestorOf(top)
    desk.ctrl_shift(Qt.Key.Key_H)
    assert side(desk).hasFocus()


def test_a_talk_of_no_programme_says_so(seat: Seat) -> None:
    desk = seat("nps")
    key(desk)
    assert "no brief" in desk.banner
    assert not side(desk).isVisible()


def test_off_the_record_is_one_key_from_there_too(at: Callable[..., Any]) -> None:
    desk = at("perf_open", nps=9)
    key(desk)
    desk.key(Qt.Key.Key_F9)
    assert desk.conducting.step().transcript.off_record
    assert not side(desk).isVisible()
    key(desk)
    desk.key(Qt.Key.Key_F9)
    desk.enter()
    assert not desk.conducting.step().transcript.off_record
    desk.key(Qt.Key.Key_Escape)
    desk.type("Well")
    assert desk.words == "Well"
