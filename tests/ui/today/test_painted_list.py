"""Long lists: a row is read when it is shown, never before."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from interviewer.ui.theme import Theme
from interviewer.ui.today.painted_list import PaintedList, RowModel
from interviewer.ui.today.queue_row import ROW, QueueRow

MANY = 100_000
Show = Callable[[QWidget], QWidget]


def row(number: int) -> QueueRow:
    return QueueRow(number + 2, f"Person {number}", "Aster AG", "Never asked.", "11:42", "best 13 to 15", 1, 5)


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = RowModel()
    model.show(300, row)
    qtmodeltester.check(model)
    model.show(0, row)
    qtmodeltester.check(model)


def test_of_a_hundred_thousand_rows_only_those_in_sight_are_read(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    read: set[int] = set()

    def reading(number: int) -> QueueRow:
        read.add(number)
        return row(number)

    view = PaintedList("Queue", theme, ROW)
    view.resize(800, 400)
    shown(view)
    view.show_rows(MANY, reading)
    view.setFocus()
    qtbot.waitUntil(lambda: len(read) > 3)
    assert len(read) < 30
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > (MANY - 10) * view.row_height)
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: MANY - 1 in read)
    assert len(read) < 60


def test_a_row_says_its_name_first_and_everything_it_shows(theme: Theme) -> None:
    model = RowModel()
    model.show(3, row)
    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Person 1. Aster AG. number 3. Never asked. 11:42 there. best 13 to 15. 1 of 5 tries"


def test_a_clock_that_is_not_known_is_said(theme: Theme) -> None:
    assert "their clock is not known" in QueueRow(2, "A", "B", "C.", "", "", 0, 5).spoken


def test_enter_and_a_click_pick_a_row_and_letters_are_left_alone(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    view = PaintedList("Queue", theme, ROW)
    view.resize(800, 400)
    view.show_rows(3, row)
    shown(view)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_P)
    assert view.currentIndex().row() == 1
    with qtbot.waitSignal(view.picked) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [1]
    with qtbot.waitSignal(view.picked) as told:
        place = view.visualRect(view.rows.index(2)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [2]
