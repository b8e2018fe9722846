"""How bad a point of trouble is stays with its line, whatever becomes of the answer."""

from datetime import UTC, datetime
from typing import Any

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.events import (
    Answered,
    Event,
    Happening,
    Redone,
    Revised,
    Struck,
    Undone,
    Weighed,
    content_of,
    happening_from,
)
from interviewer.domain.interview.severity import TROUBLE, weighed
from interviewer.domain.interview.transcript import Transcript

NOON = datetime(2026, 6, 11, 12, tzinfo=UTC)
TWO = Answer("e0", NOON, ("The portal", "Nobody rang"))


def told(*happenings: Happening) -> Transcript:
    """The state after these, with ids e0, e1, ...; what takes back has no question."""
    questions = (None if isinstance(what, Undone | Redone) else TROUBLE for what in happenings)
    numbered = enumerate(zip(happenings, questions, strict=True))
    return Transcript.of(Event(f"e{n}", NOON, what, question) for n, (what, question) in numbered)


def severities(*happenings: Happening) -> tuple[int, ...]:
    return told(*happenings).answers[TROUBLE].severities


def test_one_number_for_each_line_and_the_rest_is_not_weighed() -> None:
    assert weighed(TROUBLE, TWO, [3, 1]) == (3, 1)
    assert weighed(TROUBLE, TWO, (2,)) == (2, 0)
    assert weighed(TROUBLE, TWO, []) == (0, 0)


@pytest.mark.parametrize("raw", [[4], [-1], [True], ["3"], "3", 3, None, [1, 2, 3], [1.0]])
def test_anything_else_is_refused(raw: object) -> None:
    with pytest.raises(UserError) as refused:
        weighed(TROUBLE, TWO, raw)
    assert refused.value.code == "not_weighed"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("ssc_start", TWO),
        (TROUBLE, None),
        (TROUBLE, Answer("e0", NOON, skipped="dont_know")),
        (TROUBLE, Answer("e0", NOON, None, struck=True, value_struck=True)),
    ],
)
def test_only_lines_that_stand_are_weighed(question: str, answer: Answer | None) -> None:
    with pytest.raises(UserError):
        weighed(question, answer, [1])


def test_a_line_that_stays_keeps_its_severity_when_the_answer_is_revised() -> None:
    first, marks = Answered(("The portal", "Nobody rang")), Weighed((3, 1), "e0")
    assert severities(first, marks) == (3, 1)
    assert severities(first, marks, Revised(("Nobody rang", "The bill"))) == (1, 0)
    assert severities(first, marks, Revised(("The bill",))) == ()


def test_what_weighs_an_answer_that_was_taken_back_weighs_no_other() -> None:
    first, second, marks = Answered(("a", "b")), Revised(("a", "c")), Weighed((1, 2), "e1")
    assert severities(first, second, marks, Undone("e1")) == ()
    assert severities(first, second, marks, Undone("e1"), Redone("e1")) == (1, 2)


def test_struck_lines_take_their_severity_with_them() -> None:
    assert severities(Answered(("a",)), Weighed((3,), "e0"), Struck(value_too=True)) == ()


def test_it_is_read_back_as_it_was_written() -> None:
    written: Any = content_of(Weighed((3, 1), "e0"))
    assert happening_from("weighed", {**written, "severities": [3, 1]}) == Weighed((3, 1), "e0")
