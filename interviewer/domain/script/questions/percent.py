"""percent: a share from 0 to 100."""

from dataclasses import dataclass

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.questions.numerals import read_number, within
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value

WHOLE = (0.0, 100.0)


@dataclass(frozen=True)
class Percent(Described):
    """A share in percent."""

    def read(self, raw: object, question: Question) -> Value | None:
        """The number; a percent sign after it may be typed."""
        share = read_share(raw)
        if share is None:
            raise refused(question, "a number from 0 to 100")
        return share

    def check(self, question: Question) -> list[str]:
        """It has no options: it always runs from 0 to 100."""
        return spare(question)

    def levels(self, question: Question) -> tuple[Value, ...]:
        """One share stands for all."""
        return (50,)


def read_share(raw: object) -> int | float | None:
    """A number from 0 to 100, or None."""
    share = read_number(raw.strip().removesuffix("%") if isinstance(raw, str) else raw)
    return share if share is not None and within(share, WHOLE) else None


PERCENT = Percent("percent", "percent")
