"""Titles by rule: what was found, in a sentence, that fits."""

from collections.abc import Callable
from typing import Any

import pytest

from interviewer.disclosure.view import TeamView
from interviewer.report.sentences import TITLES, stance
from interviewer.report.telling import Telling

Tell = Callable[..., Telling]
SIX = ("integrity", "competency", "recognition", "proactivity", "savvy", "chemistry")
ALL_NINE = {f"dim_{d}": 9 for d in SIX}
TOLD: list[tuple[dict[str, Any], str]] = [
    ({"nps": 4, "det_trouble": ["The alarm was never there", "Bills"]}, "Aster may leave: the alarm was never there"),
    ({"nps": 4, "det_trouble": ["They break our line"], "j_readback": "One: the alarm must exist. Two: a call.",
      "paraphrased": ("j_readback",)}, "Aster may leave: the alarm must exist"),
    ({"nps": 4, "det_alt": "actively_evaluating"}, "Aster may leave: others are being evaluated"),
    ({"nps": 4}, "Aster may leave"),
    ({"nps": 7, "nps_why": "Good, but anything with a date slips."}, "Aster stays, but anything with a date slips"),
    ({"nps": 9, "dim_savvy": 5, "nps_why": "The people."}, "Aster stays, but Savvy is below 7"),
    ({"nps": 7}, "Aster stays, but a problem is likely"),
    ({"nps": 9, "nps_why": "Because they warn early."}, "Aster would recommend you because they warn early"),
    ({"nps": 9, "nps_why": "I like them.", "stay_reason": ["people", "price", "contract"]},
     "Aster would recommend you because of people and price"),
    ({"nps": 9, "nps_why": "I like them."}, "Aster would recommend you"),
    ({"sat": "satisfied"}, "Aster gave no number, and nothing speaks for leaving"),
]  # fmt: skip
DIMENSIONS: list[tuple[dict[str, Any], dict[str, float], str]] = [
    (ALL_NINE, {}, "Aster puts nothing below 7"),
    (ALL_NINE, dict.fromkeys(SIX, 9.0), "Your view and that of Aster agree"),
    ({**ALL_NINE, "dim_savvy": 5}, {}, "Savvy is below 7: Aster gives it a 5"),
    ({**ALL_NINE, "dim_savvy": 5, "dim_integrity": 6}, {}, "Two of the six dimensions are below 7 for Aster"),
    ({**ALL_NINE, "dim_savvy": 3}, {"savvy": 9.0}, "You rate yourselves 6 points above Aster on Savvy"),
    ({**ALL_NINE, "dim_savvy": 6}, {"savvy": 8.0}, "You rate yourselves two points above Aster on Savvy"),
    (ALL_NINE, {"savvy": 6.0}, "Aster rates you higher than you do on Savvy"),
    ({}, {}, "Aster gave no number for the six dimensions"),
]
WHY: list[tuple[dict[str, Any], str]] = [
    ({"nps": 4, "nps_why": "Late again.", "det_trouble": ["Late", "Dear"], "det_raised": "Yes, twice."},
     "Aster names two points of trouble, and says that you were told"),
    ({"nps": 4, "nps_why": "Late again.", "det_trouble": ["Late"], "det_raised": "No."},
     "Aster names one point of trouble"),
    ({"nps": 7, "nps_why": "Late again.", "pas_ten": "A date."}, "Aster says what a nine or a ten would take"),
    ({"nps": 9, "nps_why": "It's fine.", "flat": ("nps_why",)}, "Aster gave a 9, but hardly a reason"),
    ({"nps": 9, "nps_why": "They rang.", "adv_story": "It was May."}, "One occasion shows why Aster gave a 9"),
    ({"nps": 9}, "Aster gave no reason for a number"),
]  # fmt: skip
STAYING: list[tuple[dict[str, Any], str]] = [
    ({"nps": 4, "det_alt": "decided_to_leave"}, "Aster has decided to leave"),
    ({"nps": 8, "alt_now": "actively_evaluating"}, "Aster is looking at others now"),
    ({"nps": 8, "comp_hear": 8}, "Aster would hear another supplier out"),
    ({"nps": 9, "next_time": 10, "comp_hear": 1}, "Aster would come back, and the door is closed to others"),
    ({"nps": 9, "next_time": 8}, "Aster puts coming back at 8 of 10"),
    ({}, "Aster said little about staying"),
]


@pytest.mark.parametrize(("given", "title"), TOLD)
def test_page_one_states_the_health(tell: Tell, given: dict[str, Any], title: str) -> None:
    assert TITLES["told"](tell(**given)) == title


@pytest.mark.parametrize(("given", "title"), WHY)
def test_page_two_states_what_the_reasons_amount_to(tell: Tell, given: dict[str, Any], title: str) -> None:
    assert TITLES["why"](tell(**given)) == title


@pytest.mark.parametrize(("given", "ratings", "title"), DIMENSIONS)
def test_page_three_states_the_widest_gap_or_the_weak(
    tell: Tell, given: dict[str, Any], ratings: dict[str, float], title: str
) -> None:
    team = TeamView(ratings=ratings) if ratings else None
    assert TITLES["dimensions"](tell(team=team, **given)) == title


@pytest.mark.parametrize(("given", "title"), STAYING)
def test_page_four_states_how_firmly_the_client_stays(tell: Tell, given: dict[str, Any], title: str) -> None:
    assert TITLES["staying"](tell(**given)) == title


@pytest.mark.parametrize("name", [*TITLES])
def test_a_title_fits_even_with_a_long_account_name(tell: Tell, name: str) -> None:
    told = tell(account="Wohnungsbaugenossenschaft " * 4, nps=4, det_trouble=["x" * 300], dim_savvy=3)
    assert 0 < len(TITLES[name](told)) <= 90


def test_the_stance_says_what_the_client_said_about_other_ways(tell: Tell) -> None:
    assert (
        stance(tell(nps=3, det_alt="no")) == "Assume this client is looking elsewhere. Asked, it says that it is not."
    )
    assert stance(tell()) == "No number was given."
