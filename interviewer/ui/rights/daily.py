"""Retention once a day for an open workspace: when it opens, and when another day begins; never during a talk."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from interviewer.domain.errors import UserError
from interviewer.ui.jobs import Jobs

if TYPE_CHECKING:
    from interviewer.services.rights.retention import Deleted, Retention

LOOK_MS = 60_000


def today() -> date:
    """The day on the wall."""
    return datetime.now().astimezone().date()


class DailyRetention(QObject):
    """`done` carries what was deleted; a day on which it could not be done is tried again a minute later."""

    done = Signal(object)

    def __init__(
        self, jobs: Jobs, busy: Callable[[], bool], failed: Callable[[Exception], None], parent: QObject | None = None,
        day: Callable[[], date] = today,
    ) -> None:  # fmt: skip
        """`busy`: whether a talk is going on. `failed` hears what a person cannot act on."""
        super().__init__(parent)
        self._jobs = jobs
        self._busy = busy
        self._failed = failed
        self._day = day
        self._retention: Retention | None = None
        self._last: date | None = None
        self._running = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, retention: "Retention") -> None:
        """Begin with this workspace."""
        self._retention, self._last, self._running = retention, None, False
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """The workspace is closed."""
        self._retention = None
        self._timer.stop()

    def look(self) -> None:
        """Do what is due if that was not done today."""
        retention, now = self._retention, self._day()
        if retention is None or self._running or self._busy() or self._last == now:
            return
        self._running = True
        self._jobs.run(lambda _progress: retention.daily(), lambda found: self._on_done(found, now), self._on_failed)

    def _on_done(self, deleted: "Deleted", day: date) -> None:
        self._running = False
        self._last = day
        if self._retention is not None:
            self.done.emit(deleted)

    def _on_failed(self, error: Exception) -> None:
        self._running = False
        if self._retention is not None and not isinstance(error, UserError):
            self._last = self._day()
            self._failed(error)
