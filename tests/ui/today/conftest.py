"""A real wave in a real encrypted workspace, shown on the Today page."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.ui.focus_ring import FocusRing
from interviewer.ui.icons import Icons
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from interviewer.ui.today.today_page import TodayPage
from interviewer.ui.today.wave_chooser import WaveChoice
from tests.ui.today.field_scene import PROGRAMME, WAVE, Scene, fill, scene_over

Open = Callable[..., TodayPage]
HERE = WaveChoice(PROGRAMME, WAVE)


@pytest.fixture
def scene() -> Iterator[Scene]:
    with app.temporary_workspace() as workspace:
        fill(workspace)
        yield scene_over(workspace)


@pytest.fixture
def open_page(qtbot: QtBot, icons: Icons, theme: Theme) -> Open:
    """Shows the page of a scene in a window beside the rail; without a scene's wave it is shown empty."""

    def build(
        scene: Scene, *, looks: Theme = theme, size: tuple[int, int] = (1282, 768), wave: bool = True
    ) -> TodayPage:
        window = QWidget()
        looks.dress(window)
        page = TodayPage(scene.field, looks, icons, Prompts(window, looks), scene.clock)
        frame = QVBoxLayout(window)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(page)
        FocusRing(window, looks)
        window.resize(*size)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page.show_waves([HERE, WaveChoice(PROGRAMME, "Autumn 2025")] if wave else [], HERE if wave else None)
        page.focus_first()
        return page

    return build
