"""A held key does its deed once, however the system tells of it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.stuck_keys import StuckKeys

K, M = Qt.Key, Qt.KeyboardModifier
PRESS, RELEASE, OVERRIDE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride


class Heard(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self.keys.append(event.key())


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    widget = Heard()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.setFocus()
    return widget


def send(
    heard: Heard, kind: QEvent.Type, key: Qt.Key, at: int, held: Qt.KeyboardModifier = M.NoModifier, *,
    again: bool = False,
) -> bool:  # fmt: skip
    """Whether the event was taken before any shortcut could be."""
    event = QKeyEvent(kind, key, held, "", again)
    event.setTimestamp(at)
    event.ignore()
    QApplication.sendEvent(heard.windowHandle(), event)
    return event.isAccepted()


@pytest.mark.parametrize(("key", "held"), [(K.Key_F2, M.NoModifier), (K.Key_Return, M.NoModifier),
                                           (K.Key_R, M.ControlModifier), (K.Key_7, M.AltModifier)])  # fmt: skip
def test_a_release_and_a_press_of_one_moment_are_one_held_key(
    heard: Heard, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    StuckKeys(heard.windowHandle(), in_pairs=True)
    send(heard, PRESS, key, 10, held)
    for at in (200, 240, 280):
        send(heard, RELEASE, key, at, held)
        assert send(heard, OVERRIDE, key, at, held)
        send(heard, PRESS, key, at, held)
    assert heard.keys == [key]
    send(heard, RELEASE, key, 300, held)
    send(heard, PRESS, key, 420, held)
    assert heard.keys == [key, key]


def test_what_the_system_marks_as_repeated_is_heard_once(heard: Heard) -> None:
    StuckKeys(heard.windowHandle(), in_pairs=False)
    send(heard, PRESS, K.Key_F2, 10)
    assert send(heard, OVERRIDE, K.Key_F2, 20, again=True)
    send(heard, PRESS, K.Key_F2, 20, again=True)
    assert heard.keys == [K.Key_F2]


@pytest.mark.parametrize(
    ("key", "held"),
    [(K.Key_A, M.NoModifier), (K.Key_Left, M.NoModifier), (K.Key_Backspace, M.ControlModifier),
     (K.Key_Z, M.ControlModifier)],
)  # fmt: skip
def test_writing_and_moving_go_on(heard: Heard, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    StuckKeys(heard.windowHandle(), in_pairs=True)
    for at in (10, 20, 30):
        send(heard, PRESS, key, at, held, again=at > 10)
    assert heard.keys == [key] * 3
