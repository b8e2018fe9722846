"""A verdict on a client's line stays with its line, whatever becomes of the answer."""

from datetime import UTC, datetime
from typing import Any

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.events import (
    Answered,
    Corrected,
    Event,
    Happening,
    Matched,
    Struck,
    content_of,
    happening_from,
)
from interviewer.domain.interview.matching import NO_POINT, NOBODY, OPEN, list_mark, matched
from interviewer.domain.interview.severity import TROUBLE
from interviewer.domain.interview.transcript import Transcript

NOON = datetime(2026, 6, 11, 12, tzinfo=UTC)
TWO = Answer("e0", NOON, ("The portal", "Nobody rang"))


def verdicts(*happenings: Happening) -> tuple[tuple[int, ...], str]:
    """The verdicts after these, with ids e0, e1, ..., and the list they were made on."""
    told = Transcript.of(Event(f"e{n}", NOON, what, TROUBLE) for n, what in enumerate(happenings))
    answer = told.answers[TROUBLE]
    return answer.matches, answer.matched_list


def test_one_verdict_for_each_line_and_the_rest_is_open() -> None:
    assert matched(TROUBLE, TWO, [2, NOBODY]) == (2, NOBODY)
    assert matched(TROUBLE, TWO, (NO_POINT,)) == (NO_POINT, OPEN)
    assert matched("value_recall", TWO, []) == (OPEN, OPEN)


@pytest.mark.parametrize("raw", [[-3], [True], ["3"], "3", 3, None, [1, 2, 3], [1.0]])
def test_anything_else_is_refused(raw: object) -> None:
    with pytest.raises(UserError) as refused:
        matched(TROUBLE, TWO, raw)
    assert refused.value.code == "not_matched"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("nps_why", TWO),
        (TROUBLE, None),
        (TROUBLE, Answer("e0", NOON, skipped="dont_know")),
        (TROUBLE, Answer("e0", NOON, None, struck=True, value_struck=True)),
    ],
)
def test_only_lines_that_stand_are_matched(question: str, answer: Answer | None) -> None:
    with pytest.raises(UserError):
        matched(question, answer, [1])


def test_a_line_that_stays_keeps_its_verdict_when_the_answer_is_corrected() -> None:
    first, made = Answered(("The portal", "Nobody rang")), Matched((3, NOBODY), "e0", "abc")
    assert verdicts(first, made) == ((3, NOBODY), "abc")
    assert verdicts(first, made, Corrected(("Nobody rang", "The bill"), reason="misheard")) == ((NOBODY, OPEN), "abc")
    assert verdicts(first, made, Corrected(("The bill",), reason="misheard")) == ((), "")


def test_struck_lines_take_their_verdict_with_them() -> None:
    assert verdicts(Answered(("a",)), Matched((3,), "e0", "abc"), Struck(value_too=True)) == ((), "")


def test_a_match_of_other_lines_counts_for_nothing() -> None:
    assert verdicts(Answered(("a",)), Matched((3,), "other")) == ((), "")
    assert verdicts(Answered(("a",)), Matched((3, 1), "e0")) == ((), "")


def test_the_mark_of_a_list_tells_lists_apart_and_holds_no_word_of_them() -> None:
    assert list_mark(["The portal"]) != list_mark(["The portal", "Nobody rang"])
    assert list_mark(["a b"]) != list_mark(["a", "b"])
    assert "portal" not in list_mark(["The portal"])


def test_it_is_read_back_as_it_was_written() -> None:
    written: Any = content_of(Matched((3, OPEN), "e0", "abc"))
    assert happening_from("matched", {**written, "verdicts": [3, OPEN]}) == Matched((3, OPEN), "e0", "abc")
