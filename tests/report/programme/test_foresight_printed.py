"""What the teams foresaw and what value was heard, from the sample's matches to the printed pages and the screen."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pytest
from pypdf import PdfReader

from interviewer import app
from interviewer.report.programme import keeping_and_growing, what_hurts, where_you_stand
from interviewer.report.programme.reading import Reading
from interviewer.services.paper_wishes import PaperWish
from interviewer.ui.figures.contents.foresight import foresight_card
from interviewer.ui.figures.source import seen
from tests.report.sample_programme import telling_of, words_of

WAVE = "autumn-2026"
ALL = {"trouble_hit_rate": None, "surprise_index": None, "value_heard": None, "surprises": 0, "not_matched": 0}


@pytest.fixture(scope="module", name="desk")
def _desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        app.play_samples(desk)
        yield desk


@pytest.fixture(name="name")
def _name(desk: app.Desk) -> str:
    (name,) = desk.programmes.names()
    return name


def foresight(desk: app.Desk, name: str) -> dict[str, Any]:
    return cast("dict[str, Any]", desk.figures.of(name, WAVE)["foresight"])


def reading(desk: app.Desk, name: str, **changes: object) -> Reading:
    """The programme's telling with other figures of foresight."""
    told = telling_of(desk, name, WAVE)
    return Reading(replace(told, figures={**told.figures, "foresight": {**ALL, **changes}}))


def test_the_sample_brings_matches_and_its_report_prints_their_figures(desk: app.Desk, name: str) -> None:
    found = foresight(desk, name)
    hits, value = found["trouble_hit_rate"], found["value_heard"]
    assert (hits["k"], hits["n"], found["surprises"], found["accounts"]) == (9, 17, 8, 3)
    assert (value["k"], value["n"]) == (7, 9)
    pdf = PdfReader(BytesIO(desk.papers.pdf(PaperWish(name, WAVE, "programme"))))
    sheets = [re.sub(r"\s+", " ", page.extract_text().replace("\u00a0", " ")) for page in pdf.pages]
    assert len(sheets) == 14
    assert "8 points of trouble came as a surprise: 2.67 for each account heard." in sheets[1]
    assert "Of the points of trouble, your teams foresaw 9 of 17 (53%)." in sheets[4]
    assert "matched by the interviewer, not by software" in sheets[4]
    assert "Of the 9 things that your teams say they gave, clients named 7 (78%) unasked." in sheets[8]


def test_a_folder_handed_out_and_brought_in_again_keeps_the_matches(desk: app.Desk, name: str, tmp_path: Path) -> None:
    desk.folders.hand_out(tmp_path / "out", name)
    assert "match:" in "".join(one.read_text("utf-8") for one in (tmp_path / "out" / "sessions").iterdir())
    with app.temporary_workspace() as other:
        again = app.desk_over(other)
        again.folders.bring_in(tmp_path / "out")
        assert foresight(again, name) == foresight(desk, name)


def test_a_line_that_is_corrected_takes_its_match_along(desk: app.Desk, name: str, tmp_path: Path) -> None:
    desk.folders.hand_out(tmp_path / "out", name)
    with app.temporary_workspace() as other:
        again = app.desk_over(other)
        again.folders.bring_in(tmp_path / "out")
        (talk,) = [one for one in other.programmes.interviews(name, WAVE) if one.account == "calderbeck"]
        going = again.interviewing.go_on(talk.id)
        lines = going.step().transcript.answers["det_trouble"].value
        assert isinstance(lines, tuple)
        going.correct("det_trouble", ["Something else", *lines[1:]], None, "verbatim", "misheard")
        found = foresight(again, name)
        assert (found["not_matched"], found["surprise_index"], found["trouble_hit_rate"]["n"]) == (1, None, 7)


SHARE = {"k": 1, "n": 1, "percent": 100.0, "wilson": [20.0, 100.0]}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ""),
        ({"trouble_hit_rate": SHARE, "surprise_index": 0.0}, "No point of trouble came as a surprise."),
        ({"trouble_hit_rate": SHARE, "not_matched": 1}, "One account is not matched yet."),
        (
            {"trouble_hit_rate": {**SHARE, "n": 2}, "surprise_index": 0.5, "surprises": 1},
            "One point of trouble came as a surprise: 0.5 for each account heard.",
        ),
    ],
)
def test_few_points_are_told_without_percentages(
    desk: app.Desk, name: str, changes: Mapping[str, object], said: str
) -> None:
    r = reading(desk, name, **changes)
    told = words_of(what_hurts.rows(r))
    assert said in told
    assert ("your teams foresaw" in told) == bool(changes)
    assert "%)" not in told
    assert ("surprise" in words_of(where_you_stand.rows(r))) == ("surprise" in said)
    assert "Value heard" not in words_of(keeping_and_growing.rows(r))


def test_value_of_one_line_is_told_in_the_singular(desk: app.Desk, name: str) -> None:
    told = words_of(keeping_and_growing.rows(reading(desk, name, value_heard={**SHARE, "k": 0, "percent": 0.0})))
    assert "Of the one thing that your teams say they gave, clients named none unasked." in told


def test_the_card_says_the_same_and_what_is_not_matched(desk: app.Desk, name: str) -> None:
    found = seen(desk.figures, name, WAVE, own=False)
    card = foresight_card(found)
    assert card.title == "The teams had foreseen 9 of 17 points of trouble."
    assert [row[1] for row in card.table.rows] == ["53\u00a0%", "2.7", "78\u00a0%"]
    nothing = foresight_card(replace(found, figures={**found.figures, "foresight": {**ALL, "not_matched": 2}}))
    assert (nothing.title, nothing.table.rows) == ("What the teams had foreseen is not matched yet.", ())
    assert "Not matched yet: two accounts." in nothing.note
