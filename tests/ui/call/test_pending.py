"""The uncommitted answer: what is handed over and what is missing."""

import pytest

from interviewer.domain.script.script import Question
from interviewer.ui.call.pending import Pending


def pending(kind: str, value: object = None, words: str = "") -> Pending:
    return Pending(Question("q", kind, "?", options=("a", "b")), value, words)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "value", "words", "answer"),
    [
        ("say", None, "", ("said", None)),
        ("open", None, "well", (None, "well")),
        ("list", None, "one\n\n two", (("one", " two"), None)),
        ("scale_0_10", 0, "nought", (0, "nought")),
        ("choice", "a", "", ("a", None)),
    ],
)
def test_what_is_handed_over(kind: str, value: object, words: str, answer: object) -> None:
    assert pending(kind, value, words).as_answer() == answer


@pytest.mark.parametrize(
    ("kind", "value", "words", "missing"),
    [
        ("scale_0_10", None, "words alone", "Choose a number from 0 to 10"),
        ("choice", None, "", "Choose an option"),
        ("multi", (), "", "Tick at least one"),
        ("choice_with_why", "a", " ", "Write why"),
        ("open", None, "  ", "Write the answer"),
        ("list", None, "\n", "Write at least one line"),
        ("number", None, "", "Type a number"),
    ],
)
def test_what_is_missing_is_said(kind: str, value: object, words: str, missing: str) -> None:
    assert (pending(kind, value, words).missing() or "").startswith(missing)


@pytest.mark.parametrize(("kind", "value"), [("scale_0_10", 0), ("number", 0), ("say", None), ("multi", ("a",))])
def test_nought_and_a_text_read_aloud_are_answers(kind: str, value: object) -> None:
    assert pending(kind, value).missing() is None
