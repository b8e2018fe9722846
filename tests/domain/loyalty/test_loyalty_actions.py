"""Each answer of the trigger table leads to its action, the most pressing first."""

from dataclasses import replace

import pytest

from interviewer.domain.loyalty.actions import Seen, actions, decide_now
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.domain.loyalty.person import PersonAnswers

GOOD = PersonAnswers(nps=10, next_time=10, dims=dict.fromkeys(DIMENSION_IDS, 9.0), richness="vivid")


def triggers(person: PersonAnswers, seen: Seen | None = None) -> list[str]:
    return [action.trigger for action in actions(person, seen or Seen())]


@pytest.mark.parametrize(
    ("person", "trigger", "owner", "due"),
    [
        (PersonAnswers(nps=4, callback="yes_with_points"), "detractor", "chief executive", "within 48 hours"),
        (PersonAnswers(nps=4, callback="yes_call_only"), "detractor", "chief executive", "within 48 hours"),
        (PersonAnswers(nps=4, callback="no"), "no call", "interviewer", "within 14 days"),
        (PersonAnswers(urgency="this_week"), "alert", "chief executive", "within 4 working hours"),
        (
            PersonAnswers(alternatives="decided_to_leave"),
            "alert",
            "chief executive",
            "within 4 working hours",
        ),
        (
            PersonAnswers(nps=9, alternatives="actively_evaluating"),
            "evaluating",
            "account lead",
            "within 2 days",
        ),
        (PersonAnswers(nps=8), "passive", "account lead", "within 10 working days"),
        (PersonAnswers(nps=8), "passive change", "account lead", "within 30 days"),
        (PersonAnswers(nps=8, pas_doubt=6), "doubt", "account lead", "within 5 days"),
        (GOOD, "promoter", "account lead", "within 5 working days"),
        (replace(GOOD, fine=True), "thin promoter", "account lead", "within 10 working days"),
        (replace(GOOD, next_time=6), "thin promoter", "account lead", "within 10 working days"),
        (PersonAnswers(fine=True), "fine flag", "account lead", "within 10 working days"),
        (PersonAnswers(dims={"savvy": 6}), "under 7: savvy", "account lead", "within 30 days"),
        (PersonAnswers(dims={"integrity": 4}), "integrity", "chief executive", "within 48 hours"),
        (PersonAnswers(comm_freq="only_invoices"), "silence", "account lead", "within 10 working days"),
        (PersonAnswers(ask_or_sell="mostly_sell"), "mostly_sell", "account lead", "within 30 days"),
        (PersonAnswers(comp_hear=7), "open door", "account lead", "at the next drill"),
        (PersonAnswers(fut_pass="yes"), "further work", "account lead", "within 20 working days"),
        (PersonAnswers(praise_permitted=True), "praise", "manager", "within 5 days"),
        (PersonAnswers(), "completed", "interviewer", "within 30 days"),
    ],
)
def test_a_trigger_leads_to_its_action(person: PersonAnswers, trigger: str, owner: str, due: str) -> None:
    found = {action.trigger: action for action in actions(person)}[trigger]
    assert (found.owner, found.due.words) == (owner, due)


def test_without_permission_nobody_calls() -> None:
    assert "detractor" not in triggers(PersonAnswers(nps=2, callback="no"))
    assert "detractor" not in triggers(PersonAnswers(nps=2))


def test_the_teams_own_low_rating_asks_for_a_repair_too() -> None:
    assert "under 7: chemistry" in triggers(GOOD, Seen(team={"chemistry": 6}))
    assert "under 7: chemistry" in triggers(GOOD, Seen(mirror={"chemistry": 6}))


def test_gaps_reach_the_team() -> None:
    found = triggers(GOOD, Seen(gaps={"savvy": 2, "chemistry": -2}))
    assert "blind spot: savvy" in found
    assert "hidden strength: chemistry" in found


def test_further_work_waits_while_something_is_red() -> None:
    assert "further work" not in triggers(PersonAnswers(nps=3, fut_pass="yes"))


def test_a_fine_flag_with_a_second_warning_goes_on_the_call_list() -> None:
    def on_list(person: PersonAnswers) -> bool:
        return any(action.call_list for action in actions(person))

    assert not on_list(replace(GOOD, fine=True))
    assert on_list(replace(GOOD, fine=True, comp_hear=9))


def test_the_executive_decides_on_at_most_three_the_most_pressing_first() -> None:
    worst = PersonAnswers(
        nps=1,
        callback="yes_with_points",
        urgency="this_week",
        alternatives="actively_evaluating",
        dims=dict.fromkeys(DIMENSION_IDS, 2.0),
    )
    assert decide_now(worst)[0].trigger == "alert"
    assert len(decide_now(worst)) == 3


def test_nothing_the_interviewer_does_is_put_before_the_executive() -> None:
    assert decide_now(PersonAnswers(nps=5, callback="no")) == ()
