"""Finding a person from the Today page by a few letters, by real keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer.ui.today.find_field import FoundPerson
from tests.ui.today.conftest import Open
from tests.ui.today.dialogs import focused, press
from tests.ui.today.field_scene import Scene

CTRL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_f_finds_people_and_letters_stay_letters(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_F, CTRL)
    with qtbot.assertNotEmitted(page.brief_requested):
        qtbot.keyClicks(focused(), "bsl")
    assert page.find_field.text() == "bsl"
    page.find_field.selectAll()
    qtbot.keyClicks(focused(), "in")
    qtbot.waitUntil(page.find_field.panel.isVisible)
    assert page.find_field.panel.accessibleName() == "Found: Ingrid Halvorsen, Halvorsen Shipping"
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(page.brief_requested) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["anke"]
    assert not page.find_field.panel.isVisible()


def test_enter_right_after_typing_does_not_wait_for_the_pause(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(focused(), "owen")
    with qtbot.waitSignal(page.brief_requested) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["owen"]


def test_what_is_found_after_other_letters_were_typed_is_let_go(
    scene: Scene, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(scene)
    late: list[Callable[[], None]] = []
    page.find_field._finder = lambda letters, then: late.append(lambda: then([FoundPerson(letters, letters, "")]))
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(focused(), "a")
    page.find_field.look()
    qtbot.keyClicks(focused(), "b")
    page.find_field.look()
    late[1]()
    late[0]()
    assert page.find_field.panel.accessibleName() == "Found: ab, "


def test_enter_waits_for_what_is_being_looked_for(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    late: list[Callable[[], None]] = []
    page.find_field._finder = lambda letters, then: late.append(lambda: then([FoundPerson(letters, letters, "")]))
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(focused(), "owen")
    press(Qt.Key.Key_Return)
    with qtbot.waitSignal(page.brief_requested) as told:
        late[0]()
    assert told.args == ["owen"]


def test_nobody_of_that_name_is_said_and_escape_gives_the_focus_back(
    scene: Scene, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(focused(), "zz")
    qtbot.waitUntil(page.find_field.panel.isVisible)
    assert "Nobody here is called that" in page.find_field.panel.accessibleName()
    with qtbot.assertNotEmitted(page.brief_requested):
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert page.find_field.text() == ""
    press(Qt.Key.Key_Escape)
    assert page.next.start.hasFocus()
