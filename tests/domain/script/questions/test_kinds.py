"""Every kind of question: what it takes, what it refuses, and when it is complete."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question
from interviewer.domain.script.values import Cell, Value

RGB = ("red", "green", "blue")


def question(kind: str, **more: Any) -> Question:
    """A sound question of a kind."""
    given: dict[str, dict[str, Any]] = {
        "consent": {"options": ("yes", "no")},
        "choice": {"options": RGB},
        "choice_with_why": {"options": RGB},
        "multi": {"options": RGB},
        "scale_0_10": {"bounds": (0, 10)},
        "number": {"bounds": (0, 80)},
        "number_or_no": {"bounds": (0, 12)},
        "percent_pair": {"fields": ("winning", "keeping")},
        "numbers": {"fields": ("asked", "unasked")},
        "table": {"fields": ("account", "revenue")},
    }
    return Question("the_id", kind, "Text?", **(given.get(kind, {}) | more))


ROWS: tuple[Mapping[str, Cell], ...] = ({"account": "Aster", "revenue": 12.5}, {"account": "B"})

TAKEN: list[tuple[str, object, Value | None]] = [
    ("say", "said", "said"),
    ("consent", "yes", "yes"), ("consent", True, "yes"), ("consent", False, "no"), ("consent", " no ", "no"),
    ("choice", "green", "green"), ("choice_with_why", "red", "red"),
    ("multi", ["blue", "red"], ("blue", "red")), ("multi", ("red",), ("red",)), ("multi", "green", ("green",)),
    ("list", ["a", " b ", ""], ("a", "b")), ("list", "a\n\nb\r\nc", ("a", "b", "c")), ("list", [2024], ("2024",)),
    ("scale_0_10", 0, 0), ("scale_0_10", 10, 10), ("scale_0_10", "7", 7), ("scale_0_10", 7.0, 7),
    ("number", 80, 80), ("number", 7.5, 7.5), ("number", "7.5", 7.5), ("number", " 6 ", 6), ("number", 6.0, 6),
    ("number_or_no", 0, 0), ("number_or_no", "no", "no"), ("number_or_no", "No", "no"), ("number_or_no", False, "no"),
    ("number_or_no", "12", 12),
    ("open", None, None),
    ("date", "2026-02-28", "2026-02-28"), ("date", date(2026, 2, 28), "2026-02-28"),
    ("percent", 0, 0), ("percent", "35 %", 35), ("percent", 99.5, 99.5),
    ("percent_pair", {"keeping": 30, "winning": "70"}, {"winning": 70, "keeping": 30}),
    ("percent_pair", {"winning": 33.3, "keeping": 66.6}, {"winning": 33.3, "keeping": 66.6}),
    ("numbers", {"asked": 3, "unasked": "4.5"}, {"asked": 3, "unasked": 4.5}),
    ("table", [{"account": " Aster ", "revenue": 12.5}, {"account": "B"}, {}], ROWS),
    ("table", [], ()),
]  # fmt: skip

REFUSED: list[tuple[str, object]] = [
    ("say", "yes"), ("say", None), ("say", True),
    ("consent", "maybe"), ("consent", 1), ("choice", True), ("choice", "Red"), ("choice", ["red"]), ("choice", None),
    ("choice_with_why", "pink"),
    ("multi", []), ("multi", ["red", "red"]), ("multi", ["red", "pink"]), ("multi", "pink"),
    ("multi", None), ("multi", {}),
    ("list", []), ("list", ["", " "]), ("list", ""), ("list", None), ("list", [True]), ("list", [["a"]]), ("list", {}),
    ("scale_0_10", True), ("scale_0_10", False), ("scale_0_10", 7.5), ("scale_0_10", "7.5"), ("scale_0_10", "nine"),
    ("scale_0_10", 11), ("scale_0_10", -1), ("scale_0_10", "11"), ("scale_0_10", ""), ("scale_0_10", None),
    ("scale_0_10", float("nan")), ("scale_0_10", float("inf")), ("scale_0_10", [7]), ("scale_0_10", "٧"),
    ("scale_0_10", "7.0"), ("scale_0_10", "9" * 5000), ("scale_0_10", 10**400),
    ("number", 81), ("number", -0.1), ("number", "7,5"), ("number", "many"), ("number", True), ("number", None),
    ("number", "1e1"), ("number", float("nan")),
    ("number_or_no", 13), ("number_or_no", "yes"), ("number_or_no", True), ("number_or_no", None),
    ("open", "words"), ("open", ""), ("open", 3),
    ("date", "2026-02-30"), ("date", "28.2.2026"), ("date", "2026-2-8"), ("date", "20260228"), ("date", 20260228),
    ("date", datetime(2026, 1, 1)), ("date", None), ("date", "0000-01-01"),
    ("percent", 101), ("percent", -1), ("percent", "half"), ("percent", True), ("percent", None),
    ("percent_pair", {"winning": 70, "keeping": 20}), ("percent_pair", {"winning": 100}), ("percent_pair", [70, 30]),
    ("percent_pair", {"winning": 70, "keeping": 30, "more": 0}), ("percent_pair", {"winning": 120, "keeping": -20}),
    ("numbers", {"asked": 3}), ("numbers", {"asked": 3, "unasked": "x"}), ("numbers", {"asked": True, "unasked": 1}),
    ("numbers", 3), ("numbers", {"asked": 3, "unasked": 4, "x": 1}),
    ("table", {"account": "A"}), ("table", "A"), ("table", [{"name": "A"}]), ("table", [{"account": True}]),
    ("table", [["A", 1]]), ("table", [{"revenue": float("nan")}]), ("table", None),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "raw", "value"), TAKEN)
def test_what_a_kind_takes(kind: str, raw: object, value: Value | None) -> None:
    read = KINDS[kind].read(raw, question(kind))
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(("kind", "raw"), REFUSED)
def test_what_a_kind_refuses_names_the_question_and_never_the_answer(kind: str, raw: object) -> None:
    with pytest.raises(UserError) as caught:
        KINDS[kind].read(raw, question(kind))
    assert caught.value.code == "bad_answer"
    assert caught.value.sentence.startswith("This is not an answer to the_id. It takes ")
    for word in ("nine", "pink", "maybe", "many", "half", "words"):
        assert raw != word or word not in caught.value.sentence.replace("takes words", "")


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_that_was_read_reads_as_itself(kind: str) -> None:
    for value in [v for k, _, v in TAKEN if k == kind]:
        assert KINDS[kind].read(value, question(kind)) == value


@pytest.mark.parametrize(
    ("kind", "value", "words", "complete"),
    [
        ("open", None, "Two outages.", True), ("open", None, None, False), ("open", None, " \n", False),
        ("choice_with_why", "red", "Because.", True), ("choice_with_why", "red", None, False),
        ("choice_with_why", "red", "  ", False), ("choice_with_why", None, "Because.", False),
        ("choice", "red", None, True), ("choice", None, "Well.", False), ("scale_0_10", 0, None, True),
        ("scale_0_10", None, None, False), ("number", 0, None, True), ("table", (), None, True),
        ("table", None, None, False), ("say", "said", None, True), ("list", None, "words", False),
    ],
)  # fmt: skip
def test_what_is_complete(kind: str, value: Value | None, words: str | None, complete: bool) -> None:
    said = KINDS[kind].complete(value, words, question(kind))
    assert (said is None) is complete
    assert said is None or said.startswith("the_id needs") or said == "the_id has no answer yet."


@pytest.mark.parametrize("kind", KINDS)
def test_a_sound_question_has_no_complaints_and_its_levels_are_answers(kind: str) -> None:
    sound = question(kind)
    assert KINDS[kind].check(sound) == []
    assert KINDS[kind].name == kind
    levels = KINDS[kind].levels(sound)
    assert levels
    if kind != "open":
        assert [KINDS[kind].read(level, sound) for level in levels] == list(levels)


@pytest.mark.parametrize(
    ("kind", "more", "part"),
    [
        ("choice", {"options": ()}, "needs options"), ("consent", {"options": ()}, "needs options"),
        ("choice_with_why", {"options": ()}, "needs options"), ("multi", {"options": ()}, "needs options"),
        ("choice", {"options": ("a", "a")}, "stands twice"), ("multi", {"options": ("",)}, "is empty"),
        ("say", {"options": ("a",)}, "no options"), ("open", {"options": ("a",)}, "no options"),
        ("list", {"fields": ("a",)}, "no fields"), ("date", {"options": ("a",)}, "no options"),
        ("percent", {"bounds": (0, 1)}, "lowest and highest"), ("scale_0_10", {"bounds": (1, 10)}, "from 0 to 10"),
        ("number", {"bounds": (5, 5)}, "below the highest"), ("number_or_no", {"bounds": (9, 1)}, "below the highest"),
        ("percent_pair", {"fields": ("a", "b", "c")}, "exactly two"), ("percent_pair", {"fields": ()}, "needs fields"),
        ("numbers", {"fields": ("a", "a")}, "stands twice"), ("numbers", {"fields": (" ",)}, "is empty"),
        ("table", {"fields": ()}, "needs columns"), ("table", {"options": ("a",)}, "no options"),
    ],
)  # fmt: skip
def test_what_a_kind_complains_of(kind: str, more: dict[str, Any], part: str) -> None:
    complaints = KINDS[kind].check(question(kind, **more))
    assert len(complaints) == 1
    assert part in complaints[0]


def test_ratings_count_as_three_levels() -> None:
    assert KINDS["scale_0_10"].levels(question("scale_0_10")) == (3, 7, 9)


def test_only_open_questions_open_in_words() -> None:
    assert [name for name, kind in KINDS.items() if kind.opens_in_words] == ["open"]


def test_a_table_takes_days_and_drops_empty_cells() -> None:
    read = KINDS["table"].read([{"account": date(2026, 1, 2), "revenue": None}], question("table"))
    assert read == ({"account": "2026-01-02"},)


def test_numbers_without_bounds_take_any_finite_number() -> None:
    hours = question("number", bounds=None)
    assert KINDS["number"].read(12345, hours) == 12345
    with pytest.raises(UserError, match="a number"):
        KINDS["number"].read(float("inf"), hours)
