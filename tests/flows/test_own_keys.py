"""Keys of one's own, given on the page of keys by key presses alone, in the whole program."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer.kit.paths import Folders
from interviewer.kit.settings import load_settings
from interviewer.ui.call.view import CallPage
from interviewer.ui.key_page.key_page import KeyPage
from interviewer.ui.navigation import Navigation
from interviewer.ui.rooms import Room
from tests.flows.desktop_scene import focus, made, practise, program, unlock

K, M = Qt.Key, Qt.KeyboardModifier
Press = Callable[..., None]


@pytest.fixture
def press(qtbot: QtBot) -> Press:
    def click(key: Qt.Key, held: Qt.KeyboardModifier = M.NoModifier) -> None:
        qtbot.keyClick(focus(), key, held)

    return click


def page_of(navigation: Navigation) -> KeyPage:
    page = navigation.window.findChild(KeyPage)
    assert isinstance(page, KeyPage)
    return page


def in_a_talk(qtbot: QtBot, folders: Folders, navigation: Navigation) -> CallPage:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    page = practise(navigation)
    assert isinstance(page, CallPage)
    qtbot.waitUntil(page.isVisible)
    return page


def give(qtbot: QtBot, press: Press, what: str, key: Qt.Key, held: Qt.KeyboardModifier = M.NoModifier) -> None:
    """Open the page, find a deed by its words, and press its new key."""
    press(K.Key_F1, M.ShiftModifier)
    qtbot.keyClicks(focus(), what)
    press(K.Key_Return)
    press(key, held)


def test_a_key_given_in_a_talk_works_at_once_and_shows_on_every_cap(
    qtbot: QtBot, folders: Folders, navigation: Navigation, press: Press
) -> None:
    call = in_a_talk(qtbot, folders, navigation)
    give(qtbot, press, "take back the last step", K.Key_F13)
    keys = page_of(navigation)
    assert keys.line.text() == "F13 does it from now on."
    press(K.Key_Escape)
    assert not keys.isVisible()
    assert call.isAncestorOf(focus())
    assert "F13 take back" in call.talk.foot.words
    assert "F13 take back" in call.talk.foot.accessibleName()
    first = call.presenter.step.asked
    assert first is not None
    press(K.Key_1)
    press(K.Key_Return)
    press(K.Key_R, M.ControlModifier)
    assert call.presenter.step.asked != first
    press(K.Key_F13)
    assert call.presenter.step.asked is not None
    assert call.presenter.step.asked.question.id == first.question.id
    press(K.Key_F1)
    assert ("F13",) in [row.keys for row in call.layers.sheet.rows.rows]


def test_own_keys_are_there_at_the_next_start(
    qtbot: QtBot, folders: Folders, navigation: Navigation, press: Press
) -> None:
    in_a_talk(qtbot, folders, navigation)
    give(qtbot, press, "note of my own", K.Key_M, M.ControlModifier)
    assert load_settings(folders.settings).settings.keys == ("note=Ctrl+M",)
    with program(qtbot, folders) as again:
        assert again.window.findChildren(KeyPage) == []
        assert again._appearance.theme.keys.first("note") == "Ctrl+M"


def test_a_taken_key_is_refused_by_name_and_enter_swaps(
    qtbot: QtBot, folders: Folders, navigation: Navigation, press: Press
) -> None:
    call = in_a_talk(qtbot, folders, navigation)
    give(qtbot, press, "does not know", K.Key_F8)
    keys = page_of(navigation)
    assert keys.line.text() == "F8 is taken: “Can I take that back?”. Press another key, or Enter to swap the two."
    assert navigation._appearance.theme.keys.first("dont_know") == "F2"
    press(K.Key_Return)
    assert navigation._appearance.theme.keys.of("dont_know") == ("F8", "Ctrl+Shift+K")
    press(K.Key_Escape)
    press(K.Key_F2)
    assert call.layers.strikes.isVisible()


@pytest.mark.parametrize(
    ("key", "held", "told"),
    [(K.Key_A, M.NoModifier, "A writes."), (K.Key_Tab, M.NoModifier, "Tab keeps its meaning"),
     (K.Key_Return, M.NoModifier, "Return keeps its meaning"), (K.Key_C, M.ControlModifier, "Ctrl+C keeps"),
     (K.Key_F9, M.NoModifier, "F9 is taken: off the record at once. Press another key.")],
)  # fmt: skip
def test_keys_that_mean_one_thing_everywhere_are_refused(
    qtbot: QtBot, folders: Folders, navigation: Navigation, press: Press,
    key: Qt.Key, held: Qt.KeyboardModifier, told: str,
) -> None:  # fmt: skip
    in_a_talk(qtbot, folders, navigation)
    give(qtbot, press, "take back the last step", key, held)
    assert page_of(navigation).line.text().startswith(told)
    press(K.Key_Escape)
    assert navigation._appearance.theme.keys.changed == ()


def test_backspace_brings_back_the_first_key_and_escape_leaves_it(
    qtbot: QtBot, folders: Folders, navigation: Navigation, press: Press
) -> None:
    in_a_talk(qtbot, folders, navigation)
    give(qtbot, press, "take back the last step", K.Key_F13)
    press(K.Key_Return)
    press(K.Key_Escape)
    assert navigation._appearance.theme.keys.first("undo") == "F13"
    press(K.Key_Return)
    press(K.Key_Backspace)
    assert navigation._appearance.theme.keys.changed == ()
    assert load_settings(folders.settings).settings.keys == ()


def test_a_stuck_key_is_taken_once(qtbot: QtBot, folders: Folders, navigation: Navigation, press: Press) -> None:
    in_a_talk(qtbot, folders, navigation)
    press(K.Key_F1, M.ShiftModifier)
    for _ in range(5):
        press(K.Key_F1, M.ShiftModifier)
    assert len(navigation.window.findChildren(KeyPage)) == 1


def test_the_page_opens_by_f1_in_the_rooms_and_ends_where_it_began(
    qtbot: QtBot, folders: Folders, navigation: Navigation, press: Press
) -> None:
    made(folders, sample=True)
    unlock(qtbot, navigation)
    before = focus()
    press(K.Key_F1)
    assert page_of(navigation).isVisible()
    qtbot.keyClicks(focus(), "find on this page")
    press(K.Key_Return)
    press(K.Key_M, M.ControlModifier)
    press(K.Key_Escape)
    assert focus() is before
    room = navigation.window.page
    assert isinstance(room, Room)
    press(K.Key_F, M.ControlModifier)
    assert focus() is before
    press(K.Key_M, M.ControlModifier)
    assert focus() is room.page.find_field  # type: ignore[attr-defined]
    assert room.page.find_field.accessibleDescription() == "Ctrl+M comes here"  # type: ignore[attr-defined]


def test_rooms_are_one_key_away(qtbot: QtBot, folders: Folders, navigation: Navigation, press: Press) -> None:
    made(folders, sample=True)
    unlock(qtbot, navigation)
    for key, name in ((K.Key_2, "Clients"), (K.Key_5, "Figures"), (K.Key_1, "Today")):
        press(key, M.ControlModifier)
        room = navigation.window.page
        assert isinstance(room, Room)
        assert room.page.accessibleName() == name


def test_tab_stays_on_the_page_of_keys(
    qtbot: QtBot, folders: Folders, navigation: Navigation, press: Press
) -> None:
    in_a_talk(qtbot, folders, navigation)
    press(K.Key_F1, M.ShiftModifier)
    keys = page_of(navigation)
    seen = []
    for _ in range(4):
        seen.append(focus())
        press(K.Key_Tab)
    assert seen == [keys.search, keys.back, keys.all_back, keys.search]
    press(K.Key_Tab, M.ShiftModifier)
    assert focus() is keys.search


def test_off_the_record_the_page_stays_away(
    qtbot: QtBot, folders: Folders, navigation: Navigation, press: Press
) -> None:
    in_a_talk(qtbot, folders, navigation)
    press(K.Key_F9)
    press(K.Key_F1, M.ShiftModifier)
    assert navigation.window.findChildren(KeyPage) == []


@pytest.mark.parametrize("line", ['keys = ["undo=F8"]', 'keys = ["undo=x"]', "keys = 3"])
def test_keys_in_the_settings_that_cannot_be_used_are_told_at_the_start(
    qtbot: QtBot, folders: Folders, line: str, tmp_path: Path
) -> None:
    folders.settings.write_text(line + "\n")
    with program(qtbot, folders) as navigation:
        told = navigation.start_page.doors.trouble.text()
        assert told.startswith(("The keys in the settings could not be used", "The settings file had unusable values"))
        assert navigation._appearance.theme.keys.changed == ()
