"""The scale by keys: 1 then 0 makes ten, and everything a slow finger does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.editors import Asked
from interviewer.ui.editors.scale import ScaleEditor
from interviewer.ui.theme import Theme

Show = Callable[[QWidget], QWidget]
ASKED = Asked("nps", "scale_0_10", "scale", low_anchor="not at all likely", high_anchor="extremely likely")


@pytest.fixture
def scale(theme: Theme, shown: Show) -> ScaleEditor:
    editor = ScaleEditor(ASKED, theme)
    editor.resize(740, 120)
    shown(editor)
    editor.setFocus()
    return editor


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 0), ("1", 1), ("9", 9), ("10", 10), ("100", 0), ("19", 9), ("1010", 10), ("7", 7), ("70", 0), ("110", 10)],
)
def test_digits_choose_at_once_and_one_then_zero_makes_ten(
    scale: ScaleEditor, qtbot: QtBot, typed: str, number: int
) -> None:
    qtbot.keyClicks(scale, typed)
    assert scale.value() == number


def test_each_digit_tells_its_choice(scale: ScaleEditor, qtbot: QtBot) -> None:
    told: list[object] = []
    scale.chosen.connect(told.append)
    qtbot.keyClicks(scale, "10")
    assert told == [1, 10]


def test_after_a_one_the_hint_says_what_zero_makes_and_enter_keeps_one(scale: ScaleEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(scale, "1")
    assert scale.hint() == "1 chosen. 0 makes ten"
    assert scale.spoken_state() == "1 chosen. Zero makes ten."
    with qtbot.waitSignal(scale.committed):
        qtbot.keyClick(scale, Qt.Key.Key_Return)
    assert scale.value() == 1
    assert scale.hint() == ""
    assert scale.accessibleDescription() == "1 of 10 chosen. Enter goes on."


def test_arrows_step_and_stop_at_the_ends(scale: ScaleEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(scale, "9")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Right):
        qtbot.keyClick(scale, key)
    assert scale.value() == 10
    qtbot.keyClick(scale, Qt.Key.Key_Left)
    qtbot.keyClick(scale, Qt.Key.Key_Down)
    assert scale.value() == 8


def test_an_arrow_after_a_one_ends_the_way_to_ten(scale: ScaleEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(scale, "1")
    qtbot.keyClick(scale, Qt.Key.Key_Left)
    qtbot.keyClick(scale, Qt.Key.Key_Right)
    qtbot.keyClicks(scale, "0")
    assert scale.value() == 0


def test_backspace_takes_the_choice_away(scale: ScaleEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(scale, "4")
    qtbot.keyClick(scale, Qt.Key.Key_Backspace)
    assert scale.value() is None
    assert scale.spoken_state() == "Nothing chosen."


def test_the_keypad_counts(scale: ScaleEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(scale, Qt.Key.Key_7, Qt.KeyboardModifier.KeypadModifier)
    assert scale.value() == 7


def test_a_french_row_gives_digits_by_place_without_shift(scale: ScaleEditor) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    for scan, sign in ((10, "&"), (19, "\u00e0")):
        event = QKeyEvent(QEvent.Type.KeyPress, 0, plain, scan, 0, 0, sign)
        QApplication.sendEvent(scale, event)
    assert scale.value() == 10


def test_a_letter_or_a_bracket_goes_up_to_the_page(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    heard: list[str] = []

    class Page(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
            heard.append(event.text())

    page = Page()
    editor = ScaleEditor(ASKED, theme, page)
    QVBoxLayout(page).addWidget(editor)
    shown(page)
    editor.setFocus()
    qtbot.keyClicks(editor, "w")
    bracket = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_ParenLeft, Qt.KeyboardModifier.ShiftModifier, 18, 0, 0, "(")
    QApplication.sendEvent(editor, bracket)
    assert heard == ["w", "("]
    assert editor.value() is None


@pytest.mark.parametrize("bad", [11, -1, 3.5, "nine", None, ("4",)])
def test_a_value_off_the_scale_is_not_shown(scale: ScaleEditor, bad: object) -> None:
    scale.set_value(4)
    scale.set_value(bad)  # type: ignore[arg-type]
    assert scale.value() is None


def test_showing_a_value_tells_nobody(scale: ScaleEditor) -> None:
    told: list[object] = []
    scale.chosen.connect(told.append)
    scale.set_value(10)
    assert scale.value() == 10
    assert told == []


def test_a_click_chooses(scale: ScaleEditor, qtbot: QtBot) -> None:
    ring = scale.ring_rect()
    where = QPoint(ring.left() + ring.width() * 8 // 11 + 10, ring.center().y())
    qtbot.mouseClick(scale.childAt(where), Qt.MouseButton.LeftButton, pos=where - ring.topLeft())
    assert scale.value() == 8


def test_the_cells_are_56_px_when_asked_and_40_when_pinned(scale: ScaleEditor) -> None:
    assert scale.ring_rect().height() == 56
    scale.set_pinned(True)
    scale.layout().activate()  # type: ignore[union-attr]
    assert scale.ring_rect().height() == 40


def test_its_name_says_both_ends(scale: ScaleEditor) -> None:
    assert scale.accessibleName() == "Number from 0, not at all likely, to 10, extremely likely"
