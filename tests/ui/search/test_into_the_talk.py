"""From a hit into the talk, over the whole program: the end page at that question, or the call that goes on there."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.kit.paths import Folders
from interviewer.ui.call.view import CallPage
from interviewer.ui.desktop import Desktop
from interviewer.ui.end.end_page import EndPage
from interviewer.ui.end.passage_row import PassageRow
from interviewer.ui.navigation import Navigation
from interviewer.ui.rooms import Room
from interviewer.ui.search.search_page import SearchPage
from interviewer.ui.today.today_page import TodayPage
from tests.flows.conftest import answer_plainly

WAIT = 20_000
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def navigation(qtbot: QtBot, tmp_path: Path) -> Iterator[Navigation]:
    """The program over a workspace with the sample talks, on its first room."""
    folders = Folders(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    folders.make()
    hook = sys.excepthook
    desktop = Desktop(folders)
    qtbot.addWidget(desktop.window)
    desktop.window.show()
    made = desktop.furnish()
    desk = app.desk_over(app.workspaces().create(folders.workspace, "a long enough passphrase").workspace)
    app.play_samples(desk)
    made._on_opened(desk, False, "enter")
    qtbot.waitUntil(desktop.window.isActiveWindow)
    yield made
    desktop.close()
    sys.excepthook = hook


def room(navigation: Navigation) -> object:
    page = navigation.window.page
    return page.page if isinstance(page, Room) else page


def search(qtbot: QtBot, navigation: Navigation, words: str) -> SearchPage:
    """Ctrl+Shift+F, and these words typed."""
    qtbot.keyClick(navigation.window, Qt.Key.Key_F, CTRL | SHIFT)
    page = room(navigation)
    assert isinstance(page, SearchPage)
    qtbot.keyClicks(page.field, words)
    qtbot.waitUntil(lambda: not page.looking.busy, timeout=WAIT)
    return page


def test_an_ended_talk_opens_at_the_passage_and_its_end_leads_back(qtbot: QtBot, navigation: Navigation) -> None:
    page = search(qtbot, navigation, "they")
    row = next(one for one in page.hits.rows if one.hit.found.question)
    page.hits.step(page.hits.rows.index(row))
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    end = navigation.window.page
    assert isinstance(end, EndPage)
    assert end.step.facts.id == row.hit.found.interview
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), PassageRow))
    focus = QApplication.focusWidget()
    assert isinstance(focus, PassageRow)
    assert focus.line.question == row.hit.found.question
    end.leave()
    again = room(navigation)
    assert isinstance(again, SearchPage)
    assert again.field.text() == "they"


def test_an_open_talk_goes_on_at_the_passage(qtbot: QtBot, navigation: Navigation) -> None:
    interviewing = navigation.desk.interviewing
    script = interviewing.find_script("client_review_full")
    meeting = Meeting(Engagement("Tideway", "Rosa Ache"), AccountRef("a", "Aster"), RespondentRef("b", "Ana Ruiz"))
    talk = interviewing.begin(interviewing.prepared(script, meeting), script)
    while (asked := talk.step().asked) is not None and asked.question.id != "sat":
        if asked.question.id == "perf_open":
            talk.answer("perf_open", None, "Quixotically minded, all of them.")
        else:
            answer_plainly(talk, {})
    page = search(qtbot, navigation, "quixot")
    assert [row.hit.found.interview for row in page.hits.rows] == [talk.step().facts.id]
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    call = navigation.window.page
    assert isinstance(call, CallPage)
    now = call.presenter.step.asked
    assert now is not None
    assert now.question.id == "perf_open"
    qtbot.keyClick(navigation.window, Qt.Key.Key_F, CTRL | SHIFT)
    assert navigation.window.page is call


def test_ctrl_f_leads_there_where_a_page_finds_nothing_itself_and_esc_leads_back(
    qtbot: QtBot, navigation: Navigation
) -> None:
    assert isinstance(room(navigation), TodayPage)
    qtbot.keyClick(navigation.window.page, Qt.Key.Key_F, CTRL)
    assert isinstance(room(navigation), TodayPage)
    navigation._go("figures")
    qtbot.keyClick(navigation.window, Qt.Key.Key_F, CTRL)
    page = room(navigation)
    assert isinstance(page, SearchPage)
    qtbot.keyClick(page.field, Qt.Key.Key_F, CTRL)
    assert room(navigation) is page
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert not isinstance(room(navigation), SearchPage)
    assert navigation._place == "figures"


def test_no_key_leads_there_while_the_workspace_is_locked(qtbot: QtBot, navigation: Navigation) -> None:
    navigation.lock()
    qtbot.keyClick(navigation.window, Qt.Key.Key_F, CTRL | SHIFT)
    assert navigation.window.page is navigation.start_page
