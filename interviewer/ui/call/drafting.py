"""Unfinished words: on disk at most half a second behind the fingers, in memory while the disk refuses."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from interviewer.domain.errors import UserError
from interviewer.services.conducting import Conducting
from interviewer.services.ports import NOTE, Clock, Draft
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
    """Keeps the unfinished words of every question, each under its own."""

    kept = Signal(str)
    failed = Signal(str)
    """The disk's sentence; empty when it works again."""

    def __init__(self, conducting: Conducting, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._conducting = conducting
        self._clock = clock
        self._drafts: dict[str, Draft] = {d.question: d for d in conducting.drafts()}
        self._unsaved: dict[str, Draft] = {}
        """What is not on disk yet."""
        self._interview = conducting.step().facts.id
        self._timer = one_shot(self, DRAFT_MS, self.keep)
        self._retry = one_shot(self, RETRY_MS, self.keep)

    def read_again(self) -> None:
        """Take over what another page changed on disk."""
        self._drafts = {d.question: d for d in self._conducting.drafts()}

    def of(self, question: str) -> Draft | None:
        """The unfinished words of a question, those not yet on disk included; None for none."""
        found = self._unsaved.get(question) or self._drafts.get(question)
        return found if found is not None and found.words else None

    @property
    def note(self) -> str:
        """The note in the making."""
        found = self.of(NOTE)
        return found.words if found else ""

    def note_changed(self, words: str) -> None:
        """Another note is in the making; empty when there is none any more."""
        if words != self.note:
            self._keep_soon(Draft(self._interview, NOTE, words, "verbatim", self._clock()))

    def every(self) -> tuple[Draft, ...]:
        """The unfinished words of all questions, the latest last."""
        found = [d for d in (self._drafts | self._unsaved).values() if d.words.strip() and d.question != NOTE]
        return tuple(sorted(found, key=lambda one: one.at))

    def is_unsaved(self, question: str) -> bool:
        """Whether words of the question are in memory only."""
        return question in self._unsaved

    def changed(self, pending: Pending) -> None:
        """Other words are now typed under their question."""
        self._keep_soon(self._as_draft(pending))

    def _keep_soon(self, draft: Draft) -> None:
        self._unsaved[draft.question] = draft
        self.kept.emit("typing")
        if not self._timer.isActive():
            self._timer.start()

    def _as_draft(self, pending: Pending) -> Draft:
        words, times = pending.words, pending.lines_at
        return Draft(self._interview, pending.question.id, words, pending.manner, self._clock(), times)

    def keep(self) -> bool:
        """Write the words now; False when the disk refused."""
        self._timer.stop()
        if not self._unsaved:
            return True
        for draft in tuple(self._unsaved.values()):
            try:
                self._conducting.keep_draft(draft.question, draft.words, draft.manner, draft.lines_at)
            except UserError as error:
                self.hold(error)
                return False
            self._remember(draft)
        self.works_again()
        return True

    def _remember(self, draft: Draft) -> None:
        self._unsaved.pop(draft.question, None)
        if draft.words:
            self._drafts[draft.question] = draft
        else:
            self._drafts.pop(draft.question, None)

    def hold(self, error: UserError, pending: Pending | None = None) -> None:
        """The disk refused: the words (those of `pending` too) stay in memory, and it is tried again."""
        if pending is not None and pending.words:
            self._unsaved[pending.question.id] = self._as_draft(pending)
        self.kept.emit("failed")
        self.failed.emit(error.sentence)
        self._retry.start()

    def works_again(self) -> None:
        """Something was written: whatever failed before is over."""
        if self._unsaved:
            return
        self._retry.stop()
        self.failed.emit("")
        self.kept.emit("kept")

    def forget(self, question: str) -> None:
        """The question has its answer; the store deleted the draft with the same stroke."""
        self._unsaved.pop(question, None)
        self._drafts.pop(question, None)
