"""Practising from the first page to the debrief, by keys, over the whole program; nothing of it is kept."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewer.kit.paths import Folders
from interviewer.ui.call.view import CallPage
from interviewer.ui.navigation import Navigation
from interviewer.ui.practice.chooser_page import ChooserPage
from interviewer.ui.practice.debrief_page import DebriefPage
from interviewer.ui.rooms import Room
from tests.flows.desktop_scene import WAIT, focus, made, program, unlock


@pytest.fixture
def window(qtbot: QtBot, folders: Folders) -> Iterator[Navigation]:
    """The program, unlocked, with the sample programme in it."""
    made(folders, sample=True)
    with program(qtbot, folders) as navigation:
        unlock(qtbot, navigation)
        yield navigation


def chosen(navigation: Navigation, qtbot: QtBot) -> ChooserPage:
    navigation.talks.practise()
    page = navigation.window.page
    assert isinstance(page, ChooserPage)
    qtbot.waitUntil(page.who.hasFocus)
    return page


def begun(navigation: Navigation, qtbot: QtBot, digit: Qt.Key) -> CallPage:
    chosen(navigation, qtbot)
    qtbot.keyClick(focus(), digit)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    page = navigation.window.page
    assert isinstance(page, CallPage)
    page.talk.heard.pace = 0
    qtbot.waitUntil(lambda: focus() is not page)
    return page


def heard(page: CallPage, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: words in page.talk.heard.words, timeout=WAIT)


def test_a_digit_chooses_and_the_lesson_says_what_it_is_for(window: Navigation, qtbot: QtBot) -> None:
    page = chosen(window, qtbot)
    qtbot.keyClick(focus(), Qt.Key.Key_2)
    assert page.persona is not None
    assert page.persona.id == "fine"
    assert "One neutral probe" in page.lesson.text()


def test_the_other_one_is_heard_and_a_probe_brings_more(window: Navigation, qtbot: QtBot) -> None:
    page = begun(window, qtbot, Qt.Key.Key_2)
    page.presenter._do(lambda: skipped_to(page, "nps_why"), reload=True)
    heard(page, qtbot, "It is fine, really. No complaints.")
    qtbot.keyClick(focus(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    heard(page, qtbot, "every visit is somebody else")
    assert "Tom Hale" in page.talk.heard.accessibleName()


def skipped_to(page: CallPage, question: str) -> Any:
    """The questions before this one, answered without the window."""
    talk = page.presenter._conducting
    for name, value in (
        ("a_open", "go_ahead"), ("a_participate", "yes"), ("a_record", "no"), ("a_attribution", "named"),
        ("b_decision", "influencer"), ("nps", 8),
    ):  # fmt: skip
        talk.answer(name, value)
    return talk.jump(question)


def test_control_end_shows_how_it_went_and_the_way_back(window: Navigation, qtbot: QtBot) -> None:
    page = begun(window, qtbot, Qt.Key.Key_1)
    qtbot.keyClick(focus(), Qt.Key.Key_1)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    qtbot.keyClick(focus(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(window.window.page, DebriefPage))
    after = window.window.page
    assert isinstance(after, DebriefPage)
    assert after.back_button.isVisible()
    assert after.advice
    talk = page.presenter._conducting
    after.back_button.click()
    again = window.window.page
    assert isinstance(again, CallPage)
    assert again.presenter._conducting is talk


def test_nothing_of_a_practice_is_on_disk_or_on_a_list(window: Navigation, qtbot: QtBot, folders: Folders) -> None:
    before = window.desk.workspace.info()
    page = begun(window, qtbot, Qt.Key.Key_1)
    qtbot.keyClick(focus(), Qt.Key.Key_1)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    qtbot.keyClick(focus(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(window.window.page, DebriefPage))
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    after = window.desk.workspace.info()
    assert (after.interviews, after.rehearsals, after.events) == (before.interviews, before.rehearsals, before.events)
    assert page.presenter.step.facts.practice



def test_who_asks_for_the_short_version_begins_no_real_talk(window: Navigation, qtbot: QtBot) -> None:
    before = window.desk.workspace.info().interviews
    begun(window, qtbot, Qt.Key.Key_4)
    qtbot.keyClick(focus(), Qt.Key.Key_2)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert window.desk.workspace.info().interviews == before


def test_p_on_today_and_on_the_brief_leads_there(window: Navigation, qtbot: QtBot) -> None:
    window._go("today")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(focus(), Qt.Key.Key_P)
    assert isinstance(window.window.page, ChooserPage)
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert isinstance(window.window.page, Room)
    rooms = window._rooms
    assert rooms is not None
    rooms._brief("brannock-morag")
    qtbot.waitUntil(lambda: isinstance(window.window.page, Room))
    brief = window.window.page
    assert isinstance(brief, Room)
    brief.focus_first()
    qtbot.keyClick(focus(), Qt.Key.Key_P)
    assert isinstance(window.window.page, ChooserPage)
