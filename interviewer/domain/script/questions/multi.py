"""multi: several of the options, in the order they were given."""

from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.domain.script.questions.choice import option_complaints, read_option
from interviewer.domain.script.questions.kind import Described, refused, spare
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value


@dataclass(frozen=True)
class Multi(Described):
    """At least one option, each once."""

    def read(self, raw: object, question: Question) -> Value | None:
        """The options as a tuple; a single one may stand without a list."""
        items = raw if isinstance(raw, Sequence) and not isinstance(raw, str) else (raw,)
        found = tuple(o for item in items if (o := read_option(item, question)) is not None)
        if not found or len(found) != len(items) or len(set(found)) != len(found):
            raise refused(question, f"one or more of these, each once: {', '.join(question.options)}")
        return found

    def check(self, question: Question) -> list[str]:
        """At least one option, none twice, none blank."""
        return [*option_complaints(question), *spare(question, options=False)]

    def levels(self, question: Question) -> tuple[Value, ...]:
        """Each option alone, and all together."""
        alone: tuple[Value, ...] = tuple((option,) for option in question.options)
        return (*alone, question.options) if len(question.options) > 1 else alone


MULTI = Multi("multi", "multi", options_mean="words")
