"""Every kind of paper of a real wave in German: no sentence is asked for that the catalog does not know."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from interviewer import app
from interviewer.app import Desk
from interviewer.kit.i18n import Catalog
from interviewer.report.papers import MAKERS
from tests.report.test_german_report import Noting
from tests.services.paper_samples import NAME

OWN_DATA = {"managing partner", "managing director"}
"""Texts out of the programme's own data that are offered to the catalog, too."""


@pytest.fixture(name="desk", scope="module")
def _desk(house: Path) -> Iterator[Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace, language="de")
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        yield desk


def test_every_sentence_of_a_real_wave_is_known_in_german(desk: Desk) -> None:
    noting = Noting()
    desk.papers._catalogs = lambda language: Catalog(noting, language)
    lines = [line for wave in desk.programmes.store.waves(NAME) for line in desk.papers.offered(NAME, wave.name)]
    assert {line.wish.kind for line in lines if not line.refusal} == set(MAKERS)
    folded = [line.wish for line in lines if line.wish.kind in {"programme", "interview"} and not line.refusal]
    for wish in folded:
        desk.papers.compiled(replace(wish, pages="short"))
    unknown = sorted(noting.unknown - OWN_DATA)
    assert not unknown, "\n".join(unknown)
