"""The whole program on a window of its own, and the hands that open it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.kit.paths import Folders
from interviewer.ui.desktop import Desktop
from interviewer.ui.navigation import Navigation
from interviewer.ui.practice.chooser_page import ChooserPage

SAMPLE = Meeting(
    Engagement("Larkfield Instruments", "Hester Lark", "chief executive", "Your firm", "You", "measuring instruments"),
    AccountRef("sample-bakery", "Ovenden Bakery"),
    RespondentRef("sample-person", "Robin Ovenden", "Owner", "decision"),
)
"""Whom a talk of no programme is with; invented."""
PASSPHRASE = "four calm words here"
WAIT = 20_000


@contextmanager
def program(qtbot: QtBot, folders: Folders) -> Iterator[Navigation]:
    """The program as it starts over these folders."""
    hook = sys.excepthook
    desktop = Desktop(folders)
    qtbot.addWidget(desktop.window)
    desktop.window.show()
    yield desktop.furnish()
    desktop.close()
    sys.excepthook = hook


def made(folders: Folders, *, sample: bool) -> None:
    workspace = app.workspaces().create(folders.workspace, PASSPHRASE).workspace
    if sample:
        app.play_samples(app.desk_over(workspace))
    workspace.close()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def unlock(qtbot: QtBot, navigation: Navigation) -> None:
    navigation._offer_last()
    qtbot.waitUntil(navigation.window.isActiveWindow)
    navigation.start_page.focus_first()
    qtbot.keyClicks(focus(), PASSPHRASE)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: navigation.window.page is not navigation.start_page, timeout=WAIT)


def practise(navigation: Navigation) -> QWidget:
    """Begin a rehearsal with the first one there is; gives its page."""
    navigation.talks.practise()
    page = navigation.window.page
    assert isinstance(page, ChooserPage)
    page.begin()
    assert navigation.window.page is not None
    return navigation.window.page
