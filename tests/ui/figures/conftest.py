"""A whole programme in a real encrypted workspace, shown on the Figures page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.app import Desk
from interviewer.ui.figures.figures_page import FiguresPage
from interviewer.ui.figures.source import Provider, provider_over
from interviewer.ui.focus_ring import FocusRing
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.theme import Theme
from interviewer.ui.today.wave_chooser import WaveChoice

NAME = "Harrow & Pell client review"
SPRING, BEFORE = WaveChoice(NAME, "spring-2026"), WaveChoice(NAME, "spring-2025")
Open = Callable[..., FiguresPage]


@pytest.fixture(scope="session", name="programme_desk")
def _programme_desk(house: Path) -> Iterator[Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        yield desk


def _raise(error: BaseException) -> None:
    raise error


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs(_raise)
    yield made
    made.close()


@pytest.fixture
def open_page(qtbot: QtBot, programme_desk: Desk, icons: Icons, theme: Theme, jobs: Jobs) -> Open:
    """Shows the page in a window of its own and waits for the figures of the wave."""

    def build(
        wave: WaveChoice = SPRING, *, looks: Theme = theme, size: tuple[int, int] = (1282, 768),
        provider: Provider | None = None, wait: bool = True,
    ) -> FiguresPage:  # fmt: skip
        window = QWidget()
        looks.dress(window)
        page = FiguresPage(provider or provider_over(programme_desk.figures), looks, icons, jobs)
        frame = QVBoxLayout(window)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(page)
        page.ring = FocusRing(window, looks)  # type: ignore[attr-defined]
        window.resize(*size)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if wait:
            with qtbot.waitSignal(page.shown, timeout=20_000):
                page.show_waves([SPRING, BEFORE], wave)
        return page

    return build
