"""Typed numbers, days, parts and tables by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.domain.script.values import Value
from interviewer.ui.editors import Asked, editor_for
from interviewer.ui.editors.editor import Editor
from interviewer.ui.editors.typed import number_in
from interviewer.ui.theme import Theme

Show = Callable[[QWidget], QWidget]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def opened(asked: Asked, theme: Theme, shown: Show) -> Editor:
    editor = editor_for(asked, theme)
    shown(editor)
    editor.setFocus()
    return editor


@pytest.mark.parametrize(
    ("typed", "value"),
    [("", None), ("12", 12), ("2,5", 2.5), ("-40", -40), ("1e400", "1e400"), ("nine", "nine"), ("nan", "nan"),
     ("1-2", "1-2")],
)
def test_a_number_is_read_or_given_on_as_typed(typed: str, value: Value | None) -> None:
    assert number_in(typed) == value


def test_a_number_is_typed_and_committed(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = opened(Asked("b", "number", "number", bounds=(0, 80)), theme, shown)
    qtbot.keyClicks(focused(), "6.5")
    assert editor.value() == 6.5
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)


def test_a_letter_is_not_taken_by_a_number(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = opened(Asked("b", "number", "number"), theme, shown)
    qtbot.keyClicks(focused(), "4w")
    assert editor.value() == 4


def test_down_says_no_and_a_digit_takes_it_back(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = opened(Asked("r", "number_or_no", "number_or_no", bounds=(0, 12)), theme, shown)
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert editor.value() == "no"
    qtbot.keyClicks(focused(), "3")
    assert editor.value() == 3


def test_a_percent_sign_may_be_typed(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = opened(Asked("c", "percent", "percent"), theme, shown)
    qtbot.keyClicks(focused(), "85%")
    assert editor.value() == 85


def test_a_day_steps_with_up_and_down(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = opened(Asked("s", "date", "date"), theme, shown)
    qtbot.keyClicks(focused(), "2026-02-28")
    qtbot.keyClick(focused(), Qt.Key.Key_Up)
    assert editor.value() == "2026-03-01"


def test_enter_goes_through_the_parts_and_commits_when_all_are_filled(
    theme: Theme, shown: Show, qtbot: QtBot
) -> None:
    editor = opened(Asked("c", "percent_pair", "pairs", fields=("winning", "keeping")), theme, shown)
    qtbot.keyClicks(focused(), "30")
    with qtbot.assertNotEmitted(editor.committed):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "60")
    assert editor.hint() == "Together 90; it should be 100."
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert editor.value() == {"winning": 30, "keeping": 60}


def test_a_table_grows_by_a_row_and_goes_on_at_an_empty_one(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = opened(Asked("c", "table", "table", fields=("account", "sat")), theme, shown)
    qtbot.keyClicks(focused(), "Aster")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "3")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert editor.value() == ({"account": "Aster", "sat": "3"},)


def test_a_table_shows_the_rows_it_is_given(theme: Theme, qtbot: QtBot) -> None:
    editor = editor_for(Asked("c", "table", "table", fields=("account", "sat")), theme)
    qtbot.addWidget(editor)
    rows = ({"account": "Aster", "sat": "2"}, {"account": "Berg"})
    editor.set_value(rows)
    assert editor.value() == rows


def test_enter_says_that_a_text_was_read(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = opened(Asked("e", "say", "say"), theme, shown)
    told: list[object] = []
    editor.chosen.connect(told.append)
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told == ["said"]
    assert editor.value() == "said"
