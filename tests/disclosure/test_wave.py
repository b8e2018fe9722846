"""What leaves of a wave, rule by rule (METHOD 3.15)."""

from dataclasses import replace

import pytest

from interviewer.disclosure.voices import Talk
from interviewer.disclosure.wave import own_wave, reportable_wave
from interviewer.domain.interview.values import Value
from interviewer.domain.programme.forms import TeamForm
from interviewer.services.figures import wave_figures
from tests.disclosure.wave_samples import attributable, figures, heard, later, parts, taken, talk, without_note

NAMED = [heard("alder", 9), heard("birch", 7), heard("cedar", 3)]
SCORES = (9, 7, 3, 10, 6, 8)
LISTED = [f"elm{number}" for number in range(8)]


def unattributed(count: int, **more: Value) -> list[Talk]:
    scored: list[dict[str, Value]] = [{"nps": SCORES[number % 6], **more} for number in range(count)]
    return [talk(f"elm{n}", taken(values, "anonymous", mark=f"elm{n}")) for n, values in enumerate(scored)]


@pytest.mark.parametrize("count", range(1, 5))
def test_fewer_than_the_minimum_group_leave_every_figure(count: int) -> None:
    found = parts([*NAMED, *unattributed(count)], LISTED)
    told = figures(found)
    assert without_note(told) == without_note(figures(attributable(found)))
    assert told["held_back"] is True
    assert told["heard"]["dispositions"]["NC"] == 8


def test_from_the_minimum_group_on_they_count_in_totals_and_nowhere_else() -> None:
    told = figures(parts([*NAMED, *unattributed(5)], LISTED))
    assert told["nps"]["account"]["counts"] == {"promoter": 3, "passive": 2, "detractor": 3, "n": 8}
    assert told["heard"] | {"accounts": 8, "people": 8} == told["heard"]
    assert told["held_back"] is False
    assert list(told["accounts"]) == ["alder", "birch", "cedar"]
    assert told["nps"]["revenue_weighted"]["accounts"] == 3
    assert told["revenue"]["not_heard"]["accounts"] == 8
    alone = figures(parts(NAMED, LISTED))
    for section in ("accounts", "revenue", "prediction", "solid_base", "actions"):
        assert told[section] == alone[section]
    assert told["heard"]["revenue_coverage"] == alone["heard"]["revenue_coverage"]


def test_a_smaller_minimum_group_than_three_is_three() -> None:
    found = parts([*NAMED, *unattributed(2)], LISTED)
    told = figures(replace(found, wave=replace(found.wave, min_cell=1)))
    assert told["nps"]["account"]["counts"]["n"] == 3


def test_all_in_one_band_is_treated_as_too_small() -> None:
    talks = [heard(f"elm{number}", 3, "anonymous", sat="satisfied") for number in range(6)]
    told = figures(parts([*NAMED, *talks], LISTED))
    assert told["nps"]["account"]["counts"]["n"] == 3
    assert told["satisfaction"] is None
    assert told["held_back"] is True


def test_all_at_one_end_of_a_scale_is_treated_as_too_small() -> None:
    low = unattributed(5, dim_savvy=4, dim_chemistry=8)
    told = figures(parts([*NAMED, *low]))
    assert told["dimensions"]["savvy"]["n"] == 0
    assert told["dimensions"]["chemistry"]["n"] == 5


def test_an_answer_given_unattributed_in_a_named_talk_leaves_its_figure_alone() -> None:
    values: dict[str, Value] = {"nps": 9, "dim_savvy": 3, "sat": "satisfied"}
    hiding = talk("alder", taken(values, hidden=("dim_savvy",)))
    told = figures(parts([hiding, *NAMED[1:]]))
    assert told["dimensions"]["savvy"]["n"] == 0
    assert told["accounts"]["alder"]["reasons"] == []
    assert told["nps"]["account"]["counts"]["n"] == 3
    assert told["heard"]["people"] == 3
    assert told["held_back"] is True


def test_a_mixed_account_shows_only_its_attributable_half() -> None:
    both = [heard("alder", 9), heard("alder", 0, "anonymous", "alder-two")]
    told = figures(parts(both))
    assert told["accounts"]["alder"] | {"mean": 9.0, "people": 1, "health": "green"} == told["accounts"]["alder"]
    assert told["heard"]["dispositions"] | {"I": 1, "NC": 1} == told["heard"]["dispositions"]


def test_single_answers_beside_a_mean_would_give_one_back() -> None:
    several = [heard("elm0", 2, "anonymous", "elm0-two"), *unattributed(5)]
    told = figures(parts([*NAMED, *several]))
    assert told["nps"]["account"]["counts"]["n"] == 8
    assert told["nps"]["respondent"]["counts"]["n"] == 3


def test_withdrawn_and_declined_talks_count_as_not_heard() -> None:
    gone = replace(NAMED[0], taken=replace(NAMED[0].taken, left=True))
    told = figures(parts([gone, *NAMED[1:]]))
    assert told["heard"]["people"] == 2
    assert told["heard"]["dispositions"]["R"] == 1
    assert "alder" not in told["accounts"]


def test_a_talk_that_broke_off_is_a_disposition_and_no_score() -> None:
    broken = [replace(one, taken=replace(one.taken, ended="broken_off", why=n == 0)) for n, one in enumerate(NAMED[:2])]
    told = figures(parts([*broken, NAMED[2]]))
    assert told["heard"]["dispositions"] | {"I": 1, "P": 1, "R": 1} == told["heard"]["dispositions"]
    assert told["nps"]["respondent"]["counts"]["n"] == 1


def test_an_unattributed_talk_makes_no_form_late() -> None:
    answers: dict[str, Value] = {"s_pred_nps": 9, "s_sav": 8}
    form = TeamForm("alder", "june", "Ana", later(2), answers)
    early = heard("alder", 2, "anonymous", "alder-two")
    open_talk = replace(NAMED[0], started_at=later(3))
    found = replace(parts([early, open_talk]), team_forms=(form,))
    assert figures(found)["prediction"]["n"] == 1
    assert wave_figures(own_wave(found))["prediction"] == {
        "n": 0,
        "why": "no sealed form with an answer that may be counted",
        "late_forms_left_out": ["alder"],
    }


def test_the_interviewers_own_view_has_true_counts() -> None:
    found = parts([*NAMED, *unattributed(2)], LISTED)
    own = wave_figures(own_wave(found))
    assert own["heard"] | {"accounts": 5, "people": 5} == own["heard"]  # type: ignore[operator]
    assert own["held_back"] is False
    assert own_wave(found).own
    assert not reportable_wave(found).wave.own


def test_what_leaves_says_nothing_of_accounts_off_the_list() -> None:
    found = parts(NAMED)
    told = figures(replace(found, accounts=found.accounts[1:]))
    assert told["heard"] | {"accounts": 2, "list_size": 2} == told["heard"]
    assert "alder" not in str(told)
