"""The first page by keys: unlock, create with the sheet typed back, practise."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.icons import Icons
from interviewer.ui.start.forms import same_line, sheet_lines
from interviewer.ui.start.start_page import StartPage
from interviewer.ui.start.strength import strength_words
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import CONTRAST, DARK

Show = Callable[[QWidget], QWidget]
KEY = "K7QD-2MFA-9PLX-ZT4C-HH2W-8RNE"
GOOD = "blue kettle seven gardens"


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def page(theme: Theme, icons: Icons, shown: Show) -> StartPage:
    result = StartPage(theme, icons, "0.1")
    result.resize(1366, 768)
    shown(result)
    return result


def test_the_caret_is_in_the_passphrase_and_enter_unlocks(page: StartPage, qtbot: QtBot) -> None:
    page.show_unlock("/home/sam/work.interviewer", "last used yesterday 17:20")
    assert focused() is page.doors.unlock_door.field
    qtbot.keyClicks(focused(), GOOD)
    with qtbot.waitSignal(page.unlock_requested) as told:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert told.args == ["/home/sam/work.interviewer", GOOD]


def test_a_wrong_passphrase_is_said_and_the_caret_is_back(page: StartPage, qtbot: QtBot) -> None:
    page.show_unlock("/w")
    page.show_busy("Opening")
    page.show_failure("That passphrase does not open this workspace.")
    assert focused() is page.doors.unlock_door.field
    assert page.doors.unlock_door.failure.isVisible()
    qtbot.keyClicks(focused(), "x")
    assert not page.doors.unlock_door.failure.isVisible()


def test_a_failure_is_seen_where_there_is_no_workspace_yet(page: StartPage) -> None:
    page.show_unlock("")
    page.show_failure("The disk is full. Free some space, then try again.")
    assert page.doors.trouble.isVisible()
    assert "disk is full" in page.doors.trouble.text()
    page.show_doors()
    assert not page.doors.trouble.isVisible()


def test_no_passphrase_asks_nothing_of_the_workspace(page: StartPage, qtbot: QtBot) -> None:
    page.show_unlock("/w")
    with qtbot.assertNotEmitted(page.unlock_requested):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.doors.unlock_door.failure.text().startswith("The passphrase is missing.")


def test_without_a_workspace_creating_comes_first(page: StartPage) -> None:
    assert not page.doors.unlock_door.isVisible()
    assert focused() is page.doors.create_button


def test_a_workspace_is_created_only_with_the_same_strong_passphrase_twice(page: StartPage, qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []
    page.create_requested.connect(lambda path, phrase: asked.append((path, phrase)))
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    for first, second in (("weak", "weak"), (GOOD, "other words here too")):
        qtbot.keyClicks(focused(), first)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        qtbot.keyClicks(focused(), second)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        assert page.create_form.failure.isVisible()
        page.create_form.reset()
    assert asked == []
    qtbot.keyClicks(focused(), GOOD)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), GOOD)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert asked == [("", GOOD)]


def test_creating_ends_only_when_one_line_was_typed_back(page: StartPage, qtbot: QtBot) -> None:
    page.show_recovery(KEY)
    assert page.sheet_form.card.accessibleDescription() == "Line 1: K7QD 2MFA 9PLX. Line 2: ZT4C HH2W 8RNE"
    field = page.sheet_form.check.field
    with qtbot.assertNotEmitted(page.sheet_confirmed):
        qtbot.keyClicks(field, "K7QD 2MFA 9PLX")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.sheet_form.isVisible()
    field.clear()
    qtbot.keyClicks(field, "zt4c hh2w-8rne")
    with qtbot.waitSignal(page.sheet_confirmed):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_sheet_can_be_printed_and_saved(page: StartPage, qtbot: QtBot) -> None:
    page.show_recovery(KEY)
    with qtbot.waitSignal(page.print_sheet_requested) as told:
        qtbot.keyClick(page.sheet_form.print_button, Qt.Key.Key_Return)
    assert told.args == [KEY]
    with qtbot.waitSignal(page.save_sheet_requested):
        qtbot.keyClick(page.sheet_form.save_button, Qt.Key.Key_Return)


def test_the_recovery_sheet_opens_and_escape_goes_back(page: StartPage, qtbot: QtBot) -> None:
    page.show_unlock("/w")
    qtbot.keyClick(page.doors.unlock_door.sheet, Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), KEY)
    with qtbot.waitSignal(page.recovery_requested) as told:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert told.args == ["/w", KEY]
    page.show_failure("That key does not open this workspace.")
    assert page.recovery_form.failure.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is page.doors.unlock_door.field


def test_a_passphrase_does_not_stay_on_the_page(page: StartPage, qtbot: QtBot) -> None:
    page.show_unlock("/w")
    qtbot.keyClicks(focused(), GOOD)
    page.show_doors()
    assert page.doors.unlock_door.field.text() == ""


def test_text_size_and_looks_can_be_changed_by_keys(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.text_size_changed) as told:
        qtbot.keyClick(focused(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [125]
    looks = next(w for w in page.findChildren(QWidget) if w.accessibleName() == "Looks: as the computer")
    with qtbot.waitSignal(page.looks_changed) as changed:
        qtbot.keyClick(looks, Qt.Key.Key_Return)
    assert changed.args == ["light"]


def test_all_that_takes_the_focus_has_a_name(page: StartPage) -> None:
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert widget.accessibleName(), type(widget).__name__


def test_it_takes_other_looks_and_200_percent_on_the_same_screen(page: StartPage, theme: Theme) -> None:
    page.restyle(theme.with_palette(DARK))
    page.restyle(theme.with_palette(CONTRAST).with_factor(200))
    assert page.minimumSizeHint().width() <= 1366
    assert page.minimumSizeHint().height() <= 768
    assert not page.grab().isNull()


@pytest.mark.parametrize(
    ("phrase", "enough"),
    [("", False), ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", False), ("password1", False), ("one two three", False),
     (GOOD, True), ("same same same same same", False), ("correcthorsebatterystaplexyz", True)],
)  # fmt: skip
def test_strength_is_said_in_words(phrase: str, enough: bool) -> None:
    verdict, words = strength_words(phrase)
    assert verdict is enough
    assert words.endswith(".")


def test_a_typed_line_counts_letters_only() -> None:
    assert same_line("k7qd2mfa 9plx", "K7QD 2MFA 9PLX")
    assert not same_line("", "")
    assert sheet_lines("a-b-c-d") == ("a b c", "d")
    assert sheet_lines("line one\nline two") == ("line one", "line two")
