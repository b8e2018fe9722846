"""Text at 250 % on a small screen: no page pushes the window beyond it, and none is cut at its right edge."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from interviewer.kit.paths import Folders
from interviewer.kit.settings import Settings, load_settings, save_settings
from interviewer.ui.navigation import Navigation
from interviewer.ui.start.start_page import StartPage
from interviewer.ui.today.wave_chooser import WaveChoice
from tests.flows.desktop_scene import focus, made, program, unlock

SCREEN = (1366, 768)


def cut(navigation: Navigation) -> list[str]:
    """Names of what is wider than the room it is scrolled in, without a bar to get there."""
    found = []
    for area in navigation.window.findChildren(QScrollArea):
        inner = area.widget()
        never = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.isVisible() and never and inner is not None and inner.width() > area.viewport().width():
            found.append(f"{area.accessibleName()}: {inner.width()} in {area.viewport().width()}")
    return found


def look(qtbot: QtBot, navigation: Navigation) -> None:
    qtbot.wait(50)
    assert (navigation.window.width(), navigation.window.height()) == SCREEN
    assert cut(navigation) == []


@pytest.mark.slow
def test_every_room_fits_a_small_screen_at_250_percent(qtbot: QtBot, folders: Folders, house: Path) -> None:
    save_settings(folders.settings, Settings(text_percent=250))
    made(folders, sample=True)
    with program(qtbot, folders) as navigation:
        window = navigation.window
        window.setFixedSize(*SCREEN)
        look(qtbot, navigation)
        unlock(qtbot, navigation)
        navigation.desk.folders.bring_in(house / "tests" / "cases" / "programme")
        for place in ("today", "clients", "call", "papers", "figures", "search", "settings"):
            navigation._go(place)
            window.setFixedSize(*SCREEN)
            look(qtbot, navigation)
        store = navigation.desk.programmes.store
        name = next(name for name in store.names() if "Harrow" in name)
        wave = store.waves(name)[-1].name
        rooms = navigation._rooms
        assert rooms is not None
        rooms._wave = WaveChoice(name, wave)
        rooms._brief(store.contacts(name, wave)[0].id)
        look(qtbot, navigation)
        navigation.talks.practise()
        look(qtbot, navigation)
        navigation._appearance.show_keys()
        look(qtbot, navigation)
        navigation._go("call")


def test_the_text_can_be_set_to_250_percent_and_comes_back(qtbot: QtBot, folders: Folders) -> None:
    with program(qtbot, folders) as navigation:
        qtbot.waitUntil(navigation.window.isActiveWindow)
        assert isinstance(navigation.window.page, StartPage)
        for _ in range(7):
            qtbot.keyClick(focus(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert load_settings(folders.settings).settings.text_percent == 250
