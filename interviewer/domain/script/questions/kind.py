"""What every kind of question can do, and the sentences they share."""

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from interviewer.domain.errors import UserError
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Value

Shape: TypeAlias = Literal[
    "say", "choice", "multi", "list", "scale", "number", "number_or_no", "open", "date", "percent", "pairs",
    "table",
]  # fmt: skip
OptionsMean: TypeAlias = Literal["words", "bounds", "nothing"]


class Kind(Protocol):
    """One kind of question: how its answers are read, checked and counted. Kinds hold no state."""

    @property
    def name(self) -> str:
        """The word after `type:` in a script."""

    @property
    def shape(self) -> Shape:
        """Which editor takes the answer."""

    @property
    def opens_in_words(self) -> bool:
        """Whether the answer is words alone, with no value beside them."""

    @property
    def options_mean(self) -> OptionsMean:
        """What `options:` holds in a script: the options, the lowest and highest number, or nothing."""

    @property
    def parts_key(self) -> str | None:
        """The field of a script that names the parts: `fields`, `columns`, or None."""

    def read(self, raw: object, question: Question) -> Value | None:
        """The answer from typed or file input. UserError "bad_answer" names the question, never the input."""

    def complete(self, value: Value | None, words: str | None, question: Question) -> str | None:
        """None when nothing is missing, else a sentence that says what is."""

    def check(self, question: Question) -> list[str]:
        """Complaints about the options, bounds or parts the script gives."""

    def levels(self, question: Question) -> tuple[Value, ...]:
        """Answers that stand for all others when routes are counted (DESIGN 10)."""


@dataclass(frozen=True)
class Described:
    """The facts of a kind that differ between kinds; each kind builds on it."""

    name: str
    shape: Shape
    opens_in_words: bool = False
    options_mean: OptionsMean = "nothing"
    parts_key: str | None = None

    def complete(self, value: Value | None, words: str | None, question: Question) -> str | None:
        """A value is all it takes."""
        return f"{question.id} has no answer yet." if value is None else None


def refused(question: Question, wanted: str) -> UserError:
    """The error for an answer the question does not take: `wanted` ends the sentence "It takes ..."."""
    return UserError("bad_answer", f"This is not an answer to {question.id}. It takes {wanted}.")


def spare(question: Question, *, options: bool = True, bounds: bool = True, fields: bool = True) -> list[str]:
    """Complaints about things a script gives that this kind has no use for."""
    given = [
        ("options", options and bool(question.options)),
        ("a lowest and highest number", bounds and question.bounds is not None),
        ("fields", fields and bool(question.fields)),
    ]
    return [f"a question of type {question.kind} has no {what}" for what, there in given if there]
