"""say: a text that is read aloud; the answer is that it was said."""

from dataclasses import dataclass

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value

SPOKEN = "said"


@dataclass(frozen=True)
class Say(Described):
    """A read-aloud text."""

    def read(self, raw: object, question: Question) -> Value | None:
        """`said`, and nothing else."""
        if raw != SPOKEN:
            raise refused(question, f"“{SPOKEN}” once it was read aloud")
        return SPOKEN

    def check(self, question: Question) -> list[str]:
        """It has no options."""
        return spare(question)

    def levels(self, question: Question) -> tuple[Value, ...]:
        """It was said."""
        return (SPOKEN,)


SAY = Say("say", "say")
