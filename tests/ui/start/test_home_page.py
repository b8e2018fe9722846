"""The page after unlocking, by keys."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from interviewer.services.ports import InterviewSummary
from interviewer.ui.icons import Icons
from interviewer.ui.start.home_page import HomePage
from interviewer.ui.start.interview_list import InterviewModel
from interviewer.ui.start.new_interview import NewInterview
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import DARK

Show = Callable[[QWidget], QWidget]
LAST = NewInterview(
    "Northwind Hosting", "Aster AG", "Ana Ruiz", vendor_executive="Dana Ito", interviewer_firm="Clearview",
    interviewer_name="Sam Field", product_or_service="managed hosting", mode="video", script="short",
)  # fmt: skip


def summary(number: int, state: str) -> InterviewSummary:
    at = datetime(2026, 3, 4, 9, tzinfo=UTC) - timedelta(days=number)
    return InterviewSummary(f"i{number}", "Northwind", "Aster AG", f"Person {number}", "phone", "s", at, at, state, 9)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def page(theme: Theme, icons: Icons, shown: Show) -> HomePage:
    result = HomePage(theme, icons)
    result.resize(1366, 768)
    shown(result)
    return result


def test_an_open_interview_has_the_focus_and_enter_continues_it(page: HomePage, qtbot: QtBot) -> None:
    page.show_interviews([summary(1, "open"), summary(2, "open")], [], None)
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.continue_requested) as told:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert told.args == ["i2"]


def test_a_recent_one_is_opened_by_enter(page: HomePage, qtbot: QtBot) -> None:
    page.show_interviews([], [summary(3, "finished")], None)
    page.recent_card.rows.setFocus()
    with qtbot.waitSignal(page.open_requested) as told:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert told.args == ["i3"]


def test_a_new_interview_is_started_with_the_keyboard_alone(page: HomePage, qtbot: QtBot) -> None:
    page.show_interviews([], [], None)
    typed = ("Tideway", "printing", "Dana Ito", None, "Clearview", "Sam Field", None, "Novak Print", "Petra Novak")
    for text in typed:
        qtbot.keyClicks(focused(), text or "")
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "Operations Director")
    page.form.mode.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    with qtbot.waitSignal(page.start_requested) as told:
        qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [
        NewInterview(
            "Tideway", "Novak Print", "Petra Novak", vendor_executive="Dana Ito", executive_title="chief executive",
            interviewer_firm="Clearview", interviewer_name="Sam Field", product_or_service="printing",
            respondent_title="Operations Director", mode="in_person",
        )
    ]  # fmt: skip


def test_the_vendor_is_remembered_but_not_the_person(page: HomePage, qtbot: QtBot) -> None:
    page.show_interviews([], [], LAST)
    assert focused() is page.form.lines["account"].field
    wish = page.form.wish()
    assert (wish.vendor, wish.interviewer_name, wish.mode, wish.script) == (
        "Northwind Hosting", "Sam Field", "video", "short",
    )  # fmt: skip
    assert (wish.account, wish.respondent) == ("", "")


def test_what_is_missing_is_said_and_nothing_starts(page: HomePage, qtbot: QtBot) -> None:
    page.show_interviews([], [], LAST)
    qtbot.keyClicks(focused(), "Aster AG")
    with qtbot.assertNotEmitted(page.start_requested):
        qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.form.failure.text() == "The person is missing. Type the name of whom you will talk with."
    assert focused() is page.form.lines["respondent"].field


def test_an_empty_list_says_what_to_do(page: HomePage) -> None:
    page.show_interviews([], [], None)
    assert not page.open_card.rows.isVisible()
    assert not page.recent_card.rows.isVisible()


def test_control_n_goes_to_the_form_from_anywhere(page: HomePage, qtbot: QtBot) -> None:
    page.show_interviews([summary(1, "open")], [], LAST)
    qtbot.keyClick(focused(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert focused() is page.form.lines["account"].field


def test_all_that_takes_the_focus_has_a_name(page: HomePage) -> None:
    page.show_interviews([summary(1, "open")], [summary(2, "finished")], None)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert widget.accessibleName(), type(widget).__name__


def test_it_fits_the_smallest_screen_at_all_sizes(page: HomePage, theme: Theme) -> None:
    for factor in (100, 200):
        page.restyle(theme.with_palette(DARK).with_factor(factor))
        assert page.minimumSizeHint().width() <= 1366
        assert page.minimumSizeHint().height() <= 768


def test_the_model_of_interviews_is_sound(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    model = InterviewModel()
    model.show([summary(1, "open"), summary(2, "broken_off")])
    qtmodeltester.check(model)
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken is not None
    assert spoken.startswith("Person 2, Aster AG")
    assert spoken.endswith("broken off, by phone")
