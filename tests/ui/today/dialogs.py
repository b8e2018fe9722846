"""Answers a dialog as soon as it is up, by keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget


def focused() -> QWidget:
    """What the keyboard acts on."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key, wherever the focus is."""
    QTest.keyClick(focused(), key, modifiers)


def when_asked(act: Callable[[QDialog], None]) -> list[str]:
    """Does something as soon as a dialog is up; gives the titles of the dialogs that came."""
    titles: list[str] = []

    def attempt() -> None:
        sheet, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        if not isinstance(sheet, QDialog):
            QTimer.singleShot(5, attempt)
        elif focus is None or not sheet.isAncestorOf(focus):
            sheet.activateWindow()
            QTimer.singleShot(5, attempt)
        else:
            titles.append(sheet.windowTitle())
            act(sheet)

    QTimer.singleShot(0, attempt)
    return titles
