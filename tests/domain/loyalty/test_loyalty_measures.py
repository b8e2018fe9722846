"""The other measures give the worked examples, and nothing where nothing is known."""

import json
from pathlib import Path
from typing import Any

import pytest

from interviewer.domain.loyalty.advocacy import said_and_done, unasked_share
from interviewer.domain.loyalty.classes import ClassName
from interviewer.domain.loyalty.person import PersonAnswers, person_from
from interviewer.domain.loyalty.prediction import prediction
from interviewer.domain.loyalty.rates import CODES, Rates, break_off, coverage, disposition
from interviewer.domain.loyalty.retention import (
    Means,
    internal_share,
    logo_retention,
    multiples,
    overestimate,
    retained_percent,
    revenue_retention,
)
from interviewer.domain.loyalty.satisfaction import people_by_answer, satisfied_not_loyal, satisfied_yet_lost
from interviewer.domain.loyalty.trouble import hit_rate, surprise_index, value_heard

WORKED: dict[str, Any] = json.loads((Path(__file__).parent / "examples" / "worked_examples.json").read_text())


def test_the_teams_guess_is_measured() -> None:
    row = WORKED["prediction"]
    found = prediction(list(zip(row["pred"], row["actual"], strict=True)))
    assert found
    assert (found.bias, found.miss, found.within_1) == pytest.approx((row["bias"], row["mae"], 3), abs=0.001)
    assert found.predicted.score == pytest.approx(row["pred_nps"], abs=0.001)
    assert found.actual.score == pytest.approx(row["actual_nps"], abs=0.001)
    assert prediction([]) is None


def test_response_rates_agree_with_the_worked_example() -> None:
    row = WORKED["aapor"]
    rates = Rates.of(code for code in CODES for _ in range(row.get(code, 3)))
    found = (rates.rr1, rates.rr2, rates.coop1, rates.coop3, rates.ref1, rates.con1)
    names = ("RR1", "RR2", "COOP1", "COOP3", "REF1", "CON1")
    assert found == pytest.approx(tuple(row[name] for name in names), abs=0.0001)
    assert Rates.of(["NE"]).rr1 is None


def test_the_last_attempt_decides_and_none_yet_is_never_reached() -> None:
    assert disposition([]) == "NC"
    assert disposition(["no_answer", "appointment", "complete"]) == "I"
    assert disposition(["no_answer", "on_leave"]) == "O"
    assert (break_off(True, True), break_off(True, False)) == ("P", "R")
    assert coverage(7, 12) == pytest.approx(0.5833, abs=0.001)
    assert coverage(0, 0) is None


def test_retention_is_set_against_the_guess() -> None:
    row = WORKED["retention"]
    logo = logo_retention(row["start_accounts"], row["retained"])
    assert logo.percent == row["logo_actual"]
    assert overestimate(row["perceived"], logo.percent) == row["overestimate_points"]
    assert retained_percent(row["start_revenue"], row["retained_revenue"]) == row["revenue_actual"]
    assert overestimate(95, None) is None
    with pytest.raises(ValueError, match="among"):
        logo_retention(3, 4)


def test_growth_of_one_account_does_not_hide_the_loss_of_another() -> None:
    assert revenue_retention([(100, 300), (100, 0)]) == 50
    assert revenue_retention([]) is None


def test_loyal_and_transactional_accounts_are_compared_from_five_each() -> None:
    row = WORKED["multiples"]
    loyal, other = (Means(row[k]["rev"], row[k]["hours"], row[k]["ten"]) for k in ("L", "T"))
    found = multiples(loyal, other)
    assert found
    assert (found.revenue, found.work_percent, found.tenure) == pytest.approx((3.0, -40.0, 4.0))
    assert multiples(Means(loyal.revenue[:4], loyal.hours, loyal.tenure), other) is None


def test_satisfied_is_not_loyal() -> None:
    classes: list[tuple[float | None, ClassName]] = [(3, "loyal"), (None, "transactional")]
    classes.extend((4, "transactional") for _ in range(9))
    classes.extend((5, "loyal") for _ in range(5))
    found = satisfied_not_loyal(classes)
    assert (found.k, found.n) == (9, 14)
    lost = WORKED["satisfied_yet_lost"]
    assert satisfied_yet_lost([4] * 18 + [2] * 7 + [None]).percent == lost["pct"]
    assert people_by_answer([5, 5, 2, None])["very_satisfied"] == 2


def test_shares_of_the_table_are_counted() -> None:
    assert hit_rate(4, 10).percent == 40
    assert surprise_index(6, 8) == 0.75
    assert surprise_index(1, 0) is None
    assert value_heard(2, 5).percent == 40
    assert internal_share(["neglect"] * 13 + ["market"] * 3).percent == 81.25


def test_who_recommends_and_was_not_asked() -> None:
    asked = PersonAnswers(nps=9, ref_past="recommended", ref_asked="asked")
    both = PersonAnswers(nps=10, ref_past="both", ref_asked="both")
    silent = PersonAnswers(nps=9, ref_past="neither")
    unknown, critic = PersonAnswers(nps=10), PersonAnswers(nps=3, ref_past="recommended", ref_asked="unasked")
    people = [asked, both, silent, unknown, critic]
    assert (unasked_share(people).k, unasked_share(people).n) == (2, 3)
    assert (said_and_done(people).k, said_and_done(people).n) == (2, 3)


def test_answers_are_read_from_ids_and_non_answers_left_out() -> None:
    found = person_from(
        {
            "nps": 7,
            "sat": "very_satisfied",
            "dim_savvy": 3,
            "dim_chemistry": "dont_know",
            "alt_now": "prefer_not_say",
            "det_alt": "thinking_about_it",
            "stay_reason": ("price", "contract"),
            "b_decision": "influencer",
            "next_time": True,
        }
    )
    assert (found.nps, found.sat, found.role, found.alternatives) == (7, 5, "influencer", "thinking_about_it")
    assert found.dims == {"savvy": 3}
    assert found.stay_reasons == ("price", "contract")
    assert found.next_time is None
