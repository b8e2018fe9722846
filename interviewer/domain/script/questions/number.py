"""number: a number within the bounds, decimals allowed."""

from dataclasses import dataclass

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.questions.numerals import bounds_complaints, in_words, read_number, within
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value


@dataclass(frozen=True)
class Number(Described):
    """A number."""

    def read(self, raw: object, question: Question) -> Value | None:
        """The number, also as digits with a decimal point."""
        number = read_number(raw)
        if number is None or not within(number, question.bounds):
            raise refused(question, in_words(question.bounds))
        return number

    def check(self, question: Question) -> list[str]:
        """The lowest is below the highest."""
        return [*bounds_complaints(question.bounds), *spare(question, bounds=False)]

    def levels(self, question: Question) -> tuple[Value, ...]:
        """The lowest number stands for all."""
        return (question.bounds[0] if question.bounds else 0,)


NUMBER = Number("number", "number", options_mean="bounds")
