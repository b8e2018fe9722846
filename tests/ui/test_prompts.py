"""Dialogs driven as a person drives them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.prompts import Prompts, Sheet
from interviewer.ui.theme import Theme


@pytest.fixture
def prompts(theme: Theme, qtbot: QtBot) -> Prompts:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return Prompts(window, theme)


def when_open(act: Callable[[Sheet], None]) -> None:
    """Does something as soon as a dialog is up."""

    def attempt() -> None:
        sheet, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        if not isinstance(sheet, Sheet):
            QTimer.singleShot(5, attempt)
        elif focus is None or not sheet.isAncestorOf(focus):
            sheet.activateWindow()
            QTimer.singleShot(5, attempt)
        else:
            try:
                act(sheet)
            except BaseException:
                sheet.reject()
                raise

    QTimer.singleShot(0, attempt)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_enter_says_yes_and_escape_says_no(prompts: Prompts, qtbot: QtBot) -> None:
    when_open(lambda sheet: qtbot.keyClick(focused(), Qt.Key.Key_Return))
    assert prompts.confirm("Start?", "The recorder is off.", "Start the call", "Not yet")
    when_open(lambda sheet: qtbot.keyClick(focused(), Qt.Key.Key_Escape))
    assert not prompts.confirm("Start?", "The recorder is off.", "Start the call", "Not yet")


def test_enter_never_does_what_cannot_be_undone(prompts: Prompts, qtbot: QtBot) -> None:
    when_open(lambda sheet: qtbot.keyClick(focused(), Qt.Key.Key_Return))
    assert not prompts.confirm("End early?", "The talk stays open.", "End it", "Stay", risky=True)


def test_a_line_is_asked_for_and_given_back(prompts: Prompts, qtbot: QtBot) -> None:
    def act(sheet: Sheet) -> None:
        qtbot.keyClicks(focused(), " heard again ")
        qtbot.keyClick(focused(), Qt.Key.Key_Return)

    when_open(act)
    assert prompts.ask("Correct the wording", "", "Because", "Keep correction") == "heard again"


def test_an_empty_line_is_not_taken(prompts: Prompts, qtbot: QtBot) -> None:
    def act(sheet: Sheet) -> None:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        assert sheet.isVisible()
        qtbot.keyClick(focused(), Qt.Key.Key_Escape)

    when_open(act)
    assert prompts.ask("Correct the wording", "", "Because", "Keep correction") is None


def test_an_error_is_one_sentence_named_for_readers(prompts: Prompts, qtbot: QtBot) -> None:
    seen: list[str] = []

    def act(sheet: Sheet) -> None:
        seen.append(sheet.accessibleDescription())
        qtbot.keyClick(focused(), Qt.Key.Key_Return)

    when_open(act)
    prompts.show_error("That file is damaged. Take a backup.")
    assert seen == ["That file is damaged. Take a backup."]
