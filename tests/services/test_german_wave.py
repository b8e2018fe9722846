"""Every kind of paper of a real wave in German: no sentence is asked for that the catalog does not know."""

from dataclasses import replace
from pathlib import Path

import pytest

from interviewer import app
from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import DotStrip, Dumbbell, SlopeLines
from interviewer.report.papers import MAKERS
from tests.report.sample_programme import blocks_of
from tests.report.test_german_report import Noting
from tests.services.paper_samples import NAME

OWN_DATA = {"managing partner", "managing director"}
"""Texts out of the programme's own data that are offered to the catalog, too."""


def test_every_sentence_of_a_real_wave_is_known_in_german(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noting, marks = Noting(), set[str]()
    monkeypatch.setattr(app, "catalog", lambda language="de": Catalog(noting, language))
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace, language="de")
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        noting.unknown.clear()
        lines = [line for wave in desk.programmes.store.waves(NAME) for line in desk.papers.offered(NAME, wave.name)]
        for wish in [line.wish for line in lines if not line.refusal]:
            paper = desk.papers.compiled(replace(wish, language="de")).paper
            marks |= {chart.words.decimal for chart in blocks_of(paper, Dumbbell)}
            marks |= {slopes.decimal for slopes in blocks_of(paper, SlopeLines)}
            marks |= {strip.decimal for strip in blocks_of(paper, DotStrip)}
            desk.papers.compiled(replace(wish, language="de", pages="short"))
    assert {line.wish.kind for line in lines if not line.refusal} == set(MAKERS)
    assert marks == {","}, "a number in a German chart has an English mark before its decimals"
    unknown = sorted(noting.unknown - OWN_DATA)
    assert not unknown, "\n".join(unknown)
