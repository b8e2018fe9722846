"""Made-up programmes, brought in as folders: every figure equals the one computed the long way from METHOD alone."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from interviewer import app
from tests.services.plain_figures import figures
from tests.services.plain_programme import Plain, made_up, write

TOLERANCE = 0.001
OURS = {"open, 1": made_up(1), "open, 2": made_up(2), "six unattributed": made_up(3, unattributed=6)}


def leaves(value: object, place: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner, f"{place}/{key}")
    elif isinstance(value, list):
        yield f"{place}#", len(value)
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{place}[{number}]")
    else:
        yield place, value


def differences(got: dict[str, Any], wanted: dict[str, Any]) -> list[str]:
    found = dict(leaves(got))
    wrong = []
    for place, value in leaves(wanted):
        there = found.get(place, "missing")
        if isinstance(value, int | float) and not isinstance(value, bool) and isinstance(there, int | float):
            same = abs(there - value) <= TOLERANCE
        else:
            same = there == value
        if not same:
            wrong.append(f"{place}: {there} is not {value}")
    return wrong


@pytest.fixture(params=OURS)
def plain(request: pytest.FixtureRequest) -> Plain:
    return OURS[request.param]


def test_every_figure_of_both_waves_equals_the_plain_one(plain: Plain, tmp_path: Path) -> None:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        desk.folders.bring_in(write(plain, tmp_path / "in"))
        for number, one in enumerate(plain.rounds):
            wanted = figures(plain, number)
            assert sum(1 for _ in leaves(wanted)) > 200
            assert differences(json.loads(json.dumps(desk.figures.of(plain.name, one.name))), wanted) == []


def test_there_and_back_gives_the_same_figures(plain: Plain, tmp_path: Path) -> None:
    with app.temporary_workspace() as one, app.temporary_workspace() as other:
        before, after = app.desk_over(one), app.desk_over(other)
        before.folders.bring_in(write(plain, tmp_path / "in"))
        before.folders.hand_out(tmp_path / "out", plain.name)
        after.folders.bring_in(tmp_path / "out")
        for wave in plain.rounds:
            assert after.figures.of(plain.name, wave.name) == before.figures.of(plain.name, wave.name)
