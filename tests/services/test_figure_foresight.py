"""Hit rate, surprises and value heard: confirmed by the interviewer, of whole accounts, of what may be passed on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from interviewer.disclosure.voices import Talk
from interviewer.disclosure.wave import WaveParts, own_wave
from interviewer.domain.interview.matching import NO_POINT, NOBODY, OPEN, list_mark
from interviewer.domain.interview.values import Level
from interviewer.domain.programme.forms import TeamForm
from interviewer.services.figures import wave_figures
from tests.disclosure.wave_samples import BEGAN, figures, heard, parts

FORESAW, VALUES = ("Slow answers", "The price", "The portal"), ("Uptime", "Audit", "Savings", "Advice", "Training")
Verdicts = Mapping[str, Sequence[int]]


def told(account: str, level: Level = "named", person: str = "", *, of: str = "", **verdicts: Sequence[int]) -> Talk:
    """Somebody whose lines were matched so; `of`: with which list."""
    talk = heard(account, 6, level, person)
    points = {question: (of, tuple(found)) for question, found in verdicts.items()}
    unattributed = {question: f"e-{question}" for question in points} if level == "anonymous" else {}
    hidden = dict(talk.taken.hidden) | unattributed
    return replace(talk, taken=replace(talk.taken, points=points, hidden=hidden))


def form(account: str, days: int = -1, trouble: Sequence[str] = FORESAW, values: Sequence[str] = VALUES) -> TeamForm:
    """What a team sealed so many days after the talks began."""
    answers = {"s_trouble": tuple(trouble), "s_value": tuple(values)}
    return TeamForm(account, "june", "Kim", BEGAN + timedelta(days=days), answers)


def wave(*talks: Talk, forms: Sequence[TeamForm] | None = None) -> WaveParts:
    """These talks, each account with a form sealed in time unless other forms are given."""
    sealed = [form(one) for one in sorted({talk.account for talk in talks})] if forms is None else forms
    return replace(parts(talks), team_forms=tuple(sealed))


def found(*talks: Talk, forms: Sequence[TeamForm] | None = None) -> dict[str, Any]:
    """The section of the figures."""
    section: dict[str, Any] = figures(wave(*talks, forms=forms))["foresight"]
    return section


def test_the_worked_examples_of_the_method() -> None:
    lines = [[1, NOBODY], [2, NOBODY], [3, NOBODY], [1, NOBODY], [NOBODY], [NOBODY], [], []]
    accounts = [told(f"elm{n}", det_trouble=one, value_recall=[]) for n, one in enumerate(lines)]
    accounts[0] = told("elm0", det_trouble=lines[0], value_recall=[1, 4, 1, NOBODY])
    forms = [form(f"elm{n}", values=VALUES if n == 0 else ()) for n in range(8)]
    section = found(*accounts, forms=forms)
    assert section["trouble_hit_rate"] | {"k": 4, "n": 10, "percent": 40.0} == section["trouble_hit_rate"]
    assert (section["surprises"], section["accounts"], section["surprise_index"]) == (6, 8, 0.75)
    assert section["value_heard"] | {"k": 2, "n": 5, "percent": 40.0} == section["value_heard"]
    assert "why" not in section


def test_the_points_of_all_lists_count_and_what_is_no_point_does_not() -> None:
    section = found(told("elm", det_trouble=[1], ssc_stop=[NOBODY, NO_POINT], ssc_start=[NO_POINT, 3]))
    assert (section["trouble_hit_rate"]["k"], section["trouble_hit_rate"]["n"]) == (2, 3)


def test_an_account_with_an_open_line_is_in_no_rate_and_no_index_is_given_meanwhile() -> None:
    section = found(told("elm", det_trouble=[1, OPEN]), told("fir", det_trouble=[NOBODY, 2]), told("oak"))
    assert (section["trouble_hit_rate"]["k"], section["trouble_hit_rate"]["n"]) == (1, 2)
    assert (section["accounts"], section["not_matched"], section["surprise_index"]) == (2, 1, None)
    assert section["why"] == "the interviewer has not matched every account yet"
    nothing = found(told("elm", det_trouble=[OPEN]))
    assert nothing["trouble_hit_rate"] is None
    assert "matched nothing" in nothing["why"]


def test_a_second_person_of_an_account_must_be_matched_too() -> None:
    both = found(told("elm", det_trouble=[1]), told("elm", person="two", ssc_stop=[OPEN]))
    assert (both["trouble_hit_rate"], both["not_matched"]) == (None, 1)


def test_a_line_of_value_that_two_people_named_counts_once() -> None:
    section = found(told("elm", value_recall=[1, 2]), told("elm", person="two", value_recall=[2, NOBODY]))
    assert (section["value_heard"]["k"], section["value_heard"]["n"]) == (2, 5)


def test_who_was_asked_and_knew_of_no_value_counts_and_who_was_not_asked_does_not() -> None:
    section = found(told("elm", value_recall=[]), told("fir"))
    assert (section["value_heard"]["k"], section["value_heard"]["n"], section["value_accounts"]) == (0, 5, 1)


def test_matches_with_another_list_or_beyond_its_end_are_open_again() -> None:
    assert found(told("elm", of=list_mark(FORESAW), det_trouble=[1]))["accounts"] == 1
    assert found(told("elm", of=list_mark(("Other",)), det_trouble=[1]))["not_matched"] == 1
    assert found(told("elm", det_trouble=[4]))["not_matched"] == 1


def test_without_a_list_sealed_in_time_nobody_was_wrong() -> None:
    for forms in ([], [form("elm", days=1)], [form("elm", trouble=())]):
        section = found(told("elm", det_trouble=[NOBODY]), forms=forms)
        assert (section["trouble_hit_rate"], section["accounts"], section["surprise_index"]) == (None, 0, None)


def test_unattributed_points_are_in_no_figure_that_leaves() -> None:
    people = [told(f"elm{n}", "anonymous", det_trouble=[1, NOBODY], value_recall=[1]) for n in range(6)]
    named = told("fir", det_trouble=[2], value_recall=[3])
    assert found(*people, named)["trouble_hit_rate"] == found(named)["trouble_hit_rate"]
    assert found(*people, named)["value_heard"] == found(named)["value_heard"]
    own: Any = wave_figures(own_wave(wave(*people, named)))["foresight"]
    assert (own["trouble_hit_rate"]["k"], own["trouble_hit_rate"]["n"]) == (7, 13)


def test_one_answer_given_unattributed_by_a_named_person_stays_out() -> None:
    talk = told("fir", det_trouble=[2], ssc_stop=[NOBODY])
    hidden = replace(talk, taken=replace(talk.taken, hidden={"ssc_stop": "e-stop"}))
    assert found(hidden)["trouble_hit_rate"]["n"] == 1
