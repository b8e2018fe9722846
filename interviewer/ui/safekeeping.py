"""What is done for an open workspace without being asked: backups by the hour, and the lock when nobody is there.

During a call only sleep locks: a person who listens touches no key.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from interviewer.ui.jobs import Jobs

if TYPE_CHECKING:
    from interviewer.services.backups import Backup, Backups
    from interviewer.services.workspaces import OpenWorkspace

LOOK_SECONDS = 30
SLEPT = timedelta(minutes=2)
"""A look that comes so much later than it should means that the computer slept."""
TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.MouseMove})


def utc_now() -> datetime:
    """The clock on the wall."""
    return datetime.now(UTC)


class Safekeeping(QObject):
    """Watches one open workspace; `left_alone` and `slept` ask for the lock."""

    left_alone = Signal()
    slept = Signal()
    backed_up = Signal(object)
    """A Backup was made and verified."""
    failed = Signal(object)
    """An Exception: this backup could not be made; the older ones are still there."""

    def __init__(
        self,
        jobs: Jobs,
        lock_after_minutes: int,
        wall: Callable[[], datetime] = utc_now,
        steady: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`lock_after_minutes` 0: never for being left alone. `steady` gives seconds that no one sets."""
        super().__init__(parent)
        self._jobs = jobs
        self._lock_after = lock_after_minutes * 60
        self._wall, self._steady = wall, steady
        self._backups: Backups | None = None
        self._busy = False
        self._not_before: datetime | None = None
        """After a backup failed: when it is tried again."""
        self._touched = steady()
        self._looked = wall()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_SECONDS * 1000)
        self._timer.timeout.connect(self.look)

    def watch(self, workspace: "OpenWorkspace", folder: Path) -> None:
        """Begin with this workspace; its backups go to `folder`."""
        from interviewer.services.backups import Backups

        self._backups, self._not_before = Backups(workspace, folder, self._wall), None
        self._touched, self._looked = self._steady(), self._wall()
        self._timer.start()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def lock_after(self, minutes: int) -> None:
        """Ask for the lock after so many minutes from now on; 0: never for being left alone."""
        self._lock_after = minutes * 60

    def stop(self) -> None:
        """The workspace is closed."""
        self._timer.stop()
        self._backups = None
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self._touched = self._steady()
        return False

    def look(self) -> None:
        """Look at the clocks: was there a sleep, is nobody there, is a backup due?"""
        now, before = self._wall(), self._looked
        self._looked = now
        if now - before > SLEPT:
            self.slept.emit()
        elif self._lock_after and self._steady() - self._touched >= self._lock_after:
            self._touched = self._steady()
            self.left_alone.emit()
        waits = self._not_before is not None and now < self._not_before
        if self._backups is not None and not self._busy and not waits:
            self._back_up(self._backups)

    def _back_up(self, backups: "Backups") -> None:
        self._busy = True
        self._jobs.run(
            lambda _progress: backups.make() if backups.due() else None, self._on_backed_up, self._on_failed
        )

    def _on_backed_up(self, made: "Backup | None") -> None:
        self._busy = False
        if made is not None:
            self.backed_up.emit(made)

    def _on_failed(self, error: Exception) -> None:
        """A drive that was pulled out may be back in an hour; until then nobody is told again."""
        from interviewer.services.backups import EVERY

        self._busy = False
        self._not_before = self._wall() + EVERY
        if self._backups is not None:
            self.failed.emit(error)
