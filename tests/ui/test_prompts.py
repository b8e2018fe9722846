"""Dialogs driven as a person drives them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget  # noqa: TID251 it is what is looked at here
from pytestqt.qtbot import QtBot

from interviewer.ui.prompts import Prompts, Sheet, forget_visited, remember_nothing_outside
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


def when_a_file_dialog_is_open(act: Callable[[QFileDialog], None]) -> None:
    def attempt() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog) and dialog.isVisible():
            act(dialog)
        else:
            QTimer.singleShot(5, attempt)

    QTimer.singleShot(0, attempt)


def test_no_file_and_no_folder_that_was_chosen_is_noted_anywhere(
    prompts: Prompts, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes, folder = tmp_path / "notes", tmp_path / "Aster AG"
    folder.mkdir()
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(notes / name))
    remember_nothing_outside(notes)

    def choose(dialog: QFileDialog) -> None:
        assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
        QTimer.singleShot(0, lambda: dialog.done(QDialog.DialogCode.Accepted))

    when_a_file_dialog_is_open(choose)
    chosen = prompts.save_file("Save the paper", "PDF (*.pdf)", folder / "Ana Ruiz.pdf")
    assert chosen == folder / "Ana Ruiz.pdf"
    qtbot.wait(50)
    forget_visited()
    written = {path: path.read_text("utf-8", "replace") for path in notes.rglob("*") if path.is_file()}
    assert [path for path, text in written.items() if "Aster" in text or "Ruiz" in text] == []
    assert written, "Qt has noted something, which was looked through"
