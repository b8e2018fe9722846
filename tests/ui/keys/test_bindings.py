"""The keys of a page: once for each press, and other keys as soon as the person takes them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.keys.bindings import REPEATING, Bindings
from interviewer.ui.keys.keymap import BY_NAME, Keymap


def test_a_page_follows_other_keys(qtbot: QtBot) -> None:
    page = QWidget()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    done: list[str] = []
    bindings = Bindings(page, Keymap(), {"undo": lambda: done.append("undo")})
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    bindings.follow(Keymap().with_ways("undo", ("F13",)))
    qtbot.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page, Qt.Key.Key_F13)
    bindings.enable(False)
    qtbot.keyClick(page, Qt.Key.Key_F13)
    assert done == ["undo", "undo"]


def test_a_key_held_down_does_its_deed_once(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    bindings = Bindings(page, Keymap(), {name: lambda: None for name in BY_NAME})
    assert {name for name, action in bindings.actions.items() if action.autoRepeat()} == REPEATING
