"""Health is a colour by rules, with its reasons worst first."""

from dataclasses import replace

import pytest

from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.domain.loyalty.health import account_health, person_health, solid_base
from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.loyalty.reasons import plain

NINES = dict.fromkeys(DIMENSION_IDS, 9.0)
GOOD = PersonAnswers(nps=10, sat=5, next_time=10, comp_hear=1, dims=NINES, stay_reasons=("people",))


@pytest.mark.parametrize(
    ("person", "colour", "reasons"),
    [
        (GOOD, "green", ()),
        (replace(GOOD, nps=8), "amber", ("7-8",)),
        (replace(GOOD, fine=True), "amber", ("fine flag",)),
        (replace(GOOD, dims=NINES | {"integrity": 4}), "red", ("integrity 0-4", "under 7: integrity")),
        (replace(GOOD, stay_reasons=("contract",)), "amber", ("stays for weak reasons",)),
        (replace(GOOD, stay_reasons=("contract", "people")), "green", ()),
        (replace(GOOD, comp_hear=7), "amber", ("open door",)),
        (replace(GOOD, comm_freq="only_invoices"), "amber", ("silence",)),
        (replace(GOOD, comm_freq="less_often", comm_right="too_little"), "amber", ("silence",)),
        (replace(GOOD, comm_freq="less_often", comm_right="about_right"), "green", ()),
        (replace(GOOD, pas_doubt=6), "amber", ("doubt",)),
        (replace(GOOD, next_time=4), "red", ("next_time 0-4",)),
        (replace(GOOD, sat=2), "red", ("satisfaction 1-2",)),
        (replace(GOOD, urgency="too_late"), "red", ("urgency",)),
        (replace(GOOD, alternatives="decided_to_leave"), "red", ("decided_to_leave",)),
        (replace(GOOD, alternatives="thinking_about_it"), "amber", ("thinking about it",)),
        (replace(GOOD, nps=6, role="decision"), "red", ("account detractor", "decision maker 0-6")),
    ],
)
def test_one_interview_has_the_health_of_its_rules(
    person: PersonAnswers, colour: str, reasons: tuple[str, ...]
) -> None:
    found = person_health(person)
    assert (found.colour, found.reasons) == (colour, reasons)


def test_a_blind_spot_makes_a_promoter_amber() -> None:
    assert person_health(GOOD, {"savvy": 2.0}).reasons == ("blind spot: savvy",)
    assert person_health(GOOD, {"savvy": 1.9, "chemistry": -3}).colour == "green"


def test_nobody_heard_is_grey_and_never_green() -> None:
    found = account_health(())
    assert (found.colour, found.word, found.symbol) == ("grey", "Not heard", "ring")


def test_a_decision_maker_below_seven_makes_a_promoter_account_red() -> None:
    people = (replace(GOOD, role="decision", nps=6), *[replace(GOOD, role="influencer")] * 9)
    assert account_health(people).reasons == ("decision maker 0-6",)


def test_dimensions_go_by_the_mean_and_all_else_by_any_one_person() -> None:
    low = replace(GOOD, dims=NINES | {"savvy": 6}, comp_hear=8)
    assert account_health((GOOD, low)).reasons == ("open door",)


def test_reasons_stand_worst_first_as_computed_elsewhere() -> None:
    dims = {
        "integrity": 6,
        "competency": 6,
        "recognition": 4,
        "proactivity": 5,
        "savvy": 5,
        "chemistry": 8,
    }
    person = PersonAnswers(
        role="decision",
        nps=5,
        sat=2,
        dims=dims,
        alternatives="actively_evaluating",
        urgency="this_week",
        comp_hear=8,
        stay_reasons=("contract",),
    )
    found = person_health(person, {"recognition": 3, "proactivity": 2, "savvy": 2.5})
    assert found.reasons == (
        "account detractor",
        "decision maker 0-6",
        "actively_evaluating",
        "urgency",
        "satisfaction 1-2",
        "under 7: integrity",
        "under 7: competency",
        "under 7: recognition",
        "under 7: proactivity",
        "under 7: savvy",
        "blind spot: recognition",
        "blind spot: proactivity",
        "blind spot: savvy",
        "open door",
        "stays for weak reasons",
    )


def test_the_solid_base_counts_those_not_heard_among_all() -> None:
    assert solid_base(["green", "grey", "red", "green"]) == (2, 4)


def test_reasons_are_said_in_words() -> None:
    assert plain("under 7: savvy") == "Savvy under 7"
    assert plain("blind spot: recognition") == "blind spot in Recognition"
