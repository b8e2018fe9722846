"""Vague answers are told from answers with substance, quickly and in any script."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.interview.signals import (
    SUBSTANCE_KINDS,
    fine_flag,
    judge,
    richness,
    substance,
)

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = json.loads((HERE.parent / "loyalty" / "examples" / "fine_cases.json").read_text("utf-8"))
OWN: list[dict[str, str]] = json.loads((HERE / "own_sentences.json").read_text("utf-8"))
WRONG_KIND = 20
"""Measured on the hundred sentences, which were labelled before they were run."""
WRONG_NUDGE = 6


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_every_case_of_the_method_is_judged_as_it_says(case: dict[str, Any]) -> None:
    found = judge(case["text"])
    assert (found.kind, found.level) == (case["cls"], case["level"])


def test_own_sentences_are_judged_no_worse_than_measured() -> None:
    found = [(judge(row["text"], vendor="Harrow").kind, row["cls"]) for row in OWN]
    assert len(found) == 100
    assert sum(kind != label for kind, label in found) <= WRONG_KIND
    assert sum((kind == "vague") != (label == "vague") for kind, label in found) <= WRONG_NUDGE


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("It’s fine.", ["fine"]),
        ("Okay I guess.", ["Okay", "I guess"]),
        ("O.K., no real issues", ["O.K.", "no real issues"]),
        ("All good.", ["All good"]),
        ("Yeah.", ["Yeah"]),
    ],
)
def test_the_words_that_made_it_vague_are_marked(words: str, marked: list[str]) -> None:
    assert [words[start:end] for start, end in judge(words).spans] == marked


def test_only_a_red_flag_word_counts_as_list_a() -> None:
    assert judge("Fine.").list_a
    assert not judge("Good.").list_a
    assert not judge("Same as always.").list_a


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("about 20% less", "number"),
        ("since last quarter", "moment"),
        ("because the queue was long", "reason"),
        ("warm but slow people", "contrast"),
        ("we call Maria first", "name"),
    ],
)
def test_each_kind_of_substance_is_recognised(words: str, kind: str) -> None:
    assert kind in substance(words)
    assert kind in SUBSTANCE_KINDS


def test_the_vendors_own_name_is_no_substance() -> None:
    assert "name" in substance("we like Harrow")
    assert substance("we like Harrow", vendor="Harrow & Pell") == frozenset()
    assert substance("WE LIKE THEM A LOT") == frozenset()


def test_a_longer_answer_is_never_vague() -> None:
    assert judge("fine " * 26).kind != "vague"
    assert judge("fine " * 25).kind == "vague"


def test_richness_goes_from_flat_to_vivid() -> None:
    assert richness("Fine.", "Good.") == "flat"
    assert richness("", "") == "flat"
    assert richness("We call Maria.", "") == "some detail"
    assert richness("We call Maria.", "In June they saved us 300 euros.") == "vivid"


@pytest.mark.parametrize(
    ("perf", "why", "others", "reasons"),
    [
        ("Fine.", None, [], ("perf_open",)),
        ("Good.", None, [], ()),
        (None, "Good.", [], ("nps_why",)),
        (None, None, ["OK", "No problems.", "They call in June."], ("other answers",)),
        (None, None, ["OK", "Good."], ()),
        ("Fine, but the invoices are always late.", "I'm not satisfied.", [], ()),
        (None, None, [], ()),
    ],
)
def test_the_flag_names_what_set_it(
    perf: str | None, why: str | None, others: list[str], reasons: tuple[str, ...]
) -> None:
    assert fine_flag(perf, why, others) == (bool(reasons), reasons)


@pytest.mark.parametrize("words", ["", "   \n", "...", "😀😀", "\x00"])
def test_without_a_word_there_is_nothing_to_judge(words: str) -> None:
    assert judge(words).kind == "empty"


@given(st.text(), st.text(max_size=20))
def test_any_text_is_judged_and_its_marks_lie_inside_it(words: str, vendor: str) -> None:
    found = judge(words, vendor)
    assert all(0 <= start < end <= len(words) for start, end in found.spans)
    assert bool(found.spans) == (found.kind == "vague")
    assert (found.level is None) == (found.kind != "vague")
