"""Finishing a talk from the end page, by keyboard, at any size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.end.correction import CorrectionPanel
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import DARK
from tests.ui.end.talks import Show, Talks, complete


def test_the_end_waits_and_says_for_what(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    card = show(made).page.finish_card
    assert not card.finish_button.isEnabled()
    assert card.finish_button.accessibleDescription() == "Waits for one answer: the hard question in section H."
    qtbot.keyClick(card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not made.step().ended


def test_enter_finishes_and_the_next_enter_wants_the_report(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    shown = show(made)
    assert shown.page.finish_card.finish_button.hasFocus()
    with qtbot.waitSignal(shown.page.finished):
        qtbot.keyClick(shown.page.finish_card.finish_button, Qt.Key.Key_Return)
    assert made.step().transcript.ended == "finished"
    qtbot.waitUntil(shown.page.finish_card.loud_make.hasFocus)
    with qtbot.waitSignal(shown.page.paper_requested) as heard:
        qtbot.keyClick(shown.page.finish_card.loud_make, Qt.Key.Key_Return)
    assert heard.args == [made.step().facts.id]


def test_finishing_tells_first_what_it_deletes(talk: Talks, show: Show) -> None:
    made = talk()
    complete(made)
    made.strike("tough")
    card = show(made).page.finish_card
    assert card.finish_button.accessibleDescription() == "One struck passage is then deleted for good."


def test_an_unattributed_talk_has_no_report_and_says_why(talk: Talks, show: Show) -> None:
    made = talk("anonymous")
    complete(made)
    made.finish()
    card = show(made).page.finish_card
    assert not card.loud_make.isVisible()
    assert not card.make_button.isEnabled()


def test_alt_left_goes_back_and_leaves_a_talk_that_has_ended(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    page = show(made).page
    with qtbot.waitSignal(page.back_to) as heard:
        qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert heard.args == [""]
    page.finish()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_f6_goes_round_the_regions(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    shown = show(made)
    cards = (shown.page.open_card, shown.page.said_card)
    for card in (cards[1], cards[0]):
        qtbot.keyClick(shown.page, Qt.Key.Key_F6)
        focus = shown.window.focusWidget()
        assert focus is not None
        assert card.isAncestorOf(focus)


def test_withdrawing_asks_and_then_counts_as_a_no(
    talk: Talks, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = talk()
    complete(made)
    made.finish()
    page = show(made).page
    page.said_card.wanted.emit("fut_pass")
    panel = page.said_card.panel
    assert isinstance(panel, CorrectionPanel)
    assert panel.take_back is not None
    monkeypatch.setattr(page._prompts, "confirm", lambda *_words, **_more: True)
    qtbot.keyClick(panel.take_back, Qt.Key.Key_Return)
    assert "fut_pass" in made.step().transcript.withdrawn


@pytest.mark.parametrize("sure", [True, False])
def test_words_are_taken_out_after_the_end_once_one_is_sure(
    talk: Talks, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sure: bool
) -> None:
    made = talk()
    complete(made)
    made.finish()
    page = show(made).page
    page.said_card.wanted.emit("nps_why")
    panel = page.said_card.panel
    assert isinstance(panel, CorrectionPanel)
    assert panel.strike is not None
    monkeypatch.setattr(page._prompts, "confirm", lambda *_words, **_more: sure)
    qtbot.keyClick(panel.strike, Qt.Key.Key_Return)
    assert made.step().transcript.answers["nps_why"].struck is sure


@pytest.mark.parametrize(("factor", "dark"), [(100, False), (100, True), (125, False), (150, False), (200, True)])
def test_a_small_laptop_shows_it_all_by_scrolling(
    talk: Talks, show: Show, theme: Theme, factor: int, dark: bool
) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    looks = theme.with_factor(factor)
    shown = show(made, looks=looks.with_palette(DARK) if dark else looks)
    assert shown.window.width() == 1282
    assert shown.window.height() == 768
    for card in (shown.page.open_card, shown.page.said_card, shown.page.finish_card):
        right = card.mapTo(shown.window, card.rect().bottomRight()).x()
        assert right <= shown.window.width()
    wide = factor >= 150
    assert shown.page.said_card.flat is wide
    for button in shown.page.open_card.buttons():
        assert button.width() >= button.sizeHint().width()


def test_a_new_look_keeps_the_page(talk: Talks, show: Show, theme: Theme) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    shown = show(made)
    flat = []
    for looks in (theme.with_factor(200).with_palette(DARK), theme):
        shown.page.restyle(looks)
        flat.append(shown.page.said_card.flat)
    assert flat == [True, False]
    ground = shown.page.said_card.grab().toImage().pixelColor(5, 300)
    assert ground.name().upper() == theme.palette.paper


def test_the_page_gives_its_focus_to_what_is_most_binding(talk: Talks, show: Show) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    shown = show(made)
    other = QWidget(shown.window)
    other.setFocus()
    shown.page.setFocus()
    assert shown.window.focusWidget() is shown.page.open_card.first
