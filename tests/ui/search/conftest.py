"""The search over the sample talks in a real encrypted workspace, on the real window."""

from collections.abc import Callable, Iterator
from datetime import UTC

import pytest
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.app import Desk
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.main_window import MainWindow
from interviewer.ui.search.search_page import SearchPage
from interviewer.ui.theme import Theme

Open = Callable[..., SearchPage]


class Listener:
    """Hears what a screen reader would say."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def say(self, words: str, *, at_once: bool = False) -> None:
        self.heard.append(words)


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with app.temporary_workspace() as workspace:
        made = app.desk_over(workspace)
        app.play_samples(made)
        yield made


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    faults: list[BaseException] = []
    made = Jobs(faults.append)
    yield made
    made.close()
    assert faults == []


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def open_page(qtbot: QtBot, theme: Theme, icons: Icons, jobs: Jobs, desk: Desk, listener: Listener) -> Iterator[Open]:
    windows: list[MainWindow] = []

    def build(finder: object = None, *, looks: Theme = theme, any_talks: bool = True) -> SearchPage:
        window = MainWindow(looks)
        qtbot.addWidget(window)
        windows.append(window)
        page = SearchPage(
            finder or desk.searching, looks, icons, jobs, UTC, any_talks=any_talks, announcer=listener  # type: ignore[arg-type]
        )
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.show_page(page)
        return page

    yield build
    windows.clear()
