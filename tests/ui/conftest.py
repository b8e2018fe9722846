"""What every test of the window needs: looks, icons, and a way to type any letter."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.kit.resources import resource
from interviewer.ui.fonts import load_fonts
from interviewer.ui.icons import Icons
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import LIGHT


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Light looks at 100 % in the shipped typefaces."""
    return Theme(LIGHT, 100, load_fonts(resource("fonts")))


@pytest.fixture
def icons(qapp: QApplication) -> Icons:
    return Icons(resource("icons"))


@pytest.fixture
def compose() -> Callable[[QWidget, str], None]:
    """Writes text as an input method does, for what keyClicks cannot type."""

    def write(widget: QWidget, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)

    return write


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Shows a widget as an active window of its own and closes it afterwards."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
