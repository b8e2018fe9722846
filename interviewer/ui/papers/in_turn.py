"""Small pieces of work done one after the other, none of them lost: what was decided and what was edited."""

from collections import deque
from collections.abc import Callable

from interviewer.ui.jobs import Jobs, Progress


class InTurn:
    """Each piece begins when the one before has ended. `idle` is called after the last one, if any was done."""

    def __init__(self, jobs: Jobs, idle: Callable[[], None]) -> None:
        self._jobs = jobs
        self._idle = idle
        self._waiting: deque[tuple[Callable[[], None], Callable[[Exception], None]]] = deque()
        self._then: Callable[[], None] | None = None
        self._running = self._failed = self._done = self._closed = False

    @property
    def busy(self) -> bool:
        """Whether a piece is under way or waits."""
        return self._running or bool(self._waiting)

    def run(self, work: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Do `work` in a thread, in its turn; an error comes back to `failed`."""
        self._waiting.append((work, failed))
        self._next()

    def when_idle(self, then: Callable[[], None]) -> None:
        """Do this now, or once all has ended well; an error drops it."""
        if self.busy:
            self._then = then
        else:
            then()

    def close(self) -> None:
        """What waits is still done, and nobody is told."""
        self._closed, self._then = True, None

    def _next(self) -> None:
        if self._running or not self._waiting:
            return
        work, failed = self._waiting.popleft()
        self._running = True

        def body(_progress: Progress) -> None:
            work()

        self._jobs.run(body, lambda _nothing: self._succeed(), lambda error: self._fail(error, failed))

    def _succeed(self) -> None:
        self._done = True
        self._end()

    def _end(self) -> None:
        self._running = False
        self._next()
        if self.busy or self._closed:
            return
        done, then, failed = self._done, self._then, self._failed
        self._done, self._then, self._failed = False, None, False
        if done:
            self._idle()
        if then is not None and not failed:
            then()

    def _fail(self, error: Exception, failed: Callable[[Exception], None]) -> None:
        self._running, self._failed, self._then = False, True, None
        if not self._closed:
            failed(error)
        self._end()
