"""Requests and retention of all programmes, the line on Today, and the daily job behind the window."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer.app import Desk
from interviewer.services.rights.retention import Outlook
from interviewer.ui.rights.daily import DailyRetention
from interviewer.ui.rights.kept_page import KeptDesk, KeptPage
from interviewer.ui.rights.words import outlook_words
from interviewer.ui.tools import Tools
from tests.services.paper_samples import NAME
from tests.ui.rights.conftest import PreparedPrompts, Wall
from tests.ui.rights.test_person_page import press, told

LONG = 60_000
Open = Callable[[], KeptPage]


@pytest.fixture
def open_page(desk: Desk, tools: Tools, wall: Wall, shown: Callable[[QWidget], QWidget]) -> Open:
    def build() -> KeptPage:
        made = KeptPage(KeptDesk(desk.rights, (NAME,), wall.day), tools.theme, tools)
        made.resize(1282, 768)
        shown(made)
        made.focus_first()
        return made

    return build


def test_a_request_leads_to_the_person(qtbot: QtBot, open_page: Open, desk: Desk) -> None:
    dan = desk.rights.people.find(NAME, "hythe-dan")
    desk.rights.register.ask(NAME, dan, "access", date(2026, 7, 2))
    page = open_page()
    assert "Dan Pascoe. See everything that is kept: asked 2 Jul 2026, due 2 Aug 2026." in told(page.requests)
    with qtbot.waitSignal(page.person_wanted) as heard:
        press(qtbot, page.requests, "Open")
    assert heard.args == [NAME, dan.key]


def test_a_rule_is_changed_as_typed_and_a_wrong_one_is_told(
    qtbot: QtBot, open_page: Open, prompts: PreparedPrompts
) -> None:
    page = open_page()
    prompts.lines = ["6 m"]
    press(qtbot, page.rules, "Change: Words")
    assert "Words, after the talk: 6 months, as you set it." in told(page.rules)
    prompts.lines = ["soon"]
    press(qtbot, page.rules, "Change: Words")
    assert page.banner.is_error
    prompts.lines = ["usual"]
    press(qtbot, page.rules, "Change: Words")
    assert "Words, after the talk: 12 months." in told(page.rules)


def test_what_is_due_is_deleted_once_it_was_asked_for(
    qtbot: QtBot, open_page: Open, desk: Desk, wall: Wall, prompts: PreparedPrompts
) -> None:
    wall.now = datetime(2027, 7, 15, 9, tzinfo=UTC)
    page = open_page()
    assert "The words of 20 talks" in told(page.due)
    prompts.yes = False
    qtbot.keyClick(page.now, Qt.Key.Key_Return)
    assert "The words of 20 talks" in prompts.asked[-1]
    prompts.yes = True
    qtbot.keyClick(page.now, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Deleted:" in page.banner.words, timeout=LONG)
    assert "Nothing is due" in told(page.due)
    assert desk.rights.retention.due() == ()


def test_a_hold_on_the_programme_is_noted_and_lifted(
    qtbot: QtBot, open_page: Open, wall: Wall, prompts: PreparedPrompts
) -> None:
    wall.now = datetime(2027, 7, 15, 9, tzinfo=UTC)
    page = open_page()
    prompts.lines = ["an audit", "Kim Doe"]
    press(qtbot, page.hold, "Hold everything")
    assert "Kim Doe looked at it" in told(page.hold)
    assert "Stopped by a legal hold" in told(page.due)
    prompts.lines = ["it is over"]
    press(qtbot, page.hold, "Lift")
    assert "is held: it goes when its time is over" in told(page.hold)


def test_the_line_on_today_says_what_comes_and_what_went(desk: Desk, wall: Wall) -> None:
    assert outlook_words(Outlook((), (), 0, {}), 0) == ""
    assert outlook_words(Outlook((), (), 0, {}), 1) == "One request is due soon."
    wall.now = datetime(2027, 7, 15, 9, tzinfo=UTC)
    coming = outlook_words(desk.rights.retention.outlook(), 2)
    assert coming.startswith("Two requests are due soon. Deleted by itself from 22 Jul 2027 on:")
    assert "the words of 20 talks" in coming
    desk.rights.retention.run()
    assert "Deleted this week, their time was over: the words of 20 talks" in outlook_words(
        desk.rights.retention.outlook(), 0
    )


def test_the_daily_job_runs_once_a_day_and_never_in_a_talk(qtbot: QtBot, desk: Desk, tools: Tools, wall: Wall) -> None:
    talking, runs = [True], list[object]()
    daily = DailyRetention(tools.jobs, lambda: talking[0], runs.append, day=wall.day)
    daily.done.connect(runs.append)
    daily.watch(desk.rights.retention)
    assert not tools.jobs.busy
    talking[0] = False
    daily.look()
    qtbot.waitUntil(lambda: len(runs) == 1, timeout=LONG)
    daily.look()
    assert not tools.jobs.busy
    wall.now = datetime(2026, 7, 11, 9, tzinfo=UTC)
    daily.look()
    qtbot.waitUntil(lambda: len(runs) == 2, timeout=LONG)
    daily.stop()
    daily.look()
    assert not tools.jobs.busy
