"""Work in a thread that can be asked to stop, and always says what became of it: done, failed, or stopped."""

from collections.abc import Callable
from threading import Event
from typing import TypeAlias, TypeVar

from interviewer.services.contact_list.planning import Step
from interviewer.ui.jobs import Jobs, Progress
from interviewer.ui.jobs import Step as Shown

T = TypeVar("T")
Told: TypeAlias = Callable[[Shown], None]


class StoppedError(Exception):
    """The person asked to stop, and nothing was done."""


class WatchedWork:
    """One piece of work at a time. Unlike a cancelled job it reports its end, so that nobody is told that nothing
    happened when the work was finished just before it could be stopped."""

    def __init__(self, jobs: Jobs, told: Told) -> None:
        self._jobs = jobs
        self._told = told
        self._stop: Event | None = None

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._stop is not None

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        if self._stop is not None:
            self._stop.set()

    def run(
        self, work: Callable[[Step], T], done: Callable[[T], None], failed: Callable[[Exception], None], words: str
    ) -> None:
        """Start `work` with a step that counts in `words`, such as "{done} of {total} rows"."""
        stop = self._stop = Event()

        def body(progress: Progress) -> T:
            return work(lambda at, total: _step(stop, progress, (at, total), words))

        def finish(result: T) -> None:
            self._stop = None
            done(result)

        def fail(error: Exception) -> None:
            self._stop = None
            failed(error)

        self._jobs.run(body, finish, fail, self._told)


def _step(stop: Event, progress: Progress, at: tuple[int, int], words: str) -> None:
    if stop.is_set():
        raise StoppedError
    progress.at(*at, words.format(done=f"{at[0]:,}", total=f"{at[1]:,}"))
