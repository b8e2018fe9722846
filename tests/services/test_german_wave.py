"""Every kind of paper of a real wave in German: no sentence is asked for that the catalog does not know."""

from dataclasses import replace
from pathlib import Path

import pytest

from interviewer import app
from interviewer.kit.i18n import Catalog
from interviewer.report.papers import MAKERS
from tests.report.test_german_report import Noting
from tests.services.paper_samples import NAME

OWN_DATA = {"managing partner", "managing director"}
"""Texts out of the programme's own data that are offered to the catalog, too."""


def test_every_sentence_of_a_real_wave_is_known_in_german(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noting = Noting()
    monkeypatch.setattr(app, "catalog", lambda language="de": Catalog(noting, language))
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace, language="de")
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        noting.unknown.clear()
        lines = [line for wave in desk.programmes.store.waves(NAME) for line in desk.papers.offered(NAME, wave.name)]
        for wish in [line.wish for line in lines if not line.refusal]:
            desk.papers.compiled(replace(wish, language="de"))
            desk.papers.compiled(replace(wish, language="de", pages="short"))
    assert {line.wish.kind for line in lines if not line.refusal} == set(MAKERS)
    unknown = sorted(noting.unknown - OWN_DATA)
    assert not unknown, "\n".join(unknown)
