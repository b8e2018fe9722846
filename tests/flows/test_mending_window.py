"""A workspace that does not open, in the window: plain choices, one key each, nothing written over."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.kit.paths import Folders
from interviewer.services.backups import Backup, Backups
from interviewer.services.workspaces import Passphrase
from interviewer.ui.keeping.keeping_page import KeepingPage
from interviewer.ui.navigation import Navigation
from interviewer.ui.rooms import Room
from interviewer.ui.safekeeping import utc_now
from tests.flows.desktop_scene import PASSPHRASE, WAIT, focus, made, unlock

SECOND = "four other words here"


@pytest.fixture(name="told")
def _told(navigation: Navigation, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that would stand in a dialog."""
    found: list[str] = []
    monkeypatch.setattr(navigation._tools.prompts, "show_error", lambda sentence, _title="": found.append(sentence))
    monkeypatch.setattr(navigation._tools.prompts, "confirm", lambda *_words, **_how: True)
    return found


def backed_up(folders: Folders) -> Backup:
    workspace = app.workspaces().unlock(folders.workspace, Passphrase(PASSPHRASE))
    found = Backups(workspace, folders.workspace.parent / "Backups", utc_now).make()
    workspace.close()
    return found


def spoil(folders: Folders) -> bytes:
    data = bytearray(folders.workspace.read_bytes())
    for page in (len(data) // 4096 * 2 // 3, len(data) // 4096 - 5):
        data[page * 4096 + 50] ^= 1
    folders.workspace.write_bytes(bytes(data))
    return bytes(data)


def try_to_unlock(qtbot: QtBot, navigation: Navigation) -> None:
    page = navigation.start_page
    navigation._offer_last()
    qtbot.waitUntil(navigation.window.isActiveWindow)
    page.focus_first()
    qtbot.keyClicks(focus(), PASSPHRASE)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.isEnabled() and page._shown is page.mend_form, timeout=WAIT)


def opened(qtbot: QtBot, navigation: Navigation) -> None:
    qtbot.waitUntil(lambda: navigation.window.page is not navigation.start_page, timeout=WAIT)


def test_the_backup_that_lacks_nothing_is_one_key_away(
    qtbot: QtBot, folders: Folders, navigation: Navigation, told: list[str]
) -> None:
    made(folders, sample=True)
    backed_up(folders)
    damaged = spoil(folders)
    try_to_unlock(qtbot, navigation)
    form = navigation.start_page.mend_form
    assert "damaged. It was not changed." in form.trouble.text()
    assert "No talk was touched after that" in form.ways[0].told.text()
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    opened(qtbot, navigation)
    (words,) = told
    assert "What was there is kept as" in words
    kept = next(folders.workspace.parent.glob("*.before-restore-*.interviewer"))
    assert kept.read_bytes() == damaged


def test_what_can_be_read_opens_as_a_workspace_of_its_own(
    qtbot: QtBot, folders: Folders, navigation: Navigation, told: list[str]
) -> None:
    made(folders, sample=True)
    damaged = spoil(folders)
    try_to_unlock(qtbot, navigation)
    assert not navigation.start_page.mend_form.ways[1].isVisible()
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    opened(qtbot, navigation)
    assert ".rescued-" in navigation.desk.workspace.path.name
    assert "The damaged one is as it was." in told[0]
    assert folders.workspace.read_bytes() == damaged


def test_a_workspace_that_is_gone_is_not_taken_for_a_first_start(
    qtbot: QtBot, folders: Folders, navigation: Navigation, told: list[str]
) -> None:
    made(folders, sample=False)
    backed_up(folders)
    unlock(qtbot, navigation)
    navigation.lock()
    folders.workspace.unlink()
    try_to_unlock(qtbot, navigation)
    assert "Restore the backup of" in navigation.start_page.mend_form.ways[0].told.text()
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    opened(qtbot, navigation)
    assert folders.workspace.exists()


def safe_page(navigation: Navigation) -> KeepingPage:
    navigation._go("settings")
    room = navigation.window.page
    assert isinstance(room, Room)
    assert isinstance(room.page, KeepingPage)
    return room.page


def test_a_backup_is_put_in_place_from_its_row_with_the_passphrase_of_its_day(
    qtbot: QtBot, folders: Folders, navigation: Navigation, told: list[str]
) -> None:
    made(folders, sample=False)
    older = backed_up(folders)
    unlock(qtbot, navigation)
    page = safe_page(navigation)
    page._on_passphrase(PASSPHRASE, SECOND)
    qtbot.waitUntil(lambda: "passphrase is changed" in page.banner.words, timeout=WAIT)
    page.backups.list.setFocus()
    qtbot.keyClick(page.backups.list, Qt.Key.Key_Return)
    form = navigation.start_page.restore_form
    assert navigation.window.page is navigation.start_page
    assert navigation.start_page._shown is form
    assert form._backups[form.list.currentIndex().row()].path == older.path
    form.phrase.field.setFocus()
    qtbot.keyClicks(form.phrase.field, SECOND)
    qtbot.keyClick(form.phrase.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in form.failure.text(), timeout=WAIT)
    form.phrase.field.clear()
    qtbot.keyClicks(form.phrase.field, PASSPHRASE)
    qtbot.keyClick(form.phrase.field, Qt.Key.Key_Return)
    opened(qtbot, navigation)
    assert told[-1].startswith("The backup is in place.")


def test_the_passphrase_is_changed_only_by_who_knows_the_one_of_now(
    qtbot: QtBot, folders: Folders, navigation: Navigation, told: list[str]
) -> None:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    page = safe_page(navigation)
    card = page.passphrase
    for line, words in ((card.now, "not the one"), (card.first, SECOND), (card.second, SECOND)):
        qtbot.keyClicks(line.field, words)
    qtbot.keyClick(card.second.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open this workspace" in card.failure.text(), timeout=WAIT)
    card.now.field.clear()
    qtbot.keyClicks(card.now.field, PASSPHRASE)
    qtbot.keyClick(card.second.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "passphrase is changed" in page.banner.words, timeout=WAIT)
    assert card.first.text() == ""
    navigation.lock()
    app.workspaces().unlock(folders.workspace, Passphrase(SECOND)).close()


def test_the_lock_and_the_clipboard_are_set_in_the_window_and_remembered(
    qtbot: QtBot, folders: Folders, navigation: Navigation, told: list[str]
) -> None:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    page = safe_page(navigation)
    page.lock.lock_changed.emit(5)
    page.lock.clipboard_changed.emit(1)
    assert navigation._kept.now.lock_after_minutes == 5
    assert navigation._guarding.safekeeping._lock_after == 300
    assert navigation._kept.now.clear_clipboard_minutes == 1


def test_another_folder_is_taken_only_once_a_backup_was_made_in_it(
    qtbot: QtBot, folders: Folders, navigation: Navigation, told: list[str]
) -> None:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    page = safe_page(navigation)
    page.try_folder(folders.data / "no drive" / "backups")
    qtbot.waitUntil(lambda: "Connect its drive" in page.banner.words, timeout=WAIT)
    assert navigation._kept.now.backup_folder == ""
    page.try_folder(folders.data / "drive")
    qtbot.waitUntil(lambda: navigation._kept.now.backup_folder != "", timeout=WAIT)
    assert len(list((folders.data / "drive").iterdir())) == 1
    assert page.backups.list.rows.rowCount() == 1


def test_practice_has_nothing_to_keep_safe(
    qtbot: QtBot, folders: Folders, navigation: Navigation, told: list[str]
) -> None:
    navigation.opening._on_look_around()
    opened(qtbot, navigation)
    before = navigation.window.page
    navigation._go("settings")
    assert navigation.window.page is before
    assert "for practice" in told[0]


def test_locking_takes_copied_words_from_the_clipboard(
    qtbot: QtBot, folders: Folders, navigation: Navigation, told: list[str]
) -> None:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    clipboard = navigation._guarding.copied._clipboard
    clipboard.setText("what somebody said")
    navigation.lock()
    assert clipboard.text() == ""


def test_on_a_new_computer_a_backup_makes_the_workspace(
    qtbot: QtBot, folders: Folders, navigation: Navigation, told: list[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    old = app.workspaces().create(tmp_path / "old" / "Larkfield.interviewer", PASSPHRASE).workspace
    Backups(old, tmp_path / "stick", utc_now).make()
    old.close()
    page = navigation.start_page
    assert page.doors.from_backup.isVisibleTo(page)
    assert page.doors.from_file.isVisibleTo(page)
    monkeypatch.setattr(navigation._tools.prompts, "choose_folder", lambda *_words: tmp_path / "stick")
    page.doors.from_backup.click()
    assert page._shown is page.restore_form
    qtbot.keyClicks(page.restore_form.phrase.field, PASSPHRASE)
    qtbot.keyClick(page.restore_form.phrase.field, Qt.Key.Key_Return)
    opened(qtbot, navigation)
    assert navigation.desk.workspace.path == folders.data / "Larkfield.interviewer"
    assert told == ["The backup is in place. Nothing was there before."]
