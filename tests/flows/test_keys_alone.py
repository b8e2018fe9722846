"""No key is listened to twice on a page: Qt then does neither, and what was meant is lost in silence."""

from collections import Counter

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer.kit.paths import Folders
from interviewer.ui.navigation import Navigation
from tests.flows.desktop_scene import made, unlock


def listened_to(window: QWidget) -> Counter[str]:
    """How many actions, of the window or of what is shown on it, each key belongs to."""
    shown = [
        action
        for action in window.findChildren(QAction)
        if action.isEnabled() and isinstance(owner := action.parent(), QWidget) and owner.isVisible()
    ]
    return Counter(key.toString() for action in {id(a): a for a in shown}.values() for key in action.shortcuts())


@pytest.mark.parametrize("place", ["talk", "call", "today", "clients", "papers", "figures", "search"])
def test_every_key_belongs_to_one_deed(
    qtbot: QtBot, folders: Folders, navigation: Navigation, place: str
) -> None:
    made(folders, sample=True)
    unlock(qtbot, navigation)
    if place == "talk":
        navigation.talks.practise()
    else:
        navigation._go(place)
    found = listened_to(navigation.window)
    assert len(found) > 5
    assert {key: count for key, count in found.items() if count > 1} == {}
