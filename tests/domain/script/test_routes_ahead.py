"""Counting routes: exact against trying every answer, fast for the full script, honest when it cannot."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.domain.errors import UserError
from interviewer.domain.script.check import paths
from interviewer.domain.script.conditions import parse_condition
from interviewer.domain.script.routes_ahead import unreachable
from interviewer.domain.script.script import Question, Script, Section
from interviewer.domain.script.values import Value
from interviewer.formats.script_file import ScriptFiles
from interviewer.kit.resources import resource

ANSWERS: dict[str, tuple[Value | None, ...]] = {
    "scale_0_10": tuple(range(11)),
    "choice": ("a", "b", "c"),
    "multi": (("a",), ("b",), ("c",), ("a", "b"), ("a", "c"), ("b", "c"), ("a", "b", "c")),
    "open": ("…",),
}


def asking(kind: str, own: str, when: str = "true", seconds: float = 60) -> Question:
    options = ("a", "b", "c") if kind in {"choice", "multi"} else ()
    return Question(own, kind, "Text", parse_condition(when), options=options, seconds=seconds)


def script_of(*questions: Question, end_if: tuple[str, ...] = ()) -> Script:
    ends = tuple(parse_condition(source) for source in end_if)
    return Script("x", "1", "X", (Section("A", "All", questions),), planned_minutes=1, end_if=ends)


@dataclass
class Told:
    """Answers given so far, and which flags are up."""

    answers: dict[str, Value | None]
    fine: frozenset[str]

    def value(self, question_id: str, /) -> Value | None:
        found = self.answers.get(question_id)
        return None if found == "…" else found

    def answered(self, question_id: str, /) -> bool:
        return self.answers.get(question_id) is not None

    def flag_fine(self, question_id: str, /) -> bool:
        return self.answered(question_id) and question_id in self.fine


def walks(script: Script, *, skipping: bool) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Every route by brute force: the ids asked, and whether the talk was ended early."""
    questions = script.ordered({})
    extra: tuple[Value | None, ...] = (None,) if skipping else ()
    for given_answers in product(*(ANSWERS[q.kind] + extra for q in questions)):
        for flags in product((False, True), repeat=len(questions)):
            fine = frozenset(q.id for q, up in zip(questions, flags, strict=True) if up)
            yield walk(script, dict(zip((q.id for q in questions), given_answers, strict=True)), fine)


def walk(script: Script, answers: dict[str, Value | None], fine: frozenset[str]) -> tuple[tuple[str, ...], bool]:
    told = Told({}, fine)
    asked: list[str] = []
    for question in script.ordered({}):
        if question.when.holds(told):
            asked.append(question.id)
            told.answers[question.id] = answers[question.id]
            if any(end.holds(told) for end in script.end_if if question.id in end.names):
                return tuple(asked), True
    return tuple(asked), False


TESTS = [
    "{0} >= 9", "{0} in [7, 8]", "{0} <= 6", "{0} == 10", "{0} == 'a'", "{0} != 'b'", "{0} in ['a', 'c']",
    "answered({0})",
    "not answered({0})", "flag_fine({0})", "not ({0} == 'a')", "{0} > 3", "false", "true",
]  # fmt: skip


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    """Small scripts whose conditions look back at any earlier question."""
    questions: list[Question] = []
    for number in range(draw(st.integers(1, 4))):
        parts = [
            draw(st.sampled_from(TESTS)).format(draw(st.sampled_from(questions)).id)
            for _ in range(draw(st.integers(0, 2)) if questions else 0)
        ]
        when = draw(st.sampled_from([" and ", " or "])).join(parts) or "true"
        kind = draw(st.sampled_from(["scale_0_10", "choice", "multi", "open"] if number < 2 else ["choice", "open"]))
        questions.append(asking(kind, f"q{number}", when, draw(st.sampled_from([0, 6, 30]))))
    ends = draw(st.lists(st.sampled_from(["q0 == 'c'", "q0 <= 6", "not answered(q0)"]), max_size=1))
    return script_of(*questions, end_if=tuple(ends))


@settings(max_examples=60, deadline=None)
@given(scripts())
def test_the_count_and_the_minutes_equal_trying_every_answer(script: Script) -> None:
    routes = {ids for ids, ended in walks(script, skipping=False) if not ended}
    minutes = [sum(script.by_id[i].seconds for i in ids) / 60 for ids in routes] or [0]
    report = paths(script)
    assert report.paths == len(routes)
    assert report.shortest_minutes == pytest.approx(min(minutes))
    assert report.longest_minutes == pytest.approx(max(minutes))


@settings(max_examples=40, deadline=None)
@given(scripts())
def test_a_question_is_unreachable_exactly_when_no_answers_lead_to_it(script: Script) -> None:
    reached = {own for ids, _ in walks(script, skipping=True) for own in ids}
    assert set(unreachable(script)) == set(script.by_id) - reached


@pytest.mark.parametrize(
    ("name", "count", "shortest", "longest"),
    [
        ("client_review_full", 23328, 21.133, 26.45),
        ("client_review_short", 6, 6.817, 7.317),
        ("company_form", 1, 6.317, 6.317),
        ("team_form", 1, 9.567, 9.567),
    ],
)
def test_the_shipped_scripts(name: str, count: int, shortest: float, longest: float) -> None:
    report = paths(ScriptFiles().read(resource("scripts", f"{name}.yaml")))
    assert report.paths == count
    assert report.shortest_minutes == pytest.approx(shortest, abs=0.001)
    assert report.longest_minutes == pytest.approx(longest, abs=0.001)


FULL_BASE: dict[str, Value] = {
    "a_open": "go_ahead", "a_participate": "yes", "a_record": "yes", "ref_past": "recommended", "fut_open": "open",
    "alt_now": "no", "det_alt": "no", "ref_comfort": "comfortable",
}  # fmt: skip
DIMENSIONS = ("integrity", "competency", "recognition", "proactivity", "savvy", "chemistry")


@pytest.mark.parametrize(
    ("nps", "dimensions", "changes", "minutes"),
    [
        (10, (9,) * 6, {}, 24.1),
        (9, (8,) * 6, {}, 22.6),
        (7, (5, *(8,) * 5), {"alt_now": "thinking_about_it"}, 22.3),
        (8, (8,) * 6, {}, 21.4),
        (4, (5, 5, 5, 8, 8, 8), {"det_alt": "thinking_about_it"}, 24.9),
        (0, (0,) * 6, {"det_alt": "decided_to_leave"}, 26.4),
    ],
)
def test_the_minutes_of_the_method_are_those_of_the_full_script(
    nps: int, dimensions: tuple[int, ...], changes: dict[str, Value], minutes: float
) -> None:
    script = ScriptFiles().read(resource("scripts", "client_review_full.yaml"))
    ratings = {f"dim_{d}": n for d, n in zip(DIMENSIONS, dimensions, strict=True)}
    answers: dict[str, Value | None] = dict.fromkeys(script.by_id, "…")
    answers |= {**FULL_BASE, **ratings, "nps": nps, **changes}
    ids, ended = walk(script, answers, frozenset())
    assert not ended
    assert sum(script.by_id[i].seconds for i in ids) / 60 == pytest.approx(minutes, abs=0.051)


def test_answers_that_lead_to_the_same_questions_are_one_path() -> None:
    one = script_of(asking("choice", "q"), asking("open", "next", "q == 'a' or q == 'b'"))
    assert paths(one).paths == 2
    assert paths(script_of(*(asking("scale_0_10", f"q{i}") for i in range(40)))).paths == 1


def test_independent_questions_multiply() -> None:
    pairs = [
        question
        for i in range(60)
        for question in (asking("scale_0_10", f"q{i}"), asking("open", f"why{i}", f"q{i} <= 6"))
    ]
    report = paths(script_of(*pairs))
    assert report.paths == 2**60
    assert (report.shortest_minutes, report.longest_minutes) == (60, 120)


def test_an_option_that_is_a_non_answer_is_no_answer() -> None:
    choice = replace(asking("choice", "q"), options=("a", "prefer_not_say"))
    follow = asking("open", "next", "q == 'prefer_not_say'")
    assert paths(script_of(choice, follow)).paths == 1
    assert unreachable(script_of(choice, follow)) == ("next",)


def test_numbers_and_days_are_tried_on_both_sides_of_what_they_are_compared_with() -> None:
    years = Question("years", "number", "T", bounds=(0, 80))
    day = Question("day", "date", "T")
    script = script_of(
        years,
        asking("open", "long", "years > 20.5"),
        asking("open", "between", "years > 1 and years < 1.2"),
        day,
        asking("open", "since", "day > '2026-01-01'"),
        asking("open", "never", "years > 80"),
    )
    assert unreachable(script) == ("never",)
    assert paths(script).paths == 6


def test_a_script_too_tangled_to_count_is_refused_soon() -> None:
    chosen = [asking("choice", f"q{i}") for i in range(30)]
    knot = " or ".join(f"(q{i} == 'a' and q{i + 15} == 'b')" for i in range(15))
    with pytest.raises(UserError) as caught:
        paths(script_of(*chosen, asking("open", "end", knot)))
    assert caught.value.code == "too_tangled"


def test_the_end_of_the_talk_ends_the_route() -> None:
    first, second = asking("choice", "q"), asking("open", "next", "q == 'c'")
    assert unreachable(script_of(first, second, end_if=("q == 'c'",))) == ("next",)
    assert paths(script_of(first, end_if=("answered(q)",))).paths == 0
