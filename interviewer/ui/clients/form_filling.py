"""A form in the making: where it stands, what was typed and not kept, and what is still open."""

from dataclasses import replace

from interviewer.domain.errors import UserError
from interviewer.services.conducting import Conducting
from interviewer.services.step import AskedNow, Step
from interviewer.ui.call.pending import Pending, begun
from interviewer.ui.clients.form_words import MISSING, MISSING_ELSE, SKIPPED


class FormFilling:
    """Goes from question to question; every answer is on disk before the next one is shown."""

    def __init__(self, talk: Conducting) -> None:
        self._talk = talk
        self._step = talk.step()
        self._typed: dict[str, Pending] = {}
        drafts = {draft.question: draft for draft in talk.drafts()}
        for question in self._step.route.ids:
            if question in drafts:
                self._typed[question] = begun(talk.peek(question), drafts[question])
        given = self._step.transcript.answers
        self.at = next((n for n, q in enumerate(self.ids) if q not in given), len(self.ids))

    @property
    def step(self) -> Step:
        """The state of the form."""
        return self._step

    @property
    def id(self) -> str:
        """The form's id."""
        return self._step.facts.id

    @property
    def ids(self) -> tuple[str, ...]:
        """The questions in their order."""
        return tuple(self._step.route.ids)

    @property
    def at_end(self) -> bool:
        """Whether every question was passed."""
        return self.at >= len(self.ids)

    def asked(self) -> AskedNow:
        """The question shown now."""
        return self._talk.peek(self.ids[self.at])

    def spoken(self, question: str) -> str:
        """The words of any question."""
        return self._talk.peek(question).spoken

    def pending(self) -> Pending:
        """What stands there and is not kept yet, or what was answered."""
        question = self.ids[self.at]
        if question not in self._typed:
            self._typed[question] = begun(self.asked(), None)
        return self._typed[question]

    def choose(self, value: object) -> None:
        """Another choice or number."""
        self._typed[self.ids[self.at]] = replace(self.pending(), value=value, touched=True)  # type: ignore[arg-type]

    def write(self, words: str) -> None:
        """Other words."""
        self._typed[self.ids[self.at]] = self.pending().with_words(words)

    def keep_words(self) -> None:
        """Unfinished words onto the disk."""
        if not self.at_end and self.pending().touched and self.pending().words:
            self._talk.keep_draft(self.ids[self.at], self.pending().words, "verbatim")

    def go_on(self) -> str:
        """Keep the answer and go to the next question; a sentence says why not."""
        pending, question = self.pending(), self.ids[self.at]
        raw, words = pending.as_answer()
        given = self._step.transcript.answers.get(question)
        empty = raw in (None, ()) and not (words or "").strip()
        if empty and given is None and pending.question.required:
            return MISSING.get(pending.shape, MISSING_ELSE)
        if pending.touched and empty:
            return MISSING.get(pending.shape, MISSING_ELSE) if given or pending.question.required else self._pass()
        if pending.touched or (given is None and pending.shape == "say"):
            try:
                self._step = self._talk.answer(question, raw, words)
            except UserError as error:
                return error.sentence
        return self._pass()

    def skip(self, reason: str) -> str:
        """Leave the question open for a reason and go on; a sentence says why not."""
        question = self.ids[self.at]
        try:
            self._step = self._talk.skip(question, reason)
        except UserError as error:
            return error.sentence
        return self._pass()

    def _pass(self) -> str:
        self._typed.pop(self.ids[self.at], None)
        self.at += 1
        return ""

    def go_back(self) -> bool:
        """To the question before; what is typed here stays. False at the first."""
        self.keep_words()
        if self.at == 0:
            return False
        self.at -= 1
        return True

    def go_to(self, question: str) -> None:
        """To this question."""
        self.at = self.ids.index(question)

    def skipped_words(self) -> str:
        """That this question was left open, and why; empty when it was not."""
        answer = self._step.transcript.answers.get(self.ids[self.at])
        return SKIPPED.get(answer.skipped, "") if answer is not None and answer.skipped else ""

    def open_questions(self) -> tuple[str, ...]:
        """The questions that have to be answered before sealing."""
        return tuple(self._step.route.open)

    def left_empty(self) -> int:
        """How many questions have no answer."""
        return sum(question not in self._step.transcript.answers for question in self.ids)

    def forget(self) -> None:
        """Let go of everything typed, once it is sealed."""
        self._typed.clear()
