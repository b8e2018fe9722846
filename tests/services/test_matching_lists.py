"""The team's lists open for matching once the talk is over, and only those sealed in time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from interviewer import app
from interviewer.domain.programme.forms import TeamForm
from interviewer.services.matching import TeamLists
from interviewer.services.programme_store import WaveInterview


@pytest.fixture(name="desk")
def _desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        app.play_samples(desk)
        yield desk


def talk_at(desk: app.Desk, account: str) -> tuple[str, str, WaveInterview]:
    """The programme, its wave and the talk at this account."""
    store = desk.workspace.programmes
    (programme,) = store.names()
    waves = [wave.name for wave in store.waves(programme)]
    found = ((programme, wave, talk) for wave in waves for talk in store.interviews(programme, wave))
    return next(one for one in found if one[2].account == account)


def test_a_finished_talk_has_the_lists_of_its_accounts_team(desk: app.Desk) -> None:
    programme, wave, talk = talk_at(desk, "calderbeck")
    (form,) = desk.workspace.programmes.team_forms(programme, wave, "calderbeck")
    lists = desk.matching.lists(talk.id)
    assert lists.beside("det_trouble") == lists.beside("ssc_stop") == form.answers["s_trouble"]
    assert lists.beside("value_recall") == form.answers["s_value"]
    assert lists.beside("nps_why") == ()


def test_a_form_that_came_late_has_nothing_to_say_and_a_second_one_in_time_adds_its_lines(desk: app.Desk) -> None:
    programme, wave, talk = talk_at(desk, "calderbeck")
    before = desk.matching.lists(talk.id)
    late = TeamForm("calderbeck", wave, "Late", talk.started_at + timedelta(days=1), {"s_trouble": ("Too late",)})
    desk.workspace.programmes.add_team_form(programme, late)
    assert desk.matching.lists(talk.id) == before
    early = replace(late, by="Early", sealed_at=talk.started_at - timedelta(hours=1), answers={"s_trouble": ("Rates",)})
    desk.workspace.programmes.add_team_form(programme, early)
    assert desk.matching.lists(talk.id).trouble == (*before.trouble, "Rates")


def test_a_talk_that_runs_shows_nothing_of_the_team_also_when_another_talk_there_is_over(desk: app.Desk) -> None:
    _, _, talk = talk_at(desk, "calderbeck")
    facts = desk.interviewing.store.facts(talk.id)
    script = desk.interviewing.find_script(facts.script_id)
    running = desk.interviewing.begin(replace(facts, id="running"), script)
    assert desk.matching.lists(running.step().facts.id) == TeamLists()
    running.break_off()
    assert desk.matching.lists(running.step().facts.id).trouble
