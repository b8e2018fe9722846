"""The only threads: work runs beside the window, its result or error comes back to the main thread."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Semaphore, Thread
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

T = TypeVar("T")
SWITCH_SECONDS = 0.0001
"""How long a thread may keep the interpreter from the window while work runs beside it.

Measured on a paper of 14 pages set while the whole Papers room repaints, on two busy cores: with Python's own 0.005 the
window came late by up to 55 ms, with 0.0005 by 46 to 65, with this by 33 to 41; 0.00002 gained nothing.
"""
AT_ONCE = 2
"""So many pieces of work go on at a time; more wait for their turn."""
LEAVING_MS = 50
"""How long a thread that has told its result is given to leave its work."""


class CancelledError(Exception):
    """The person asked for the work to stop; raised by `Progress.at` inside the work."""


@dataclass(frozen=True)
class Step:
    """How far the work is: `done` of `total` (0: unknown), in words such as "page 9 of 14"."""

    done: int
    total: int
    words: str


class Progress:
    """Handed to the work: it tells how far it is and learns whether to stop. Used on the worker thread."""

    def __init__(self, told: Callable[[Step], None]) -> None:
        self._told = told
        self._stop = Event()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.is_set()

    def at(self, done: int, total: int, words: str) -> None:
        """Tell how far the work is. Raises CancelledError once somebody asked to stop."""
        self.go_on()
        self._told(Step(done, total, words))

    def go_on(self) -> None:
        """Raises CancelledError once somebody asked to stop."""
        if self._stop.is_set():
            raise CancelledError

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()


@dataclass(frozen=True)
class Job:
    """One piece of work under way."""

    progress: Progress

    def cancel(self) -> None:
        """Ask the work to stop at its next step; neither `done` nor `failed` is called then."""
        self.progress.stop()


class _Relay(QObject):
    """Carries calls from worker threads to the thread it was made on."""

    posted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open = True
        self.posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def shut(self) -> None:
        """Drop whatever arrives from now on."""
        self._open = False

    @Slot(object)
    def _on_posted(self, call: Callable[[], None]) -> None:
        if self._open:
            call()


class Jobs(QObject):
    """Runs work in threads. `unhandled` gets the errors nobody else asked for."""

    def __init__(self, unhandled: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unhandled = unhandled
        self._places = Semaphore(AT_ONCE)
        self._relay = _Relay(self)
        self._running: list[Job] = []
        self._threads: list[tuple[Thread, Callable[[], None]]] = []
        self._usual_switch = sys.getswitchinterval()

    @property
    def busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._running)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[Step], None] | None = None,
    ) -> Job:
        """Start `work` in a thread. `done`, `failed` and `progress` are called on the main thread."""
        post = self._relay.posted.emit

        def told(step: Step) -> None:
            if progress is not None:
                post(lambda: progress(step))

        job = Job(Progress(told))
        self._running.append(job)
        sys.setswitchinterval(SWITCH_SECONDS)

        def body() -> None:
            try:
                with self._places:
                    job.progress.go_on()
                    result = work(job.progress)
            except CancelledError:
                post(lambda: self._end(job))
            except Exception as error:  # noqa: BLE001 - the one place where a worker's error is caught
                post(lambda error=error: self._fail(job, error, failed))
            else:
                post(lambda: self._finish(job, result, done))

        thread = Thread(target=body, name="work")
        self._threads.append((thread, body))
        thread.start()
        return job

    def close(self) -> None:
        """Ask all work to stop and wait for it; nothing is called back afterwards."""
        self._relay.shut()
        for job in self._running:
            job.cancel()
        self._running.clear()
        for thread, _ in self._threads:
            thread.join()
        self._threads.clear()
        sys.setswitchinterval(self._usual_switch)

    def _end(self, job: Job) -> None:
        if job in self._running:
            self._running.remove(job)
        if not self._running:
            sys.setswitchinterval(self._usual_switch)
        self._let_go()

    def _let_go(self) -> None:
        """Forget what was run, on this thread: it may hold the last reference to a page, and no other may end one."""
        self._threads = [(thread, body) for thread, body in self._threads if thread.is_alive()]
        if self._threads and not self._running:
            QTimer.singleShot(LEAVING_MS, self, self._let_go)

    def _finish(self, job: Job, result: T, done: Callable[[T], None]) -> None:
        self._end(job)
        if not job.progress.cancelled:
            done(result)

    def _fail(self, job: Job, error: Exception, failed: Callable[[Exception], None] | None) -> None:
        self._end(job)
        (failed or self._unhandled)(error)
