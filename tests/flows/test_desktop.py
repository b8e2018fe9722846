"""The way of a person through the window: unlock, choose, talk, leave, lock."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import keyring
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.kit.paths import Folders
from interviewer.kit.settings import Settings, load_settings, save_settings, with_workspace
from interviewer.services.workspaces import Passphrase
from interviewer.ui.call.view import CallPage
from interviewer.ui.desktop import Desktop
from interviewer.ui.navigation import Navigation
from interviewer.ui.rooms import Room
from interviewer.ui.start.home_page import HomePage
from interviewer.ui.start.new_interview import NewInterview
from tests.flows.desktop_scene import PASSPHRASE, SAMPLE, WAIT, focus, made, practise, unlock
from tests.storage.keychains import MemoryKeychain, PoorKeychain


def test_an_empty_workspace_opens_on_the_interviews(qtbot: QtBot, folders: Folders, navigation: Navigation) -> None:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    assert isinstance(navigation.window.page, HomePage)


def test_locking_closes_the_workspace_so_that_it_can_be_opened_again(
    qtbot: QtBot, folders: Folders, navigation: Navigation
) -> None:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    navigation.lock()
    assert navigation.window.page is navigation.start_page
    app.workspaces().unlock(folders.workspace, Passphrase(PASSPHRASE)).close()


def test_a_wrong_passphrase_stays_where_it_was_with_a_sentence(
    qtbot: QtBot, folders: Folders, navigation: Navigation
) -> None:
    made(folders, sample=False)
    navigation._offer_last()
    qtbot.waitUntil(navigation.window.isActiveWindow)
    navigation.start_page.focus_first()
    qtbot.keyClicks(focus(), "not the one")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    failure = navigation.start_page.doors.unlock_door.failure
    qtbot.waitUntil(lambda: "does not open" in failure.text(), timeout=WAIT)
    assert navigation.window.page is navigation.start_page


@pytest.mark.parametrize("place", ["today", "clients", "papers", "figures"])
def test_a_workspace_with_a_wave_opens_on_today_and_every_room_is_one_step_away(
    qtbot: QtBot, folders: Folders, navigation: Navigation, place: str
) -> None:
    made(folders, sample=True)
    unlock(qtbot, navigation)
    assert isinstance(navigation.window.page, Room)
    navigation._go(place)
    room = navigation.window.page
    assert isinstance(room, Room)
    assert room.page.accessibleName()
    if place in ("papers", "figures"):
        with qtbot.waitSignal(room.page.shown, timeout=WAIT):  # type: ignore[attr-defined]
            pass


def test_a_talk_begins_from_its_case_and_its_end_is_known_there(
    qtbot: QtBot, folders: Folders, navigation: Navigation
) -> None:
    made(folders, sample=True)
    unlock(qtbot, navigation)
    desk = navigation.desk
    store = desk.programmes.store
    contact = store.contacts("Larkfield client review", "autumn-2026")[0]
    fresh = contact.__class__(
        **{**contact.__dict__, "id": "second-voice", "name": "Sam Second", "email": "", "person": "", "attempts": ()}
    )
    desk.programmes.add_contact("Larkfield client review", fresh)
    rooms = navigation._rooms
    assert rooms is not None
    rooms._start("second-voice")
    page = navigation.window.page
    assert isinstance(page, CallPage)
    facts = page.presenter.step.facts
    assert (facts.wave.name, facts.respondent.name, facts.script_id) == (
        "autumn-2026", "Sam Second", "client_review_full",
    )  # fmt: skip
    talk = desk.interviewing.go_on(facts.id)
    talk.break_off("rang off")
    desk.calling.note_end(talk.step())
    again = store.contact("Larkfield client review", "autumn-2026", "second-voice")
    assert [attempt.result for attempt in again.attempts] == ["break_off"]


def test_a_key_that_is_not_in_the_keychain_is_told_and_the_passphrase_still_works(
    qtbot: QtBot, folders: Folders
) -> None:
    made(folders, sample=False)
    save_settings(
        folders.settings, replace(with_workspace(Settings(), folders.workspace), keep_key_in_keychain=True)
    )
    hook, desktop = sys.excepthook, Desktop(folders)
    qtbot.addWidget(desktop.window)
    desktop.window.show()
    navigation = desktop.furnish()
    failure = navigation.start_page.doors.unlock_door.failure
    qtbot.waitUntil(lambda: "passphrase" in failure.text(), timeout=WAIT)
    unlock(qtbot, navigation)
    desktop.close()
    sys.excepthook = hook


@pytest.fixture
def usual_keychain() -> Iterator[None]:
    """Puts back the keychain that was there."""
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def switch_keychain(qtbot: QtBot, navigation: Navigation) -> None:
    """By keyboard, on the start page."""
    navigation._offer_last()
    switch = navigation.start_page.doors.unlock_door.keychain
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Return)


@pytest.mark.usefixtures("usual_keychain")
def test_the_keychain_is_off_until_it_is_switched_on_and_can_be_switched_off(
    qtbot: QtBot, folders: Folders, navigation: Navigation
) -> None:
    keychain = MemoryKeychain()
    keyring.set_keyring(keychain)
    made(folders, sample=False)
    unlock(qtbot, navigation)
    assert keychain.held == {}
    navigation.lock()
    switch_keychain(qtbot, navigation)
    assert not load_settings(folders.settings).settings.keep_key_in_keychain
    unlock(qtbot, navigation)
    qtbot.waitUntil(lambda: load_settings(folders.settings).settings.keep_key_in_keychain, timeout=WAIT)
    assert len(keychain.held) == 1
    navigation.lock()
    navigation.open_from_keychain()
    qtbot.waitUntil(lambda: navigation.window.page is not navigation.start_page, timeout=WAIT)
    navigation.lock()
    switch_keychain(qtbot, navigation)
    assert not load_settings(folders.settings).settings.keep_key_in_keychain
    unlock(qtbot, navigation)
    qtbot.waitUntil(lambda: keychain.held == {}, timeout=WAIT)


@pytest.mark.usefixtures("usual_keychain")
def test_a_keychain_that_cannot_be_used_is_told_and_stays_off(
    qtbot: QtBot, folders: Folders, navigation: Navigation, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(navigation._tools.prompts, "show_error", told.append)
    keyring.set_keyring(PoorKeychain())
    made(folders, sample=False)
    switch_keychain(qtbot, navigation)
    unlock(qtbot, navigation)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert "no keychain" in told[0]
    assert not load_settings(folders.settings).settings.keep_key_in_keychain
    name = navigation.start_page.doors.unlock_door.keychain.accessibleName()
    assert name == "Key in this computer’s keychain: no"


def test_a_sheet_saved_as_text_is_its_owners_alone(
    navigation: Navigation, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.txt"
    monkeypatch.setattr(navigation._tools.prompts, "save_file", lambda *_words: sheet)
    navigation.start_page.save_sheet_requested.emit("ABCD-EFGH")
    assert "ABCD-EFGH" in sheet.read_text("utf-8")
    assert os.name != "posix" or sheet.stat().st_mode & 0o777 == 0o600


def test_nobody_there_locks_but_never_in_a_talk(qtbot: QtBot, folders: Folders, navigation: Navigation) -> None:
    made(folders, sample=True)
    unlock(qtbot, navigation)
    practise(navigation)
    navigation._on_left_alone()
    assert navigation.desk.workspace.info().interviews
    navigation._go_home()
    navigation._on_left_alone()
    with pytest.raises(UserError, match="No workspace is open"):
        _ = navigation.desk


def test_sleep_in_a_talk_keeps_the_words_and_locks(qtbot: QtBot, folders: Folders, navigation: Navigation) -> None:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    interviewing = navigation.desk.interviewing
    script = interviewing.find_script("client_review_short")
    talk = interviewing.begin(interviewing.prepared(script, SAMPLE), script)
    navigation.talks.call(talk)
    page = navigation.window.page
    assert isinstance(page, CallPage)
    page.presenter.write("half a sen")
    navigation._on_slept()
    with pytest.raises(UserError, match="No workspace is open"):
        _ = navigation.desk
    again = app.desk_over(app.workspaces().unlock(folders.workspace, Passphrase(PASSPHRASE)))
    assert [draft.words for draft in again.interviewing.go_on(talk.step().facts.id).drafts()] == ["half a sen"]
    again.close()


def test_looking_at_a_talk_that_became_a_short_one_begins_no_other(
    qtbot: QtBot, folders: Folders, navigation: Navigation
) -> None:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    interviewing = navigation.desk.interviewing
    script = interviewing.find_script("client_review_full")
    talk = interviewing.begin(interviewing.prepared(script, SAMPLE), script)
    talk.answer("a_open", "short_version")
    navigation.talks.end(talk)
    assert len(interviewing.recent()) == 2
    navigation.talks.go_on(talk.step().facts.id)
    assert len(interviewing.recent()) == 2


@pytest.mark.parametrize("off_record", [False, True])
def test_from_the_end_page_one_goes_back_into_a_talk_that_rests(
    qtbot: QtBot, folders: Folders, navigation: Navigation, off_record: bool
) -> None:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    interviewing = navigation.desk.interviewing
    script = interviewing.find_script("client_review_full")
    talk = interviewing.begin(interviewing.prepared(script, SAMPLE), script)
    talk.begin_off_record() if off_record else talk.pause()
    navigation.talks.end(talk)
    navigation.talks.back_into(talk, "a_open")
    page = navigation.window.page
    assert isinstance(page, CallPage)
    assert talk.step().transcript.off_record is off_record
    assert not talk.step().transcript.paused


def test_a_second_window_of_one_workspace_says_where_the_first_is(
    qtbot: QtBot, folders: Folders, navigation: Navigation
) -> None:
    made(folders, sample=False)
    held = app.workspaces().unlock(folders.workspace, Passphrase(PASSPHRASE))
    navigation._offer_last()
    qtbot.waitUntil(navigation.window.isActiveWindow)
    navigation.start_page.focus_first()
    qtbot.keyClicks(focus(), PASSPHRASE)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    failure = navigation.start_page.doors.unlock_door.failure
    qtbot.waitUntil(lambda: "open in another window" in failure.text(), timeout=WAIT)
    assert f"on this computer, by the program with the number {os.getpid()}." in failure.text()
    assert navigation.window.page is navigation.start_page
    held.close()


def test_waking_up_in_a_talk_keeps_its_words_and_locks(
    qtbot: QtBot, folders: Folders, navigation: Navigation
) -> None:
    made(folders, sample=False)
    unlock(qtbot, navigation)
    wish = NewInterview("Tideway", "Aster AG", "Ana Ruiz")
    navigation.talks.begin(wish)
    page = navigation.window.page
    assert isinstance(page, CallPage)
    qtbot.waitUntil(page.isVisible)
    interview = page.presenter.step.facts.id
    qtbot.keyClick(focus(), "1")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    qtbot.keyClick(focus(), "I", Qt.KeyboardModifier.ShiftModifier)
    words = page.presenter.pending
    assert words is not None
    navigation._guarding.safekeeping.slept.emit()
    assert navigation.window.page is navigation.start_page
    unlock(qtbot, navigation)
    navigation.talks.go_on(interview)
    again = navigation.window.page
    assert isinstance(again, CallPage)
    assert again.presenter.step.transcript.paused
    assert again.presenter.pending is not None
    assert again.presenter.pending.words == words.words


class Slow:
    """A desk that takes its time to open, and is closed or not."""

    def __init__(self) -> None:
        self.go = Event()
        self.closed = False

    def opened(self, told: Callable[[str], None]) -> Any:
        told("It was not closed well; every page is checked: 1,027 MB, about 10 seconds.")
        self.go.wait(20)
        return self

    def close(self) -> None:
        self.closed = True


def test_a_long_opening_says_what_it_is_at_and_can_be_stopped(qtbot: QtBot, navigation: Navigation) -> None:
    slow, page, entered = Slow(), navigation.start_page, list[object]()
    navigation.opening.opened.connect(lambda desk, *_: entered.append(desk))
    navigation.opening._open("Unlocking", slow.opened, "enter")
    progress = page._progress
    qtbot.waitUntil(lambda: "1,027 MB" in progress.accessibleName(), timeout=WAIT)
    page.cancel_requested.emit()
    assert "Stopping" in progress.accessibleName()
    slow.go.set()
    qtbot.waitUntil(lambda: slow.closed, timeout=WAIT)
    failure = page.doors.trouble
    qtbot.waitUntil(lambda: "you stopped it" in failure.text(), timeout=WAIT)
    assert entered == []
