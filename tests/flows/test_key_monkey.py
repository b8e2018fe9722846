"""Random keys over the whole window: nothing goes wrong, no word is lost, nothing that is shown lacks a name."""

import os
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewer import __version__, app
from interviewer.kit.paths import Folders
from interviewer.kit.resources import resource
from interviewer.kit.settings import Settings
from interviewer.services.workspaces import Passphrase
from interviewer.ui.crash import CrashHandler
from interviewer.ui.fonts import Families
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.main_window import MainWindow
from interviewer.ui.navigation import Navigation
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import LIGHT
from interviewer.ui.tools import Tools
from tests.flows.monkey import Monkey, Unasked

SECONDS = int(os.environ.get("INTERVIEWER_MONKEY", "20"))
"""By hand, ten minutes: INTERVIEWER_MONKEY=600 python -m pytest tests/flows/test_key_monkey.py"""
SEED = int(os.environ.get("INTERVIEWER_MONKEY_SEED", "7"))
PASSPHRASE = "four calm words here"


class Faults(CrashHandler):
    """Keeps what went wrong, with its place."""

    def __init__(self, shown: list[str]) -> None:
        super().__init__(lambda _scrubbed: None, shown.append)
        self.seen: list[str] = []

    def handle(self, error: BaseException) -> None:
        self.seen.append("".join(traceback.format_exception(error)))

    def taken(self) -> list[str]:
        """What was seen since the last time."""
        seen, self.seen = self.seen, []
        return seen


@pytest.fixture
def monkey(qtbot: QtBot, tmp_path: Path, families: Families) -> Iterator[Monkey]:
    hooks = sys.excepthook
    folders = Folders(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    folders.make()
    workspace = app.workspaces().create(folders.workspace, PASSPHRASE).workspace
    app.play_samples(app.desk_over(workspace))
    workspace.close()
    chance, theme = Random(SEED), Theme(LIGHT, 100, families)
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    prompts = Unasked(theme, chance, tmp_path)
    crash = Faults(prompts.told)
    crash.install()
    tools = Tools(folders, theme, Icons(resource("icons")), prompts, Jobs(crash.handle, window), crash)
    navigation = Navigation(window, tools, Settings(), __version__)
    desk = app.desk_over(app.workspaces().unlock(folders.workspace, Passphrase(PASSPHRASE)))
    navigation._on_opened(desk, False, "enter")
    yield Monkey(navigation, chance, faults=crash.taken)
    navigation.close()
    sys.excepthook = hooks


@pytest.mark.slow
@pytest.mark.timeout(120 + 2 * SECONDS)
def test_random_keys_break_nothing_lose_no_word_and_find_nothing_unnamed(monkey: Monkey) -> None:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until and not monkey.found:
        if monkey.navigation._desk is None:
            reopen(monkey)
        monkey.press()
    print(f"{monkey.keys} keys, {monkey.letters} letters, {monkey.talks} talks; on {', '.join(sorted(monkey.places))}")
    assert not monkey.found, "\n".join([*monkey.found[:3], "after:", *monkey.trail])
    assert monkey.keys > 10 * SECONDS


def reopen(monkey: Monkey) -> None:
    """The monkey locked the workspace."""
    path = monkey.navigation._tools.folders.workspace
    QApplication.processEvents()
    desk = app.desk_over(app.workspaces().unlock(path, Passphrase(PASSPHRASE)))
    monkey.navigation._on_opened(desk, False, "enter")
