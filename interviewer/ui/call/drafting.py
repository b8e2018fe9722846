"""Unfinished words: on disk at most half a second behind the fingers, in memory while the disk refuses."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from interviewer.domain.errors import UserError
from interviewer.services.conducting import Conducting
from interviewer.services.ports import Clock, Draft
from interviewer.ui.call.pending import Pending

DRAFT_MS = 400
"""Milliseconds after which changed words are on disk; under half a second behind the fingers."""
RETRY_MS = 3000
DISK_CODES = frozenset({"disk_full", "read_only", "busy", "damaged", "workspace_gone", "disk_trouble"})
"""Errors after which words live in memory only."""


def one_shot(owner: QObject, ms: int, slot: Callable[[], object]) -> QTimer:
    """A timer that fires once after each start."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    timer.timeout.connect(slot)
    return timer


class DraftKeeper(QObject):
    """Keeps the words of the question on the screen, and remembers those of the others."""

    kept = Signal(str)
    failed = Signal(str)
    """The disk's sentence; empty when it works again."""

    def __init__(
        self, conducting: Conducting, clock: Clock, pending: Callable[[], Pending | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._conducting = conducting
        self._clock = clock
        self._pending = pending
        self._drafts: dict[str, Draft] = {d.question: d for d in conducting.drafts()}
        self._interview = conducting.step().facts.id
        self._unsaved = False
        self._timer = one_shot(self, DRAFT_MS, self.keep)
        self._retry = one_shot(self, RETRY_MS, self.keep)

    def of(self, question: str) -> Draft | None:
        """The unfinished words of a question."""
        return self._drafts.get(question)

    def changed(self) -> None:
        """The words on the screen changed."""
        self._unsaved = True
        self.kept.emit("typing")
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> bool:
        """Write the words now; False when the disk refused."""
        self._timer.stop()
        pending = self._pending()
        if not self._unsaved or pending is None:
            return True
        try:
            self._conducting.keep_draft(pending.question.id, pending.words, pending.manner)
        except UserError as error:
            self.hold(error)
            return False
        self._remember(pending)
        self.works_again()
        return True

    def _remember(self, pending: Pending) -> None:
        question = pending.question.id
        self._unsaved = False
        if pending.words:
            self._drafts[question] = Draft(self._interview, question, pending.words, pending.manner, self._clock())
        else:
            self._drafts.pop(question, None)

    def hold(self, error: UserError) -> None:
        """The disk refused: the words stay in memory, and it is tried again."""
        pending = self._pending()
        self._unsaved = pending is not None and bool(pending.words)
        self.kept.emit("failed")
        self.failed.emit(error.sentence)
        self._retry.start()

    def works_again(self) -> None:
        """Something was written: whatever failed before is over."""
        self._retry.stop()
        self.failed.emit("")
        self.kept.emit("kept")

    def settle(self) -> None:
        """Another question comes; its words are as they are on disk."""
        self._timer.stop()
        self._unsaved = False

    def forget(self, question: str) -> None:
        """The question has its answer; the store deleted the draft with the same stroke."""
        self._drafts.pop(question, None)
        pending = self._pending()
        if pending is not None and pending.question.id == question:
            self.settle()
