"""list: lines in the respondent's words, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value


@dataclass(frozen=True)
class Lines(Described):
    """One line or more."""

    def read(self, raw: object, question: Question) -> Value | None:
        """The lines, stripped, empty ones dropped; one text is taken apart at its line breaks."""
        items = raw if isinstance(raw, Sequence) and not isinstance(raw, str) else (raw,)
        if any(isinstance(item, bool) or not isinstance(item, str | int | float) for item in items):
            raise refused(question, "lines of text")
        lines = tuple(line.strip() for item in items for line in str(item).splitlines() if line.strip())
        if not lines:
            raise refused(question, "at least one line of text")
        return lines

    def check(self, question: Question) -> list[str]:
        """It has no options."""
        return spare(question)

    def levels(self, question: Question) -> tuple[Value, ...]:
        """One list stands for all."""
        return (("…",),)


LINES = Lines("list", "list")
