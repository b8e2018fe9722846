"""Where the person is: which page is shown, over which open workspace. It decides nothing else.

Pages beyond the first are imported when they are gone to, so that the first paint waits for none of them.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from interviewer.domain.errors import UserError
from interviewer.kit.settings import Settings, with_workspace
from interviewer.ui.appearance import Appearance
from interviewer.ui.keeping.guarding import Guarding
from interviewer.ui.kept_settings import KeptSettings
from interviewer.ui.key_keeping import KeyKeeping
from interviewer.ui.main_window import MainWindow
from interviewer.ui.opening import ENTER, PRACTISE, Opening, load_heavy
from interviewer.ui.rights.daily import DailyRetention
from interviewer.ui.start.start_page import StartPage
from interviewer.ui.talk_pages import TalkPages
from interviewer.ui.tools import Tools
from interviewer.ui.window_keys import WindowKeys

if TYPE_CHECKING:
    from interviewer.app import Desk
    from interviewer.ui.rooms import Rooms

NOT_THERE = "It is not where it was: put it back, or restore a backup."
AT_REST_MS = 300
"""After so long the first page is painted and somebody begins to type."""


def know_every_widget() -> None:
    """Ask Qt for a view once: the first time it loads every kind of widget, which no room should wait for."""
    QScrollArea().viewport()


class Navigation(QObject):
    """Stacks pages over one window and carries the person from one to the next."""

    def __init__(self, window: MainWindow, tools: Tools, settings: Settings, version: str) -> None:
        super().__init__(window)
        self.window = window
        self._tools = tools
        self._kept = KeptSettings(tools.folders.settings, settings)
        self._appearance = Appearance(window, tools.prompts, tools.theme, self._kept)
        self._desk: Desk | None = None
        self._pages: list[QWidget] = []
        self._rooms: Rooms | None = None
        self._talks: TalkPages | None = None
        self._talking = False
        """Whether the page shown is a talk."""
        self._place = "call"
        """The room one was in before the search."""
        self._keys = WindowKeys(window, tools.theme.keys, self._deeds_anywhere())
        self.start_page = StartPage(tools.theme, tools.icons, version, settings.looks, settings.motion)
        self._guarding = Guarding(tools, self._kept, self)
        self._retention = DailyRetention(tools.jobs, lambda: self._talking, tools.crash.handle, self)
        self._retention.done.connect(self._tell_kept)
        self.opening = Opening(self.start_page, tools, self._guarding.folder_of, self)
        keeps = settings.keep_key_in_keychain
        self._key_keeping = KeyKeeping(self.start_page, tools, keeps, self._remember_keychain)
        self._guarding.left_alone.connect(self._on_left_alone)
        self._guarding.slept.connect(self._on_slept)
        self._guarding.backup_failed.connect(self._on_backup_failed)
        self._guarding.restore_wanted.connect(self._on_restore)
        self._hear_start()
        self._offer_last()
        window.show_page(self.start_page)
        self._keys.give_way_to(self.start_page)

    def warm_up(self) -> None:
        """Load what opening a workspace needs, behind the painted window."""
        self._tools.jobs.run(lambda _progress: load_heavy(), lambda _loaded: None)
        QTimer.singleShot(AT_REST_MS, self, know_every_widget)

    def close(self) -> None:
        """Let go of everything; call it when the window is gone."""
        self._tools.jobs.close()
        self._leave_desk()
        self._guarding.copied.clear()
        self._tools.crash.restore()

    # the start page

    def _hear_start(self) -> None:
        self.start_page.sheet_confirmed.connect(self._enter)
        self.start_page.looks_changed.connect(self._appearance.set_looks)
        self.start_page.motion_changed.connect(self._appearance.set_motion)
        self.start_page.text_size_changed.connect(self._appearance.set_text_size)
        self._appearance.keys_changed.connect(self._give_way)
        self.opening.opened.connect(self._on_opened)

    def _on_opened(self, desk: "Desk", kept: bool, then: str) -> None:
        self._enter_desk(desk, keep=kept)
        if then == ENTER:
            self._enter()
        elif then == PRACTISE:
            self.talks.practise()

    def _offer_last(self) -> None:
        last = self._kept.now.last_workspace or str(self._tools.folders.workspace)
        gone = bool(self._kept.now.last_workspace) and not Path(last).is_file()
        note = f"{Path(last).stem}. {NOT_THERE}" if gone else Path(last).stem
        self.start_page.show_unlock(last if gone or Path(last).is_file() else "", note)

    def open_from_keychain(self) -> None:
        """Where the person asked for it: open the last workspace with the key this computer keeps."""
        last = Path(self._kept.now.last_workspace)
        if self._kept.now.keep_key_in_keychain and last.is_file():
            self.opening.by_keychain(last)

    def _enter_desk(self, desk: "Desk", *, keep: bool = True) -> None:
        self._leave_desk(but=desk)
        self._desk = desk
        self._talks = self._talk_pages(desk)
        if keep:
            self._kept.keep(with_workspace(self._kept.now, desk.workspace.path))
            self._key_keeping.carry_out(desk.workspace)
            self._guarding.watch(desk.workspace)
            self._retention.watch(desk.rights.retention)

    def _tell_kept(self, _deleted: object) -> None:
        if self._rooms is not None:
            self._rooms.tell_kept()

    def _on_left_alone(self) -> None:
        """Nobody is there: lock, unless a talk is going on, or a paper is being written; then it is asked again."""
        making = self._rooms is not None and self._rooms.paper_work.busy
        if not self._talking and not making:
            self._on_slept()

    def _on_slept(self) -> None:
        """The computer woke up: what is on the page is kept, then the workspace is locked."""
        may_close = getattr(self.window.page, "may_close", None)
        if self._desk is not None and (may_close is None or may_close()):
            self.lock()

    def _on_backup_failed(self, sentence: str) -> None:
        """A backup that cannot be made is told, but never in a talk; an hour later it is tried again."""
        if not self._talking:
            self._tools.prompts.show_error(sentence, "No backup could be made")

    def _on_restore(self, workspace: Path, backup: Path) -> None:
        """A backup is to take the place of the open workspace, which has to be closed for it."""
        self.lock()
        self.opening.mending.show_backups(workspace, backup)

    def _leave_desk(self, but: "Desk | None" = None) -> None:
        if self._desk is not None and self._desk is not but:
            self._guarding.stop()
            self._retention.stop()
            if self._rooms is not None:
                self._rooms.paper_work.stop()
            self._desk.close()
            self._desk, self._rooms, self._talks = None, None, None
        if but is None:
            self.opening.discard_temporary()

    # pages over an open workspace

    @property
    def desk(self) -> "Desk":
        """The open workspace. UserError "locked" when there is none."""
        if self._desk is None:
            raise UserError("locked", "No workspace is open. Unlock one first.")
        return self._desk

    @property
    def talks(self) -> TalkPages:
        """The pages of talks in the open workspace. UserError "locked" when there is none."""
        if self._talks is None:
            raise UserError("locked", "No workspace is open. Unlock one first.")
        return self._talks

    def _talk_pages(self, desk: "Desk") -> TalkPages:
        talks = TalkPages(desk, self._tools, lambda: self._appearance.theme, self)
        talks.page_wanted.connect(self._show)
        talks.left.connect(self._go_back)
        talks.text_size_changed.connect(self._appearance.set_text_size)
        talks.keys_wanted.connect(self._appearance.show_keys)
        return talks

    def _enter(self) -> None:
        """Into the workspace: to Today where there is a wave, else to the interviews."""
        from interviewer.ui.rooms import Rooms

        self._rooms = Rooms(self.desk, self._tools, lambda: self._appearance.theme, self)
        self._rooms.page_wanted.connect(self._show_only)
        self._rooms.talk_wanted.connect(self.talks.call)
        self._rooms.interview_wanted.connect(self.talks.go_on)
        self._rooms.passage_wanted.connect(self.talks.go_to)
        self._rooms.search_left.connect(lambda: self._go(self._place))
        self._rooms.place_wanted.connect(self._go)
        self._rooms.practice_wanted.connect(self.talks.practise)
        self._rooms.lock_wanted.connect(self.lock)
        self._go("today" if self._rooms.choices() else "call")

    def _go(self, place: str) -> None:
        if place != "search":
            self._place = place
            self._forget_search()
        if place == "call" or self._rooms is None:
            self._go_home()
        elif place == "settings":
            page = self._guarding.page(self._appearance.theme)
            if page is not None:
                self._rooms.show_room(place, page)
        else:
            self._rooms.go(place)

    def _to_search(self) -> None:
        """From anywhere outside a call, once what is on the page is kept."""
        may_close = getattr(self.window.page, "may_close", None)
        if self._rooms is not None and not self._talking and (may_close is None or may_close()):
            self._go("search")

    def _forget_search(self) -> None:
        if self._rooms is not None:
            self._rooms.searched = ""

    def _go_back(self) -> None:
        """From a talk: to the search that found it, to the list of its wave, or to the interviews."""
        if self._rooms is not None and self._rooms.searched:
            self._go("search")
            return
        self._go("today" if self._rooms is not None and self._rooms.choices() else "call")

    def _go_home(self) -> None:
        from interviewer.ui.rooms import PLACES
        from interviewer.ui.start.home_page import HomePage
        from interviewer.ui.wishes import remembered

        page = HomePage(self._appearance.theme, self._tools.icons, PLACES)
        page.rail.set_current("call")
        page.place_requested.connect(self._go)
        page.start_requested.connect(self.talks.begin)
        page.continue_requested.connect(self.talks.go_on)
        page.open_requested.connect(self.talks.go_on)
        page.practise_requested.connect(self.talks.practise)
        page.lock_requested.connect(self.lock)
        found = self.desk.interviewing.recent()
        last = remembered(self.desk.interviewing.facts(found[0].id)) if found else None
        page.show_interviews([i for i in found if i.state == "open"], [i for i in found if i.state != "open"], last)
        self._show_only(page)

    def lock(self) -> None:
        """Back to the start page; the workspace is closed."""
        self._show_only(self.start_page)
        self._leave_desk()
        self._offer_last()

    def _show(self, page: QWidget, talking: bool) -> None:
        self._show_only(page)
        self._talking = talking

    def _show_only(self, page: QWidget) -> None:
        """Show a page; the ones before it are gone, the start page stays."""
        self._appearance.hide_keys()
        self.window.show_page(page)
        self._keys.give_way_to(page)
        self._talking = False
        for old in self._pages:
            if old is not page:
                self.window.drop_page(old)
        self._pages = [] if page is self.start_page else [page]

    # keys and settings

    def _deeds_anywhere(self) -> dict[str, Callable[[], object]]:
        looks = self._appearance
        return {
            "find": self._to_search, "go_search": self._to_search, "sheet": looks.show_keys,
            "change_keys": looks.show_keys, "larger": looks.make_larger, "smaller": looks.make_smaller,
            "plain_size": looks.make_plain,
        }  # fmt: skip

    def _give_way(self) -> None:
        self._keys.give_way_to(self.window.page or self.start_page)

    def _remember_keychain(self, on: bool) -> None:
        self._kept.change(keep_key_in_keychain=on)
