"""Words left open while the script goes on: which they are, and whether they wait to be finished."""

from dataclasses import dataclass, replace
from datetime import datetime

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.words import breaks_off
from interviewer.services.conducting import Conducting
from interviewer.services.ports import Draft
from interviewer.services.step import AskedNow, Step
from interviewer.ui.call.drafting import DraftKeeper
from interviewer.ui.call.pending import Pending, lines_of


@dataclass(frozen=True)
class OpenLine:
    """The one answer in the still-writing lane."""

    asked: AskedNow
    pending: Pending
    at: datetime
    """When its last letter was typed."""
    waits: bool
    """Whether there are words that are in no answer yet; else they stand as they are, and only break off."""

    @property
    def question(self) -> str:
        """The id of its question."""
        return self.pending.question.id

    @property
    def name(self) -> str:
        """What its question is called."""
        return self.asked.group.capitalize() if self.asked.group else self.asked.section_title

    @property
    def last_line(self) -> str:
        """The last line that has words."""
        lines = [line for line in self.pending.words.splitlines() if line.strip()]
        return lines[-1].strip() if lines else ""

    def age(self, now: datetime) -> str:
        """Minutes and seconds since the last letter, such as "0:24"."""
        seconds = max(0, int((now - self.at).total_seconds()))
        return f"{seconds // 60}:{seconds % 60:02d}"

    def typed(self, pending: Pending, now: datetime) -> "OpenLine":
        """With other words."""
        return replace(self, pending=pending, at=now, waits=True)


class LeftOpen:
    """Knows which words wait: drafts of questions that are not asked now, else the last answer that broke off."""

    def __init__(self, conducting: Conducting, drafts: DraftKeeper) -> None:
        self._conducting = conducting
        self._drafts = drafts
        self._left: tuple[str, datetime] | None = self._last_broken_off(conducting.step())

    @staticmethod
    def _last_broken_off(step: Step) -> tuple[str, datetime] | None:
        question = step.transcript.last_asked
        answer = step.transcript.answers.get(question or "")
        if question is None or answer is None or not breaks_off(answer.words or ""):
            return None
        return question, answer.at

    def leave(self, question: str, at: datetime) -> None:
        """The script moves on from this answer while its words break off; the last letter was typed at `at`."""
        self._left = question, at

    def close(self, question: str) -> None:
        """These words are finished."""
        if self._left is not None and self._left[0] == question:
            self._left = None

    def now(self, step: Step) -> OpenLine | None:
        """What stands in the lane in this state; the question asked never does."""
        if step.ended:
            return None
        here = step.asked.question.id if step.asked else None
        for draft in reversed(self._drafts.every()):
            answer = step.transcript.answers.get(draft.question)
            if draft.question in step.script.by_id and draft.question != here and not _is_all_of(answer, draft.words):
                return self._of_draft(draft, answer)
        if self._left is None or self._left[0] == here:
            return None
        question, at = self._left
        answer = step.transcript.answers.get(question)
        if answer is None or answer.struck or not breaks_off(answer.words or ""):
            return None
        return self._of_answer(question, answer, at)

    def _of_draft(self, draft: Draft, answer: Answer | None) -> OpenLine:
        asked = self._conducting.peek(draft.question)
        value = answer.value if answer and answer.given else None
        pending = Pending(asked.question, value, draft.words, draft.manner, lines_at=draft.lines_at)
        return OpenLine(asked, pending, draft.at, waits=True)

    def _of_answer(self, question: str, answer: Answer, at: datetime) -> OpenLine:
        asked = self._conducting.peek(question)
        value, words = answer.value if answer.given else None, answer.words or ""
        return OpenLine(
            asked, Pending(asked.question, value, words, answer.manner, lines_at=answer.lines_at), at, waits=False
        )


def _is_all_of(answer: Answer | None, words: str) -> bool:
    """Whether an answer holds just these words."""
    return answer is not None and answer.given and words.strip() == (answer.words or lines_of(answer.value)).strip()
