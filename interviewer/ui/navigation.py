"""Where the person is: which page is shown, over which open workspace. It decides nothing else.

Pages beyond the first are imported when they are gone to, so that the first paint waits for none of them.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from interviewer.domain.errors import UserError
from interviewer.kit.settings import Motion, Settings, save_settings, with_workspace
from interviewer.ui.keeping.guarding import Guarding
from interviewer.ui.key_keeping import KeyKeeping
from interviewer.ui.keys.keymap import Keymap
from interviewer.ui.keys.remembered import lines_of
from interviewer.ui.main_window import MainWindow
from interviewer.ui.motion import Stillness
from interviewer.ui.opening import ENTER, PRACTISE, Opening, load_heavy
from interviewer.ui.rights.daily import DailyRetention
from interviewer.ui.start.start_page import StartPage
from interviewer.ui.theme import Theme, next_factor, palette_for
from interviewer.ui.tools import Tools
from interviewer.ui.window_keys import WindowKeys

if TYPE_CHECKING:
    from interviewer.app import Desk
    from interviewer.services.conducting import Conducting
    from interviewer.ui.call.aids import Aids
    from interviewer.ui.call.view import CallPage
    from interviewer.ui.key_page.key_page import KeyPage
    from interviewer.ui.rooms import Rooms
    from interviewer.ui.start.new_interview import NewInterview


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
        self._theme = tools.theme
        self._settings = settings
        self._desk: Desk | None = None
        self._pages: list[QWidget] = []
        self._rooms: Rooms | None = None
        self._talking = False
        """Whether the page shown is a talk."""
        self._key_page: KeyPage | None = None
        application = QApplication.instance()
        self._stillness = (
            Stillness(application, settings.motion, self) if isinstance(application, QApplication) else None
        )
        self._place = "call"
        """The room one was in before the search."""
        self._keys = WindowKeys(window, self._theme.keys, self._deeds_anywhere())
        self.start_page = StartPage(self._theme, tools.icons, version, settings.looks, settings.motion)
        self._guarding = Guarding(tools, lambda: self._settings, self._remember, self)
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
        self.start_page.looks_changed.connect(self._on_looks)
        self.start_page.motion_changed.connect(self._on_motion)
        self.start_page.text_size_changed.connect(self.set_text_size)
        self.opening.opened.connect(self._on_opened)

    def _on_opened(self, desk: "Desk", kept: bool, then: str) -> None:
        self._enter_desk(desk, keep=kept)
        if then == ENTER:
            self._enter()
        elif then == PRACTISE:
            self._begin_practice()

    def _offer_last(self) -> None:
        last = self._settings.last_workspace or str(self._tools.folders.workspace)
        gone = bool(self._settings.last_workspace) and not Path(last).is_file()
        note = f"{Path(last).stem}. {NOT_THERE}" if gone else Path(last).stem
        self.start_page.show_unlock(last if gone or Path(last).is_file() else "", note)

    def open_from_keychain(self) -> None:
        """Where the person asked for it: open the last workspace with the key this computer keeps."""
        last = Path(self._settings.last_workspace)
        if self._settings.keep_key_in_keychain and last.is_file():
            self.opening.by_keychain(last)

    def _enter_desk(self, desk: "Desk", *, keep: bool = True) -> None:
        self._leave_desk(but=desk)
        self._desk = desk
        if keep:
            self._remember(with_workspace(self._settings, desk.workspace.path))
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
            self._desk, self._rooms = None, None
        if but is None:
            self.opening.discard_temporary()

    # pages over an open workspace

    @property
    def desk(self) -> "Desk":
        """The open workspace. UserError "locked" when there is none."""
        if self._desk is None:
            raise UserError("locked", "No workspace is open. Unlock one first.")
        return self._desk

    def _enter(self) -> None:
        """Into the workspace: to Today where there is a wave, else to the interviews."""
        from interviewer.ui.rooms import Rooms

        self._rooms = Rooms(self.desk, self._tools, lambda: self._theme, self)
        self._rooms.page_wanted.connect(self._show_only)
        self._rooms.talk_wanted.connect(self._call)
        self._rooms.interview_wanted.connect(self._on_continue)
        self._rooms.passage_wanted.connect(self._to_passage)
        self._rooms.search_left.connect(lambda: self._go(self._place))
        self._rooms.place_wanted.connect(self._go)
        self._rooms.practice_wanted.connect(self._begin_practice)
        self._rooms.lock_wanted.connect(self.lock)
        self._go("today" if self._rooms.choices() else "call")

    def _go(self, place: str) -> None:
        if place != "search":
            self._place = place
            self._forget_search()
        if place == "call" or self._rooms is None:
            self._go_home()
        elif place == "settings":
            page = self._guarding.page(self._theme)
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

        page = HomePage(self._theme, self._tools.icons, PLACES)
        page.rail.set_current("call")
        page.place_requested.connect(self._go)
        page.start_requested.connect(self._on_start)
        page.continue_requested.connect(self._on_continue)
        page.open_requested.connect(self._on_continue)
        page.practise_requested.connect(self._begin_practice)
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

    def _on_start(self, wish: "NewInterview") -> None:
        from interviewer.ui.wishes import SCRIPTS, meeting_of

        interviewing = self.desk.interviewing
        script = interviewing.find_script(SCRIPTS[wish.script])
        rotation = interviewing.next_rotation(script)
        facts = interviewing.prepared(script, meeting_of(wish), rotation=rotation)
        self._call(interviewing.begin(facts, script))

    def _begin_practice(self) -> None:
        """Whom to practise with; what is rehearsed is held in memory alone."""
        from interviewer.ui.practice.rehearsing import Rehearsing

        rehearsing = Rehearsing(self.desk.in_call.practising, self._call_page, lambda: self._theme, self)
        rehearsing.page_wanted.connect(self._show_rehearsal)
        rehearsing.left.connect(self._go_back)
        rehearsing.choose()

    def _show_rehearsal(self, page: QWidget, talking: bool) -> None:
        self._show_only(page)
        self._talking = talking

    def _on_continue(self, interview_id: str) -> None:
        talk = self.desk.interviewing.go_on(interview_id)
        if talk.step().ended:
            self._show_end(talk)
        else:
            self._call(talk)

    def _call(self, talk: "Conducting") -> None:
        page = self._call_page(talk, self._aids(talk))
        page.left.connect(self._go_back)
        page.ended.connect(lambda _step: self._end(talk))
        self._show_only(page)
        self._talking = True

    def _call_page(self, talk: "Conducting", aids: "Aids") -> "CallPage":
        """A page for this talk that knows about text size and keys."""
        from interviewer.ui.call.view import CallPage

        tools, clock = self._tools, self.desk.interviewing.makers.clock
        page = CallPage(talk, self._theme, tools.prompts, tools.jobs, clock, aids=aids)
        page.text_size_changed.connect(self.set_text_size)
        page.keys_wanted.connect(self._open_keys)
        return page

    def _aids(self, talk: "Conducting") -> "Aids":
        from interviewer.ui.call.aids import Aids

        beside, here = self.desk.in_call, datetime.now().astimezone().tzinfo or UTC
        glossary = self.desk.programmes.glossary(talk.step().facts.wave.programme)
        return Aids(beside.blind_spots.of, lambda step: beside.brief.of(step, here), glossary)

    def _end(self, talk: "Conducting") -> None:
        if shorter := self.desk.interviewing.short_version(talk):
            self._call(shorter)
            return
        self._show_end(talk)

    def _show_end(self, talk: "Conducting", question: str = "") -> None:
        """The end page, at a question of the talk."""
        from interviewer.ui.end.end_page import EndPage

        tools = self._tools
        lists = self.desk.matching.lists
        page = EndPage(talk, self.desk.reporting, self._theme, tools.prompts, tools.jobs, lists=lists)
        page.left.connect(self._go_back)
        page.finished.connect(self.desk.calling.note_end)
        page.back_to.connect(lambda question: self._back_into(talk, question))
        page.paper_requested.connect(self._paper)
        self._show_only(page)
        page.said_card.show_question(question)

    def _to_passage(self, interview_id: str, question: str) -> None:
        """Where something was said: an open talk goes on there if it may, one that has ended is shown there."""
        talk = self.desk.interviewing.go_on(interview_id)
        if talk.step().ended:
            self._show_end(talk, question)
            return
        with suppress(UserError):
            talk.jump(question)
        self._call(talk)

    def _back_into(self, talk: "Conducting", question: str) -> None:
        if question and talk.step().transcript.paused:
            talk.resume()
        with suppress(UserError):  # off the record nothing is gone to; the page says so
            if question:
                talk.jump(question)
        self._call(talk)

    def _paper(self, interview_id: str) -> None:
        from interviewer.ui.papers.paper_page import PaperPage

        tools = self._tools
        page = PaperPage(interview_id, self.desk.reporting, self._theme, tools.prompts, tools.jobs)
        page.left.connect(lambda: self._on_continue(interview_id))
        self._show_only(page)

    def _show_only(self, page: QWidget) -> None:
        """Show a page; the ones before it are gone, the start page stays."""
        if self._key_page is not None:
            self._key_page.hide()
        self.window.show_page(page)
        self._keys.give_way_to(page)
        self._talking = False
        for old in self._pages:
            if old is not page:
                self.window.drop_page(old)
        self._pages = [] if page is self.start_page else [page]

    # keys

    def _deeds_anywhere(self) -> dict[str, Callable[[], object]]:
        size = self._step_size
        return {
            "find": self._to_search, "go_search": self._to_search, "sheet": self._open_keys,
            "change_keys": self._open_keys, "larger": lambda: size(1), "smaller": lambda: size(-1),
            "plain_size": lambda: self.set_text_size(100),
        }  # fmt: skip

    def _step_size(self, by: int) -> None:
        self.set_text_size(next_factor(self._theme.factor, by))

    def _open_keys(self) -> None:
        """The page of keys, on top of the page that is shown."""
        from interviewer.ui.key_page.key_page import KeyPage

        if self._key_page is None:
            self._key_page = KeyPage(self._theme, self.window)
            self._key_page.changed.connect(self._on_keys)
        if not self._key_page.isVisible():
            self._key_page.open_over(self.window.focusWidget())

    def _on_keys(self, keys: Keymap) -> None:
        self._wear(self._theme.with_keys(keys))
        self._keys.give_way_to(self.window.page or self.start_page)
        self._remember(replace(self._settings, keys=lines_of(keys)))

    # looks

    def set_text_size(self, factor: int) -> None:
        """Show everything at this text size, in percent, and remember it."""
        self._wear(self._theme.with_factor(factor))
        self._remember(replace(self._settings, text_percent=self._theme.factor))

    def _on_looks(self, looks: str) -> None:
        for known in ("system", "light", "dark", "contrast"):
            if known == looks:
                self._wear(self._theme.with_palette(palette_for(known)))
                self._remember(replace(self._settings, looks=known))

    def _on_motion(self, motion: str) -> None:
        wish: Motion = "still" if motion == "still" else "system"
        if self._stillness is not None:
            self._stillness.wish(wish)
        self._remember(replace(self._settings, motion=wish))

    def _wear(self, theme: Theme) -> None:
        self._theme = theme
        self._tools.prompts.restyle(theme)
        self.window.restyle(theme)

    def _remember_keychain(self, on: bool) -> None:
        self._remember(replace(self._settings, keep_key_in_keychain=on))

    def _remember(self, settings: Settings) -> None:
        self._settings = settings
        save_settings(self._tools.folders.settings, settings)
