"""choice_with_why: one of the options, and the reason in words; both are needed."""

from dataclasses import dataclass

from interviewer.domain.script.questions.choice import Choice
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value


@dataclass(frozen=True)
class ChoiceWithWhy(Choice):
    """One of the options, and why."""

    def complete(self, value: Value | None, words: str | None, question: Question) -> str | None:
        """Says which of the two is missing."""
        if value is None:
            return f"{question.id} needs one of its options."
        if not (words or "").strip():
            return f"{question.id} needs the why in words as well."
        return None


CHOICE_WITH_WHY = ChoiceWithWhy("choice_with_why", "choice", options_mean="words")
