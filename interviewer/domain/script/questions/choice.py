"""choice: one of the options; consent is a choice whose answer is also kept as a permission."""

from collections import Counter
from dataclasses import dataclass

from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value


@dataclass(frozen=True)
class Choice(Described):
    """One of the options."""

    def read(self, raw: object, question: Question) -> Value | None:
        """The option; a YAML true or false where yes or no is an option counts as that."""
        option = read_option(raw, question)
        if option is None:
            raise refused(question, f"one of: {', '.join(question.options)}")
        return option

    def check(self, question: Question) -> list[str]:
        """At least one option, none twice, none blank."""
        return [*option_complaints(question), *spare(question, options=False)]

    def levels(self, question: Question) -> tuple[Value, ...]:
        """Every option."""
        return question.options


def read_option(raw: object, question: Question) -> str | None:
    """The option meant, or None."""
    if isinstance(raw, bool):
        raw = "yes" if raw else "no"
    if isinstance(raw, str) and raw.strip() in question.options:
        return raw.strip()
    return None


def option_complaints(question: Question) -> list[str]:
    """What is wrong with a list of options."""
    if not question.options:
        return [f"a question of type {question.kind} needs options"]
    twice = [option for option, n in Counter(question.options).items() if n > 1]
    found = [f"the option “{option}” stands twice" for option in twice]
    if any(not option or option != option.strip() for option in question.options):
        found.append("an option is empty or begins or ends with a space")
    return found


CHOICE = Choice("choice", "choice", options_mean="words")
