"""The Brief page over a real wave."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.services.scheduling import CaseRef
from interviewer.ui.brief.brief_page import BriefPage
from interviewer.ui.focus_ring import FocusRing
from interviewer.ui.icons import Icons
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from tests.ui.today.field_scene import LONDON, PROGRAMME, WAVE, Scene, fill, scene_over

Open = Callable[..., BriefPage]


@pytest.fixture
def scene() -> Iterator[Scene]:
    with app.temporary_workspace() as workspace:
        fill(workspace)
        yield scene_over(workspace)


@pytest.fixture
def open_page(qtbot: QtBot, icons: Icons, theme: Theme) -> Open:
    """Shows the page of one contact in a window beside the rail."""

    def build(
        scene: Scene, contact: str = "sian", *, looks: Theme = theme, size: tuple[int, int] = (1282, 768)
    ) -> BriefPage:
        window = QWidget()
        looks.dress(window)
        page = BriefPage(scene.briefing, LONDON, looks, icons, Prompts(window, looks))
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
        page.open(CaseRef(PROGRAMME, WAVE, contact))
        page.focus_first()
        return page

    return build
