"""scale_0_10: a whole number from 0 to 10."""

from dataclasses import dataclass

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.questions.numerals import read_whole
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value

LOWEST, HIGHEST = 0, 10


@dataclass(frozen=True)
class Scale(Described):
    """A rating."""

    def read(self, raw: object, question: Question) -> Value | None:
        """0, 1 ... 10, also as digits; no halves, no words, nothing beyond."""
        number = read_whole(raw)
        if number is None or not LOWEST <= number <= HIGHEST:
            raise refused(question, "a whole number from 0 to 10")
        return number

    def check(self, question: Question) -> list[str]:
        """Its bounds are 0 and 10, or left out."""
        wrong = question.bounds not in {None, (LOWEST, HIGHEST)}
        return [*(["a scale_0_10 runs from 0 to 10"] if wrong else []), *spare(question, bounds=False)]

    def levels(self, question: Question) -> tuple[Value, ...]:
        """One rating each for 0-6, 7-8 and 9-10 (METHOD 3.1)."""
        return (3, 7, 9)


SCALE = Scale("scale_0_10", "scale", options_mean="bounds")
