"""percent_pair: two named shares that make up a hundred."""

from dataclasses import dataclass

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.questions.numbers import part_complaints, read_parts
from interviewer.domain.script.questions.percent import read_share
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value

SLACK = 1.0
"""How far from 100 the two may add up, for rounding."""


@dataclass(frozen=True)
class PercentPair(Described):
    """How a hundred is shared between two."""

    def read(self, raw: object, question: Question) -> Value | None:
        """Both shares; together 100, give or take one for rounding."""
        parts = read_parts(raw, question, read_share)
        if parts is None or abs(sum(float(share) for share in parts.values()) - 100) > SLACK:
            raise refused(question, f"two shares that make up 100: {' and '.join(question.fields)}")
        return parts

    def check(self, question: Question) -> list[str]:
        """It names exactly two fields."""
        found = part_complaints(question, "fields")
        if not found and len(question.fields) != 2:
            found = ["a percent_pair has exactly two fields"]
        return [*found, *spare(question, fields=False)]

    def levels(self, question: Question) -> tuple[Value, ...]:
        """Half and half stands for all."""
        return (dict.fromkeys(question.fields, 50),)


PERCENT_PAIR = PercentPair("percent_pair", "pairs", parts_key="fields")
