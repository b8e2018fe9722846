"""Copied words leave the clipboard again; what somebody else copied stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from interviewer.ui import clipboard as module
from interviewer.ui.clipboard import CopiedWords


@pytest.fixture(name="clipboard")
def _clipboard(qapp: QApplication) -> QClipboard:
    found = QGuiApplication.clipboard()
    found.clear()
    return found


@pytest.fixture(name="in_front")
def _in_front(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    state = [True]
    monkeypatch.setattr(module, "_in_front", lambda: state[0])
    return state


def test_words_copied_by_keys_are_cleared(qtbot: QtBot, clipboard: QClipboard, in_front: list[bool]) -> None:
    copied = CopiedWords(clipboard, 0)
    field = QLineEdit("what somebody said")
    qtbot.addWidget(field)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "what somebody said"
    copied.clear()
    assert clipboard.text() == ""


def test_what_another_program_copied_stays(clipboard: QClipboard, in_front: list[bool]) -> None:
    copied = CopiedWords(clipboard, 0)
    clipboard.setText("ours")
    in_front[0] = False
    clipboard.setText("a shopping list")
    copied.clear()
    assert clipboard.text() == "a shopping list"


def test_the_clock_clears_and_a_later_copy_winds_it_up_again(
    qtbot: QtBot, clipboard: QClipboard, in_front: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MINUTE_MS", 40)
    copied = CopiedWords(clipboard, 1)
    clipboard.setText("ours")
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=5000)
    clipboard.setText("ours again")
    assert copied._timer.isActive()
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=5000)


def test_without_a_clock_it_waits_for_the_lock(clipboard: QClipboard, in_front: list[bool]) -> None:
    copied = CopiedWords(clipboard, 0)
    clipboard.setText("ours")
    assert not copied._timer.isActive()
    copied.wait(5)
    assert copied._timer.isActive()
    copied.wait(0)
    assert not copied._timer.isActive()


def test_no_words_are_remembered(clipboard: QClipboard, in_front: list[bool]) -> None:
    copied = CopiedWords(clipboard, 0)
    clipboard.setText("what somebody said")
    assert "somebody" not in repr(vars(copied))
