"""Whole programmes as folders: see what one would bring, bring it in, take it back, hand one out."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.services.programme_files import Brought, HandedOut, ProgrammeFolders, ReadyFolder
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients.folder_cards import HandOutCard, IntakeCard
from interviewer.ui.clients.folder_words import (
    HOW,
    OPEN_FILES,
    UNDO_TOLD,
    faults,
    has_come,
    refused,
    was_written,
    would_come,
)
from interviewer.ui.clients.following_scroll import FollowingScroll
from interviewer.ui.clients.watched_work import StoppedError, WatchedWork
from interviewer.ui.jobs import Jobs
from interviewer.ui.jobs import Step as Shown
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import Role
from interviewer.ui.progress import ProgressLine
from interviewer.ui.prompts import Prompts
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NARROW = 1000
TAKEN_BACK = "Taken back: {programme}, with everything that came with it."
TALKS = "{done} of {total} talks"
STOPPED = "Stopped. Nothing was changed."


class FolderPage(QWidget):
    """`left` goes back to the clients; `brought` carries a Brought after an import, or None when it was taken back."""

    left = Signal()
    brought = Signal(object)

    def __init__(
        self, folders: ProgrammeFolders, programme: str, last: Brought | None, theme: Theme, prompts: Prompts,
        jobs: Jobs, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`programme` is the one that can be handed out, empty for none; `last` the import that can be taken back."""
        super().__init__(parent)
        self._folders = folders
        self._theme = theme
        self._prompts = prompts
        self._last = last
        self._ready: ReadyFolder | None = None
        self._leaving = False
        self.banner = Banner(theme)
        self.progress = ProgressLine(theme)
        self.intake = IntakeCard(theme)
        self.out = HandOutCard(programme, theme)
        self.out.setVisible(bool(programme))
        self.back = Button("Back to the clients", theme, Weight.PLAIN, key="{leave}", dense=True)
        self.work = WatchedWork(jobs, self._on_progress)
        self._build()
        self._connect()
        self._show_start()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Text("Programme folders", Role.TITLE, self._theme))
        head.addStretch(1)
        head.addWidget(self.back)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(16)
        self._cards.addWidget(self.intake, 3, Qt.AlignmentFlag.AlignTop)
        self._cards.addWidget(self.out, 2, Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 18, 28, 14)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addLayout(self._cards)
        column.addSpacing(12)
        column.addWidget(self.progress)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(FollowingScroll(inner, "Programme folders"))
        self.setAccessibleName("Programme folders")

    def _connect(self) -> None:
        self.intake.choose.clicked.connect(self.choose)
        self.intake.go.clicked.connect(self.bring_in)
        self.intake.undo.clicked.connect(self.undo)
        self.out.go.clicked.connect(self.hand_out)
        self.back.clicked.connect(self.go_back)
        self.progress.cancelled.connect(self.work.stop)
        Bindings(self, self._theme.keys, {"leave": self.go_back})
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.work.stop)

    def focus_first(self) -> None:
        """To the button that goes on."""
        self.intake.focus_first()

    # a programme in

    def _show_start(self) -> None:
        self._ready = None
        if self._last is None:
            self.intake.show_state(HOW)
        else:
            self.intake.show_state(f"{has_come(self._last)} {UNDO_TOLD}", lines=self._last.notices, undo=True)

    def choose(self) -> None:
        """Let the person choose a folder, and look at it."""
        folder = self._prompts.choose_folder("Choose the folder of a programme")
        if folder is not None:
            self.look(folder)

    def look(self, folder: Path) -> None:
        """Read, check and play what is in a folder in a thread, then say what would come."""
        if not self.work.busy:
            self._begin("Reading the folder")
            self.work.run(lambda step: self._folders.look(folder, step), self._on_looked, self._on_refused, TALKS)

    def _on_looked(self, ready: ReadyFolder) -> None:
        if self._ended():
            return
        self._ready = ready
        self.intake.show_state(
            would_come(ready.would), lines=ready.would.notices, go=f"Bring in {ready.would.programme}"
        )
        self.focus_first()

    def _on_refused(self, error: Exception) -> None:
        if self._ended() or self._stopped(error):
            return
        if not isinstance(error, UserError):
            raise error
        self._ready = None
        lines = list(faults(error)) if error.code == "programme_refused" else []
        self.intake.show_state(refused(error) if lines else error.sentence, wrong=True, lines=lines)
        self.focus_first()

    def bring_in(self) -> None:
        """Keep what was looked at."""
        ready = self._ready
        if ready is not None and not self.work.busy:
            self._begin("Bringing it in")
            self._freeze(True)
            self.work.run(lambda _step: self._folders.keep(ready), self._on_kept, self._on_refused, "")

    def _on_kept(self, done: Brought) -> None:
        self._last = done
        self.brought.emit(done)
        if self._ended():
            return
        self._show_start()
        self.back.setFocus()

    def undo(self) -> None:
        """Take the last import back."""
        last = self._last
        if last is not None and not self.work.busy:
            self._begin("Taking it back")
            self._freeze(True)
            self.work.run(lambda _step: self._folders.take_back(last), self._on_undone, self._on_failed, "")

    def _on_undone(self, _nothing: None) -> None:
        told = TAKEN_BACK.format(programme=self._last.programme if self._last else "")
        if self._last is not None and self._last.programme == self.out.programme:
            self.out.hide()
        self._last = None
        self.brought.emit(None)
        if self._ended():
            return
        self._show_start()
        self.banner.news(told)
        self.focus_first()

    # a programme out

    def hand_out(self) -> None:
        """Let the person choose an empty folder, and write the programme into it."""
        if self.work.busy:
            return
        folder = self._prompts.choose_folder(f"An empty folder for {self.out.programme}")
        if folder is not None:
            self.write(folder)

    def write(self, folder: Path) -> None:
        """Write the programme into this folder, in a thread."""
        self._begin("Writing the folder")
        programme = self.out.programme
        self.work.run(
            lambda step: self._folders.hand_out(folder, programme, step),
            lambda done: self._on_written(done, folder),
            self._on_not_written,
            TALKS,
        )

    def _on_written(self, done: HandedOut, folder: Path) -> None:
        if self._ended():
            return
        told = " ".join((was_written(done, folder.name), *done.notices))
        self.out.show_state(f"{told} {OPEN_FILES}", done=True)
        self.banner.news(was_written(done, folder.name))

    def _on_not_written(self, error: Exception) -> None:
        if self._ended() or self._stopped(error):
            return
        if not isinstance(error, UserError):
            raise error
        self.out.show_state(f"{error.sentence} Nothing was written.", wrong=True)

    # work under way

    def _begin(self, words: str) -> None:
        self.banner.clear()
        self.progress.start(words)

    def _freeze(self, frozen: bool) -> None:
        for part in (self.intake, self.out, self.back):
            part.setEnabled(not frozen)

    def _ended(self) -> bool:
        """Work has ended; whether the person left meanwhile."""
        self.progress.stop()
        self._freeze(False)
        leaving, self._leaving = self._leaving, False
        if leaving:
            self.left.emit()
        return leaving

    def _stopped(self, error: Exception) -> bool:
        if isinstance(error, StoppedError):
            self.banner.news(STOPPED)
            self.focus_first()
            return True
        return False

    def _on_failed(self, error: Exception) -> None:
        if self._ended() or self._stopped(error):
            return
        if not isinstance(error, UserError):
            raise error
        self.banner.error(error.sentence)
        self.focus_first()

    def _on_progress(self, step: Shown) -> None:
        self.progress.say(step.done, step.total, step.words)

    # leaving

    def go_back(self) -> None:
        """To the clients, as soon as what is under way has stopped."""
        if not self.back.isEnabled():
            return
        if self.work.busy:
            self._leaving = True
            self.work.stop()
            return
        self.left.emit()

    def may_close(self) -> bool:
        """Whether the window may go: not while a programme comes in."""
        self.work.stop()
        return not self.work.busy

    # looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        one = self._theme.wide_text or self.width() < NARROW
        self._cards.setDirection(QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
