"""One piece of work at a time, of which only the newest is heard."""

from collections.abc import Callable
from typing import TypeVar

from interviewer.ui.jobs import Job, Jobs, Progress, Step

T = TypeVar("T")


class Latest:
    """Starting new work puts the older aside: it is asked to stop, and whatever it still says is not heard."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._job: Job | None = None
        self._turn = 0

    @property
    def busy(self) -> bool:
        """Whether work is under way that will be heard."""
        return self._job is not None

    def stop(self) -> None:
        """Put the work under way aside."""
        self._turn += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Callable[[Step], None] | None = None,
    ) -> None:
        """Start `work` in a thread; `done`, `failed` and `progress` are called on the main thread."""
        self.stop()
        turn = self._turn

        def finish(result: T) -> None:
            if turn == self._turn:
                self._job = None
                done(result)

        def fail(error: Exception) -> None:
            if turn == self._turn:
                self._job = None
                failed(error)

        def tell(step: Step) -> None:
            if progress is not None and turn == self._turn:
                progress(step)

        self._job = self._jobs.run(work, finish, fail, tell)
