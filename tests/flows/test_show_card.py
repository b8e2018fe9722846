"""The show card and the curtain on the real window: what the respondent can see, and what never."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from interviewer.ui.call.second_window import other_screen
from interviewer.ui.call.show_card import ShowCard
from interviewer.ui.tokens import CONTRAST, DARK, LIGHT, Palette

Seat = Callable[..., Any]


def opened(desk: Any) -> ShowCard:
    desk.ctrl_shift(Qt.Key.Key_S)
    card: ShowCard = desk.page.second.card
    return card


def readable(card: ShowCard) -> list[str]:
    """Every text that stands on the card."""
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible() and label.text()]


def pixels(card: ShowCard) -> QImage:
    return card.grab().toImage()


def test_one_key_shows_the_card_and_hides_it(seat: Seat) -> None:
    desk = seat("nps")
    card = opened(desk)
    assert card.isVisible()
    assert desk.page.isAncestorOf(desk.focus)
    desk.ctrl_shift(Qt.Key.Key_S)
    assert not card.isVisible()


def test_it_says_the_spoken_sentence_and_the_scale_only(seat: Seat) -> None:
    desk = seat("nps")
    card = opened(desk)
    spoken = desk.page.presenter.step.asked.spoken
    assert readable(card) == [
        spoken, "not at all likely", "extremely likely", "Plain, for Tideway", "You may skip any question.",
    ]  # fmt: skip
    assert card.scale.isVisible()
    assert card.scale.accessibleName() == "Scale from 0 to 10. 0 not at all likely. 10 extremely likely"


def test_no_number_chosen_is_ever_seen(seat: Seat) -> None:
    desk = seat("nps")
    card = opened(desk)
    before = pixels(card)
    desk.type("4")
    assert desk.page.presenter.pending.value == 4
    assert pixels(card) == before


def test_it_follows_the_question_and_is_blank_where_there_is_no_scale(seat: Seat) -> None:
    desk = seat("nps")
    card = opened(desk)
    desk.type("9")
    desk.enter()
    assert desk.asked != "nps"
    assert card.words.state == "blank"
    assert not [part for part in (card.sentence, card.scale, card.options) if part.isVisible()]
    assert not any("9" in text for text in readable(card))


def test_options_are_shown_in_words_without_their_digits(seat: Seat) -> None:
    desk = seat("sat")
    card = opened(desk)
    assert [row.text() for row in card.options.rows] == [
        "very dissatisfied", "dissatisfied", "neither", "satisfied", "very satisfied",
    ]  # fmt: skip
    before = pixels(card)
    desk.type("2")
    assert pixels(card) == before


def test_codes_of_the_interviewer_are_not_options_for_the_respondent(seat: Seat) -> None:
    desk = seat("alt_now")
    card = opened(desk)
    assert "prefers not to say" not in readable(card)
    assert "thinking about it" in readable(card)


def test_a_list_that_is_not_read_aloud_is_not_shown(seat: Seat) -> None:
    assert opened(seat("stay_reason")).words.state == "blank"


def test_looking_back_moves_nothing_on_the_card(seat: Seat) -> None:
    desk = seat("dim_proactivity")
    card = opened(desk)
    before = pixels(card)
    desk.alt(Qt.Key.Key_Left)
    assert pixels(card) == before


def test_off_the_record_it_says_so_and_nothing_else(seat: Seat) -> None:
    desk = seat("nps")
    card = opened(desk)
    desk.key(Qt.Key.Key_F9)
    assert readable(card) == ["Not recording"]
    desk.key(Qt.Key.Key_F9)
    desk.enter()
    assert card.scale.isVisible()


def test_it_tells_of_a_recording_while_one_runs(seat: Seat) -> None:
    desk = seat("nps", a_record="yes")
    card = opened(desk)
    if not card.words.recording:
        desk.ctrl_shift(Qt.Key.Key_M)
    assert "Recording, with your permission. You may skip any question." in readable(card)
    desk.ctrl_shift(Qt.Key.Key_M)
    assert not any("Recording" in text for text in readable(card))


def test_it_is_blank_while_the_talk_rests(seat: Seat) -> None:
    desk = seat("nps")
    card = opened(desk)
    desk.ctrl(Qt.Key.Key_P)
    assert card.words.state == "blank"


def test_it_goes_with_the_call_page(seat: Seat) -> None:
    desk = seat("nps")
    card = opened(desk)
    desk.window.drop_page(desk.page)
    assert not card.isVisible()
    assert desk.page.second.card is None


def test_it_opens_on_a_screen_that_the_interviewer_does_not_look_at() -> None:
    assert other_screen("here", ["here", "there"]) == "there"
    assert other_screen("here", ["here"]) is None


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
@pytest.mark.parametrize("factor", [100, 150, 200])
@pytest.mark.parametrize("question", ["nps", "dim_most", "a_attribution"])
def test_everything_fits_in_every_look(seat: Seat, palette: Palette, factor: int, question: str) -> None:
    desk = seat(question)
    card = opened(desk)
    card.restyle(desk.theme.with_palette(palette).with_factor(factor))
    parts = [part for part in (card.sentence, card.scale, card.low, card.high, card.options) if part.isVisible()]
    for part in parts:
        assert part.geometry().top() >= 0
        assert part.geometry().bottom() <= card.foot.geometry().top()
        assert part.accessibleName() or part is card.options
    assert not card.sentence.geometry().intersects((card.options if card.words.options else card.scale).geometry())
    assert card.foot.geometry().bottom() <= card.height()


def test_the_curtain_keeps_the_words_and_brings_them_back(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run the ")
    before = desk.focus
    desk.ctrl_shift(Qt.Key.Key_H)
    assert desk.page.privacy.isVisible()
    assert desk.page.privacy.geometry() == desk.page.rect()
    assert [d.words for d in desk.conducting.drafts()] == ["I run the"]
    desk.ctrl_shift(Qt.Key.Key_H)
    assert not desk.page.privacy.isVisible()
    assert desk.focus is before
    desk.type("press")
    assert desk.words == "I run the press"


def test_under_the_curtain_digits_and_typing_go_nowhere(seat: Seat) -> None:
    desk = seat("nps")
    events = len(desk.conducting.step().transcript.answers)
    desk.ctrl_shift(Qt.Key.Key_H)
    desk.type("7 secret")
    desk.enter()
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_F2)
    desk.alt(Qt.Key.Key_5)
    desk.key(Qt.Key.Key_F5)
    assert desk.focus is desk.page.privacy
    assert (desk.asked, len(desk.conducting.step().transcript.answers)) == ("nps", events)
    desk.ctrl_shift(Qt.Key.Key_H)
    assert desk.page.presenter.pending.value is None
    assert desk.words == ""


def test_the_curtain_shows_nothing_of_the_talk(seat: Seat) -> None:
    desk = seat("nps")
    pictures = []
    for digit in ("", "9"):
        desk.type(digit)
        if digit:
            desk.enter()
        desk.ctrl_shift(Qt.Key.Key_H)
        pictures.append(desk.page.grab().toImage())
        desk.ctrl_shift(Qt.Key.Key_H)
    assert desk.asked != "nps"
    assert pictures[0] == pictures[1]


def test_off_the_record_is_one_key_under_the_curtain_and_coming_back_is_not(seat: Seat) -> None:
    desk = seat("nps")
    desk.ctrl_shift(Qt.Key.Key_H)
    desk.key(Qt.Key.Key_F9)
    assert desk.conducting.step().transcript.off_record
    assert desk.focus is desk.page.privacy
    assert desk.page.privacy.off.isVisible()
    desk.key(Qt.Key.Key_F9)
    desk.enter()
    assert desk.conducting.step().transcript.off_record
    desk.ctrl_shift(Qt.Key.Key_H)
    assert desk.page.shown_page is desk.page.off


def test_the_card_goes_on_while_the_curtain_is_drawn(seat: Seat) -> None:
    desk = seat("nps")
    desk.ctrl_shift(Qt.Key.Key_H)
    assert opened(desk).scale.isVisible()
    assert desk.focus is desk.page.privacy
