"""What may not leave does not stand in the programme report, whatever was said and by whom."""

import re
from typing import Any, cast

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from interviewer.domain.interview.values import Level
from interviewer.report.blocks import Paper
from tests.report.programme.programme_samples import HAPPY, Heard, every_text, form, listed, paper

CANARY = "zzcanary"
FOUND = (Phase.explicit, Phase.reuse, Phase.generate)
"""A paper is large: shrinking a failure would take longer than reading it."""
NAMES = ("aster", "birch", "cedar", "dahlia", "elm", "fir", "gorse", "hazel")
HELD = "Some answers are held back."
VALUES = st.fixed_dictionaries(
    {"nps": st.integers(0, 10)},
    optional={
        "sat": st.sampled_from(["very_satisfied", "satisfied", "dissatisfied"]),
        "dim_savvy": st.integers(0, 10),
        "dim_integrity": st.integers(0, 10),
        "next_time": st.integers(0, 10),
        "comp_hear": st.integers(0, 10),
        "stay_reason": st.sampled_from([("contract",), ("people",), ("people", "contract")]),
        "det_alt": st.sampled_from(["actively_evaluating", "decided_to_leave", "no"]),
        "det_callback": st.sampled_from(["yes_with_points", "no"]),
        "ref_past": st.sampled_from(["recommended", "neither"]),
        "comp_contact": st.sampled_from(["no", "often"]),
        "comm_freq": st.sampled_from(["monthly", "only_invoices"]),
        "fut_open": st.just("open"),
        "fut_pass": st.sampled_from(["yes", "no"]),
        "dim_most": st.sampled_from(["savvy", "integrity"]),
        "b_tenure": st.integers(1, 20),
    },
)
"""Answers that reach figures."""
WORDS = ("nps_why", "tough", "adv_story", "dim_savvy_low", "dim_savvy_open", "comp_better", "perf_open", "ref_comfort")


@st.composite
def _heard(draw: st.DrawFn, levels: tuple[str, ...]) -> list[Heard]:
    found = []
    for place, account in enumerate(draw(st.lists(st.sampled_from(NAMES), max_size=8))):
        level = cast("Level", draw(st.sampled_from(levels)))
        words = dict.fromkeys(WORDS, f"We said {CANARY}{level}{place} here.")
        quote = draw(st.sampled_from([None, "company_only"]))
        lines = {"det_trouble": (f"Trouble {CANARY}{level}{place}",)}
        found.append(
            Heard(account, draw(VALUES), level, f"Name{CANARY}{level}{place}", f"Title{CANARY}{level}{place}",
                  draw(st.sampled_from(["decision", "user"])), words, lines, quote)
        )  # fmt: skip
    return found


def _without_remarks(made: Paper) -> str:
    """Everything in the paper but the remarks that answers are held back."""
    told = str(made).replace(f" {HELD}", "").replace(HELD, "")
    return re.sub(r", Text\(words='Some answers are held back: a group[^)]*\)", "", told)


def _said(made: Paper) -> str:
    return "\n".join(every_text(made))


@settings(max_examples=40, deadline=None, phases=FOUND)
@given(_heard(("named", "company", "anonymous")))
def test_no_unattributed_person_is_in_it_and_no_one_who_speaks_as_the_company(heard: list[Heard]) -> None:
    said = _said(paper(heard, listed(*NAMES)))
    assert f"{CANARY}anonymous" not in said
    assert f"Name{CANARY}company" not in said
    assert f"Title{CANARY}company" not in said


@settings(max_examples=40, deadline=None, phases=FOUND)
@given(_heard(("named", "company")), st.lists(st.sampled_from(NAMES), max_size=4), st.lists(VALUES, min_size=4))
def test_held_back_people_change_nothing_but_the_remark(
    open_people: list[Heard], silent: list[str], said: list[dict[str, Any]]
) -> None:
    """With fewer unattributed accounts than the smallest group the paper is the one without them."""
    hidden = [Heard(account, said[place % len(said)], "anonymous") for place, account in enumerate(silent)]
    forms = [form(account, 8, 8) for account in NAMES]
    with_them = _without_remarks(paper([*open_people, *hidden], listed(*NAMES), forms=forms))
    without = _without_remarks(paper([*open_people, *(_untouched(one) for one in hidden)], listed(*NAMES), forms=forms))
    at = next((place for place, pair in enumerate(zip(with_them, without, strict=False)) if pair[0] != pair[1]), None)
    assert at is None, (with_them[at - 90 : at + 60], without[at - 90 : at + 60])
    assert len(with_them) == len(without)


def _untouched(one: Heard) -> Heard:
    """The same contact, whom nobody reached."""
    return Heard(one.account, one.values, one.level, reached=False)


def test_a_small_unattributed_group_is_left_out_of_the_dots_too() -> None:
    heard = [*(Heard(name, HAPPY) for name in NAMES[:5]), Heard("fir", {"nps": 2}, "anonymous")]
    strip = "DotStrip" in str(paper(heard, listed(*NAMES)))
    assert strip
    assert "value=2" not in str(paper(heard, listed(*NAMES)))


def test_a_large_unattributed_group_is_drawn_as_rings_of_one_size_without_names() -> None:
    scores = (2, 5, 7, 8, 9, 10)
    heard = [Heard(name, {"nps": score}, "anonymous") for name, score in zip(NAMES, scores, strict=False)]
    made = str(paper(heard, listed(*NAMES)))
    assert made.count("ring=True") == len(scores)
    for name in NAMES[: len(scores)]:
        assert f"label='{name.title()}', ring=True" not in made
    assert "size=2, label='', ring=True" not in made


@pytest.mark.parametrize("level", ["named", "company"])
def test_a_talk_that_may_be_told_is_told(level: str) -> None:
    """The searches above can find something."""
    heard = [Heard("aster", {**HAPPY, "nps": 4}, cast("Level", level), lines={"det_trouble": (f"{CANARY} here",)})]
    assert CANARY in _said(paper(heard))
