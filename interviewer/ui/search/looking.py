"""Looks for what is typed once typing rests; only the answer to the last words is told."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from interviewer.domain.errors import UserError
from interviewer.services.searching import Hit, Told
from interviewer.ui.jobs import Job, Jobs, Progress, Step

PAUSE_MS = 150
"""Typing rests so long before anything is looked for."""


class Finder(Protocol):
    """The search service, as far as the page needs it."""

    def find(self, text: str, *, cancelled: Callable[[], bool], told: Told) -> tuple[Hit, ...]: ...


class Looking(QObject):
    """One search at a time: typing on breaks off the one before."""

    found = Signal(object)
    """The hits for the last words."""
    indexing = Signal(int)
    """So many talks are read into the index before."""
    failed = Signal(str)
    """Why nothing could be looked for."""

    def __init__(self, finder: Finder, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._finder = finder
        self._jobs = jobs
        self._job: Job | None = None
        self._words = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE_MS)
        self._rest.timeout.connect(self.look)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._rest.isActive() or self._job is not None

    def type(self, words: str) -> None:
        """These words stand in the field now."""
        self.stop()
        self._words = words.strip()
        if self._words:
            self._rest.start()

    def look(self) -> None:
        """Look for the words without waiting."""
        self.stop()
        words = self._words

        def work(progress: Progress) -> tuple[Hit, ...]:
            return self._finder.find(
                words, cancelled=lambda: progress.cancelled, told=lambda talks: progress.at(0, talks, "")
            )

        job = self._jobs.run(
            work,
            lambda hits: self._tell(job, hits),
            lambda error: self._fail(job, error),
            lambda step: self._count(job, step),
        )
        self._job = job

    def stop(self) -> None:
        """Nobody waits for an answer any more."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _tell(self, job: Job, hits: tuple[Hit, ...]) -> None:
        if job is self._job:
            self._job = None
            self.found.emit(hits)

    def _count(self, job: Job, step: Step) -> None:
        if job is self._job:
            self.indexing.emit(step.total)

    def _fail(self, job: Job, error: Exception) -> None:
        if job is not self._job:
            return
        self._job = None
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error.sentence)
