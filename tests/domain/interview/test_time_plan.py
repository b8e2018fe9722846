"""The plan for the minutes that are left: the best of all choices, checked against trying every one."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.app import script_library
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.time_plan import Item, TimePlan, open_items, plan
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.interview.values import Value


@st.composite
def item_lists(draw: st.DrawFn) -> list[Item]:
    items: list[Item] = []
    for place in range(draw(st.integers(0, 9))):
        parent = draw(st.one_of(st.none(), st.integers(0, place - 1))) if place else None
        items.append(
            Item(f"q{place}", draw(st.integers(0, 9)), draw(st.integers(0, 6)), parent, draw(st.integers(0, 4)) == 0)
        )
    return items


def allowed(items: Sequence[Item], chosen: frozenset[int]) -> bool:
    """Whether a choice keeps what must be asked and leaves nothing hanging in the air."""
    needed = {place for place, item in enumerate(items) if item.must}
    return needed <= chosen and all((parent := items[p].parent) is None or parent in chosen for p in chosen)


def best_worth(items: Sequence[Item], seconds: int) -> int | None:
    """The most worth of all choices that fit, by trying each; None when none fits."""
    places = range(len(items))
    fitting = [
        sum(items[place].worth for place in chosen)
        for size in range(len(items) + 1)
        for chosen in map(frozenset, combinations(places, size))
        if allowed(items, chosen) and sum(items[place].seconds for place in chosen) <= seconds
    ]
    return max(fitting, default=None)


def worth(items: Sequence[Item], found: TimePlan) -> int:
    """The worth of what a plan keeps."""
    return sum(item.worth for item in items if item.question in found.kept)


@settings(deadline=None)
@given(item_lists(), st.integers(0, 40))
def test_no_other_choice_is_worth_more(items: list[Item], seconds: int) -> None:
    found = plan(items, seconds)
    chosen = frozenset(place for place, item in enumerate(items) if item.question in found.kept)
    assert allowed(items, chosen)
    assert sorted(found.kept + found.dropped) == sorted(item.question for item in items)
    assert found.seconds == sum(item.seconds for item in items if item.question in found.kept)
    best = best_worth(items, seconds)
    if best is None:
        assert found.over > 0
        assert found.seconds == seconds + found.over
    else:
        assert found.seconds <= seconds
        assert worth(items, found) == best


@settings(deadline=None)
@given(item_lists(), st.integers(0, 30), st.integers(0, 15))
def test_more_time_is_never_worth_less(items: list[Item], seconds: int, more: int) -> None:
    assert worth(items, plan(items, seconds + more)) >= worth(items, plan(items, seconds))


def test_what_must_be_asked_brings_what_it_hangs_on_and_tells_how_much_it_is_over() -> None:
    items = [Item("a", 30, 1), Item("b", 40, 1, parent=0, must=True), Item("c", 5, 9)]
    assert plan(items, 60) == TimePlan(("a", "b"), ("c",), 70, over=10)
    assert plan(items, 75) == TimePlan(("a", "b", "c"), (), 75)


def test_among_equals_the_earlier_one_is_asked() -> None:
    items = [Item("a", 30, 5), Item("b", 30, 5), Item("c", 30, 5)]
    assert plan(items, 60).kept == ("a", "b")


def test_a_follow_up_before_its_question_is_a_mistake_in_the_code() -> None:
    with pytest.raises(ValueError, match="stands before"):
        plan([Item("a", 1, 1, parent=1), Item("b", 1, 1)], 9)


@pytest.mark.parametrize("minutes", [3, 5, 10, 15, 30])
def test_the_full_script_keeps_its_heart_in_any_time(minutes: int) -> None:
    script = script_library().find("client_review_full")
    given_so_far: dict[str, Value] = {"a_open": "go_ahead", "a_participate": "yes", "nps": 4}
    now = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
    transcript = Transcript(answers={id_: Answer(id_, now, value=value) for id_, value in given_so_far.items()})
    route = walk(script, transcript)
    items = open_items(script, route, transcript.answers, {"nps_why": 200.0})
    found = plan(items, minutes * 60)
    heart = {"a_attribution", "nps_why", "det_alt", "tough", "j_confirm"} & set(route.ids)
    assert heart <= set(found.kept)
    assert found.seconds <= max(minutes * 60, sum(item.seconds for item in items if item.must))
    assert next(item.seconds for item in items if item.question == "nps_why") == 200
