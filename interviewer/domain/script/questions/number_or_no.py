"""number_or_no: a number within the bounds, or "no"."""

from dataclasses import dataclass

from interviewer.domain.script.questions.kind import refused
from interviewer.domain.script.questions.number import Number
from interviewer.domain.script.questions.numerals import in_words, read_number, within
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value

NO = "no"


@dataclass(frozen=True)
class NumberOrNo(Number):
    """A number, or a plain no."""

    def read(self, raw: object, question: Question) -> Value | None:
        """The number or "no"; a YAML false counts as no."""
        if raw is False or (isinstance(raw, str) and raw.strip().lower() == NO):
            return NO
        number = read_number(raw)
        if number is None or not within(number, question.bounds):
            raise refused(question, f"{in_words(question.bounds)}, or “{NO}”")
        return number

    def levels(self, question: Question) -> tuple[Value, ...]:
        """No, and a number."""
        return (NO, *super().levels(question))


NUMBER_OR_NO = NumberOrNo("number_or_no", "number_or_no", options_mean="bounds")
