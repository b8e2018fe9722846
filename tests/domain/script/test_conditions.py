"""The small language of conditions: what holds, what is refused, and that nothing else ever happens."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.script.conditions import ALWAYS, Condition, ConditionError, parse_condition
from interviewer.domain.script.values import Value


@dataclass(frozen=True)
class Said:
    """An interview as conditions see it; None is a non-answer."""

    answers: Mapping[str, Value | None] = field(default_factory=dict)
    fine: frozenset[str] = frozenset()

    def value(self, question_id: str, /) -> Value | None:
        return self.answers.get(question_id)

    def answered(self, question_id: str, /) -> bool:
        return self.answers.get(question_id) is not None

    def flag_fine(self, question_id: str, /) -> bool:
        return question_id in self.fine


FACTS = Said(
    {"nps": 9, "part": 2.5, "sat": "satisfied", "why": ("price", "people"), "skipped": None, "day": "2026-02-01"},
    frozenset({"perf_open"}),
)


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        ("true", True), ("false", False), ("not false", True), ("not not true", True), ("(true)", True),
        ("nps == 9", True), ("nps == 9.0", True), ("nps != 9", False), ("nps >= 9", True), ("nps > 9", False),
        ("nps <= 8", False), ("nps < 10", True), ("9 <= nps", True), ("10 <= nps", False), ("nps in [7, 8]", False),
        ("nps in [9]", True), ("nps not in [7, 8]", True), ("part > 2", True), ("part == 2", False),
        ("sat == 'satisfied'", True), ('sat == "satisfied"', True), ("sat in ['neither', 'satisfied']", True),
        ("'satisfied' == sat", True), ("why == 'price'", True), ("'people' in why", True), ("why != 'price'", False),
        ("why in ['trust']", False), ("why not in ['trust']", True), ("why > 1", False),
        ("day < '2026-03-01'", True), ("day > '2026-03-01'", False),
        ("nps == '9'", False), ("nps != '9'", True), ("nps > '1'", False), ("sat > 3", False), ("sat <= 3", False),
        ("gone == 1", False), ("gone != 1", False), ("gone not in [1]", False), ("not gone == 1", True),
        ("skipped != 'x'", False), ("answered(nps)", True), ("answered(skipped)", False), ("answered(gone)", False),
        ("flag_fine(perf_open)", True), ("flag_fine(nps)", False),
        ("nps == 9 and sat == 'neither'", False), ("nps == 9 or sat == 'neither'", True),
        ("false and false or true", True), ("true or true and false", True), ("(true or true) and false", False),
        ("not false and false", False), ("nps>=9 and(nps<=10)", True),
    ],
)  # fmt: skip
def test_what_holds(source: str, holds: bool) -> None:
    assert parse_condition(source).holds(FACTS) is holds


@pytest.mark.parametrize(
    "source",
    [
        "", "  ", "nps", "9", "nps ==", "== 9", "nps = 9", "nps === 9", "nps == 9 9", "nps 9", "1 < nps < 9",
        "nps == sat",
        "1 == 1", "[1] == nps", "nps in 7", "nps == [7]", "nps in []", "nps in [7,]", "nps in [[7]]", "nps in (7, 8)",
        "nps == true", "nps == none[0]", "nps.value == 9", "nps[0] == 9", "len(nps) == 1", "answered", "answered()",
        "answered(nps", "answered('nps')", "answered(nps, sat)", "answered(answered(nps))",
        "nps + 1 == 10", "-nps == 9",
        "nps == 1e3", "nps == 9x", "nps == 1.2.3", "nps == 99999999999999999999", "lambda: 1", "nps if nps else sat",
        "nps := 9", "`nps`", "nps is 9", "nps & 1", "f'{nps}' == '9'", "nps == 'open", "nps == 'a\\'b'", "nps; sat",
        "__import__('os')", "nps and", "or nps == 1", "not", "()", "(nps == 9", "nps == 9)", "nps not 9", "ñps == 9",
        "true == true", "true false", "\x00", "nps == 9 # end",
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_a_reason(source: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse_condition(source)
    assert len(caught.value.reason) > 10


@pytest.mark.parametrize(
    "source",
    [
        "(" * 1_000_000, "not " * 900 + "true", "(" * 900 + "true" + ")" * 900, "x" * 1_000_000,
        "a == 1 and " * 100_000, "[" * 3000, "nps in [" + "1, " * 1300,
    ],
)  # fmt: skip
def test_hostile_text_is_refused(source: str) -> None:
    with pytest.raises(ConditionError):
        parse_condition(source)


PIECES = [*"()[],'\"=<>!.-+x91 \n", "and ", "or ", "not ", "in ", "true", "answered("]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_no_text_raises_anything_but_a_condition_error(pieces: list[str]) -> None:
    source = "".join(pieces)
    try:
        condition = parse_condition(source)
    except ConditionError:
        return
    assert condition.holds(FACTS) in {True, False}


@given(st.text(max_size=80))
def test_no_characters_raise_anything_but_a_condition_error(source: str) -> None:
    with suppress(ConditionError):
        assert parse_condition(source).source == source


def test_names_comparisons_and_flags_are_kept_for_the_check() -> None:
    condition = parse_condition("nps >= 9 and sat in ['a', 'b'] or flag_fine(open) and answered(nps)")
    assert condition.names == ("nps", "sat", "open")
    assert condition.comparisons == (("nps", 9), ("sat", "a"), ("sat", "b"))
    assert condition.flagged == ("open",)


def test_always_is_what_true_reads_as() -> None:
    assert parse_condition("true") == ALWAYS == Condition("true")
    assert ALWAYS.holds(Said())
