"""The first page: unlock, create or practise. Only shows and tells; it opens nothing itself."""

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from interviewer.kit.settings import Motion
from interviewer.ui.brush import pen_for
from interviewer.ui.icons import Icons
from interviewer.ui.keycaps import KeyCap
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import FACTORS, Role
from interviewer.ui.progress import ProgressLine
from interviewer.ui.start.doors import Doors
from interviewer.ui.start.forms import CreateForm, Form, RecoveryForm, SheetForm
from interviewer.ui.start.pieces import FootChoice
from interviewer.ui.start.side_panel import SidePanel
from interviewer.ui.text import Text
from interviewer.ui.theme import Looks, Theme, next_factor, restyle_children

if TYPE_CHECKING:
    from interviewer.services.backups import Backup
    from interviewer.ui.start.mending import MendForm, RestoreForm

LOOKS: tuple[tuple[str, str], ...] = (
    ("system", "as the computer"), ("light", "light"), ("dark", "dark"), ("contrast", "high contrast"),
)  # fmt: skip
MOTIONS: tuple[tuple[str, str], ...] = (("system", "as the computer"), ("still", "none, the caret does not blink"))
NARROW = 1180


class StartPage(QWidget):
    """Signals carry what the person wants; the methods `show_...` answer."""

    unlock_requested = Signal(str, str)
    """Path of the workspace, passphrase."""
    create_requested = Signal(str, str)
    """Path (empty: the usual place), passphrase."""
    recovery_requested = Signal(str, str)
    """Path, recovery key as typed."""
    open_other_requested = Signal()
    practise_requested = Signal()
    look_around_requested = Signal()
    looks_changed = Signal(str)
    motion_changed = Signal(str)
    text_size_changed = Signal(int)
    keychain_changed = Signal(bool)
    """Whether this computer's keychain should keep the key."""
    print_sheet_requested = Signal(str)
    save_sheet_requested = Signal(str)
    sheet_confirmed = Signal()
    cancel_requested = Signal()
    mend_chosen = Signal(int)
    """The number of the way out that was chosen."""
    backups_wanted = Signal(str)
    """Path of the workspace whose backups are wanted; empty: on a computer that has none yet."""
    restore_requested = Signal(object, str)
    """Path of a backup, passphrase."""
    backup_folder_wanted = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, version: str, looks: Looks = "system", motion: Motion = "system",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._path = ""
        self._key = ""
        self._panel = SidePanel(theme)
        self._title = Text("", Role.TITLE, theme, wraps=True)
        self.doors = Doors(icons, theme)
        self._shown: QWidget = self.doors
        self._progress = ProgressLine(theme)
        self._stack = QStackedWidget()
        self._build(version, looks, motion)
        self._connect()
        self.show_title(datetime.now().hour)
        self.show_unlock("")

    def _build(self, version: str, looks: Looks, motion: Motion) -> None:
        self._stack.addWidget(_held(self.doors))
        self._right = QWidget()
        self._column = QVBoxLayout(self._right)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(self._title, 1)
        self._column.addLayout(head)
        self._column.addSpacing(16)
        self._column.addWidget(self._stack)
        self._column.addLayout(self._build_foot(version, looks))
        self._column.addLayout(self._build_motion(motion))
        self._column.addWidget(self._progress)
        self._column.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window = QWidget()  # asking for Qt's own costs a tenth of the start: every kind of widget is looked through
        scroll.setViewport(window)
        scroll.setWidget(self._right)
        window.setAutoFillBackground(False)
        self._right.setAutoFillBackground(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panel)
        row.addWidget(scroll, 1)
        self._place()

    def _build_foot(self, version: str, looks: Looks) -> QHBoxLayout:
        sizes = tuple((str(factor), f"{factor} %") for factor in FACTORS)
        self._size = FootChoice("Text size", sizes, self._theme)
        self._size.show_value(str(self._theme.factor))
        self._looks = FootChoice("Looks", LOOKS, self._theme)
        self._looks.show_value(looks)
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 10, 4, 0)
        foot.setSpacing(8)
        language = QHBoxLayout()
        language.setSpacing(3)
        language.addWidget(Text("Language:", Role.SMALL, self._theme, tone="ink2"))
        language.addWidget(Text("English", Role.SMALL_STRONG, self._theme))
        foot.addLayout(language)
        foot.addSpacing(14)
        foot.addWidget(self._size)
        foot.addWidget(KeyCap("{larger}", self._theme))
        foot.addSpacing(14)
        foot.addWidget(self._looks)
        foot.addStretch(1)
        foot.addWidget(Text(f"Version {version}", Role.SMALL, self._theme, tone="ink2"))
        return foot

    def _build_motion(self, motion: Motion) -> QHBoxLayout:
        self._motion = FootChoice("Motion", MOTIONS, self._theme)
        self._motion.show_value(motion)
        row = QHBoxLayout()
        row.setContentsMargins(4, 4, 4, 0)
        row.setSpacing(8)
        row.addWidget(self._motion)
        row.addSpacing(14)
        row.addWidget(Text("Keys:", Role.SMALL, self._theme, tone="ink2"))
        row.addWidget(KeyCap("{change_keys}", self._theme))
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        door = self.doors.unlock_door
        door.unlock.connect(lambda phrase: self.unlock_requested.emit(self._path, phrase))
        door.recovery.connect(self.show_recovery_entry)
        door.another.connect(self.open_other_requested)
        door.backups.connect(lambda: self.backups_wanted.emit(self._path))
        door.keychain_changed.connect(self.keychain_changed)
        self.doors.create_requested.connect(self.show_create)
        self.doors.from_backup.clicked.connect(lambda: self.backups_wanted.emit(""))
        self.doors.from_file.clicked.connect(self.open_other_requested)
        self.doors.look_around.connect(self.look_around_requested)
        self.doors.practise.connect(self.practise_requested)
        self._looks.picked.connect(self.looks_changed)
        self._motion.picked.connect(self.motion_changed)
        self._size.picked.connect(lambda size: self.text_size_changed.emit(int(size)))
        self._progress.cancelled.connect(self.cancel_requested)
        step = self._on_size_key
        sizes = {"larger": lambda: step(1), "smaller": lambda: step(-1), "plain_size": lambda: step(0)}
        Bindings(self, self._theme.keys, sizes)

    @cached_property
    def create_form(self) -> CreateForm:
        """The form for a new workspace, made when it is first needed."""
        form = CreateForm(self._theme)
        form.created.connect(lambda phrase: self.create_requested.emit("", phrase))
        form.back.connect(self.show_doors)
        self._stack.addWidget(_held(form))
        return form

    @cached_property
    def sheet_form(self) -> SheetForm:
        """The recovery sheet, made when it is first needed."""
        form = SheetForm(self._theme)
        form.print_requested.connect(lambda: self.print_sheet_requested.emit(self._key))
        form.save_requested.connect(lambda: self.save_sheet_requested.emit(self._key))
        form.typed_back.connect(self.sheet_confirmed)
        self._stack.addWidget(_held(form))
        return form

    @cached_property
    def mend_form(self) -> "MendForm":
        """What can be done about a workspace that does not open, made when it is first needed."""
        from interviewer.ui.start.mending import MendForm

        form = MendForm(self._theme)
        form.chosen.connect(self.mend_chosen)
        form.others_wanted.connect(lambda: self.backups_wanted.emit(self._path))
        form.back.connect(self.show_doors)
        self._stack.addWidget(_held(form))
        return form

    @cached_property
    def restore_form(self) -> "RestoreForm":
        """The backups of a workspace, made when they are first asked for."""
        from interviewer.ui.start.mending import RestoreForm

        form = RestoreForm(self._theme)
        form.restore.connect(self.restore_requested)
        form.folder_wanted.connect(self.backup_folder_wanted)
        form.back.connect(self.show_doors)
        self._stack.addWidget(_held(form))
        return form

    @cached_property
    def recovery_form(self) -> RecoveryForm:
        """The form for the key from the sheet, made when it is first needed."""
        form = RecoveryForm(self._theme)
        form.recovered.connect(lambda key: self.recovery_requested.emit(self._path, key))
        form.back.connect(self.show_doors)
        self._stack.addWidget(_held(form))
        return form

    def _on_size_key(self, step: int) -> None:
        self.text_size_changed.emit(next_factor(self._theme.factor, step) if step else 100)

    def show_title(self, hour: int) -> None:
        """Greet by the hour of the day, 0 to 23."""
        part = "morning" if 4 <= hour < 12 else "afternoon" if 12 <= hour < 18 else "evening"
        self._title.say(f"Good {part}. Where shall we begin?")

    def show_unlock(self, path: str, note: str = "") -> None:
        """Offer to unlock the workspace at `path` (empty: there is none yet); `note` such as "last used yesterday"."""
        self._path = path
        self.doors.set_known(bool(path))
        self.doors.unlock_door.say(note)
        self.show_doors()

    def show_doors(self) -> None:
        """Back to the three ways in; nothing that was typed stays."""
        self.doors.unlock_door.field.clear()
        self.doors.show_failure("")
        self._show(self.doors)
        self.doors.focus_first()

    def show_create(self) -> None:
        """The form for a new workspace."""
        self._show(self.create_form)
        self.create_form.reset()

    def show_recovery_entry(self) -> None:
        """The form for the key from the sheet."""
        self._show(self.recovery_form)
        self.recovery_form.reset()

    def show_recovery(self, key: str) -> None:
        """Show a fresh recovery key; `sheet_confirmed` follows when one line was typed back."""
        self._key = key
        self.show_idle()
        self._show(self.sheet_form)
        self.sheet_form.show_key(key)

    def show_mending(self, trouble: str, ways: Sequence[tuple[str, str]]) -> None:
        """Why a workspace does not open, and each way out with the words of its button."""
        self.show_idle()
        self._show(self.mend_form)
        self.mend_form.show_ways(trouble, ways)

    def show_backups(self, backups: "Sequence[Backup]", folder: Path, chosen: Path | None = None) -> None:
        """The backups of the workspace, newest first; the list stands on the chosen one."""
        self.show_idle()
        self._show(self.restore_form)
        self.restore_form.show_backups(backups, folder, chosen)

    def show_failure(self, sentence: str) -> None:
        """Say why the last wish was not met, where it was made."""
        self.show_idle()
        page = self._shown
        if isinstance(page, Form):
            page.show_failure(sentence)
        else:
            self.doors.show_failure(sentence)

    def show_busy(self, text: str) -> None:
        """Work is under way; the page waits."""
        self._stack.setEnabled(False)
        self._progress.start(text)

    def show_waiting(self, text: str) -> None:
        """What the work under way is at, while it goes on."""
        self._progress.say(0, 0, text)

    def show_idle(self) -> None:
        """Work has ended."""
        self._progress.stop()
        self._stack.setEnabled(True)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._size.show_value(str(theme.factor))
        restyle_children(self, theme)
        self._place()
        self.update()

    def show_looks(self, looks: Looks) -> None:
        """Show which looks hold now."""
        self._looks.show_value(looks)

    def show_keychain(self, on: bool) -> None:
        """Show whether this computer's keychain keeps the key."""
        self.doors.unlock_door.keychain.show_value("yes" if on else "no")

    def _show(self, page: QWidget) -> None:
        self._shown = page
        self._scroll.verticalScrollBar().setValue(0)
        self._stack.setCurrentWidget(page.parentWidget() or page)

    def _place(self) -> None:
        narrow = self._theme.wide_text or self.width() < NARROW
        self._panel.set_narrow(narrow)
        self._column.setContentsMargins(*((32, 24, 32, 16) if narrow else (76, 72, 102, 24)))

    def focus_first(self) -> None:
        """The caret goes where the next thing is done."""
        if self._shown is self.doors:
            self.doors.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("paper"))


def _held(page: QWidget) -> QWidget:
    """The page at the top of a holder of any height."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(4, 0, 4, 0)
    column.addWidget(page)
    column.addStretch(1)
    return holder
