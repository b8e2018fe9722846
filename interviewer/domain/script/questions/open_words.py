"""open: words alone; there is no value beside them."""

from dataclasses import dataclass

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value


@dataclass(frozen=True)
class OpenWords(Described):
    """An answer in words."""

    def read(self, raw: object, question: Question) -> Value | None:
        """None, the only value it has; the words are handed over as words."""
        if raw is not None:
            raise refused(question, "words and no value")
        return None

    def complete(self, value: Value | None, words: str | None, question: Question) -> str | None:
        """Words are needed."""
        return None if (words or "").strip() else f"{question.id} needs an answer in words."

    def check(self, question: Question) -> list[str]:
        """It has no options."""
        return spare(question)

    def levels(self, question: Question) -> tuple[Value, ...]:
        """One answer stands for all."""
        return ("…",)


OPEN = OpenWords("open", "open", opens_in_words=True)
