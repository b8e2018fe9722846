"""A paper or a release being written: it outlives the room, so that nobody has to wait there until it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interviewer.domain.errors import UserError
from interviewer.ui.jobs import Jobs, Progress, Step
from interviewer.ui.papers.latest import Latest

if TYPE_CHECKING:
    from interviewer.services.release_values import Released


@dataclass(frozen=True)
class Ended:
    """How it ended. `form` is empty for a release; `error` is what a person can act on."""

    form: str
    result: "tuple[Path, ...] | Released | None" = None
    error: UserError | None = None


class PaperWork(QObject):
    """One at a time. The room that looks at it hears `told` and `ended`; while none does, how it ended is kept."""

    told = Signal(object)
    """A Step."""
    ended = Signal(object)
    """An Ended; only while a room watches."""
    noted = Signal(str)
    """What the rail says meanwhile; empty when there is nothing to say."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(jobs)
        self._watched = False
        self._kept: Ended | None = None
        self.form = self.words = ""
        self.step: Step | None = None
        """How far it was last."""

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._latest.busy

    @property
    def note(self) -> str:
        """What the rail says: nothing while the room itself shows it."""
        if self._watched:
            return ""
        if self.busy:
            return "making"
        return "" if self._kept is None else "not made" if self._kept.error else "made"

    def watch(self, watched: bool) -> None:
        """A room has come, or gone."""
        self._watched = watched
        self.noted.emit(self.note)

    def take(self) -> Ended | None:
        """How what was made unwatched ended, once."""
        kept, self._kept = self._kept, None
        return kept

    def run(self, form: str, words: str, work: "Callable[[Progress], tuple[Path, ...] | Released]") -> None:
        """Start writing in the background."""
        self.form, self.words, self.step, self._kept = form, words, None, None
        self._latest.run(work, lambda found: self._end(Ended(form, found)), self._fail, self._tell)

    def _tell(self, step: Step) -> None:
        self.step = step
        self.told.emit(step)

    def _fail(self, error: Exception) -> None:
        self._end(Ended(self.form, error=error if isinstance(error, UserError) else None))
        if not isinstance(error, UserError):
            raise error

    def _end(self, how: Ended) -> None:
        if self._watched:
            self.ended.emit(how)
        elif how.result is not None or how.error is not None:
            self._kept = how
        self.noted.emit(self.note)

    def stop(self) -> None:
        """Stop the writing; nothing is left on disk, and nothing is told."""
        self._latest.stop()
        self._kept = None
        self.noted.emit(self.note)
