"""The pages around a rehearsal: by keys alone, every stop with a name, at every text size."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from interviewer.services.debrief import Debrief
from interviewer.services.personas import Persona
from interviewer.services.practising import FULL, SHORT
from interviewer.ui.practice.chooser_page import ChooserPage
from interviewer.ui.practice.debrief_page import DebriefPage, facts_of
from interviewer.ui.theme import Theme

WHO = (
    Persona("loud", "One who shouts", "Wait.", "Ann Lee", "Buyer", "Lee Mills"),
    Persona("soft", "One who whispers", "Ask again.", "Bo Lind", "Owner", "Lind & Co"),
)
TOLD = Debrief(
    31, 2, 1, 1, 4, ("How they perform",), 620, 480, ("Points of trouble",), ("{file} files what comes early.", "Wait.")
)
Show = Callable[[QWidget], QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def build(page: QWidget) -> QWidget:
        qtbot.addWidget(page)
        page.resize(1366, 768)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return build


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_digit_and_enter_begin(show: Show, theme: Theme, qtbot: QtBot) -> None:
    page = ChooserPage(WHO, theme)
    show(page)
    page.focus_first()
    qtbot.keyClick(focused(), Qt.Key.Key_2)
    assert "Bo Lind" in page.lesson.text()
    with qtbot.waitSignal(page.begun) as begun:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert begun.args == [WHO[1], SHORT]


def test_the_long_one_is_an_arrow_away(show: Show, theme: Theme, qtbot: QtBot) -> None:
    page = ChooserPage(WHO, theme)
    show(page)
    page.length.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    with qtbot.waitSignal(page.begun) as begun:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert begun.args[1] == FULL


def test_escape_leaves_both_pages(show: Show, theme: Theme, qtbot: QtBot) -> None:
    for page in (ChooserPage(WHO, theme), DebriefPage(TOLD, "Ann Lee", theme, ended=True)):
        show(page)
        page.focus_first()
        with qtbot.waitSignal(page.left):
            qtbot.keyClick(focused(), Qt.Key.Key_Escape)


def test_the_counts_are_said_in_words(theme: Theme) -> None:
    told = {fact.label: fact.text for fact in facts_of(TOLD)}
    assert told["Changed"] == "two numbers and one sentence, one of them after the read-back"
    assert told["Probes"] == "four probes"
    assert told["Your share"].startswith("56 of 100 words")
    assert told["Asked twice"] == "Points of trouble"
    calm = Debrief(31, 0, 0, 0, 0, (), 10, 10, (), ())
    assert [fact.text for fact in facts_of(calm)][1:3] == ["nothing, once it was taken down", "none"]


def test_advice_names_the_keys_as_they_are(theme: Theme) -> None:
    page = DebriefPage(TOLD, "Ann Lee", theme, ended=False)
    assert page.advice[0].text() == "Ctrl+G files what comes early."
    assert "Ctrl+G" in page.accessibleName()


def test_the_way_back_is_there_while_the_talk_is_not_over(show: Show, theme: Theme, qtbot: QtBot) -> None:
    page = DebriefPage(TOLD, "Ann Lee", theme, ended=False)
    show(page)
    with qtbot.waitSignal(page.back_to):
        qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert DebriefPage(TOLD, "Ann Lee", theme, ended=True).back_button.isHidden()


@pytest.mark.parametrize("percent", [100, 200])
def test_every_stop_has_a_name_and_no_button_is_cut_off(show: Show, theme: Theme, qtbot: QtBot, percent: int) -> None:
    looks = theme.with_factor(percent)
    for page in (ChooserPage(WHO, looks), DebriefPage(TOLD, "Ann Lee", looks, ended=False)):
        show(page)
        page.focus_first()
        seen: list[QWidget] = []
        while focused() not in seen:
            seen.append(focused())
            qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        assert len(seen) >= 3
        assert all(widget.accessibleName() for widget in seen)
        for button in page.findChildren(QPushButton):
            right = button.mapTo(page, button.rect().topRight()).x()
            assert not button.isVisible() or right < page.width(), button.accessibleName()
