"""The papers of a whole programme, over a real workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewer import app
from interviewer.app import Desk
from interviewer.domain.errors import UserError
from interviewer.services.paper_wishes import PaperWish

NAME, WAVE = "Harrow & Pell client review", "spring-2026"


@pytest.fixture(scope="module", name="desk")
def _desk(house: Path) -> Iterator[Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        yield desk


def talk_with(desk: Desk, respondent: str, wave: str = WAVE) -> str:
    """The id of the talk with this person."""
    talks = desk.programmes.wave_data(NAME, wave).interviews
    return next(talk.id for talk in talks if talk.respondent == respondent)


def about(desk: Desk, respondent: str) -> PaperWish:
    """The report on the talk with this person."""
    return PaperWish(NAME, WAVE, "interview", interview=talk_with(desk, respondent))


def test_unattributed_talks_are_not_on_the_list(desk: Desk) -> None:
    offered = {line.wish.interview for line in desk.papers.offered(NAME, WAVE) if line.wish.kind == "interview"}
    assert talk_with(desk, "cobalt-mina") in offered
    assert talk_with(desk, "fenwick-anon") not in offered


def test_the_report_on_an_unattributed_talk_is_refused_with_its_reason(desk: Desk) -> None:
    with pytest.raises(UserError) as refused:
        desk.papers.compiled(about(desk, "fenwick-anon"))
    assert refused.value.code == "unattributed"


def test_a_late_team_form_is_in_no_paper(desk: Desk) -> None:
    texts = str(desk.papers.compiled(about(desk, "eastgate-ruth")).paper)
    assert "no team form" in texts
    assert "no team form" not in str(desk.papers.compiled(about(desk, "cobalt-mina")).paper)
